import type { Token } from 'markdown-it'
import { diagnose, type Where } from '../diagnostics/index.ts'
import type { Block, HeadingBlock, Inline } from '../deck/index.ts'
import { mergeAttributes, NONE, parseAttributes } from './attributes.ts'
import { BlockTree, type BlockFrame } from './block-tree.ts'
import { fencedBlocks } from './fences.ts'
import { lineStart, lineText, speak, type Collected, type FileContext } from './context.ts'
import { closeDirective, directiveFrame } from './directives.ts'
import { calloutFrame, quoteCallout, withoutOpening, type CalloutOpening } from './dialects/callouts.ts'
import { definitionBlocks, definitionParts } from './dialects/definitions.ts'
import { sideBox, sideOf } from './dialects/sides.ts'
import { warnOfForeign } from './dialects/foreign.ts'
import { htmlBlock } from './html/block.ts'
import { buildInline } from './inline.ts'
import { itemFrame, listFrame } from './lists.ts'
import { locator } from './locate.ts'
import { blockMath } from './math.ts'
import { paragraphBlocks } from './paragraphs.ts'
import { DEEPEST } from './rules/blocks.ts'
import { snippetBlock } from './snippets.ts'
import { tableBlock } from './tables.ts'

/**
 * Block tokens of one slot → blocks (CommonMark §4–5). `end` says what comes after them, for blocks that are never
 * closed. No text is lost, whatever the tokens are.
 */
export function buildBlocks(tokens: readonly Token[], end: string, context: FileContext, collected: Collected): readonly Block[] {
  const tree = new BlockTree(context)
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!
    const line = token.map?.[0] ?? 0
    const at = lineStart(context, line)
    switch (token.type) {
      case 'paragraph_open': {
        const inline = tokens[index + 1]!
        addParagraph(inline, tree, context, collected)
        index += 2
        break
      }
      case 'heading_open': {
        const inline = tokens[index + 1]!
        const { children, attributes } = buildInline(inline.children ?? [], locator(context, inline.content, line), context, collected)
        tree.add({ type: 'heading', level: Number(token.tag.slice(1)) as HeadingBlock['level'], children, attributes, at })
        index += 2
        break
      }
      case 'footnote_open': {
        const inline = tokens[index + 1]!
        const { children } = buildInline(
          (inline.children ?? []).map(withoutReference),
          locator(context, inline.content, line),
          context,
          collected,
        )
        collected.definitions.push({ label: token.info, children, at })
        index += 2
        break
      }
      case 'table_open': {
        let close = index
        while (tokens[close]!.type !== 'table_close') close++
        tree.add(tableBlock(tokens.slice(index, close), at, context, collected))
        index = close
        break
      }
      case 'bullet_list_open':
      case 'ordered_list_open':
        tree.open(listFrame(token, isTight(tokens, index), at))
        break
      case 'list_item_open':
        tree.open(itemFrame(at))
        break
      case 'blockquote_open': {
        const first = tokens[index + 1]?.type === 'paragraph_open' ? tokens[index + 2] : undefined
        const callout = first && quoteCallout(first.content)
        if (callout) withoutOpening(first)
        tree.open(callout ? calloutFrame(callout, token, 'quote', context) : quoteFrame(at))
        break
      }
      case 'admonition_open':
        tree.open(calloutFrame(token.meta!.opening as CalloutOpening, token, 'admonition', context))
        break
      case 'box_open':
        tree.open(boxFrame(token, at, collected))
        break
      case 'box_close':
        tree.close(({ kind, markdown }) => kind === 'box' && markdown)
        break
      case 'admonition_close':
        tree.close(({ kind, markdown }) => kind === 'admonition' && markdown)
        break
      case 'bullet_list_close':
      case 'ordered_list_close':
        tree.close(({ kind, markdown }) => kind === 'list' && markdown)
        break
      case 'list_item_close':
        tree.close(({ kind, markdown }) => kind === 'item' && markdown)
        break
      case 'blockquote_close':
        tree.close(({ kind, markdown }) => kind === 'quote' && markdown)
        break
      case 'fence':
      case 'code_block':
        tree.add(...fencedBlocks(token, at, context))
        if (token.type === 'fence') warnOfOpenFence(token, context)
        break
      case 'math_block':
        tree.add(blockMath(token, at, context))
        break
      case 'hr':
        tree.add({ type: 'rule', attributes: NONE, at })
        break
      case 'html_block':
        htmlBlock(token, tree, context, collected)
        break
      case 'directive_open':
        tree.open(directiveFrame(token, at, context, collected))
        break
      case 'directive_close':
        closeDirective(token, at, tree, context)
        break
      case 'attribute_line': {
        const parsed = parseAttributes(token.content, 0)
        if (!parsed || !tree.decorate(parsed.attributes)) addText(token.content, line, tree, context, collected)
        break
      }
      case 'notes':
      case 'slot':
        addText(lineText(context, line).trim(), line, tree, context, collected)
        break
      case 'separator':
        tree.add({ type: 'rule', attributes: NONE, at })
        if (token.content) addText(token.content, line + 1, tree, context, collected)
        break
      case 'too_deep':
        context.report(diagnose('too-deep', at, { limit: DEEPEST / 2 }))
        addText(token.content.replace(/^[\s>*+-]+/gm, ''), line, tree, context, collected)
        break
    }
  }
  return tree.finish(end)
}

