import type { Token } from 'markdown-it'
import { diagnose, type Where } from '../../diagnostics/index.ts'
import type { Block, HeadingBlock, Inline } from '../../deck/index.ts'
import { isPicture, markClick } from '../../deck/index.ts'
import { mergeAttributes, NONE } from '../attributes.ts'
import type { BlockContent, BlockFrame, BlockTree } from '../block-tree.ts'
import { speak, type Collected, type FileContext } from '../context.ts'
import { elementDirective } from '../dialects/reveal.ts'
import { sideBox, sideOf } from '../dialects/sides.ts'
import { buildInline } from '../inline.ts'
import { linkUrl, makeImage } from '../links.ts'
import { listItem } from '../lists.ts'
import { locator } from '../locate.ts'
import { paragraphBlocks } from '../paragraphs.ts'
import { asColumns, columnOf, htmlColumns, isBox } from './columns.ts'
import { splitHtml } from './split.ts'
import { HtmlTable } from './table.ts'
import { DROPPED, TABLE_PARTS, tagAttributes, TRANSPARENT, type Tag } from './tags.ts'
import { reportHandlers } from './unsafe.ts'

/**
 * An HTML block (CommonMark §4.6): its tags open and close blocks, even when Markdown stands in between; text in it
 * is read as Markdown's inlines. Comments are collected; scripts and styles left out, reported.
 */
export function htmlBlock(token: Token, tree: BlockTree, context: FileContext, collected: Collected): void {
  const first = token.map?.[0] ?? 0
  for (const piece of splitHtml(token.content)) {
    const line = first + piece.line
    const at = { file: context.file, line: context.firstLine + line + 1, column: piece.column + 1 }
    if (piece.kind === 'tag' && TABLE_PARTS.has(piece.tag.name)) tree.backToTable()
    const { table } = tree
    table?.addBlocks(tree.take())
    if (piece.kind === 'comment') {
      const attributes = elementDirective(piece.text)
      if (!attributes) collected.comments.push({ text: piece.text, at })
      else if (!tree.decorate(attributes))
        context.report(diagnose('foreign-syntax', at, { name: '.element', dialect: 'reveal.js', effect: 'nothing stands before it' }))
    } else if (piece.kind === 'dropped') {
      context.report(diagnose('dropped-html', at, { name: piece.name }))
      if (piece.name === 'iframe' && piece.src) tree.add(...frameLink(piece.src, at, context))
    } else if (piece.kind === 'pre') {
      tree.add({ type: 'code', ...(piece.lang && { lang: piece.lang }), value: piece.text, attributes: NONE, at })
    } else if (piece.kind === 'text') {
      const children = inlinesOf(piece.text, line, context, collected)
      if (table?.inCell) table.addInlines(children)
      else if (children.length > 0) tree.add(...paragraphBlocks(children, NONE, at))
    } else {
      const { tag } = piece
      if (!tag.close) reportHandlers(tag, at, context.report)
      if (tag.name === 'table' && !tag.close && !table) openTable(tag, at, tree, context)
      else if (!table?.tag(tag, at)) blockTag(tag, at, tree, context, collected)
    }
  }
}

/** A table goes on until its end tag. What follows it where that is missing are blocks of their own. */
function openTable(tag: Tag, at: Where, tree: BlockTree, context: FileContext): void {
  const table = new HtmlTable(at, context.report)
  const wrap: BlockFrame['wrap'] = ({ children, attributes }) => [...table.finish(attributes), ...children]
  tree.open({ kind: 'table', markdown: false, at, attributes: tagAttributes(tag), table, wrap })
}

function inlinesOf(text: string, line: number, context: FileContext, collected: Collected): readonly Inline[] {
  const content = text.trim().replace(/[ \t]*\n[ \t]*/g, '\n')
  if (!content) return []
  const skipped = text.slice(0, text.length - text.trimStart().length).split('\n').length - 1
  const [token] = context.parser.parseInline(content, context.env)
  return buildInline(token?.children ?? [], locator(context, content, line + skipped), { ...context, breaks: false }, collected).children
}

