import { diagnose, type Where } from '../diagnostics/index.ts'
import type { Attributes, Inline } from '../deck/index.ts'
import { mergeAttributes } from './attributes.ts'
import { pictureKey } from './picture-key.ts'
import type { FileContext } from './context.ts'

/** An element that is open while its content is read. */
export interface InlineFrame {
  /** What closes it: a mark's or a tag's name. */
  kind: string
  /** Opened by a Markdown mark, which always has its counterpart; a tag may lack it. */
  markdown: boolean
  at: Where
  /** Makes the element; `undefined`: the children stand for themselves. */
  wrap(children: readonly Inline[]): Inline | undefined
}

/** What a single space stands for. */
const SPACES = /[\t\n]| {2}/

/** Deepest nesting of inlines. */
const DEEPEST = 24

/** Builds a tree of inlines from marks that open and close; what is closed by nothing is closed at the end. */
export class InlineTree {
  readonly #context: FileContext
  readonly #stack: { frame: InlineFrame | undefined; children: Inline[] }[] = [{ frame: undefined, children: [] }]
  #warned = false
  /** Spaces that come now add nothing. */
  #afterSpace = true

  constructor(context: FileContext) {
    this.#context = context
  }

  get #children(): Inline[] {
    return this.#stack.at(-1)!.children
  }

  /** Adds text, joined with the text before it. Runs of spaces are one, across elements too, as in browsers. */
  text(written: string, at: Where): void {
    const collapsed = SPACES.test(written) ? written.replace(/[ \t\n]+/g, ' ') : written
    const value = this.#afterSpace && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed
    if (value === '') return
    this.#afterSpace = value.endsWith(' ')
    this.#append(value, at)
  }

  #append(value: string, at: Where): void {
    const last = this.#children.at(-1)
    // A space says less of a text's place than what comes after it.
    if (last?.type === 'text')
      this.#children[this.#children.length - 1] = { type: 'text', value: last.value + value, at: last.value.trim() ? last.at : at }
    else this.#children.push({ type: 'text', value, at })
  }

  add(inline: Inline): void {
    this.#afterSpace = inline.type === 'break'
    this.#children.push(inline)
  }

  open(frame: InlineFrame): void {
    if (this.#stack.length > DEEPEST) {
      if (!this.#warned) this.#context.report(diagnose('too-deep', frame.at, { limit: DEEPEST }))
      this.#warned = true
      this.#stack.push({ frame: { ...frame, wrap: () => undefined }, children: [] })
    } else {
      this.#stack.push({ frame, children: [] })
    }
  }

  /** Closes the nearest element of that kind, and what is open within it; `false` if a Markdown mark is in between. */
  close(kind: string): boolean {
    for (let at = this.#stack.length - 1; at > 0; at--) {
      const { frame } = this.#stack[at]!
      if (frame!.kind === kind) {
        while (this.#stack.length > at) this.#pop()
        return true
      }
      if (frame!.markdown) return false
    }
    return false
  }

  #pop(): void {
    const { frame, children } = this.#stack.pop()!
    const inline = frame!.wrap(children)
    for (const child of inline ? [inline] : children) {
      if (child.type === 'text') this.#append(child.value, child.at)
      else this.#children.push(child)
    }
  }

  /** Gives attributes to the element just before; `false` if text or nothing stands there. */
  decorate(attributes: Attributes): boolean {
    const last = this.#children.at(-1)
    if (!last || last.type === 'text' || last.type === 'break' || last.type === 'footnoteReference') return false
    this.#children[this.#children.length - 1] =
      last.type === 'image'
        ? { ...last, attributes: mergeAttributes(last.attributes, posterKey(attributes, last.at.file)) }
        : last.type === 'span'
          ? { ...last, attributes: mergeAttributes(last.attributes, attributes) }
          : { type: 'span', attributes, children: [last], at: last.at }
    return true
  }

  /** Nothing stands before, or a space does. */
  endsWithSpace(): boolean {
    const last = this.#children.at(-1)
    return last === undefined || last.type === 'break' || (last.type === 'text' && /\s$/.test(last.value))
  }

  /** The tree, without spaces at its ends. */
  finish(): readonly Inline[] {
    while (this.#stack.length > 1) this.#pop()
    return withoutLastSpace(this.#children)
  }
}

/** A film's `poster` as the key of the deck's assets. */
function posterKey(attributes: Attributes, file: string): Attributes {
  const { poster } = attributes.values
  return poster === undefined ? attributes : { ...attributes, values: { ...attributes.values, poster: pictureKey(poster, file) } }
}

/** Spaces at the end may stand in the last element's last element. */
function withoutLastSpace(children: readonly Inline[]): readonly Inline[] {
  const last = children.at(-1)
  if (last?.type === 'text') {
    if (last.value !== '' && !last.value.endsWith(' ')) return children
    const value = last.value.replace(/ $/, '')
    return value ? [...children.slice(0, -1), { ...last, value }] : withoutLastSpace(children.slice(0, -1))
  }
  if (!last || !('children' in last)) return children
  const inner = withoutLastSpace(last.children)
  return inner === last.children ? children : [...children.slice(0, -1), { ...last, children: inner }]
}
