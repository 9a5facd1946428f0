/**
 * Bundles the command line into `lib/bundle`, and keeps beside each file what V8 makes of it after a build, so that a
 * start neither looks for hundreds of modules nor compiles what it runs. `bin/load.js` loads it.
 */
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build as bundle } from 'vite'
import { cacheOf, loadBundle } from '../bin/load.js'

const root = fileURLToPath(new URL('../', import.meta.url))
const lib = `${root}lib/`
const folder = `${lib}bundle/`

/** Packages that go into the bundle: those that every deck needs. The others are loaded when they are needed. */
const INSIDE = new Set(['markdown-it', 'yaml', 'fflate', 'chokidar'])
/** Those of them that most decks do without: a chunk of its own each, loaded when one of its functions is first called. */
const LATER = new Set(['yaml'])
/** Node's own that most decks do without, and that take long to load. */
const NODES_LATER = new Set(['node:crypto'])
/** Modules of ours that most decks do without, all of whose exports are functions: chunks like those, with what only they import. */
const OURS_LATER = new Set(
  [
    'blocks/flow/index.js',
    'blocks/flow/notation/index.js',
    'diagnostics/diagnose.js',
    'markdown/chart/index.js',
    'place/continue/flows.js',
    'place/continue/slides.js',
    'place/flow/chart.js',
    'themes/own.js',
    'themes/schema.js',
  ].map((path) => lib + path),
)
/** Modules with heavy packages of their own, which stay modules. */
const OUTSIDE = new Set(['present/index.js', 'lsp/index.js', 'web/charts/draw.js'].map((path) => lib + path))

const { dependencies } = JSON.parse(await readFile(`${root}package.json`, 'utf8'))
const external = Object.keys(dependencies).filter((name) => !INSIDE.has(name))
const isExternal = (id) => external.some((name) => id === name || id.startsWith(`${name}/`))

const start = await withImports(['cli/main.js'])
const build = await withImports(['cli/build/index.js', 'cli/build/compile.js', 'cli/build/web.js'], start)
const pptx = await withImports(['cli/build/pptx.js'], new Set([...start, ...build]))

await rm(folder, { recursive: true, force: true })
const { output } = await bundle({
  root,
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  ssr: { noExternal: true },
  plugins: [
    {
      name: 'loaded-later',
      enforce: 'pre',
      resolveId(id, importer) {
        if (importer === undefined) return undefined
        const name = id.startsWith('.') ? join(importer, '..', id) : id
        return LATER.has(name) || NODES_LATER.has(name) || OURS_LATER.has(name) ? `later:${name}` : undefined
      },
      load: (id) => (id.startsWith('later:') ? loadedLater(id.slice('later:'.length)) : undefined),
    },
    {
      name: 'for-the-loader',
      enforce: 'post',
      async resolveId(id, importer) {
        const resolved = await this.resolve(id, importer)
        return OUTSIDE.has(resolved?.id) ? { id: `lib:${resolved.id.slice(lib.length)}`, external: true } : undefined
      },
      transform(code, id) {
        if (id.includes('/node_modules/markdown-it/')) return withFields(code)
        if (id.endsWith('/entities/dist/generated/decode-data-html.js')) return unpacked(id)
        if (!id.startsWith(lib)) return undefined
        const url = `__url(${JSON.stringify(id.slice(lib.length))})`
        return code.replaceAll('import.meta.url', url).replaceAll('import.meta.resolve', '__resolve')
      },
      generateBundle(_, files) {
        for (const file of Object.values(files))
          if (file.type === 'chunk') file.code = wrapped(ascii(file.code.replaceAll(/(?<![.\w$])import\(/g, '__import(')))
      },
    },
  ],
  build: {
    ssr: true,
    outDir: folder,
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: {
        main: `${lib}cli/main.js`,
        'web-thread': `${lib}cli/build/web-thread.js`,
        preview: `${lib}dev/server.js`,
        ...Object.fromEntries([...LATER, ...OURS_LATER].map((name) => [chunkOf(name), name])),
      },
      external: isExternal,
      output: {
        format: 'cjs',
        // Names stay: they are what a stack says of a fault.
        minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
        entryFileNames: '[name].cjs',
        chunkFileNames: '[name]-[hash].cjs',
        // What every build loads is two files: each takes a while to find and to read.
        codeSplitting: {
          groups: [
            { name: 'start', test: (id) => start.has(id) && id !== `${lib}cli/main.js`, priority: 3 },
            { name: 'build', test: (id) => build.has(id), priority: 2 },
            { name: 'pptx', test: (id) => pptx.has(id), priority: 1 },
          ],
        },
      },
    },
  },
})

await writeFile(`${folder}LICENSES.txt`, await licences(output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))))

