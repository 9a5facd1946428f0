/** Text in formulas: `m:r` (CT_R, §22.1.2.87). */
import { letterOf, type LetterStyle } from '../../math/letters.ts'
import type { TokenNode } from '../../math/types.ts'
import { esc } from '../xml.ts'

/**
 * Properties of the text around, as `a:rPr` without a font: programs set formulas in their own mathematical font.
 * `colored` gives them with another colour.
 */
export interface FormulaLook {
  /** `a:rPr`, or nothing where all is inherited. */
  properties: string
  colored(color: string): FormulaLook
}

/** `m:scr` and `m:sty` of a letter's style (§22.1.2.94, §22.1.2.111); italic is what an `m:r` is by itself. */
const STYLES: Readonly<Record<LetterStyle, readonly [script: string, style: string]>> = {
  upright: ['', 'p'],
  bold: ['', 'b'],
  italic: ['', ''],
  'bold-italic': ['', 'bi'],
  script: ['script', 'p'],
  'bold-script': ['script', 'b'],
  fraktur: ['fraktur', 'p'],
  'bold-fraktur': ['fraktur', 'b'],
  'double-struck': ['double-struck', 'p'],
  sans: ['sans-serif', 'p'],
  'sans-bold': ['sans-serif', 'b'],
  'sans-italic': ['sans-serif', 'i'],
  'sans-bold-italic': ['sans-serif', 'bi'],
  monospace: ['monospace', 'p'],
}

/** What programs slant unless they are told otherwise. */
function isSlanted(text: string): boolean {
  return /[\p{L}∂∇]/u.test(text)
}

/** What stands where the schema asks for something and the formula has nothing: a program would show an empty frame. */
const NOTHING = '\u200b'

export function runXml(text: string, look: FormulaLook, properties = ''): string {
  if (text === '') return ''
  const space = /^\s|\s$/.test(text) ? ' xml:space="preserve"' : ''
  return `<m:r>${properties === '' ? '' : `<m:rPr>${properties}</m:rPr>`}${look.properties}<m:t${space}>${esc(text)}</m:t></m:r>`
}

/** An element for a place that must not be empty. */
export function nothing(look: FormulaLook): string {
  return runXml(NOTHING, look)
}

/** A name, number or text: one run for each stretch of one style. */
export function tokenXml({ type, text }: TokenNode, look: FormulaLook): string {
  if (type === 'text') return styledStretches(text, look, true)
  return styledStretches(text, look, false)
}

function styledStretches(text: string, look: FormulaLook, normal: boolean): string {
  const stretches: { properties: string; text: string }[] = []
  for (const character of text) {
    const { plain, style } = letterOf(character)
    const last = stretches.at(-1)
    const isMark = /\p{M}/u.test(character)
    const properties = isMark && last ? last.properties : propertiesOf(plain, style, normal)
    if (last?.properties === properties) last.text += plain
    else stretches.push({ properties, text: plain })
  }
  return stretches.map((stretch) => runXml(stretch.text, look, stretch.properties)).join('')
}

function propertiesOf(plain: string, style: LetterStyle, normal: boolean): string {
  // Elsewhere it would mark a place to align at (§22.1.2.58, §22.1.2.34).
  if (plain === '&') return normal ? '<m:lit/><m:nor/>' : '<m:lit/>'
  if (normal && style === 'upright') return '<m:nor/>'
  // Digits and signs are never slanted: they need no style.
  if (style === 'upright' && !isSlanted(plain)) return ''
  const [script, sty] = STYLES[style]
  return (script === '' ? '' : `<m:scr m:val="${script}"/>`) + (sty === '' ? '' : `<m:sty m:val="${sty}"/>`)
}

/** A sign; `literal`: not what marks a place to align at (§22.1.2.58). */
export function signXml(text: string, look: FormulaLook): string {
  if (text >= '\u2061' && text <= '\u2064') return ''
  const properties = text.includes('&') ? '<m:lit/>' : isSlanted(text) ? '<m:sty m:val="p"/>' : ''
  return runXml(text, look, properties)
}

/** Room as Unicode's spaces of that width; less than a tenth of an em is left to the program. */
export function spaceXml(width: number, look: FormulaLook): string {
  let text = ''
  let left = Math.min(width, 12)
  while (left >= 0.95) {
    text += '\u2003'
    left -= 1
  }
  if (left >= 0.4) text += '\u2002'
  else if (left >= 0.24) text += '\u2005'
  else if (left >= 0.1) text += '\u2006'
  return runXml(text, look)
}
