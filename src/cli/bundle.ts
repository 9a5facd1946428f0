/**
 * Loads the bundled program (`lib/bundle`, made by `scripts/bundle-program.mjs`): a few files instead of hundreds, each
 * with what V8 made of it when it was bundled. Node has no such cache for modules of its own before version 22.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Script } from 'node:vm'

const LIB = new URL('../', import.meta.url)
const FOLDER = new URL('bundle/', LIB)
const requireFromHere = createRequire(import.meta.url)

/** Names in each chunk beside CommonJS's own: `import.meta.url` of a module of `lib`, `import.meta.resolve`, `import()`. */
const NAMES = ['exports', 'require', 'module', '__url', '__resolve', '__import'] as const

export interface LoadedChunk {
  file: URL
  script: Script
}

/** Loads a chunk of the bundle with all that it needs, each once among `chunks`; gives what it exports. */
export function loadBundle(name: string, loaded: LoadedChunk[] = [], chunks = new Map<string, { exports: object }>()): unknown {
  const load = (chunk: string): object => {
    const known = chunks.get(chunk)
    if (known) return known.exports
    const module = { exports: {} }
    chunks.set(chunk, module)
    const file = new URL(chunk, FOLDER)
    const script = compile(file)
    loaded.push({ file, script })
    const run = script.runInThisContext() as (...given: unknown[]) => void
    run(module.exports, (id: string) => (id.startsWith('./') ? load(id.slice(2)) : requireFromHere(id)), module, urlOf, resolve, importFrom)
    return module.exports
  }
  return load(name)
}

/** V8 takes what it made before if its version and its flags are the same, and compiles anew otherwise. */
function compile(file: URL): Script {
  const code = `(function (${NAMES.join(', ')}) {${readFileSync(file, 'latin1')}\n})`
  return new Script(code, { filename: file.href, ...cachedData(file) })
}

function cachedData(file: URL): { cachedData?: Buffer } {
  try {
    return { cachedData: readFileSync(cacheOf(file)) }
  } catch {
    return {}
  }
}

/** Where what V8 made of a chunk is kept. */
export function cacheOf(file: URL): URL {
  return new URL(`${file.href}.v8`)
}

function urlOf(module: string): string {
  return new URL(module, LIB).href
}

function resolve(id: string): string {
  return import.meta.resolve(id)
}

function importFrom(id: string): Promise<unknown> {
  return import(id.startsWith('lib:') ? urlOf(id.slice('lib:'.length)) : id)
}
