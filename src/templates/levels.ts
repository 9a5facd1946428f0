/** Styles with gaps → what a paragraph inherits, in points of the scene. */
import type { InheritedLevel } from '../layouts/template.ts'
import type { LevelStyle, LevelStyles } from './model.ts'

/** An Office line at 100 %, in em. */
const LINE = 1.2

export function inheritedLevels(styles: LevelStyles): InheritedLevel[] {
  return styles.slice(0, 9).map(inheritedLevel)
}

function inheritedLevel({
  size = 18,
  bold = false,
  color = 'dk1',
  align = 'left',
  pitch,
  before,
  marginLeft = 0,
  indent = 0,
  bullet = 'none',
  bulletColor,
}: LevelStyle): InheritedLevel {
  const lineHeight = pitch === undefined ? LINE : 'percent' in pitch ? LINE * pitch.percent : pitch.points / size
  return {
    size,
    bold,
    color,
    align,
    lineHeight: Math.round(lineHeight / 0.012) * 0.012,
    spaceBefore: before === undefined ? 0 : 'percent' in before ? LINE * before.percent * size : before.points,
    indent: marginLeft,
    hang: -indent,
    bullet: bullet === 'none' ? 'none' : bullet === 'number' ? 'other' : (characterOf(bullet) ?? 'other'),
    bulletColor: bulletColor ?? color,
  }
}

/** What symbol fonts draw for a character, as text. */
const WINGDINGS: Readonly<Record<string, string>> = {
  l: '●',
  n: '■',
  u: '◆',
  '§': '▪',
  q: '❑',
  v: '❖',
  Ø: '➢',
  ü: '✓',
  '¡': '○',
  '·': '•',
  è: '➔',
  à: '→',
  o: '□',
  w: '⬥',
  '\uF0A7': '▪',
  '\uF0D8': '➢',
  '\uF0FC': '✓',
  '\uF06C': '●',
  '\uF06E': '■',
  '\uF075': '◆',
}

/** The mark as text; undefined for a symbol font's that is not known. */
function characterOf({ text, font }: { text: string; font?: string }): string | undefined {
  if (font !== undefined && /^(?:wingdings|symbol|webdings)/i.test(font)) return text === '·' ? '•' : WINGDINGS[text]
  return [...text].length === 1 ? text : undefined
}
