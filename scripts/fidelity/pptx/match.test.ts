import { describe, expect, test } from 'vitest'
import { type ExpectedText } from '../expected.ts'
import { linesOf } from '../compare/lines.ts'
import { textKey } from '../text-key.ts'
import type { Glyph } from './glyphs.ts'
import { matchTexts } from './match.ts'

const SIZE = 20
const PITCH = 30

/** A paragraph of 1 em characters; `|` ends a line. */
function paragraph(id: string, text: string, x: number, y: number, marker?: string): ExpectedText {
  let start = 0
  const lines = text.split('|').map((line, i) => {
    const from = start
    start += line.length
    return { start: from, end: start, x, right: x + line.length * SIZE, baseline: y + i * PITCH }
  })
  const key = textKey(text.replaceAll('|', ''))
  return {
    id,
    node: id,
    role: 'body',
    text: key,
    key,
    faces: Array.from(key, () => 'ea' as const),
    lines,
    size: SIZE,
    pitch: PITCH,
    formulas: [],
    edges: { left: x, top: y - PITCH, right: x + 200, bottom: y + lines.length * PITCH },
    ...(marker === undefined ? {} : { marker: { text: marker, x: x - SIZE } }),
  }
}

/** Glyphs of stretches of text, each at its place. */
function glyphs(...stretches: [text: string, x: number, baseline: number][]): Glyph[] {
  return stretches.flatMap(([text, x, baseline]) =>
    [...text].map((unit, i): Glyph => ({
      unit,
      first: i === 0,
      x: x + i * SIZE,
      right: x + (i + 1) * SIZE,
      baseline,
      size: SIZE,
      color: '#000000',
      bold: false,
    })),
  )
}

function linesIn(drawn: ReturnType<typeof matchTexts>, { id, key }: ExpectedText): string[] {
  return linesOf(drawn.texts.get(id)!.chars, PITCH).map(({ start, end }) => key.slice(start, end))
}

describe('matching glyphs to paragraphs', () => {
  test('two columns on one baseline stay apart', () => {
    const [left, right] = [paragraph('left', '左一左|左二', 0, 100), paragraph('right', '右一|右二右', 70, 100)]
    const drawn = matchTexts(glyphs(['左一左', 0, 100], ['左二', 0, 130], ['右一', 70, 100], ['右二右', 70, 130]), [left, right])
    expect(linesIn(drawn, left)).toEqual(['左一左', '左二'])
    expect(linesIn(drawn, right)).toEqual(['右一', '右二右'])
    expect(drawn.extra).toEqual([])
  })

  test('of the same text in two places, each takes the nearer', () => {
    const [first, second] = [paragraph('first', '同', 0, 100), paragraph('second', '同', 300, 100)]
    const drawn = matchTexts(glyphs(['同', 303, 100], ['同', 3, 100]), [first, second])
    expect(drawn.texts.get('first')!.chars[0]!.x).toBe(3)
    expect(drawn.texts.get('second')!.chars[0]!.x).toBe(303)
  })

  test('a short text is not found within a longer one', () => {
    const [long, short] = [paragraph('long', '第1章', 0, 100), paragraph('short', '1', 300, 400)]
    const drawn = matchTexts(glyphs(['第1章', 0, 100], ['1', 300, 400]), [long, short])
    expect(drawn.texts.get('short')!.chars[0]!.x).toBe(300)
  })

  test('a dropped line leaves the rest', () => {
    const text = paragraph('text', '一行字|又一行', 0, 100)
    const drawn = matchTexts(glyphs(['一行字', 0, 100]), [text])
    expect(drawn.texts.get('text')!.chars.map(Boolean)).toEqual([true, true, true, false, false, false])
  })

  test('a wrong character is missing, and what stands there is extra', () => {
    const text = paragraph('text', '甲乙丙', 0, 100)
    const drawn = matchTexts(glyphs(['甲戊丙', 0, 100]), [text])
    expect(drawn.texts.get('text')!.chars.map(Boolean)).toEqual([true, false, true])
    expect(drawn.extra).toEqual(['戊'])
  })

  test('the mark of an item is not text', () => {
    const item = paragraph('item', '一项', 20, 100, '1.')
    const drawn = matchTexts(glyphs(['1.', -20, 100], ['一项', 20, 100]), [item])
    expect(drawn.texts.get('item')!.marker).toMatchObject({ text: '1.', x: -20, baseline: 100 })
    expect(drawn.extra).toEqual([])
  })

  test('takes what is drawn of formulas, in a paragraph and in a box of their own', () => {
    const text = { ...paragraph('a', '质量', 0, 100), formulas: ['E=mc2'] }
    const drawn = matchTexts(
      glyphs(['质', 0, 100], ['E=m', 20, 100], ['量', 60, 100], ['x+y', 310, 300]),
      [text],
      [{ left: 300, top: 280, right: 360, bottom: 310 }],
    )
    expect(drawn.texts.get('a')!.chars.map((char) => char !== undefined)).toEqual([true, true])
    expect(drawn.extra).toEqual([])
  })
})
