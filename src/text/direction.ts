/** Which way a paragraph runs. */

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u
const STRONG = /\p{L}/gu

/** True if the first letter of a text belongs to a script that is written from right to left (UAX #9, rules P2 and P3). */
export function isRightToLeft(text: string): boolean {
  if (!RIGHT_TO_LEFT.test(text)) return false
  const [first] = text.match(STRONG) ?? []
  return first !== undefined && RIGHT_TO_LEFT.test(first)
}
