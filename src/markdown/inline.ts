import type { Token } from 'markdown-it'
import { diagnose } from '../diagnostics/index.ts'
import type { Attributes, Inline } from '../deck/index.ts'
import { mergeAttributes, NONE } from './attributes.ts'
import type { Collected, FileContext } from './context.ts'
import { htmlInline } from './html/inline.ts'
import { InlineTree } from './inline-tree.ts'
import { imageOf, linkFrame } from './links.ts'
import type { Locate } from './locate.ts'
import { inlineMath } from './math.ts'
import { joinsWithoutSpace } from './soft-break.ts'

/** Inlines of one block, and the attributes that belong to the block itself. */
export interface BuiltInline {
  children: readonly Inline[]
  attributes: Attributes
}

const CONTAINERS = { strong: 'strong', em: 'emphasis', s: 'strike', mark: 'mark', sub: 'sub', sup: 'sup' } as const

/** Token types that open and close containers. */
const SIDES = new Map(
  Object.entries(CONTAINERS).flatMap(([name, type]) => [
    [`${name}_open`, { name, type, opens: true }],
    [`${name}_close`, { name, type, opens: false }],
  ]),
)

/** markdown-it's inline tokens → inlines (CommonMark §6). No text is lost, whatever the tokens are. */
export function buildInline(tokens: readonly Token[], locate: Locate, context: FileContext, collected: Collected): BuiltInline {
  const tree = new InlineTree(context)
  let own: Attributes = NONE
  tokens.forEach((token, index) => {
    const at = locate(token.map?.[0] ?? 0)
    const container = SIDES.get(token.type)
    if (container) {
      const { name, type, opens } = container
      if (opens) tree.open({ kind: name, markdown: true, at, wrap: (children) => ({ type, children, at }) })
      else tree.close(name)
      return
    }
    switch (token.type) {
      case 'text':
        tree.text(token.content, at)
        warnOfMarks(tokens, index, locate, context)
        break
      case 'text_special':
        tree.text(token.content.replace('\f', ' '), at)
        break
      case 'softbreak':
        if (context.breaks) tree.add({ type: 'break', at })
        else if (!joinsWithoutSpace(tokens, index)) tree.text(' ', at)
        break
      case 'hardbreak':
        tree.add({ type: 'break', at })
        break
      case 'code_inline':
        tree.add({ type: 'code', value: token.content, at })
        break
      case 'math':
        tree.add(inlineMath(token, locate, context))
        break
      case 'image':
        tree.add(imageOf(token, at))
        break
      case 'link_open':
        tree.open(linkFrame(String(token.attrGet('href') ?? ''), token.attrGet('title'), at, context))
        break
      case 'link_close':
        tree.close('link')
        break
      case 'span_open': {
        const attributes = token.meta?.attributes as Attributes
        tree.open({ kind: 'span', markdown: true, at, wrap: (children) => ({ type: 'span', attributes, children, at }) })
        break
      }
      case 'span_close':
        tree.close('span')
        break
      case 'footnote_reference':
        cite(token.content, at)
        break
      case 'html_inline':
        own = mergeAttributes(own, htmlInline(token.content, at, tree, context, collected))
        break
      case 'attributes': {
        const attributes = token.meta?.attributes as Attributes
        if (tree.decorate(attributes)) break
        if (tree.endsWithSpace() && isLast(tokens, index)) own = mergeAttributes(own, attributes)
        else tree.text(token.content, at)
        break
      }
      default:
        tree.text(token.content, at)
    }
  })
  return { children: tree.finish(), attributes: own }

  function cite(label: string, at: ReturnType<Locate>): void {
    if (!collected.defined.has(label)) {
      tree.text(`[^${label}]`, at)
      context.report(diagnose('missing-footnote', at, { label }))
      return
    }
    const known = collected.cited.get(label) ?? { number: collected.cited.size + 1, at }
    collected.cited.set(label, known)
    tree.add({ type: 'footnoteReference', label, number: known.number, at })
  }
}

/** Nothing but spaces comes after it. */
function isLast(tokens: readonly Token[], index: number): boolean {
  for (let at = index + 1; at < tokens.length; at++) {
    if (tokens[at]!.type !== 'text' || tokens[at]!.content.trim()) return false
  }
  return true
}

/** Marks that matched nothing: two delimiters in a row, or colons of a block that is none. */
function warnOfMarks(tokens: readonly Token[], index: number, locate: Locate, context: FileContext): void {
  const token = tokens[index]!
  const { content, map } = token
  if (content === '~~' || (isStar(token, map) && isStar(tokens[index + 1], map) && !isStar(tokens[index - 1], map))) {
    const mark = content === '*' ? '**' : content
    const escaped = [...mark].map((char) => `\\${char}`).join('')
    context.report(diagnose('leftover-mark', locate(map?.[0] ?? 0), { mark, escaped }))
  }
  const found = content.includes(':::') || content.includes('<!--') ? /:{3,}|<!--/.exec(content) : null
  if (found) context.report(diagnose('leftover-mark', locate((map?.[0] ?? 0) + found.index), { mark: found[0], escaped: `\\${found[0]}` }))
}

/** One of a run of stars: markdown-it makes a token of each, all at the run's place. */
function isStar(token: Token | undefined, map: Token['map']): boolean {
  return token?.type === 'text' && token.content === '*' && token.map?.[0] === map?.[0]
}
