/**
 * Loads the bundled program (`lib/bundle`, made by `scripts/bundle-program.mjs`): a few files instead of hundreds, each
 * with what V8 made of it when it was bundled. Node has no such cache for modules of its own before version 22. All of
 * it is CommonJS, for Node's loader of other modules would take longer to start than a small deck to read.
 */
'use strict'
const { closeSync, fstatSync, openSync, readSync } = require('node:fs')
const { join } = require('node:path')
const { pathToFileURL } = require('node:url')
const { Script } = require('node:vm')
const { untuned } = require('./tune.js')

const LIB = join(__dirname, '../lib')
const FOLDER = join(LIB, 'bundle')
const FOLDER_URL = `${pathToFileURL(FOLDER).href}/`

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
  const code = readFile(file).latin1Slice()
  return untuned(() => new Script(code, { filename: FOLDER_URL + chunk, ...cachedData(file) }))
}

function cachedData(file) {
  try {
    return { cachedData: readFile(cacheOf(file)) }
  } catch {
    return {}
  }
}

/**
 * A file's bytes, in a place that the next file takes: fresh memory for each costs the system more than reading it.
 */
function readFile(path) {
  const file = openSync(path)
  try {
    const { size } = fstatSync(file)
    if (bytes.length < size) bytes = Buffer.allocUnsafeSlow(size)
    return bytes.subarray(0, readSync(file, bytes, 0, size, 0))
  } finally {
    closeSync(file)
  }
}

/** As long as the longest file is likely to be; what no file fills takes no memory. */
let bytes = Buffer.allocUnsafeSlow(1 << 20)

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
