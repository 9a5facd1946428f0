import { diagnose, type Where } from '../../diagnostics/index.ts'
import { inlineText, type Attributes } from '../../deck/index.ts'
import { NONE } from '../attributes.ts'
import type { Collected, FileContext } from '../context.ts'
import { elementDirective } from '../dialects/reveal.ts'
import type { InlineTree } from '../inline-tree.ts'
import { linkUrl, makeImage } from '../links.ts'
import { DROPPED, parseTag, tagAttributes, TRANSPARENT, type Tag } from './tags.ts'
import { reportHandlers } from './unsafe.ts'

const ELEMENTS = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  var: 'emphasis',
  s: 'strike',
  del: 'strike',
  strike: 'strike',
  mark: 'mark',
  sub: 'sub',
  sup: 'sup',
  u: 'underline',
  ins: 'underline',
  small: 'small',
  kbd: 'kbd',
} as const

/** Tags that are code. */
const CODE: ReadonlySet<string> = new Set(['code', 'samp'])

/**
 * One HTML tag or comment within a paragraph (CommonMark §6.6): adds to the tree what it means. Answers attributes
 * that belong to the whole block. Tags that are not known are reported; their text stays.
 */
export function htmlInline(html: string, at: Where, tree: InlineTree, context: FileContext, collected: Collected): Attributes {
  if (html.startsWith('<!--')) {
    const text = html.replace(/^<!--|-->$/g, '')
    const attributes = elementDirective(text)
    if (attributes) return tree.decorate(attributes) ? NONE : attributes
    collected.comments.push({ text, at })
    return NONE
  }
  if (html.startsWith('<![CDATA[')) tree.text(html.slice(9, -3), at)
  const tag = parseTag(html)
  if (!tag) return NONE
  if (!tag.close) reportHandlers(tag, at, context.report)
  if (tag.name === 'br') tree.add({ type: 'break', at })
  else if (tag.name === 'img' && !tag.close) addImage(tag, at, tree)
  else if (tag.close) tree.close(tag.name)
  else openTag(tag, at, tree, context)
  return NONE
}

function addImage(tag: Tag, at: Where, tree: InlineTree): void {
  const image = makeImage(tag.attributes.src ?? '', tag.attributes.alt ?? '', tag.attributes.title, at)
  tree.add({ ...image, attributes: tagAttributes(tag) })
}

function openTag(tag: Tag, at: Where, tree: InlineTree, context: FileContext): void {
  const { name } = tag
  const open = (wrap: Parameters<InlineTree['open']>[0]['wrap']) => {
    if (!tag.empty) tree.open({ kind: name, markdown: false, at, wrap })
  }
  const type = Object.hasOwn(ELEMENTS, name) ? ELEMENTS[name as keyof typeof ELEMENTS] : undefined
  if (type) {
    open((children) => ({ type, children, at }))
  } else if (CODE.has(name)) {
    open((children) => ({ type: 'code', value: inlineText(children), at }))
  } else if (name === 'a') {
    const url = linkUrl(tag.attributes.href ?? '', at, context)
    const title = tag.attributes.title
    open((children) => (url === undefined ? undefined : { type: 'link', url, ...(title && { title }), children, at }))
  } else if (name === 'span') {
    const attributes = tagAttributes(tag)
    open((children) => (attributes === NONE ? undefined : { type: 'span', attributes, children, at }))
  } else if (DROPPED.has(name)) {
    context.report(diagnose('dropped-html', at, { name }))
    open(() => ({ type: 'text', value: '', at }))
  } else {
    if (!TRANSPARENT.has(name)) context.report(diagnose('stripped-html', at, { name: tag.written }))
    open(() => undefined)
  }
}
