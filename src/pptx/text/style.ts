import type { Color } from '../../scene/color.ts'
import type { Paragraph, Pt } from '../../scene/types.ts'
import type { Theme, TypeStyle } from '../../themes/types.ts'

/** How a level's mark is inherited; `none`: its text has no mark. */
export interface LevelMark {
  /** Left edge of the text. */
  indent: Pt
  /** Room between the mark's left edge and the text's. */
  hang: Pt
  bullet: string | 'none'
  /** In a template's placeholder: what else this level has of its own. */
  style?: Omit<InheritedText, 'levels'>
}

/** What a paragraph has before it says anything itself: from its placeholder's layout, or from the deck's defaults. */
export interface InheritedText {
  size: Pt
  bold: boolean
  color: Color
  lineHeight: number
  align: Paragraph['align']
  /** Space above each paragraph but the first. */
  spaceBefore: Pt
  levels: readonly LevelMark[]
  /** Colour of the levels' marks. */
  markColor: Color
}

/** What a paragraph of that level has. */
export function inheritedAt(inherited: InheritedText, level: number): InheritedText {
  const style = inherited.levels[Math.min(level, inherited.levels.length - 1)]?.style
  return style === undefined ? inherited : { ...style, levels: inherited.levels }
}

/** Marks of lists in a theme that says nothing of them, by level in turn. */
const BULLETS = ['•', '–']

/** Marks of the five levels of running text, of that size: what a list on a slide has. */
function bulletLevels(size: Pt, bullets: readonly string[]): LevelMark[] {
  const hang = size * 1.1
  return [1, 2, 3, 4, 5].map((level) => ({ indent: hang * level, hang, bullet: bullets[(level - 1) % bullets.length]! }))
}

/** Levels of text that has no marks. */
const plainLevels: readonly LevelMark[] = [0, 1, 2, 3, 4].map(() => ({ indent: 0, hang: 0, bullet: 'none' }))

/** What `p:defaultTextStyle` gives to text boxes and table cells. */
export function defaultText(theme: Theme): InheritedText {
  const { size, bold, color, lineHeight } = theme.defaultText ?? { size: 18, bold: false, color: theme.colors.ink, lineHeight: 1.2 }
  return {
    size,
    bold,
    color,
    lineHeight,
    align: 'left',
    spaceBefore: 0,
    levels: plainLevels,
    markColor: theme.colors.ink,
  }
}

/** Running text: levels with bullets, and the room between the items of a tight list. */
export function flowText(style: TypeStyle, markColor: Color, bullets: readonly string[] = BULLETS): InheritedText {
  return styledText(style, { spaceBefore: style.max * 0.35, levels: bulletLevels(style.max, bullets), markColor })
}

/** Text of one of the theme's type styles. */
export function styledText(style: TypeStyle, more: Partial<InheritedText> = {}): InheritedText {
  return {
    size: style.max,
    bold: style.bold,
    color: style.color,
    lineHeight: style.lineHeight,
    align: 'left',
    spaceBefore: 0,
    levels: plainLevels,
    markColor: style.color,
    ...more,
  }
}

/** `a:lnSpc` in whole percents: an Office line is 1.2 em at 100 % (CT_TextSpacingPercent, §21.1.2.2.11). */
export function linePercent(lineHeight: number): number {
  return Math.round((lineHeight / 1.2) * 100)
}
