/** A text node: paragraphs in a box, as headings, lists, quotes and code. */
import type { TextNode } from '../../scene/types.ts'
import type { SlideContext } from '../context.ts'
import { element } from '../html.ts'
import { fragment, nodeName, placed } from '../placed.ts'
import { paragraphHtml } from '../text/paragraph.ts'
import { structure, type Block, type Indexed, type ListBlock } from '../text/structure.ts'

export function textHtml(node: TextNode, context: SlideContext): string {
  const name = elementOf(node, context)
  const inner: SlideContext = node.lang === context.lang ? context : { ...context, lang: node.lang }
  const blocks = name === 'h2' ? node.paragraphs.map((paragraph, i) => paragraphHtml(paragraph, i, 'span', inner)) : structure(node.paragraphs).map((block) => blockHtml(block, inner))
  return element(name, {
    ...fragment('t', node.click),
    'data-node': nodeName(node.id, context),
    lang: node.lang === context.lang ? undefined : node.lang,
    style: placed(node.box, context),
  }, blocks.join(''))
}

function elementOf(node: TextNode, context: SlideContext): string {
  if (node.id === context.heading && !context.decoration) return 'h2'
  if (node.role === 'footer') return 'footer'
  if (node.role === 'caption' && context.inside === 'figure') return 'figcaption'
  return 'div'
}

function blockHtml(block: Block, context: SlideContext): string {
  switch (block.kind) {
    case 'paragraph':
      return paragraphsHtml([block.item], paragraphElement(block.item), context)
    case 'list':
      return listHtml(block, context)
    case 'quote': {
      const paragraphs = paragraphsHtml(block.items, 'p', context)
      return context.inside === 'quote' ? paragraphs : `<blockquote>${paragraphs}</blockquote>`
    }
    case 'code':
      return `<pre><code>${paragraphsHtml(block.items, 'span', context)}</code></pre>`
    default:
      return block satisfies never
  }
}

function listHtml({ ordered, start, items }: ListBlock, context: SlideContext): string {
  const content = items.map((blocks) => `<li>${blocks.map((block) => blockHtml(block, context)).join('')}</li>`).join('')
  // Without its markers, Safari no longer takes a list for one unless its role says so.
  return element(ordered ? 'ol' : 'ul', { role: 'list', start: ordered && start !== 1 ? start : undefined }, content)
}

function paragraphsHtml(items: readonly Indexed[], name: string, context: SlideContext): string {
  return items.map(({ paragraph, index }) => paragraphHtml(paragraph, index, name, context)).join('')
}

/** A slide has one `h2`, its heading; another title in it ranks below. */
function paragraphElement({ paragraph: { tag } }: Indexed): string {
  return tag === 'h2' || tag === 'h3' ? 'h3' : tag === 'h4' ? 'h4' : 'p'
}
