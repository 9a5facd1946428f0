/**
 * Line breaking classes: a cut of UAX #14, with Chinese (GB/T 15834, W3C clreq) and Japanese (JIS X 4051)
 * characters that may not start or end a line.
 */
import { isEmoji } from '../scene/emoji.ts'
import type { Script } from '../scene/types.ts'
import { isEastAsian, isHangul } from './characters.ts'

export const BREAK_CLASSES = [
  'alphabetic',
  'numeric',
  'ideograph',
  'open',
  'close',
  'nonStarter',
  'exclamation',
  'infix',
  'quote',
  'hyphen',
  'after',
  'dash',
  'ellipsis',
  'prefix',
  'postfix',
  'slash',
  'space',
  'newline',
  'glue',
  'zeroWidthSpace',
  'softHyphen',
  'symbol',
  'wideClose',
  'colon',
  'wideSymbol',
  'wideOpen',
] as const

export type BreakClass = (typeof BREAK_CLASSES)[number]

const CHARACTERS: Partial<Record<BreakClass, string>> = {
  open: '([{‚„⟨⟪«¿¡',
  wideOpen: '（［｛【《〈「『〔〖〘〚〝｢',
  close: ')]}⟩⟫»',
  wideClose: '、。，．）］｝】》〉」』〕〗〙〛〞〟｠｡､｣︰﹐﹑﹒﹔﹕',
  nonStarter: '・゠ー々〻〼ヽヾゝゞ〜～ｰぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯ',
  exclamation: '!?',
  colon: '：；！？‼⁇⁈⁉',
  infix: ',.:;',
  quote: '"\'',
  hyphen: '-',
  after: '‐–\u058a|',
  dash: '—⸺⸻―',
  ellipsis: '…‥⋯',
  symbol: '×÷=',
  prefix: '$¥£€₩₽₹฿₫№￥＄￡￦±+−',
  postfix: '%‰‱°℃℉％¢′″‴',
  slash: '/\\',
  space: ' \t',
  newline: '\n\r\u2028\u2029',
  glue: '\u00a0\u202f\u2007\u2011\u2060\ufeff',
  zeroWidthSpace: '\u200b',
  softHyphen: '\u00ad',
  numeric: '0123456789',
}

const NUMBER_OF: ReadonlyMap<BreakClass, number> = new Map(BREAK_CLASSES.map((name, index) => [name, index]))

/** A class as a number: its index in `BREAK_CLASSES`. */
export function classNumber(name: BreakClass): number {
  return NUMBER_OF.get(name)!
}

const ALPHABETIC = classNumber('alphabetic')
const NUMERIC = classNumber('numeric')
const IDEOGRAPH = classNumber('ideograph')
const SYMBOL = classNumber('symbol')
const NON_STARTER = classNumber('nonStarter')
const WIDE_SYMBOL = classNumber('wideSymbol')

const CLASS_OF = new Map<number, number>()
for (const [name, characters] of Object.entries(CHARACTERS)) {
  for (const character of characters) CLASS_OF.set(character.codePointAt(0)!, classNumber(name as BreakClass))
}

const ASCII = Uint8Array.from(
  { length: 128 },
  (_, code) => CLASS_OF.get(code) ?? (/[A-Za-z]/.test(String.fromCharCode(code)) ? ALPHABETIC : SYMBOL),
)

const MIDDLE_DOT = 0xb7
const OPEN_CURLY = '“‘'
const CLOSE_CURLY = '”’'

/**
 * The class of a unit that is one plain character: of ASCII, an ideograph, or a mark of Chinese and full-width text.
 * `undefined`: it takes a closer look.
 */
export function classOfPlain(codePoint: number): number | undefined {
  if (codePoint < 0x7f) return codePoint < 0x20 ? undefined : ASCII[codePoint]
  if (codePoint >= 0x4e00 && codePoint <= 0x9fff) return IDEOGRAPH
  return (codePoint >= 0x3001 && codePoint <= 0x301b) || (codePoint >= 0xff01 && codePoint <= 0xff1f) ? CLASS_OF.get(codePoint) : undefined
}

/**
 * The class (a number) of a unit.
 *
 * @param unit the cluster, decided by its first character
 * @param script who draws it: curly quotes of the ea face open and close, those of the Latin face merely quote
 */
export function classOf(unit: string, codePoint: number, script: Script): number {
  if (codePoint < 0x80 && (unit.length === 1 || codePoint === 0x0d)) return ASCII[codePoint]!
  if (codePoint >= 0x4e00 && codePoint <= 0x9fff) return IDEOGRAPH
  const found = CLASS_OF.get(codePoint)
  if (found !== undefined) return found
  if (OPEN_CURLY.includes(unit)) return classNumber(script === 'ea' ? 'wideOpen' : 'quote')
  if (CLOSE_CURLY.includes(unit)) return classNumber(script === 'ea' ? 'wideClose' : 'quote')
  if (codePoint === MIDDLE_DOT) return script === 'ea' ? NON_STARTER : SYMBOL
  // Korean is written in words, which break where Latin ones do (UAX #14 §8.2, the preference of Korean typesetting).
  if (isHangul(codePoint)) return ALPHABETIC
  if (isEmoji(unit)) return IDEOGRAPH
  if (isEastAsian(codePoint)) return IDEOGRAPH
  if (/^\p{Nd}/u.test(unit)) return NUMERIC
  if (/^[\p{L}\p{M}\p{Nl}\p{Pc}]/u.test(unit)) return ALPHABETIC
  return script === 'ea' ? WIDE_SYMBOL : SYMBOL
}
