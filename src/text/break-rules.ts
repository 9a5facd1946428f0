/**
 * May a line break between two characters? One rule for each pair of classes: a cut of UAX #14 with the Chinese and
 * Japanese tailoring that the web, LibreOffice and PowerPoint share, and a mark where they are known to differ.
 */
import { BREAK_CLASSES } from './classes.ts'
import type { BreakClass } from './classes.ts'

/** A line may break after the unit. */
export const BREAK_ALLOWED = 1
/** Other engines are known to decide otherwise: avoided by `robustWidth`. */
export const BREAK_UNCERTAIN = 2
/** A line must end after the unit: it is a newline. */
export const BREAK_FORCED = 4
/** Every engine breaks there, but readers would rather not have it: avoided where that costs little. */
export const BREAK_DISCOURAGED = 8
/** Where a word that is wider than the line is best torn apart. */
export const BREAK_LAST_RESORT = 16

const YES = BREAK_ALLOWED
export const NO = 0
/** We break, others may not. */
export const PERHAPS = BREAK_ALLOWED | BREAK_UNCERTAIN
/** We do not break, others may. */
const OTHERS = BREAK_UNCERTAIN
/** All break; readers would rather not have it. */
export const UNLOVED = BREAK_ALLOWED | BREAK_DISCOURAGED

type Classes = ReadonlySet<BreakClass>

const WORD: Classes = new Set(['alphabetic', 'numeric'])
/** Beside them Chinese and Japanese lines break freely. */
const WIDE: Classes = new Set(['ideograph', 'wideSymbol', 'wideClose', 'wideOpen', 'colon', 'dash', 'ellipsis'])
/** Never at the start of a line. */
const NO_START: Classes = new Set(['close', 'wideClose', 'colon', 'nonStarter', 'exclamation', 'infix', 'hyphen', 'softHyphen'])
/** Never at the start of a line, but LibreOffice's Chinese rules do not know it. */
const WEAK_NO_START: Classes = new Set(['slash', 'postfix', 'after', 'ellipsis'])
/** Never at the end of a line. */
const OPENING: Classes = new Set(['open', 'wideOpen'])
/** Latin punctuation that a word may follow closely. */
const CLOSING: Classes = new Set(['close', 'infix', 'exclamation', 'postfix'])

/** The flags of a break between a character of class `a` and one of class `b`. */
function breakRule(a: BreakClass, b: BreakClass): number {
  if (a === 'newline' || b === 'newline' || b === 'space' || b === 'zeroWidthSpace') return NO
  if (a === 'zeroWidthSpace') return YES
  if (a === 'glue' || b === 'glue') return WIDE.has(a) || WIDE.has(b) || a === 'space' ? OTHERS : NO
  if (a === 'softHyphen') return OTHERS | BREAK_LAST_RESORT
  if (a === 'space') return NO_START.has(b) || (WEAK_NO_START.has(b) && b !== 'after') ? OTHERS | BREAK_LAST_RESORT : YES
  if (OPENING.has(a)) return NO
  if (NO_START.has(b)) return a === 'hyphen' || b === 'nonStarter' ? OTHERS : NO
  if (WEAK_NO_START.has(b)) return a === 'numeric' || (a === 'alphabetic' && b !== 'postfix') ? NO : OTHERS
  return afterRule(a, b)
}

/** `breakRule` where neither side rules a break out by itself. */
function afterRule(a: BreakClass, b: BreakClass): number {
  switch (a) {
    case 'prefix':
      return WORD.has(b) ? NO : OTHERS
    case 'dash':
      return b === 'dash' ? NO : b === 'quote' ? PERHAPS : YES
    case 'slash':
      return OTHERS
    case 'colon':
      return b === 'quote' ? PERHAPS : YES
    default:
  }
  if (b === 'dash') return WIDE.has(a) ? YES : PERHAPS
  if (a === 'ellipsis') return WORD.has(b) || b === 'quote' ? PERHAPS : YES
  if (a === 'quote' || b === 'quote') return WIDE.has(a) || WIDE.has(b) ? OTHERS : NO
  if (a === 'hyphen' || a === 'after') return b === 'numeric' ? UNLOVED : YES
  if (a === 'wideClose') return WORD.has(b) || b === 'symbol' ? PERHAPS : YES
  if (a === 'nonStarter') return b === 'ideograph' ? YES : PERHAPS
  if (CLOSING.has(a)) return afterClosing(a, b)
  if (a === 'ideograph' || b === 'ideograph') return a === 'symbol' || b === 'symbol' ? PERHAPS : YES
  if (a === 'wideSymbol' || b === 'wideSymbol') return a === b ? YES : PERHAPS
  if (b === 'wideOpen') return PERHAPS
  return a === 'symbol' && (b === 'open' || b === 'prefix') ? OTHERS : NO
}

/** After `)`, `,`, `!`, `%`. */
function afterClosing(a: BreakClass, b: BreakClass): number {
  if (b === 'ideograph') return YES
  if (b === 'wideSymbol') return PERHAPS
  if (OPENING.has(b)) return a === 'postfix' ? YES : PERHAPS
  if (b === 'prefix') return OTHERS
  return a === 'exclamation' ? OTHERS : NO
}

const COUNT = BREAK_CLASSES.length
const UNKNOWN = 0xff
/** What was asked for: a text has few of all pairs. */
const MATRIX = new Uint8Array(COUNT * COUNT).fill(UNKNOWN)

/** `breakRule` by the numbers of the classes. */
export function breakFlags(a: number, b: number): number {
  const known = MATRIX[a * COUNT + b]!
  return known === UNKNOWN ? (MATRIX[a * COUNT + b] = breakRule(BREAK_CLASSES[a]!, BREAK_CLASSES[b]!)) : known
}
