import { diagnose, type Where } from '../diagnostics/index.ts'
import type { Attributes, Block, ListItem } from '../deck/index.ts'
import { mergeAttributes } from './attributes.ts'
import { besideEachOther } from './dialects/sides.ts'
import type { FileContext } from './context.ts'
import type { HtmlTable } from './html/table.ts'

/** A block that is open while its content is read. */
export interface BlockFrame {
  /** What closes it: `list`, `item`, `quote`, `directive`, or a tag's name. */
  kind: string
  /** Opened by a Markdown container, which always has its counterpart; a tag or `:::` may lack it. */
  markdown: boolean
  at: Where
  attributes: Attributes
  /** The boxes in it stand side by side. */
  columns?: boolean
  /** An HTML table, which goes on where Markdown stands between its tags. */
  table?: HtmlTable
  /** Colons of a `:::` block. */
  fence?: string
  /** Makes what the block stands for, from the blocks in it, or for a list from its items. */
  wrap(content: BlockContent): readonly Block[] | ListItem
  /** Called if it ends without its closing mark. */
  unclosed?(end: string): void
}

export interface BlockContent {
  children: readonly Block[]
  items: readonly ListItem[]
  attributes: Attributes
}

interface Level {
  frame: BlockFrame | undefined
  children: Block[]
  items: ListItem[]
}

/** Deepest nesting of blocks. */
const DEEPEST = 32

/** Builds a tree of blocks from marks that open and close; what nothing closes is closed when its parent is. */
export class BlockTree {
  readonly #context: FileContext
  readonly #stack: Level[] = [{ frame: undefined, children: [], items: [] }]
  #ignored = 0

  constructor(context: FileContext) {
    this.#context = context
  }

  get #top(): Level {
    return this.#stack.at(-1)!
  }

  /** Number of `:::` blocks that are open. */
  get openDirectives(): number {
    return this.#stack.filter(({ frame }) => frame?.kind === 'directive').length
  }

  /** What opens now stands side by side with its neighbours. */
  get inColumns(): boolean {
    return this.#top.frame?.columns === true
  }

  /** The HTML table that is open, if nothing else is open in it. */
  get table(): HtmlTable | undefined {
    return this.#top.frame?.table
  }

  /** Closes what is open within the innermost HTML table, up to a Markdown container or a table of another kind. */
  backToTable(): void {
    const at = this.#stack.findLastIndex(({ frame }) => frame?.markdown || frame?.kind === 'table')
    if (this.#stack[at]?.frame?.table) while (this.#stack.length > at + 1) this.#pop('the block around it')
  }

  /** Takes the blocks out again that stand in the innermost open block. */
  take(): readonly Block[] {
    return this.#top.children.splice(0)
  }

  add(...blocks: readonly Block[]): void {
    this.#top.children.push(...blocks)
  }

  open(frame: BlockFrame): void {
    if (this.#stack.length <= DEEPEST) {
      this.#stack.push({ frame, children: [], items: [] })
      return
    }
    if (this.#ignored === 0) this.#context.report(diagnose('too-deep', frame.at, { limit: DEEPEST }))
    this.#ignored++
  }

  /**
   * Closes the nearest open block that `matches`, and what is open within it. `false`, and nothing happens, if there
   * is none, or none on this side of a Markdown container.
   */
  close(matches: (frame: BlockFrame) => boolean): boolean {
    if (this.#ignored > 0) {
      this.#ignored--
      return true
    }
    for (let at = this.#stack.length - 1; at > 0; at--) {
      const frame = this.#stack[at]!.frame!
      if (matches(frame)) {
        while (this.#stack.length > at + 1) this.#pop('the block around it')
        this.#pop()
        return true
      }
      if (frame.markdown) return false
    }
    return false
  }

  #pop(unclosed?: string): void {
    const { frame, children, items } = this.#stack.pop()!
    if (unclosed) frame!.unclosed?.(unclosed)
    const made = frame!.wrap({ children: besideEachOther(children), items, attributes: frame!.attributes })
    if (isBlocks(made)) this.add(...made)
    else if (this.#top.frame?.kind === 'list') this.#top.items.push(made)
    else this.add(...made.children)
  }

  /**
   * Gives attributes to the block just before, or to the block that is open if nothing stands in it, or to the item
   * if only its own line does; `false` if there is neither.
   */
  decorate(attributes: Attributes): boolean {
    const { children, items, frame } = this.#top
    const last = children.at(-1)
    if (frame?.kind === 'item' && children.length === 1 && last?.type === 'paragraph')
      frame.attributes = mergeAttributes(frame.attributes, attributes)
    else if (last) children[children.length - 1] = { ...last, attributes: mergeAttributes(last.attributes, attributes) }
    else if (frame && items.length === 0) frame.attributes = mergeAttributes(frame.attributes, attributes)
    else return false
    return true
  }

  /** Gives attributes to the nearest open block of that kind; `false` if there is none. */
  decorateOpen(kind: string, attributes: Attributes): boolean {
    const { frame } = this.#top
    if (frame?.kind !== kind) return false
    frame.attributes = mergeAttributes(frame.attributes, attributes)
    return true
  }

  /** The tree; `end` names what ended it, for blocks that were not closed. */
  finish(end: string): readonly Block[] {
    while (this.#stack.length > 1) this.#pop(end)
    return this.#top.children
  }
}

function isBlocks(made: readonly Block[] | ListItem): made is readonly Block[] {
  return Array.isArray(made)
}
