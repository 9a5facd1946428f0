import type { Where } from '../diagnostics/index.ts'
import type { Attributes, Block, ImageBlock, Inline, MathBlock } from '../deck/index.ts'
import { mergeAttributes } from './attributes.ts'

/**
 * A paragraph's inlines → a paragraph; pictures that stand alone in it, or only beside other pictures, become blocks, as
 * formulas do that ask for a line of their own; line breaks alone are nothing.
 */
export function paragraphBlocks(children: readonly Inline[], attributes: Attributes, at: Where): readonly Block[] {
  const content = children.filter((child) => !isNothing(child))
  if (content.length === 0) return []
  const pictures = content.map(pictureOf)
  if (pictures.every((picture) => picture !== undefined)) {
    return pictures.map((picture) => ({ ...picture, attributes: mergeAttributes(attributes, picture.attributes) }))
  }
  if (content.some(isDisplayed)) return aroundFormulas(children, attributes, at)
  return [{ type: 'paragraph', children, attributes, at }]
}

function isNothing(inline: Inline): boolean {
  if (inline.type === 'break') return true
  if (inline.type === 'text') return !/\S/.test(inline.value)
  return 'children' in inline && inline.children.every(isNothing)
}

type DisplayedFormula = Extract<Inline, { type: 'math' }>

function isDisplayed(inline: Inline): inline is DisplayedFormula {
  return inline.type === 'math' && inline.display
}

/** Formulas in lines of their own, and the text between them as paragraphs. */
function aroundFormulas(children: readonly Inline[], attributes: Attributes, at: Where): readonly Block[] {
  const blocks: Block[] = []
  let text: Inline[] = []
  const flush = (): void => {
    const first = text[0]
    if (first) blocks.push(...paragraphBlocks(trimmed(text), attributes, blocks.length === 0 ? at : first.at))
    text = []
  }
  for (const child of children) {
    if (isDisplayed(child)) {
      flush()
      const { source, formula } = child
      blocks.push({ type: 'math', source, formula, attributes, at: child.at } satisfies MathBlock)
    } else text.push(child)
  }
  flush()
  return blocks
}

/** Without spaces and line breaks at its ends. */
function trimmed(children: readonly Inline[]): Inline[] {
  const isSpace = (inline: Inline | undefined): boolean =>
    inline?.type === 'break' || (inline?.type === 'text' && inline.value.trim() === '')
  let [start, end] = [0, children.length]
  while (start < end && isSpace(children[start])) start++
  while (end > start && isSpace(children[end - 1])) end--
  return children.slice(start, end).map((inline, i, all) => {
    if (inline.type !== 'text') return inline
    const value = i === 0 ? inline.value.trimStart() : inline.value
    return { ...inline, value: i === all.length - 1 ? value.trimEnd() : value }
  })
}

function pictureOf(inline: Inline): ImageBlock | undefined {
  if (inline.type === 'image') {
    const { src, alt, title, attributes, at } = inline
    return { type: 'image', src, alt, ...(title && { title }), attributes, at }
  }
  if ((inline.type !== 'link' && inline.type !== 'span') || inline.children.length !== 1) return undefined
  const picture = pictureOf(inline.children[0]!)
  if (!picture) return undefined
  return inline.type === 'link'
    ? { ...picture, link: inline.url }
    : { ...picture, attributes: mergeAttributes(picture.attributes, inline.attributes) }
}
