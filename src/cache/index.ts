/** What builds keep on the disk for the next one: texts by keys that stand for all that they were made from. */
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { crc32 } from 'node:zlib'
import { buildKey } from './build-key.ts'

/** Largest file that is kept for a deck, and most that all files may take up together, in bytes. */
const DECK_LIMIT = 96e6
const TOTAL_LIMIT = 256e6

const ENDING = '.cache'

/** What texts are of: each kind has a file of its own, which one thread saves. */
export type CacheKind = 'slides' | 'web' | 'pptx'

/** The texts of one kind kept for one deck. Those that are neither asked for nor put in are forgotten when it is saved. */
export class DeckCache {
  readonly #file: string
  #entries: ReadonlyMap<string, string> | undefined
  readonly #used = new Map<string, string>()
  #isNew = false

  private constructor(file: string) {
    this.#file = file
  }

  /** The cache of the deck at `path`; `undefined` where there can be none: when this is not a built version. */
  static open(path: string, kind: CacheKind): DeckCache | undefined {
    const build = buildKey()
    if (build === undefined) return undefined
    const deck = createHash('sha1').update(realPath(path)).digest('hex').slice(0, 16)
    const file = join(cacheFolder(path), `${deck}-${build}.${kind}${ENDING}`)
    return new DeckCache(file)
  }

  /** The texts in the file, which is read when the first is asked for. */
  get #known(): ReadonlyMap<string, string> {
    return (this.#entries ??= readEntries(this.#file))
  }

  get(key: string): string | undefined {
    const text = this.#used.get(key) ?? this.#known.get(key)
    if (text !== undefined) this.#used.set(key, text)
    return text
  }

  /** @param text one line */
  set(key: string, text: string): void {
    this.#used.set(key, text)
    this.#isNew = true
  }

  /** Writes the file whole, in place of the one before; another process may read or write it meanwhile. Fails silently. */
  save(): void {
    if (this.#entries === undefined && !this.#isNew) return
    try {
      if (!this.#isNew && this.#used.size === this.#known.size) {
        const now = new Date()
        return utimesSync(this.#file, now, now)
      }
      const text = [...this.#used].map(([key, value]) => `${key}\t${value}\n`).join('')
      if (text.length > DECK_LIMIT) return
      const bytes = Buffer.from(text)
      mkdirSync(dirname(this.#file), { recursive: true })
      const temporary = `${this.#file}.${process.pid}.tmp`
      writeFileSync(temporary, Buffer.concat([checksum(bytes), bytes]))
      renameSync(temporary, this.#file)
      trim(dirname(this.#file), this.#file)
    } catch {
      // A build without a cache is a build all the same.
    }
  }
}

/** Deletes what builds have kept, of every deck that keeps it in the same place. */
export function clearCache(path: string): void {
  rmSync(cacheFolder(path), { recursive: true, force: true })
}

/** Bytes of the checksum at a file's start: what was cut off or changed is as good as nothing. */
const CHECKSUM = 4

function checksum(bytes: Uint8Array): Buffer {
  const sum = Buffer.alloc(CHECKSUM)
  sum.writeUInt32LE(crc32(bytes))
  return sum
}

function readEntries(file: string): Map<string, string> {
  const entries = new Map<string, string>()
  try {
    const bytes = readFileSync(file)
    if (!checksum(bytes.subarray(CHECKSUM)).equals(bytes.subarray(0, CHECKSUM))) return entries
    const text = bytes.toString('utf8', CHECKSUM)
    for (let start = 0, end; (end = text.indexOf('\n', start)) >= 0; start = end + 1) {
      const tab = text.indexOf('\t', start)
      entries.set(text.slice(start, tab), text.slice(tab + 1, end))
    }
  } catch {
    // There is none yet.
  }
  return entries
}

/** Deletes what older versions kept for the deck, and then what was not used for longest, until the rest is small enough. */
function trim(folder: string, newest: string): void {
  const deck = newest.slice(0, newest.lastIndexOf('-') + 1)
  const current = newest.slice(0, newest.indexOf('.', deck.length) + 1)
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .flatMap((name) => {
      const file = join(folder, name)
      const stat = statSync(file, { throwIfNoEntry: false })
      return stat ? [{ file, size: stat.size, used: stat.mtimeMs }] : []
    })
    .toSorted((a, b) => b.used - a.used)
  let total = 0
  for (const { file, size } of files) {
    total += size
    const isOld = file.startsWith(deck) && !file.startsWith(current)
    if (isOld || (total > TOTAL_LIMIT && !file.startsWith(current))) rmSync(file, { force: true })
  }
}

/** `node_modules/.cache/diptych` above the deck or the working folder, else the system's place for caches. */
function cacheFolder(path: string): string {
  const modules = modulesAbove(dirname(resolve(path))) ?? modulesAbove(process.cwd())
  if (modules !== undefined) return join(modules, '.cache', 'diptych')
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env
  const system =
    process.platform === 'darwin' ? join(homedir(), 'Library/Caches') : process.platform === 'win32' ? LOCALAPPDATA : XDG_CACHE_HOME
  return join(system || join(homedir(), '.cache'), 'diptych')
}

function modulesAbove(folder: string): string | undefined {
  const modules = join(folder, 'node_modules')
  if (existsSync(modules)) return modules
  const above = dirname(folder)
  return above === folder ? undefined : modulesAbove(above)
}

function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return resolve(path)
  }
}
