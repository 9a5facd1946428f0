/**
 * Bundles what runs in the browser: classic scripts, for a page opened from the file system may not load modules.
 * The web deck's holds reveal.js; a live session's pages have one each.
 */
import { createHash } from 'node:crypto'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../', import.meta.url))
const licence = await readFile(`${root}node_modules/reveal.js/LICENSE`, 'utf8')
const banner = `/*!\nThis file contains reveal.js (https://revealjs.com).\n\n${licence.trim()}\n*/`

await bundle('src/web/client/main.ts', 'lib/web', 'client', { before: banner })
for (const page of ['room', 'console', 'stage']) await bundle(`src/present/client/${page}/main.ts`, 'lib/present/client', page)
// The preview's pages are modules: they are served, never opened from the file system.
await bundle('src/dev/client/main.ts', 'lib/dev/client', 'client', { before: banner, format: 'es' })
await bundle('src/dev/client/first.ts', 'lib/dev/client', 'first')
await bundle('src/dev/client/split.ts', 'lib/dev/client', 'split', { format: 'es' })

/** Bundles `entry` with its styles to `outDir/name.js` and `name.css`, each beginning with the text `before`. */
async function bundle(entry, outDir, name, { before = '', format = 'iife' } = {}) {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    // reveal.js takes settings from the URL's query, where anyone could put them: it is shown an empty one.
    define: { 'window.location.search': '""', 'location.search': '""' },
    plugins: before
      ? [{ name: 'licence', enforce: 'post', generateBundle: (_, files) => Object.values(files).forEach((file) => prepend(before, file)) }]
      : [],
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      assetsInlineLimit: Infinity,
      // The CSS minifier folds `translate` and `scale` into `transform`, which is another property.
      cssMinify: false,
      reportCompressedSize: false,
      lib: { entry, formats: [format], name: 'Diptych', fileName: () => `${name}.js`, cssFileName: name },
    },
  })
}

/** Names this very build: what builds keep on the disk is of no use to another. */
const hash = createHash('sha1')
for (const folder of ['lib', 'themes']) {
  const files = await readdir(`${root}${folder}`, { recursive: true, withFileTypes: true })
  const paths = files
    .filter((file) => file.isFile() && /\.(?:js|yaml)$/.test(file.name))
    .map(({ parentPath, name }) => `${parentPath}/${name}`)
  for (const path of paths.toSorted()) hash.update(path.slice(root.length)).update(await readFile(path))
}
await writeFile(`${root}lib/build.txt`, hash.digest('hex'))

/** Prepends the licence to a chunk (the script) or an asset (the stylesheet), after minification. */
function prepend(text, file) {
  if (file.type === 'chunk') file.code = `${text}\n${file.code}`
  else file.source = `${text}\n${file.source}`
}
