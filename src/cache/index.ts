/** What builds keep on the disk for the next one, by keys that stand for all that it was made from. */
import { mkdirSync, renameSync, rmSync, utimesSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { digestOf } from '../digest/index.ts'
import { buildKey } from './build-key.ts'
import { type Entry, readEntries, writeEntries } from './entries.ts'
import { cacheFolder, ENDING, realPath, trim } from './folder.ts'

/** Largest file that is kept for a deck, in bytes. */
const DECK_LIMIT = 96e6

/** What entries are of: each kind has a file of its own, which one thread saves. */
export type CacheKind = 'slides' | 'web' | 'pptx'

/** The entries of one kind kept for one deck. Those that are neither asked for nor put in are forgotten when it is saved. */
export class DeckCache {
  readonly #file: string
  #entries: ReadonlyMap<string, Buffer> | undefined
  readonly #used = new Map<string, Entry>()
  #isNew = false

  private constructor(file: string) {
    this.#file = file
  }

  /** The cache of the deck at `path`; `undefined` where there can be none: when this is not a built version. */
  static open(path: string, kind: CacheKind): DeckCache | undefined {
    const build = buildKey()
    if (build === undefined) return undefined
    const file = join(cacheFolder(path), `${digestOf(realPath(path))}-${build}.${kind}${ENDING}`)
    return new DeckCache(file)
  }

  has(key: string): boolean {
    return this.#used.has(key) || this.#known.has(key)
  }

  /** An entry, a text as UTF-8. */
  bytes(key: string): Uint8Array | undefined {
    const entry = this.#used.get(key) ?? this.#known.get(key)
    if (entry === undefined) return undefined
    this.#used.set(key, entry)
    return typeof entry === 'string' ? Buffer.from(entry) : entry
  }

  set(key: string, entry: Entry): void {
    this.#used.set(key, entry)
    this.#isNew = true
  }

  /** The entries in the file, which is read when the first is asked for. */
  get #known(): ReadonlyMap<string, Buffer> {
    return (this.#entries ??= readEntries(this.#file))
  }

  /** Writes the file whole, in place of the one before; another process may read or write it meanwhile. Fails silently. */
  save(): void {
    if (this.#entries === undefined && !this.#isNew) return
    const temporary = `${this.#file}.${process.pid}.tmp`
    try {
      if (!this.#isNew && this.#used.size === this.#known.size) {
        const now = new Date()
        return utimesSync(this.#file, now, now)
      }
      const folder = dirname(this.#file)
      mkdirSync(folder, { recursive: true })
      if (!writeEntries(temporary, this.#used, DECK_LIMIT)) return
      renameSync(temporary, this.#file)
      if (!isTrimmed) trim(folder, this.#file)
      isTrimmed = true
    } catch {
      // A build without a cache is a build all the same.
      rmSync(temporary, { force: true })
    }
  }
}

/** A build saves several kinds. */
let isTrimmed = false

/** Deletes what builds have kept, of every deck that keeps it in the same place. */
export function clearCache(path: string): void {
  rmSync(cacheFolder(path), { recursive: true, force: true })
}
