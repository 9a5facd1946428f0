/** A text node: paragraphs in a box, as headings, lists, quotes and code. */
import type { TextNode } from '../../scene/types.ts'
import type { SlideContext } from '../context.ts'
import { element, style } from '../html.ts'
import { classes, fragmentIndex, isFragment, placed } from '../placed.ts'
import { paragraphHtml } from '../text/paragraph.ts'
import { structure, type Block, type Indexed } from '../text/structure.ts'

export function textHtml(node: TextNode, context: SlideContext): string {
  const name = elementOf(node, context)
  const isPhrasing = name === 'h2'
  const inner: SlideContext = { ...context, lang: node.lang }
  const content = isPhrasing
    ? node.paragraphs.map((paragraph, i) => paragraphHtml(paragraph, i, 'span', inner)).join('')
    : structure(node.paragraphs).map((block) => blockHtml(block, inner)).join('')
  return element(name, {
    class: classes('t', isFragment(node.click) && 'fragment'),
    'data-node': context.decoration ? undefined : node.id,
    'data-role': node.role,
    lang: node.lang === context.lang ? undefined : node.lang,
    ...fragmentIndex(node.click),
    style: style(placed(node.box, context)),
  }, content)
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
      return indexedHtml(block.item, paragraphElement(block.item), context)
    case 'list':
      return listHtml(block, context)
    case 'quote':
      return context.inside === 'quote'
        ? block.items.map((item) => indexedHtml(item, 'p', context)).join('')
        : element('blockquote', {}, block.items.map((item) => indexedHtml(item, 'p', context)).join(''))
    case 'code':
      return `<pre><code>${block.items.map((item) => indexedHtml(item, 'span', context)).join('')}</code></pre>`
    default:
      return block satisfies never
  }
}

function listHtml(list: Block & { kind: 'list' }, context: SlideContext): string {
  const items = list.items.map((content) => `<li>${content.map((block) => blockHtml(block, context)).join('')}</li>`).join('')
  // Without its markers, Safari no longer takes a list for one unless its role says so.
  return element(list.ordered ? 'ol' : 'ul', { role: 'list', start: list.ordered && list.start !== 1 ? list.start : undefined }, items)
}

function indexedHtml({ paragraph, index }: Indexed, name: string, context: SlideContext): string {
  return paragraphHtml(paragraph, index, name, context)
}

/** A slide has one `h2`, its heading; another title in it ranks below. */
function paragraphElement({ paragraph: { tag } }: Indexed): string {
  return tag === 'h2' || tag === 'h3' ? 'h3' : tag === 'h4' ? 'h4' : 'p'
}
