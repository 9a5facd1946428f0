import { expect, test } from 'vitest'
import { mayHoldEmoji } from '../scene/emoji.ts'
import { isInvisible, isLetterOrDigit, isOfWord } from './characters.ts'
import { isRightToLeft } from './direction.ts'

const ALL = Array.from({ length: 0x110000 }, (_, point) => String.fromCodePoint(point))

/** Characters of which a function and an expression do not say the same. */
function differing(known: (character: string) => boolean, expression: RegExp): string[] {
  return ALL.filter((character) => known(character) !== expression.test(character))
}

test('what is told without the Unicode properties is what they say', () => {
  expect(differing(isLetterOrDigit, /^[\p{L}\p{N}]/u)).toEqual([])
  expect(differing((character) => isInvisible(character.codePointAt(0)!), /^[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Mn}\p{Me}]$/u)).toEqual([])
  expect(differing(isOfWord, /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d]/u)).toEqual([])
  expect(differing(mayHoldEmoji, /[\p{Extended_Pictographic}\p{Regional_Indicator}\u20e3]/u)).toEqual([])
  const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u
  expect(ALL.filter((character) => isRightToLeft(character) !== (rightToLeft.test(character) && /\p{L}/u.test(character)))).toEqual([])
})
