/**
 * Loads the bundled program (`lib/bundle`, made by `scripts/bundle-program.mjs`): a few files instead of hundreds, each
 * with what V8 made of it when it was bundled. Node has no such cache for modules of its own before version 22. All of
 * it is CommonJS, for Node's loader of other modules would take longer to start than a small deck to read.
 */
'use strict'
const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const { pathToFileURL } = require('node:url')
const { setFlagsFromString } = require('node:v8')
const { Script } = require('node:vm')

/**
 * Bytes of bytecode that a function runs before V8 optimizes it, instead of its own 66 kB: a build ends before most
 * functions pay for that, and its second thread needs the processor. It is set here because V8 takes what it made
 * before only under the same flags.
 */
const PATIENCE = 600_000
setFlagsFromString(`--interrupt-budget=${PATIENCE}`)

/** How much larger the space of new objects gets at a time, instead of twice: most of what a build makes, it keeps. */
const GROWTH = 16
setFlagsFromString(`--semi-space-growth-factor=${GROWTH}`)

const LIB = join(__dirname, '../lib')
const FOLDER = join(LIB, 'bundle')

/** Names in each chunk beside CommonJS's own: `import.meta.url` of a module of `lib`, `import.meta.resolve`, `import()`. */
const NAMES = ['exports', 'require', 'module', '__url', '__resolve', '__import']

/**
 * Loads a chunk of the bundle with all that it needs, each once among `chunks`; gives what it exports.
 * @param {string} name
 * @param {{ file: string, script: Script }[]} loaded gets each chunk that is loaded
 * @param {Map<string, { exports: object }>} chunks
 */
function loadBundle(name, loaded = [], chunks = new Map()) {
  const load = (chunk) => {
    const known = chunks.get(chunk)
    if (known) return known.exports
    const module = { exports: {} }
    chunks.set(chunk, module)
    const file = join(FOLDER, chunk)
    const script = compile(file)
    loaded.push({ file, script })
    const requireFrom = (id) => (id.startsWith('./') ? load(id.slice(2)) : require(id))
    script.runInThisContext()(module.exports, requireFrom, module, urlOf, resolve, importFrom)
    return module.exports
  }
  return load(name)
}

/** V8 takes what it made before if its version and its flags are the same, and compiles anew otherwise. */
function compile(file) {
  const code = `(function (${NAMES.join(', ')}) {${readFileSync(file, 'latin1')}\n})`
  return new Script(code, { filename: pathToFileURL(file).href, ...cachedData(file) })
}

function cachedData(file) {
  try {
    return { cachedData: readFileSync(cacheOf(file)) }
  } catch {
    return {}
  }
}

/** Where what V8 made of a chunk is kept. */
function cacheOf(file) {
  return `${file}.v8`
}

function urlOf(module) {
  return pathToFileURL(join(LIB, module)).href
}

function resolve(id) {
  return pathToFileURL(require.resolve(id)).href
}

function importFrom(id) {
  return import(id.startsWith('lib:') ? urlOf(id.slice('lib:'.length)) : id)
}

module.exports = { cacheOf, loadBundle }
