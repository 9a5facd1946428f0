/** A text node: paragraphs in a box, as headings, lists, quotes and code. */
import type { TextNode } from '../../scene/types.ts'
import type { SlideContext } from '../context.ts'
import { element } from '../html.ts'
import { linkAttributes } from '../links.ts'
import { fragment, nodeName, placed } from '../placed.ts'
import { paragraphHtml } from '../text/paragraph.ts'
import { structure, type Block, type Indexed, type ListBlock } from '../text/structure.ts'

export function textHtml(node: TextNode, context: SlideContext): string {
  const name = elementOf(node, context)
  const inner: SlideContext = node.lang === context.lang ? context : { ...context, lang: node.lang }
  return element(
    name,
    {
      ...fragment(node.decorative ? 't n' : 't', node.click),
      'aria-hidden': node.decorative ? 'true' : undefined,
      'data-node': nodeName(node.id, context),
      lang: node.lang === context.lang ? undefined : node.lang,
      style: placed(node.box, context),
    },
    linked(node, name === 'h2' || node.decorative ? paragraphsHtml(node, inner) : contentHtml(structure(node.paragraphs), inner)),
  )
}

/** Text that leads somewhere as a whole, in its own colour. */
function linked({ link }: TextNode, content: string): string {
  const attributes = link && linkAttributes(link)
  return attributes === undefined ? content : element('a', attributes, content)
}

function elementOf(node: TextNode, context: SlideContext): string {
  if (node.id === context.heading && !context.decoration) return 'h2'
  if (node.role === 'footer') return 'footer'
  if (node.role === 'caption' && context.inside === 'figure') return 'figcaption'
  return 'div'
}

/** Paragraphs that are nothing but lines: of a heading, or of what is not read. */
function paragraphsHtml({ paragraphs }: TextNode, context: SlideContext): string {
  return paragraphs.map((paragraph, i) => paragraphHtml(paragraph, i, context)).join('')
}

function contentHtml(blocks: readonly Block[], context: SlideContext): string {
  return context.inside === 'cell' ? itemHtml(blocks, context) : blocksHtml(blocks, context)
}

function blocksHtml(blocks: readonly Block[], context: SlideContext): string {
  return blocks.map((block) => blockHtml(block, context)).join('')
}

function blockHtml(block: Block, context: SlideContext): string {
  switch (block.kind) {
    case 'paragraph':
      return indexedHtml(block.item, context, paragraphElement(block.item))
    case 'list':
      return listHtml(block, context)
    case 'quote': {
      const paragraphs = block.items.map((item) => indexedHtml(item, context, 'p')).join('')
      return context.inside === 'quote' ? paragraphs : `<blockquote>${paragraphs}</blockquote>`
    }
    case 'code':
      // Each line has its own place; the newlines between them are for whoever copies the code.
      return `<pre><code>${block.items.map((item) => indexedHtml(item, context)).join('\n')}</code></pre>`
    default:
      return block satisfies never
  }
}

function listHtml({ ordered, start, items }: ListBlock, context: SlideContext): string {
  const content = items.map((blocks) => `<li>${itemHtml(blocks, context)}</li>`).join('')
  // Without its markers, Safari no longer takes a list for one unless its role says so.
  return element(ordered ? 'ol' : 'ul', { role: 'list', start: ordered && start !== 1 ? start : undefined }, content)
}

/** A list item or cell of one paragraph, and perhaps lists, needs no `p`. */
function itemHtml(blocks: readonly Block[], context: SlideContext): string {
  const [first, ...rest] = blocks
  if (first?.kind !== 'paragraph' || rest.some((block) => block.kind === 'paragraph')) return blocksHtml(blocks, context)
  return indexedHtml(first.item, context) + blocksHtml(rest, context)
}

function indexedHtml({ paragraph, index }: Indexed, context: SlideContext, name?: string): string {
  const html = paragraphHtml(paragraph, index, context)
  return name === undefined ? html : `<${name}>${html}</${name}>`
}

/** A slide has one `h2`, its heading; another title in it ranks below. */
function paragraphElement({ paragraph: { tag } }: Indexed): string {
  return tag === 'h2' || tag === 'h3' ? 'h3' : tag === 'h4' ? 'h4' : 'p'
}
