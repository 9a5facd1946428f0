import { describe, expect, it } from 'vitest'
import type { Marker, Paragraph } from '../../scene/types.ts'
import { bulletsOf } from './bullets.ts'

const plain: Paragraph = {
  tag: 'p',
  runs: [],
  size: 18,
  lineHeight: 1.5,
  align: 'left',
  color: 'dk1',
  level: 0,
  indent: 0,
  y: 0,
  lines: [],
}
const item = (marker: Partial<Marker>, level = 0): Paragraph => ({
  ...plain,
  level,
  marker: { kind: 'number', text: '1.', color: 'accent1', x: 0, width: 20, ...marker },
})
const numbered = (value: number, level = 0): Paragraph => item({ text: `${value}.`, value, start: 1 }, level)
const starts = (paragraphs: readonly Paragraph[]): (string | undefined)[] =>
  bulletsOf(paragraphs).map((xml) => xml && (/startAt="(\d+)"/.exec(xml)?.[1] ?? '1'))

describe('list marks', () => {
  it('are characters in the scheme’s colour', () => {
    expect(bulletsOf([item({ kind: 'bullet', text: '–' })])).toEqual([
      '<a:buClr><a:schemeClr val="accent1"/></a:buClr><a:buFont typeface="+mn-lt"/><a:buChar char="–"/>',
    ])
    expect(bulletsOf([plain])).toEqual([undefined])
  })

  it('leave counting to Office while it counts as the author does', () => {
    expect(starts([numbered(1), numbered(2), numbered(3)])).toEqual(['1', '1', '1'])
    expect(starts([numbered(5), numbered(6)])).toEqual(['5', '5'])
  })

  it('go on counting across deeper items, and begin anew after other text', () => {
    expect(starts([numbered(1), numbered(1, 1), numbered(2, 1), numbered(2), numbered(1, 1)])).toEqual(['1', '1', '1', '1', '1'])
    expect(starts([numbered(1), plain, numbered(2), numbered(3)])).toEqual(['1', undefined, '2', '2'])
  })

  it.each([
    ['1.', 'arabicPeriod'],
    ['1)', 'arabicParenR'],
    ['（1）', 'arabicParenBoth'],
    ['a.', 'alphaLcPeriod'],
    ['①', 'circleNumDbPlain'],
    ['一、', 'ea1ChsPeriod'],
  ])('know the scheme of “%s”', (text, scheme) => {
    expect(bulletsOf([item({ text, value: 1 })])[0]).toContain(`type="${scheme}"`)
  })
})
