import { existsSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { type FSWatcher, watch } from 'chokidar'

export interface WatchOptions {
  /** Looks at the files again and again, for drives that do not say when one changes. */
  poll?: boolean
  /** Files are never waited for there: what is written by us. */
  ignored?: readonly string[]
}

/** How often files are looked at when polling, in ms. */
const POLL = 250
/**
 * When it is looked after a file was written, in ms: once both halves of a write, which empties a file and fills it, are
 * likely to be done; and later, for chokidar tells only one of several changes within a few ms.
 */
const AFTER_WRITING = [1, 30, 150]
/** A file that is deleted is often written anew at once: editors save so. */
const AFTER_DELETION = 60
/** How often a folder that is gone is looked for, in ms. */
const RETURN = 300

/** When it is looked after files were added, in ms. */
const SETTLING = [250, 1500]

/** How often files are compared with what they were, in ms: the system may lose what it has to say when much happens. */
const HEARTBEAT = 1000
/** Larger decks are not compared. */
const MOST_COMPARED = 2000

/** Folders in which no deck's file stands. */
const FOREIGN = /[/\\](?:node_modules|\.git)(?:[/\\]|$)/

/**
 * Calls `changed` when a file of a deck is written, deleted or made. It may be called more often than needed, never less.
 * `files` says what the deck depends on now; it is asked again after `refresh`. Folders are looked into only for new
 * chapters, so it does not matter what else is in them.
 */
export class DeckWatcher {
  readonly #deck: string
  readonly #changed: () => void
  readonly #options: WatchOptions
  #watcher: FSWatcher | undefined
  #files = new Set<string>()
  #return: NodeJS.Timeout | undefined
  #heartbeat: NodeJS.Timeout | undefined
  /** The folder that is watched: one that was deleted and made anew is another. */
  #root = ''
  #stamps = ''
  #closed = false

  constructor(deck: string, changed: () => void, options: WatchOptions = {}) {
    this.#deck = resolve(deck)
    this.#changed = changed
    this.#options = options
  }

  /** Watches these files from now on. Paths are absolute; files that are not there are waited for. */
  refresh(files: readonly string[]): void {
    if (this.#closed) return
    const wanted = new Set(files.flatMap(withTarget).filter((file) => !this.#isIgnored(file)))
    if (!existsSync(this.#deck)) return this.#awaitReturn()
    const root = stampOf(this.#deck, false)
    if (this.#watcher && root !== this.#root && statSync(this.#deck).isDirectory()) {
      void this.#watcher.close()
      this.#watcher = undefined
      this.#files = new Set()
    }
    this.#root = root
    this.#watcher ??= this.#open()
    const added = [...wanted].filter((file) => !this.#files.has(file))
    const gone = [...this.#files].filter((file) => !wanted.has(file))
    this.#files = wanted
    if (added.length > 0) {
      this.#watcher.add(added)
      // What was written before the files were watched, however long that takes.
      for (const delay of SETTLING) this.#later(delay)
    }
    if (gone.length > 0) this.#watcher.unwatch(gone)
    this.#stamps = this.#compare()
    this.#heartbeat ??= setInterval(() => {
      const stamps = this.#compare()
      if (stamps !== this.#stamps) this.#changed()
      this.#stamps = stamps
    }, HEARTBEAT).unref()
  }

  #compare(): string {
    if (this.#files.size > MOST_COMPARED) return ''
    return [stampOf(this.#deck, false), ...[...this.#files].map((file) => stampOf(file, true))].join('\n')
  }

  readonly #looks = new Map<number, NodeJS.Timeout>()

  /** Looks after so many ms; a later call for the same time takes the place of an earlier one, except the shortest. */
  #later(delay: number): void {
    const waiting = this.#looks.get(delay)
    if (waiting && delay === AFTER_WRITING[0]) return
    clearTimeout(waiting)
    const look = setTimeout(() => {
      this.#looks.delete(delay)
      this.#changed()
    }, delay)
    this.#looks.set(delay, look)
  }

  #open(): FSWatcher {
    const watcher = watch([], {
      ignoreInitial: true,
      depth: 0,
      ignored: (path) => this.#isIgnored(path) || !this.#concerns(path),
      ...(this.#options.poll ? { usePolling: true, interval: POLL, binaryInterval: POLL } : {}),
      // Editors that delete a file and write it anew have written it.
      atomic: AFTER_DELETION,
    })
    watcher.on('all', (event) => {
      if (event === 'unlink' || event === 'unlinkDir') this.#later(AFTER_DELETION)
      else for (const delay of AFTER_WRITING) this.#later(delay)
      if (!existsSync(this.#deck)) this.#awaitReturn()
    })
    watcher.on('error', () => {
      // What cannot be watched any more is found again by the next refresh.
    })
    return watcher
  }

  #isIgnored(path: string): boolean {
    return FOREIGN.test(path) || (this.#options.ignored ?? []).some((folder) => path === folder || path.startsWith(folder + sep))
  }

  /** A file of the deck, or a new chapter of a folder. */
  #concerns(path: string): boolean {
    if (this.#files.has(path) || path === this.#deck) return true
    const name = basename(path)
    if (dirname(path) !== this.#deck) return [...this.#files].some((file) => dirname(file) === path)
    return /\.(?:md|markdown)$/i.test(name) || name === 'deck.yaml'
  }

  /** The folder is gone, and everything that watched it: looks for it until it is back. */
  #awaitReturn(): void {
    if (this.#return) return
    void this.#watcher?.close()
    this.#watcher = undefined
    this.#files = new Set()
    this.#return = setInterval(() => {
      if (!existsSync(this.#deck)) return
      clearInterval(this.#return)
      this.#return = undefined
      this.#changed()
    }, RETURN)
  }

  async close(): Promise<void> {
    this.#closed = true
    clearInterval(this.#return)
    clearInterval(this.#heartbeat)
    for (const look of this.#looks.values()) clearTimeout(look)
    await this.#watcher?.close()
  }
}

/** The file, and what it leads to if it is a link: that is what an editor may write. */
function withTarget(file: string): string[] {
  try {
    const real = statSync(file, { throwIfNoEntry: false }) ? realpathSync(file) : join(realpathSync(dirname(file)), basename(file))
    return real === file ? [file] : [file, real]
  } catch {
    return [file]
  }
}

/** Which file stands under a path and, if that is asked for, when it was last written; empty if there is none. */
function stampOf(path: string, withTime: boolean): string {
  try {
    const stat = statSync(path, { throwIfNoEntry: false })
    return stat ? `${stat.dev} ${stat.ino}${withTime ? ` ${stat.size} ${stat.mtimeMs} ${stat.ctimeMs}` : ''}` : ''
  } catch {
    return ''
  }
}
