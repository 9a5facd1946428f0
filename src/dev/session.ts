import { dirname, resolve } from 'node:path'
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises'
import { createCompiler, type Compiled, type CompileOptions, type Compiler } from '../compile/index.ts'
import type { Diagnostic } from '../diagnostics/index.ts'
import { beginningOf } from './beginning.ts'
import { Loop } from './loop.ts'
import { isEmpty, patchOf } from './patch.ts'
import { PreviewStates } from './preview.ts'
import type { PreviewPatch, PreviewState } from './types.ts'
import type { DeckWatcher, WatchOptions } from './watch.ts'

export interface SessionEvents {
  /** Browsers have to change this. */
  patch?(patch: PreviewPatch): void
  /** After each compile, whether anything came of it or not. */
  compiled?(state: PreviewState, diagnostics: readonly Diagnostic[]): void
  /** The deck is another one than before: files made from it are old. */
  changed?(): void
  /** Our own fault: the deck stays as it was. */
  failed?(error: unknown): void
}

/** How long a deck may be gone before it is said, in ms: it is looked at again after each of these times. */
const EMPTY = [2, 6, 12, 20]

/** How long the browser may wait for an answer while a deck is compiled, in ms. */
const TURN = 4

/** How long a page may take to show a deck's beginning before the rest is placed, in ms. */
const PAGE = 500

/** Lets what waits have its turn, whenever that time has passed: two, for a request is first accepted and then read. */
function breathing(): () => Promise<void> | undefined {
  let last = performance.now()
  const rest = async (): Promise<void> => {
    await nextTurn()
    await nextTurn()
    last = performance.now()
  }
  return () => (performance.now() - last < TURN ? undefined : rest())
}

/** A deck that is compiled again whenever one of its files changes, and what browsers show of it. */
export class DevSession {
  readonly deck: string
  readonly states = new PreviewStates()
  readonly #compiler: Compiler
  readonly #watchOptions: WatchOptions
  readonly #loop: Loop
  readonly #events: SessionEvents

  constructor(deck: string, events: SessionEvents, options: WatchOptions = {}) {
    this.deck = resolve(deck)
    this.#events = events
    this.#compiler = createCompiler(deck)
    this.#loop = new Loop(() => this.#compile())
    this.#watchOptions = options
  }

  #first: Promise<void> | undefined
  #begin = (): void => {}
  readonly #begun = new Promise<void>((done) => (this.#begin = done))

  /** The first time that the deck is compiled. */
  first(): Promise<void> {
    return (this.#first ??= this.update())
  }

  /** Resolves as soon as there is something to show: the whole deck or the beginning of a long one. */
  beginning(): Promise<void> {
    return Promise.race([this.first(), this.#begun])
  }

  #page: Promise<void> | undefined
  #shown = (): void => {}

  /** A page with the deck's beginning is on its way to the reader: the machine is left to it until it is {@link shown}. */
  show(): void {
    if (this.#page) return
    this.#page = new Promise((done) => {
      const timer = setTimeout(() => this.#shown(), PAGE)
      this.#shown = () => {
        clearTimeout(timer)
        this.#page = undefined
        done()
      }
    })
  }

  shown(): void {
    this.#shown()
  }

  /** Compiles the deck as it is now. */
  update(): Promise<void> {
    return this.#loop.run()
  }

  /** Begins to watch; the first answer should be out before, for this may take a while in large folders. */
  async watch(): Promise<void> {
    this.#watching = true
    // What the first page does not need is not loaded before it.
    const { DeckWatcher } = await import('./watch.ts')
    if (this.#closed) return
    this.#watcher ??= new DeckWatcher(this.deck, () => void this.#loop.run(), this.#watchOptions)
    this.#watcher.refresh(this.#compiler.watched())
  }

  #watcher: DeckWatcher | undefined
  #watching = false
  #closed = false

  get isWatching(): boolean {
    return this.#watching
  }

  /** Folder to which the places of problems are relative. */
  get root(): string {
    return /\.(?:md|markdown|yaml)$/i.test(this.deck) ? dirname(this.deck) : this.deck
  }

  /** Files that the deck is made of, absolute. */
  files(): readonly string[] {
    return this.#compiler.watched()
  }

  async #compile(): Promise<void> {
    const isFirst = this.states.state.version === 0
    const last = this.states.compiled
    try {
      const turn = breathing()
      const breathe = (): Promise<void> | undefined => (isFirst ? this.#page : undefined) ?? turn()
      // What fails here fails again with the whole deck, and is said then.
      if (isFirst) await this.#beginLong(breathe).catch(() => {})
      let result = await this.#compiler.compile({
        breathe,
        ...(this.states.state.version === 0 && {
          begun: (deck) => void this.states.begin(deck).then(this.#begin, () => {}),
        }),
      })
      // A file may be empty for a moment while it is written.
      for (const delay of isFirst ? [] : EMPTY) {
        if ('placed' in result) break
        await wait(delay)
        result = await this.#compiler.compile({ breathe })
      }
      const before = this.states.state
      const after = await this.states.take(result, breathe)
      const patch = patchOf(before, after)
      this.states.rest = before.partial ? patch : undefined
      if (before.version > 0) {
        if (isEmpty(patch)) this.states.unchanged(before.version)
        else this.#events.patch?.(patch)
      }
      this.#events.compiled?.(after, result.diagnostics)
      if (this.states.compiled && !isSameDeck(last, this.states.compiled)) this.#events.changed?.()
    } catch (error) {
      this.#events.failed?.(error)
    }
    this.#watcher?.refresh(this.#compiler.watched())
  }

  /** Shows what a long deck begins with before all of it is read, which cannot be interrupted. */
  async #beginLong(breathe: CompileOptions['breathe']): Promise<void> {
    const text = beginningOf(this.deck)
    if (text === undefined) return
    const result = await this.#compiler.compile({ open: new Map([[this.deck, text]]), breathe })
    // How large a picture is made depends on every slide that shows it.
    if (!('placed' in result) || result.placed.assets.size > 0) return
    // The last slide may be half of one.
    const slides = result.deck.slides.slice(0, -1)
    const end = result.placed.scenes.findIndex(({ id }) => id === result.deck.slides.at(-1)!.id)
    if (slides.length === 0 || end <= 0) return
    await this.states.begin({ deck: { ...result.deck, slides }, theme: result.theme, scenes: result.placed.scenes.slice(0, end) })
    this.#begin()
    // Who waits for it is answered, and then left the machine.
    await nextTurn()
    await nextTurn()
    await this.#page
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#watcher?.close()
  }
}

/** Nothing that is written would differ: scenes that have not changed are the same objects. */
function isSameDeck(a: Compiled | undefined, b: Compiled): boolean {
  if (!a || a.theme !== b.theme || a.design.template !== b.design.template || a.placed.scenes.length !== b.placed.scenes.length)
    return false
  return a.placed.scenes.every((scene, i) => scene === b.placed.scenes[i]) && describe(a) === describe(b)
}

/** What a deck has beside its scenes. */
function describe({ placed }: Compiled): string {
  const { assets, ...rest } = placed
  return JSON.stringify([{ ...rest, scenes: undefined }, [...assets.values()].map(({ key, fileName }) => [key, fileName])])
}
