/** A text node: paragraphs in a box, as headings, lists, quotes and code. */
import type { TextNode } from '../../scene/types.ts'
import type { SlideContext } from '../context.ts'
import { attribute, element } from '../html.ts'
import { linkAttributes } from '../links.ts'
import { fragment, nodeName, placed } from '../placed.ts'
import { paragraphHtml } from '../text/paragraph.ts'
import { structure, type Block, type Indexed, type ListBlock } from '../text/structure.ts'

export function textHtml(node: TextNode, context: SlideContext): string {
  const { decorative, lang } = node
  const name = elementOf(node, context)
  const same = lang === context.lang
  const inner: SlideContext = same ? context : { ...context, lang }
  const content = name === 'h2' || decorative ? paragraphsHtml(node, inner) : contentHtml(structure(node.paragraphs), inner)
  return element(
    name,
    `${fragment(decorative ? 't n' : 't', node.click)}${decorative ? ' aria-hidden="true"' : ''}${nodeName(node.id, context)}` +
      `${same ? '' : attribute('lang', lang)} style="${placed(node.box, context)}"`,
    linked(node, content),
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
  let html = ''
  for (let i = 0; i < paragraphs.length; i++) html += paragraphHtml(paragraphs[i]!, i, context)
  return html
}

function contentHtml(blocks: readonly Block[], context: SlideContext): string {
  return context.inside === 'cell' ? itemHtml(blocks, context) : blocksHtml(blocks, context)
}

function blocksHtml(blocks: readonly Block[], context: SlideContext): string {
  let html = ''
  for (const block of blocks) html += blockHtml(block, context)
  return html
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
  let content = ''
  for (const blocks of items) content += `<li>${itemHtml(blocks, context)}</li>`
  // Without its markers, Safari no longer takes a list for one unless its role says so.
  return element(ordered ? 'ol' : 'ul', ` role="list"${attribute('start', ordered && start !== 1 ? start : undefined)}`, content)
}

/** A list item or cell of one paragraph, and perhaps lists, needs no `p`. */
function itemHtml(blocks: readonly Block[], context: SlideContext): string {
  const first = blocks[0]
  if (first?.kind !== 'paragraph') return blocksHtml(blocks, context)
  if (blocks.length === 1) return indexedHtml(first.item, context)
  const rest = blocks.slice(1)
  if (rest.some((block) => block.kind === 'paragraph')) return blocksHtml(blocks, context)
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
