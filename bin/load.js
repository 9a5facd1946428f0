/**
 * Loads the bundled program (`lib/bundle`, made by `scripts/bundle-program.mjs`): a few files instead of hundreds, each
 * with what V8 made of it when it was bundled. Node has no such cache for modules of its own before version 22. All of
 * it is CommonJS, for Node's loader of other modules would take longer to start than a small deck to read.
 */
'use strict'
const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const { pathToFileURL } = require('node:url')
const { Script } = require('node:vm')
const { untuned } = require('./tune.js')

const LIB = join(__dirname, '../lib')
const FOLDER = join(LIB, 'bundle')
const FOLDER_URL = `${pathToFileURL(FOLDER).href}/`

/**
 * Names in each chunk beside CommonJS's own: `import.meta.url` of a module of `lib`, `import.meta.resolve`, `import()`,
 * and what loads a chunk, or a module of Node's, when its functions are called.
 */
const NAMES = ['exports', 'require', 'module', '__url', '__resolve', '__import', '__load']

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
    const script = compile(chunk, file)
    loaded.push({ file, script })
    const requireFrom = (id) => (id.startsWith('./') ? load(id.slice(2)) : untuned(() => require(id)))
    script.runInThisContext()(module.exports, requireFrom, module, urlOf, resolve, importFrom, requireFrom)
    return module.exports
  }
  return load(name)
}

/** V8 takes what it made before if its version and its flags are the same, and compiles anew otherwise. */
function compile(chunk, file) {
  const code = `(function (${NAMES.join(', ')}) {${readFileSync(file, 'latin1')}\n})`
  return untuned(() => new Script(code, { filename: FOLDER_URL + chunk, ...cachedData(file) }))
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
  return untuned(() => import(id.startsWith('lib:') ? urlOf(id.slice('lib:'.length)) : id))
}

module.exports = { cacheOf, loadBundle }
