import type { HighlightedCode } from '../blocks/code/index.ts'
import type { FlowArrangements } from '../blocks/flow/index.ts'
import type { BlockContext, ParagraphSpec } from '../blocks/types.ts'
import type { Inline } from '../deck/types.ts'
import type { Report } from '../diagnostics/index.ts'
import type { Color } from '../scene/color.ts'
import type { Asset, Pt } from '../scene/types.ts'
import { prepareText, snapSize, textWidth } from '../text/index.ts'
import type { PreparedText, RunInput } from '../text/types.ts'
import type { Theme, TypeRole } from '../themes/types.ts'
import { colorFor } from './colors.ts'
import { composeFlow } from './flow.ts'
import { inlineRuns, type linkTarget } from './inline.ts'
import { composeText, type TextServices } from './text.ts'

/** What placing one slide needs, whatever the size being tried. */
export interface SlideContext extends TextServices {
  theme: Theme
  /** Text is light. */
  dark: boolean
  /** The author's background turns the layout's light text dark, or its dark text light. */
  reversed: boolean
  /** Where a URL leads; `undefined` if nowhere. */
  target: typeof linkTarget
  assetOf(src: string): Asset | undefined
  /** The deck's flowcharts, arranged. */
  flows: FlowArrangements
  /** The colours of the deck's code. */
  code: HighlightedCode
  report: Report
  /** What lies behind everything. */
  background: Color
  runs(content: readonly Inline[]): readonly RunInput[]
  /** The same with formulas as Unicode text, for titles and cells. */
  plainRuns(content: readonly Inline[]): readonly RunInput[]
  derive<T>(key: object, make: () => T): T
}

/** A flow's context: the block's view of the slide, and what only flows need. */
export interface FlowContext extends BlockContext {
  readonly slide: SlideContext
}

/** Creates the context of one slide. Prepared text is kept, so that each size tried only breaks lines. */
export function slideContext(
  theme: Theme,
  lang: string,
  dark: boolean,
  given: Pick<SlideContext, 'assetOf' | 'flows' | 'code' | 'report' | 'background' | 'reversed' | 'target'>,
): SlideContext {
  const runs = new Map<readonly Inline[], readonly RunInput[]>()
  const plain = new Map<readonly Inline[], readonly RunInput[]>()
  const regular = new Map<readonly RunInput[], PreparedText>()
  const bold = new Map<readonly RunInput[], PreparedText>()
  const derived = new Map<object, unknown>()
  const ids = new Map<string, number>()
  const claimed = new Set<string>()
  const faces = { latin: theme.fonts.latin.table, ea: theme.fonts.ea.table, mono: theme.fonts.mono.table }
  const inlineColors = {
    highlight: theme.colors.highlight,
    muted: colorFor(theme, 'muted', dark),
    link: colorFor(theme, 'link', dark),
    target: given.target,
    ...(dark ? { onHighlight: theme.colors.ink } : {}),
  }
  const plainColors = { ...inlineColors, plainFormulas: true }
  return {
    theme,
    lang,
    dark,
    ...given,
    runs: (content) => remember(runs, content, () => inlineRuns(content, inlineColors)),
    plainRuns: (content) => remember(plain, content, () => inlineRuns(content, plainColors)),
    prepare: (paragraph) =>
      remember(paragraph.bold ? bold : regular, paragraph.runs, () =>
        prepareText(paragraph.runs, {
          faces,
          lang,
          bold: paragraph.bold,
          preformatted: paragraph.preformatted,
          keepWords: TITLES.has(paragraph.tag),
        }),
      ),
    derive: <T>(key: object, make: () => T) => remember(derived, key, make) as T,
    id: (name) => {
      const count = (ids.get(name) ?? 0) + 1
      ids.set(name, count)
      return count === 1 ? name : `${name}-${count}`
    },
    claim: (placeholder) => !claimed.has(placeholder) && claimed.add(placeholder) !== undefined,
  }
}

/** Short texts that are read at a glance: their lines should not end inside a word. */
const TITLES: ReadonlySet<ParagraphSpec['tag']> = new Set(['h2', 'h3', 'h4'])

function remember<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const value = make()
  map.set(key, value)
  return value
}

/**
 * The context of one step of fitting: `body` is the running text's size, and every other role's size
 * falls with it, each down to its own smallest.
 */
export function flowContext(slide: SlideContext, body: Pt): FlowContext {
  const { theme, dark } = slide
  const factor = body / theme.type.body.max
  const size = (role: TypeRole): Pt => {
    const { min, max } = theme.type[role]
    return factor >= 1 ? max : snapSize(Math.min(max, Math.max(min, max * factor)))
  }
  const paragraph = (role: TypeRole, runs: readonly RunInput[], override: Partial<ParagraphSpec> = {}): ParagraphSpec => {
    const { lineHeight, bold } = theme.type[role]
    return { tag: 'p', runs, size: size(role), lineHeight, bold, color: roleColor(slide, role), ...override }
  }
  const context: FlowContext = {
    slide,
    theme,
    lang: slide.lang,
    color: (role) => colorFor(theme, role, dark),
    size,
    paragraph,
    runs: slide.runs,
    derive: slide.derive,
    link: slide.target,
    text: (spec, width) => composeText(spec, width, slide),
    width: (spec) => textWidth(slide.prepare(spec)) * spec.size,
    flow: (children, width, options) => composeFlow(children, width, context, options),
    id: slide.id,
  }
  return context
}

const ROLE_COLOR = {
  title: 'deep',
  statement: 'ink',
  lead: 'ink',
  body: 'ink',
  card: 'ink',
  heading: 'deep',
  label: 'muted',
  caption: 'muted',
  table: 'ink',
  code: 'codeText',
  metric: 'voice',
} as const

/** The role's own colour, or on a dark slide the one that is legible there. */
function roleColor(slide: SlideContext, role: TypeRole): ParagraphSpec['color'] {
  if (!slide.dark || !(role in ROLE_COLOR)) return slide.theme.type[role].color
  return colorFor(slide.theme, ROLE_COLOR[role as keyof typeof ROLE_COLOR], true)
}