/** A box of another tool's, open for its blocks: a column if it stands on one side, the speaker's notes, or nothing of its own. */
function boxFrame(token: Token, at: Where, collected: Collected): BlockFrame {
  const { classes } = token.meta as { classes: readonly string[] }
  const side = sideOf(classes)
  const wrap = (children: readonly Block[]): readonly Block[] =>
    classes.includes('notes') ? speak(children, collected) : side ? [sideBox(side, children, at)] : children
  return { kind: 'box', markdown: true, at, attributes: NONE, wrap: ({ children }) => wrap(children) }
}

/** A quotation (CommonMark §5.1), open for its blocks. */
function quoteFrame(at: Where): BlockFrame {
  return {
    kind: 'quote',
    markdown: true,
    at,
    attributes: NONE,
    wrap: ({ children, attributes }) => [{ type: 'quote', children, attributes, at }],
  }
}

function addParagraph(token: Token, tree: BlockTree, context: FileContext, collected: Collected): void {
  const line = token.map?.[0] ?? 0
  const locate = locator(context, token.content, line)
  const snippet = token.content.startsWith('<<<') && snippetBlock(token.content, locate(0), context)
  if (snippet) return tree.add(snippet)
  const defined = definitionParts(token.content)
  if (defined) {
    const inlines = (part: { text: string; line: number }): readonly Inline[] => {
      const [inner] = context.parser.parseInline(part.text, context.env)
      return buildInline(inner?.children ?? [], locator(context, part.text, line + part.line), context, collected).children
    }
    return tree.add(...definitionBlocks(defined.terms.map(inlines), defined.definitions.map(inlines), locate(0)))
  }
  warnOfForeign(token.content, locate(0), context.report)
  const { children, attributes } = buildInline(token.children ?? [], locate, context, collected)
  const ofItem = attributes !== NONE && tree.decorateOpen('item', attributes)
  if (children.length > 0) tree.add(...paragraphBlocks(children, ofItem ? NONE : attributes, locate(0)))
  else if (attributes !== NONE && !ofItem) tree.decorate(mergeAttributes(NONE, attributes))
}

/** Adds text that is to be read as a paragraph, its marks included. */
function addText(text: string, line: number, tree: BlockTree, context: FileContext, collected: Collected): void {
  const [token] = context.parser.parseInline(text, context.env)
  if (!token) return
  token.map = [line, line + 1]
  addParagraph(token, tree, context, collected)
}

/** markdown-it hides the paragraphs of tight lists (CommonMark §5.3). */
function isTight(tokens: readonly Token[], list: number): boolean {
  const level = tokens[list]!.level + 2
  for (let at = list + 1; at < tokens.length && tokens[at]!.level > tokens[list]!.level; at++) {
    if (tokens[at]!.type === 'paragraph_open' && tokens[at]!.level === level) return tokens[at]!.hidden
  }
  return true
}

/** A fence that runs to the end of its container without a closing line (CommonMark §4.5) hides what it was not meant for. */
function warnOfOpenFence(token: Token, context: FileContext): void {
  const [first, end] = token.map ?? [0, 0]
  const last = lineText(context, end - 1)
    .replace(/^[\s>]*/, '')
    .trimEnd()
  if (end - first > 1 && last.startsWith(token.markup) && last === token.markup[0]!.repeat(last.length)) return
  const rest = context.lines.slice(context.firstLine + end).every((text) => !text.trim()) ? 'the file' : 'the block around it'
  context.report(diagnose('unclosed-fence', lineStart(context, first), { fence: token.markup, end: rest }))
}

/** A footnote cites no footnote: its number would have no place on the slide. */
function withoutReference(token: Token): Token {
  if (token.type === 'footnote_reference') {
    token.type = 'text'
    token.content = `[^${token.content}]`
  }
  return token
}
