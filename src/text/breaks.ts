/**
 * Where a line may break: the rules of UAX #14 and of Chinese and Japanese typography that the web, LibreOffice
 * and PowerPoint share, and a mark where they are known to differ.
 */
import { BREAK_CLASSES, classNumber } from './classes.ts'
import type { BreakClass } from './classes.ts'

/** A line may break after the unit. */
export const BREAK_ALLOWED = 1
/** Other engines may decide otherwise, or readers would rather have it otherwise: avoided by `robustWidth`. */
export const BREAK_UNCERTAIN = 2
/** A line must end after the unit: it is a newline. */
export const BREAK_FORCED = 4
/** Where a word that is wider than the line is best torn apart. */
export const BREAK_LAST_RESORT = 8

const NEVER = 0
const NEVER_HERE = BREAK_UNCERTAIN
const YES = BREAK_ALLOWED
const PERHAPS = BREAK_ALLOWED | BREAK_UNCERTAIN

/** Never at the start of a line. */
const NO_START: ReadonlySet<BreakClass> = new Set(['close', 'wideClose', 'nonStarter', 'exclamation', 'infix', 'slash', 'postfix', 'hyphen', 'after', 'ellipsis', 'softHyphen', 'space', 'newline', 'zeroWidthSpace', 'glue'])
/** Never at the end of a line. */
const NO_END: ReadonlySet<BreakClass> = new Set(['open', 'prefix', 'glue'])
const WORD: ReadonlySet<BreakClass> = new Set(['alphabetic', 'numeric'])

function ruleOf(a: BreakClass, b: BreakClass): number {
  if (b === 'newline' || a === 'newline') return NEVER
  if (a === 'zeroWidthSpace') return b === 'space' ? NEVER : YES
  if (b === 'space' || b === 'zeroWidthSpace' || b === 'glue' || a === 'glue') return NEVER
  if (a === 'space') return NO_START.has(b) ? NEVER_HERE : YES
  if (a === 'softHyphen') return NO_START.has(b) ? NEVER : PERHAPS
  if (a === 'dash') return b === 'dash' || NO_START.has(b) ? NEVER : YES
  if (a === 'ellipsis') return b === 'ellipsis' || NO_START.has(b) ? NEVER : WORD.has(b) ? PERHAPS : YES
  if (b === 'dash') return NO_END.has(a) ? NEVER : WORD.has(a) ? PERHAPS : YES
  if (NO_START.has(b) || NO_END.has(a)) return NEVER
  if (a === 'quote' || b === 'quote') return a === 'ideograph' || b === 'ideograph' || a === 'wideClose' || b === 'open' ? NEVER_HERE : NEVER
  if (a === 'slash') return NEVER_HERE
  if (a === 'hyphen' || a === 'after') return b === 'numeric' ? NEVER_HERE : YES
  if (a === 'wideClose') return b === 'ideograph' || b === 'open' ? YES : PERHAPS
  if (a === 'close' || a === 'infix' || a === 'exclamation' || a === 'nonStarter' || a === 'postfix') {
    if (b === 'ideograph') return YES
    if (b === 'open' || b === 'prefix') return a === 'postfix' ? NEVER_HERE : PERHAPS
    return a === 'nonStarter' ? PERHAPS : NEVER
  }
  if (a === 'ideograph' || b === 'ideograph') {
    if (a === b || WORD.has(a) || WORD.has(b) || b === 'open') return YES
    return PERHAPS
  }
  return NEVER
}

const RULES = Uint8Array.from(
  BREAK_CLASSES.flatMap((a) => BREAK_CLASSES.map((b) => ruleOf(a, b))),
)

const COUNT = BREAK_CLASSES.length
const ALPHABETIC = classNumber('alphabetic')
const NUMERIC = classNumber('numeric')
const HYPHEN = classNumber('hyphen')
const OPEN = classNumber('open')
const SPACE = classNumber('space')
const NEWLINE = classNumber('newline')
const SLASH = classNumber('slash')
const IDEOGRAPH = classNumber('ideograph')

/** Characters after which a URL or a path is best torn apart. */
const URL_JOINTS = '/?&=-._#,;:+~@\\'
const UNITS_OF_MEASURE = new Set([...'年月日号时分秒点个位名件台套条家次倍元万亿千百米克吨升度岁天周层页章节期项种类款'])

/**
 * Break opportunities after each unit, as flags.
 *
 * @param classes class of each unit
 * @param unitAt text of a unit
 * @param preformatted break only at newlines, and as a last resort
 */
export function findBreaks(classes: Uint8Array, unitAt: (unit: number) => string, preformatted: boolean): Uint8Array {
  const breaks = new Uint8Array(classes.length)
  for (let i = 0; i < classes.length; i++) {
    const a = classes[i]!
    if (a === NEWLINE) {
      breaks[i] = BREAK_FORCED
      continue
    }
    if (i + 1 === classes.length) break
    const b = classes[i + 1]!
    breaks[i] = preformatted ? preformattedBreak(a, b) : breakBetween(classes, i, a, b, unitAt)
  }
  return breaks
}

function preformattedBreak(a: number, b: number): number {
  return (a === SPACE && b !== SPACE) || a === SLASH || a === IDEOGRAPH ? BREAK_LAST_RESORT : NEVER
}

function breakBetween(classes: Uint8Array, i: number, a: number, b: number, unitAt: (unit: number) => string): number {
  const rule = RULES[a * COUNT + b]!
  if (a === SPACE) return b === SPACE ? NEVER : afterSpaces(classes, i, rule)
  if (a === HYPHEN && i > 0 && classes[i - 1] !== ALPHABETIC && classes[i - 1] !== NUMERIC) return i + 1 < classes.length && b === IDEOGRAPH ? rule : NEVER
  if (a === NUMERIC && b === IDEOGRAPH && UNITS_OF_MEASURE.has(unitAt(i + 1))) return PERHAPS
  if ((rule & BREAK_ALLOWED) === 0 && URL_JOINTS.includes(unitAt(i)) && (b === ALPHABETIC || b === NUMERIC)) return rule | BREAK_LAST_RESORT
  return rule
}

/** UAX #14 LB14: nothing breaks after an opening bracket, even behind spaces. */
function afterSpaces(classes: Uint8Array, i: number, rule: number): number {
  let before = i
  while (before >= 0 && classes[before] === SPACE) before--
  if (before < 0 || classes[before] === NEWLINE) return NEVER
  return classes[before] === OPEN ? NEVER_HERE : rule
}
