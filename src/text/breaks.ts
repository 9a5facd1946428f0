/** Break opportunities of a paragraph: the rules for pairs of characters, and what they cannot see. */
import { BREAK_ALLOWED, BREAK_FORCED, BREAK_LAST_RESORT, BREAK_UNCERTAIN, breakFlags, NO, PERHAPS, UNLOVED } from './break-rules.ts'
import { classNumber } from './classes.ts'
import { takeBytes } from './slabs.ts'
import type { MeasuredText } from './types.ts'

const ALPHABETIC = classNumber('alphabetic')
const NUMERIC = classNumber('numeric')
const HYPHEN = classNumber('hyphen')
const OPEN = classNumber('open')
const WIDE_OPEN = classNumber('wideOpen')
const WIDE_CLOSE = classNumber('wideClose')
const QUOTE = classNumber('quote')
const SPACE = classNumber('space')
const NEWLINE = classNumber('newline')
const INFIX = classNumber('infix')
const SLASH = classNumber('slash')
const PREFIX = classNumber('prefix')
const IDEOGRAPH = classNumber('ideograph')

/** Characters after which a URL or a path is best torn apart. */
const JOINTS = '/?&=-._#,;:+~@\\'
/** Signs before a number that LibreOffice's Chinese rules take for ideographs. */
const MATHEMATICAL = '−±'
const CURLY_OPENERS = '“‘'
const CURLY_CLOSERS = '”’'
/** Chinese units that are read in one breath with the number before them. */
const UNITS_OF_MEASURE = new Set('年月日号时分秒点周天岁个位名人件台套条家次倍元角万亿千百米克吨升度层页章节期项种类款席')

/** Signs of SI and of computing that follow a number after a space: `5 kg`. */
const SIGNS_OF_MEASURE = /^(?:[kmcnµ]?[mgslW]|[kMGT]?(?:B|Hz|Pa|V|J|bit)|kWh|km\/h|min|h|ms|px|pt|em|dB|°C|°F|€|%)$/

/** The units of a paragraph, as far as breaking is concerned. */
export type BreakText = Pick<MeasuredText, 'classes' | 'unitAt'>

/**
 * Break opportunities after each unit, as flags of `break-rules.ts`.
 *
 * @param preformatted break only at newlines, and as a last resort
 */
export function findBreaks(text: BreakText, preformatted: boolean): Uint8Array {
  const { classes } = text
  const breaks = takeBytes(classes.length)
  const last = classes.length - 1
  for (let i = 0; i < last; i++) {
    const a = classes[i]!
    const b = classes[i + 1]!
    if (a === NEWLINE) breaks[i] = BREAK_FORCED
    else if (preformatted) breaks[i] = preformattedBreak(a, b)
    // Inside a word and between ideographs nothing but the rule counts.
    else breaks[i] = a === b && (a === IDEOGRAPH || a === ALPHABETIC) ? breakFlags(a, b) : breakAfter(text, i)
  }
  if (classes[last] === NEWLINE) breaks[last] = BREAK_FORCED
  return breaks
}

function preformattedBreak(a: number, b: number): number {
  return (a === SPACE && b !== SPACE) || a === SLASH || a === IDEOGRAPH ? BREAK_LAST_RESORT : NO
}

function breakAfter(text: BreakText, i: number): number {
  const { classes, unitAt } = text
  const a = classes[i]!
  const b = classes[i + 1]!
  const flags = breakFlags(a, b)
  if (a === SPACE) return b === SPACE ? NO : afterSpaces(text, i, flags)
  if (a === HYPHEN && !isWord(classes[i - 1])) return b === IDEOGRAPH ? flags : BREAK_UNCERTAIN
  if (a === PREFIX && b === NUMERIC && MATHEMATICAL.includes(unitAt(i))) return BREAK_UNCERTAIN
  if (a === NUMERIC && b === IDEOGRAPH && UNITS_OF_MEASURE.has(unitAt(i + 1))) return UNLOVED
  if (flags === BREAK_ALLOWED && besideCurlyQuote(text, i)) return PERHAPS
  if (!(flags & BREAK_ALLOWED) && isWord(b) && !isWord(a) && JOINTS.includes(unitAt(i))) return flags | BREAK_LAST_RESORT
  return flags
}

function isWord(breakClass: number | undefined): boolean {
  return breakClass === ALPHABETIC || breakClass === NUMERIC
}

/**
 * Nothing breaks after an opening bracket, even behind spaces (UAX #14 LB14), nor after the spaces that a line starts
 * with. Punctuation at the start of a word, as in `.NET` and `-5`, belongs to the word.
 */
function afterSpaces(text: BreakText, i: number, flags: number): number {
  const { classes } = text
  let before = i
  while (before >= 0 && classes[before] === SPACE) before--
  if (before < 0 || classes[before] === NEWLINE) return NO
  if (classes[before] === OPEN || classes[before] === WIDE_OPEN) return BREAK_UNCERTAIN | BREAK_LAST_RESORT
  const b = classes[i + 1]
  if (classes[before] === NUMERIC && flags === BREAK_ALLOWED && (isUnit(text, i + 1) || UNITS_OF_MEASURE.has(text.unitAt(i + 1))))
    return UNLOVED
  if (!isWord(classes[i + 2])) return flags
  return b === INFIX ? PERHAPS : b === HYPHEN || b === SLASH ? BREAK_ALLOWED : flags
}

/**
 * Whether a curly quote stands between the break and Latin text: there LibreOffice, as UAX #14 LB19 does, takes it
 * for a quote of unknown direction and does not break beside it.
 */
function besideCurlyQuote({ classes, unitAt }: BreakText, i: number): boolean {
  if (classes[i] === WIDE_CLOSE && CURLY_CLOSERS.includes(unitAt(i))) return classes[i + 1] !== IDEOGRAPH
  if (classes[i + 1] !== WIDE_OPEN || !CURLY_OPENERS.includes(unitAt(i + 1))) return false
  let inside = i + 2
  while (classes[inside] === WIDE_OPEN || classes[inside] === OPEN || classes[inside] === QUOTE) inside++
  return inside < classes.length && classes[inside] !== IDEOGRAPH
}

/** True if a word is the sign of a unit of measure. */
function isUnit({ classes, unitAt }: BreakText, start: number): boolean {
  let word = ''
  for (let i = start; i < classes.length && classes[i] !== SPACE && classes[i] !== NEWLINE && word.length < 5; i++) word += unitAt(i)
  return SIGNS_OF_MEASURE.test(word.replace(/[.,;:!?)，。、；：]+$/, ''))
}
