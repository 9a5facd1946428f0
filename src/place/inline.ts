import type { Inline } from '../deck/types.ts'
import type { Color } from '../scene/color.ts'
import type { LinkTarget } from '../scene/types.ts'
import type { RunInput } from '../text/types.ts'

/** Colours that inline content needs on the slide's background, and where its links lead. */
export interface InlineStyle {
  /** Fill behind marked text. */
  highlight: Color
  /** Text on that fill, where the slide's own would not be legible. */
  onHighlight?: Color
  link: Color
  /** Where a URL leads; `undefined` if nowhere, so that its text stays text. */
  target(url: string, title?: string): LinkTarget | undefined
  muted: Color
  /** Formulas are Unicode text: in titles, notes and cells. */
  plainFormulas?: boolean
}

type Style = Omit<RunInput, 'text'>

const SMALL_SCALE = 0.8

/** Inline content as runs: one run for each stretch of one style. Pictures become their alternative text. */
export function inlineRuns(content: readonly Inline[], colors: InlineStyle, style: Style = {}): RunInput[] {
  return content.flatMap((node) => nodeRuns(node, colors, style))
}

function nodeRuns(node: Inline, colors: InlineStyle, style: Style): RunInput[] {
  const inside = (children: readonly Inline[], more: Style): RunInput[] => inlineRuns(children, colors, { ...style, ...more })
  switch (node.type) {
    case 'text':
      return [{ text: node.value, ...style }]
    case 'break':
      return [{ text: '\n', ...style }]
    case 'code':
      return [{ text: node.value, ...style, mono: true }]
    case 'math': {
      const { baseline: _, mono: __, ...own } = style
      return [{ text: node.formula.text, ...(colors.plainFormulas ? style : { ...own, math: node.formula }) }]
    }
    case 'image':
      return node.alt === '' ? [] : [{ text: node.alt, ...style }]
    case 'strong':
      return inside(node.children, { bold: true })
    case 'emphasis':
      return inside(node.children, emphasis(node.children))
    case 'strike':
      return inside(node.children, { strike: true })
    case 'underline':
      return inside(node.children, { underline: true })
    case 'mark':
    case 'kbd':
      return inside(node.children, { highlight: colors.highlight, ...(colors.onHighlight && { color: colors.onHighlight }) })
    case 'sub':
    case 'sup':
      return inside(node.children, { baseline: node.type === 'sub' ? 'sub' : 'super' })
    case 'small':
      return inside(node.children, { scale: SMALL_SCALE, color: colors.muted })
    case 'span':
      return inside(node.children, {})
    case 'footnoteReference':
      return [{ text: String(node.number), ...style, baseline: 'super' }]
    case 'link': {
      const link = colors.target(node.url, node.title)
      return inside(node.children, link === undefined ? {} : { link, color: colors.link, underline: true })
    }
    default:
      return node satisfies never
  }
}

/** Chinese, Japanese and Korean have no italics: their emphasis is weight. */
function emphasis(children: readonly Inline[]): Style {
  return children.some(hasEastAsian) ? { bold: true } : { italic: true }
}

function hasEastAsian(node: Inline): boolean {
  if ('value' in node) return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(node.value)
  return 'children' in node && node.children.some(hasEastAsian)
}

/** Where a URL leads: `#id` is a slide of this deck. A file beside the deck is nowhere: the decks do not carry it. */
export function linkTarget(url: string, title?: string): LinkTarget | undefined {
  const label = title === undefined ? {} : { title }
  if (url.startsWith('#')) return { kind: 'slide', id: url.replace(/^#\/?/, ''), ...label }
  return /^(?:https?:\/\/|mailto:)/i.test(url) ? { kind: 'external', url, ...label } : undefined
}
