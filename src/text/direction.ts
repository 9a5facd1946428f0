/** Which way a paragraph runs. */

/** Where the scripts are that are written from right to left. */
const MAYBE = /[\u0590-\u08ff\ufb1d-\ufefc\ud802-\ud83b]/

/**
 * True if the first letter of a text belongs to a script that is written from right to left (UAX #9, rules P2 and P3), or
 * most of its letters do: a sentence in Arabic may begin with a name in Latin letters (rule HL1 permits it).
 */
export function isRightToLeft(text: string): boolean {
  if (!MAYBE.test(text)) return false
  const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u
  if (!rightToLeft.test(text)) return false
  const letters = text.match(/\p{L}/gu) ?? []
  if (letters[0] === undefined) return false
  return rightToLeft.test(letters[0]) || letters.filter((letter) => rightToLeft.test(letter)).length > letters.length / 2
}
