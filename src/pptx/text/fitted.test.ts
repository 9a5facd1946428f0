import { expect, it } from 'vitest'
import type { TextNode } from '../../scene/types.ts'
import { fittedText } from './fitted.ts'
import type { InheritedText } from './style.ts'

const node = {
  paragraphs: [
    { size: 18, level: 0 },
    { size: 18, level: 0 },
  ],
} as unknown as TextNode
const text = (size: number): InheritedText => ({
  size,
  bold: false,
  color: 'dk1',
  lineHeight: 1.2,
  align: 'left',
  spaceBefore: 6,
  levels: [{ indent: 20, hang: 20, bullet: '•' }],
  markColor: 'dk1',
})

it('sets the levels at the size of the text', () => {
  const { inherited, listStyle } = fittedText(node, text(24), true)
  expect([inherited.size, inherited.spaceBefore]).toEqual([18, 4.5])
  expect(listStyle).toBe(
    '<a:lstStyle><a:lvl1pPr marL="190500" indent="-190500"><a:spcBef><a:spcPts val="450"/></a:spcBef><a:defRPr sz="1800"/></a:lvl1pPr></a:lstStyle>',
  )
})

it.each([true, false])('sets levels that the placeholder does not have, too, whether it is for lists or not', (flow) => {
  const deep = {
    paragraphs: [
      { size: 18, level: 0 },
      { size: 18, level: 2 },
    ],
  } as unknown as TextNode
  expect(fittedText(deep, text(24), flow).listStyle.match(/<a:lvl\dpPr marL="190500"/g)).toHaveLength(3)
})

it('leaves a placeholder alone that has no size', () => {
  expect(fittedText(node, text(0), true)).toEqual({ inherited: text(0), listStyle: '<a:lstStyle/>' })
})
