/** Which way a paragraph runs. */

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/**
 * True if the first letter of a text belongs to a script that is written from right to left (UAX #9, rules P2 and P3), or
 * most of its letters do: a sentence in Arabic may begin with a name in Latin letters (rule HL1 permits it).
 */
export function isRightToLeft(text: string): boolean {
  if (!RIGHT_TO_LEFT.test(text)) return false
  const letters = text.match(/\p{L}/gu) ?? []
  if (letters[0] === undefined) return false
  return RIGHT_TO_LEFT.test(letters[0]) || letters.filter((letter) => RIGHT_TO_LEFT.test(letter)).length > letters.length / 2
}