/** What a frame shows from elsewhere, as a line that leads there. */
export function frameLink(src: string, at: Where, context: FileContext): readonly Block[] {
  const url = linkUrl(src.replace(/^\/\//, 'https://'), at, context)
  if (!url || !/^https?:/i.test(url)) return []
  const text = url.replace(/^https?:\/\/(www\.)?/i, '').replace(/[?#].*$/s, '')
  const children: readonly Inline[] = [{ type: 'link', url, children: [{ type: 'text', value: text, at }], at }]
  return [{ type: 'paragraph', children, attributes: NONE, at }]
}

/** A component that shows a picture: `<FullscreenImg src="a.png" alt="…" />`. */
function pictureOf({ attributes }: Tag, at: Where): Block | undefined {
  if (!attributes.src || !isPicture(attributes.src)) return undefined
  const { src, alt } = makeImage(attributes.src, attributes.alt ?? '', undefined, at)
  return { type: 'image', src, alt, attributes: NONE, at }
}

/** Opens or closes the block that a tag stands for. Tags without a meaning of their own are looked through. */
function blockTag(tag: Tag, at: Where, tree: BlockTree, context: FileContext, collected: Collected): void {
  const { name } = tag
  if (name === 'hr') tree.add({ type: 'rule', attributes: NONE, at })
  else if (tag.close) tree.close(({ kind, markdown }) => !markdown && kind === (name === 'ul' || name === 'ol' ? 'list' : name))
  else if (!tag.empty) {
    if (!TRANSPARENT.has(name) && !DROPPED.has(name) && !/^v-(click|clicks|after)$/.test(name)) {
      context.report(diagnose('stripped-html', at, { name: tag.written }))
    }
    const kind = name === 'ul' || name === 'ol' ? 'list' : name
    const columns = htmlColumns(tag)
    const isColumn = tree.inColumns && isBox(name)
    const wrap = (content: BlockContent): ReturnType<BlockFrame['wrap']> => {
      if (name === 'aside' && content.attributes.classes.includes('notes')) return speak(content.children, collected)
      const made = wrapTag(tag, content, at)
      if (!('length' in made)) return made
      const inner = columns ? asColumns(columns, made, at) : made
      const side = isBox(name) ? sideOf((tag.attributes.class ?? '').split(/\s+/)) : undefined
      return isColumn ? [columnOf(tag, inner, at)] : side ? [sideBox(side, inner, at)] : inner
    }
    tree.open({ kind, markdown: false, at, attributes: tagAttributes(tag), wrap, ...(columns && { columns: true }) })
  } else if (!TRANSPARENT.has(name)) {
    const picture = pictureOf(tag, at)
    if (picture) return tree.add(picture)
    context.report(diagnose('stripped-html', at, { name: tag.written }))
  }
}

function wrapTag(tag: Tag, { children, items, attributes }: BlockContent, at: Where): readonly Block[] | ReturnType<typeof listItem> {
  const { name } = tag
  if (name === 'ul' || name === 'ol') {
    const start = Math.trunc(Number(tag.attributes.start ?? 1)) || 1
    const rest = children.length > 0 ? [listItem(children, NONE, at)] : []
    return items.length + rest.length > 0
      ? [{ type: 'list', ordered: name === 'ol', start, tight: true, items: [...items, ...rest], attributes, at }]
      : []
  }
  if (name === 'li') return listItem(children, attributes, at)
  if (name === 'blockquote') return [{ type: 'quote', children, attributes, at }]
  if (name === 'v-clicks') return [{ type: 'directive', name: 'clicks', argument: '', children, attributes, at }]
  if (name === 'v-click' || name === 'v-after') {
    const click = /^[1-9]\d*$/.exec(tag.attributes.at ?? '')?.[0]
    return children.map((child, index) => markClick(child, index > 0 || name === 'v-after' ? 'with' : click))
  }
  const level = /^h([1-6])$/.exec(name)?.[1]
  return children.map((child, index) => {
    if (level && child.type === 'paragraph') return { ...child, type: 'heading', level: Number(level) as HeadingBlock['level'], attributes }
    const own = withOwn(child, name, attributes)
    const { click } = attributes.values
    return click === undefined ? own : markClick(own, index > 0 ? 'with' : click)
  })
}

/** A paragraph's own attributes stay with it; those of a box around blocks say nothing here. */
function withOwn(child: Block, name: string, attributes: Block['attributes']): Block {
  return name === 'p' ? { ...child, attributes: mergeAttributes(child.attributes, attributes) } : child
}