// A deck is built and shown, so that what is kept holds the functions that this takes: those of a deck of what most
// hold, for every start reads all of what is kept. It is in a folder of its own, for what an earlier build of it left in
// a cache would not be made again.
const out = await mkdtemp(join(tmpdir(), 'diptych-'))
const ordinary = join(out, 'ordinary.md')
await copyFile(`${root}scripts/ordinary.md`, ordinary)
await mkdir(join(out, 'node_modules'))
const loaded = []
const chunks = new Map()
const { main } = loadBundle('main.cjs', loaded, chunks)
const quiet = { write: () => true }
for (const only of ['web', 'pptx']) {
  const failed = await main(['build', ordinary, '--out', out, '--only', only], { stdout: quiet, stderr: quiet })
  if (failed !== 0) throw new Error('the bundled program does not build an ordinary deck')
}
loadBundle('web-thread.cjs', loaded, chunks)
const { startDev } = loadBundle('preview.cjs', loaded, chunks)
const preview = await startDev({ deck: ordinary, port: 0, out, outputs: [] })
for (const path of ['', '@diptych/client.js', '@diptych/state']) await (await fetch(preview.url + path)).text()
await preview.close()
for (const name of OURS_LATER) loadBundle(`${chunkOf(name)}.cjs`, loaded, chunks)
for (const { file, script } of loaded) await writeFile(cacheOf(file), script.createCachedData())
await rm(out, { recursive: true })

/** Paths of modules of `lib` with all that they import, but for what comes with dynamic imports, and for `others`. */
async function withImports(names, others = new Set()) {
  const found = new Set()
  const add = async (path) => {
    if (found.has(path) || others.has(path) || OUTSIDE.has(path) || OURS_LATER.has(path)) return
    found.add(path)
    const code = await readFile(path, 'utf8')
    for (const [, from] of code.matchAll(/^(?:import|export)\s(?:[^'";]*\sfrom\s)?['"](\.[^'"]+\.js)['"]/gm))
      await add(join(path, '..', from))
  }
  for (const name of names) await add(lib + name)
  return found
}

/** The licences of the packages that modules come from, by the packages' names. */
async function licences(modules) {
  const folders = new Set(modules.flatMap((id) => /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []))
  const texts = [...folders].map(async (package_) => {
    const { name, version, license } = JSON.parse(await readFile(`${package_}/package.json`, 'utf8'))
    const file = (await readdir(package_)).find((entry) => /^licen[cs]e/i.test(entry))
    return `${name} ${version}\n\n${file ? (await readFile(`${package_}/${file}`, 'utf8')).trim() : `Licence: ${license}`}\n`
  })
  return (await Promise.all(texts)).toSorted().join(`\n${'-'.repeat(60)}\n\n`)
}

/** markdown-it defines its tokens' fields through a helper that is named at run time, which V8 makes nothing of. */
function withFields(code) {
  return code.replaceAll(/_defineProperty\(\s*this,\s*(?:\/\*(?:[^*]|\*(?!\/))*\*\/\s*)?"(\w+)",\s*([^;]*?)\s*\);/g, 'this.$1 = $2;')
}

/** The name of a chunk that is loaded later: a package's name, or a module's path in `lib`. */
function chunkOf(name) {
  return OURS_LATER.has(name) ? name.slice(lib.length, -'.js'.length).replaceAll('/', '-') : name
}

/** A module with functions, and classes, of the same names as a package's, which load the package's chunk, or Node's, and call those. */
async function loadedLater(name) {
  const module = await import(OURS_LATER.has(name) ? pathToFileURL(name).href : name)
  const names = Object.keys(module).filter((key) => key !== 'default' && typeof module[key] === 'function')
  return `let loaded
const load = () => (loaded ??= __load('${NODES_LATER.has(name) ? name : `./${chunkOf(name)}.cjs`}'))
${names.map((key) => `export function ${key}(...args) { return new.target ? new (load().${key})(...args) : load().${key}(...args) }`).join('\n')}`
}

/** A module of packed numbers with the numbers as they are: unpacking them takes a good part of a start. */
async function unpacked(module) {
  const { htmlDecodeTree } = await import(module)
  const bytes = Buffer.from(htmlDecodeTree.buffer, htmlDecodeTree.byteOffset, htmlDecodeTree.byteLength).toString('base64')
  return `export const htmlDecodeTree = new Uint16Array(new Uint8Array(Buffer.from('${bytes}', 'base64')).buffer)`
}

/**
 * A chunk as a function of CommonJS's own names and, beside them, `import.meta.url` of a module of `lib`,
 * `import.meta.resolve`, `import()`, and what loads a chunk, or a module of Node's, when its functions are called.
 */
function wrapped(code) {
  return `(function (exports, require, module, __url, __resolve, __import, __load) {${code}\n})`
}

/** The same program in ASCII, which V8 keeps in half the memory and Node reads as it is. */
function ascii(code) {
  return code.replaceAll(/(\\*)([\u0080-\uffff])/g, (_, slashes, character) => {
    const escaped = `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
    // What is escaped already needs no second slash.
    return (slashes.length % 2 === 0 ? slashes : slashes.slice(1)) + escaped
  })
}
