import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksText } from '../../deck/index.ts'
import type { Block, ListBlock } from '../../deck/types.ts'
import type { Room } from './blocks.ts'
import { paginate } from './pages.ts'

const at = { file: 'a.md', line: 1, column: 1 }
const attributes = { classes: [], values: {} }
const paragraph = (value: string): Block => ({ type: 'paragraph', children: [{ type: 'text', value, at }], at, attributes })
const heading = (value: string): Block => ({ type: 'heading', level: 2, children: [{ type: 'text', value, at }], at, attributes })
const list = (...values: string[]): ListBlock => ({
  type: 'list',
  ordered: true,
  start: 1,
  tight: true,
  at,
  attributes,
  items: values.map((value) => ({ type: 'item', children: [paragraph(value)], at, attributes })),
})
const code = (lines: number): Block => ({
  type: 'code',
  value: Array.from({ length: lines }, (_, i) => `line ${i}`).join('\n'),
  at,
  attributes,
})
const table = (rows: number): Block => ({
  type: 'table',
  align: [null],
  headerRows: 1,
  at,
  attributes,
  rows: ['head', ...Array.from({ length: rows }, (_, i) => `row ${i}`)].map((value) => [[{ type: 'text' as const, value, at }]]),
})

/** A slide that holds so many characters or lines, whichever is reached first. */
const slideOf = (characters: number): Room => ({
  fits: (blocks, share = 1) => blocksText(blocks).length <= characters * share,
  lines: (block) => Math.ceil(blocksText([block]).length / 10),
})

describe('continuing on further slides', () => {
  it('keeps what fits on one slide', () => {
    const blocks = [heading('a'), paragraph('b')]
    expect(paginate(blocks, slideOf(100))).toEqual([blocks])
  })

  it('goes on counting in an ordered list', () => {
    const pages = paginate([list('aaaa', 'bbbb', 'cccc', 'dddd')], slideOf(10))
    expect(pages.map(([block]) => (block as ListBlock).start)).toEqual([1, 3])
  })

  it('repeats the header of a table', () => {
    const pages = paginate([table(10)], slideOf(30))
    expect(pages.length).toBeGreaterThan(2)
    for (const [block] of pages)
      expect(block).toMatchObject({
        type: 'table',
        headerRows: 1,
        rows: expect.arrayContaining([[[expect.objectContaining({ value: 'head' })]]]),
      })
  })

  it('never leaves a heading at the foot of a slide', () => {
    const pages = paginate([paragraph('a'.repeat(20)), heading('next'), paragraph('b'.repeat(40))], slideOf(50))
    expect(pages.map((page) => page.map(({ type }) => type))).toEqual([['paragraph'], ['heading', 'paragraph']])
  })

  it('keeps a listing in one piece where it fits a slide of its own', () => {
    const pages = paginate([paragraph('a'.repeat(30)), code(5)], slideOf(50))
    expect(pages.map((page) => page.map(({ type }) => type))).toEqual([['paragraph'], ['code']])
  })

  it('gives what cannot be cut a slide of its own', () => {
    const image: Block = { type: 'image', src: 'a.png', alt: 'x'.repeat(200), at, attributes }
    expect(paginate([paragraph('a'), image, paragraph('b')], slideOf(50))).toEqual([[paragraph('a')], [image], [paragraph('b')]])
  })

  it('does not leave a last slide nearly empty', () => {
    const texts = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((letter) => letter.repeat(10))
    const items = paginate([list(...texts)], slideOf(90)).map(([block]) => (block as ListBlock).items.length)
    expect(items).toEqual([5, 4])
    expect(paginate(texts.map(paragraph), slideOf(90)).map((page) => page.length)).toEqual([5, 4])
  })

  it('tears no paragraph only to fill the last slide', () => {
    const blocks = [paragraph('a'.repeat(80)), paragraph('b'.repeat(30))]
    expect(paginate(blocks, slideOf(100))).toEqual([[blocks[0]], [blocks[1]]])
  })

  it('gives the last slide a fair share of a paragraph that needs two', () => {
    const pages = paginate([paragraph('word '.repeat(22))], slideOf(100))
    const lengths = pages.map((page) => blocksText(page).length)
    expect(lengths).toHaveLength(2)
    expect(Math.min(...lengths)).toBeGreaterThan(45)
  })

  it('cuts an item rather than leave a slide nearly empty above it', () => {
    const pages = paginate([list('a'.repeat(10), 'b '.repeat(60), 'c')], slideOf(100))
    expect(pages).toHaveLength(2)
    expect((pages[0]![0] as ListBlock).items).toHaveLength(2)
    expect((pages[1]![0] as ListBlock).items.map(({ continued }) => continued)).toEqual([true, undefined])
    expect((pages[1]![0] as ListBlock).start).toBe(2)
    const lengths = pages.map((page) => blocksText(page).length)
    expect(Math.min(...lengths)).toBeGreaterThan(50)
  })

  it('makes all slides even, not just the last two', () => {
    const pages = paginate(
      Array.from({ length: 22 }, (_, i) => paragraph(String.fromCharCode(97 + i).repeat(9))),
      slideOf(90),
    )
    expect(pages.map((page) => page.length)).toEqual([8, 8, 6])
  })

  it('leaves neither the first nor the last line of a paragraph alone', () => {
    const room = slideOf(100)
    const pages = paginate([paragraph('a '.repeat(54))], room)
    for (const [block] of pages) expect(room.lines(block as Extract<Block, { type: 'paragraph' }>, 0)).toBeGreaterThan(1)
  })

  it('keeps a line that ends in a colon with what it leads to, and a heading with the table below it', () => {
    expect(
      paginate([paragraph('a'.repeat(70)), paragraph('Such as:'), list('b'.repeat(30), 'c'.repeat(30))], slideOf(100)).map((page) =>
        page.map(({ type }) => type),
      ),
    ).toEqual([['paragraph'], ['paragraph', 'list']])
    const pages = paginate([heading('h'.repeat(10)), table(12)], slideOf(100))
    expect(pages[0]!.map(({ type }) => type)).toEqual(['heading', 'table'])
  })

  it('continues columns beside each other', () => {
    const column = (...children: Block[]): Block => ({ type: 'directive', name: 'column', argument: '', children, at, attributes })
    const columns: Block = {
      ...column(column(list(...'abcdefgh'.split('').map((letter) => letter.repeat(20)))), column(paragraph('x'))),
      name: 'columns',
    } as Block
    const pages = paginate([columns], slideOf(100))
    expect(pages.length).toBeGreaterThan(1)
    expect(pages[0]![0]).toMatchObject({ name: 'columns', children: [{ name: 'column' }, { name: 'column' }] })
    // The second column is at its end: the first takes the whole width.
    for (const [block] of pages.slice(1)) expect(block).toMatchObject({ type: 'list' })
    expect(pages.map(blocksText).join('').replaceAll('\n', '')).toHaveLength(161)
  })

  it('loses nothing, keeps the order, and makes only slides that fit', () => {
    const block = fc.oneof(
      fc.string({ minLength: 1, maxLength: 120 }).map(paragraph),
      fc.array(fc.string({ minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 12 }).map((values) => list(...values)),
      fc.integer({ min: 1, max: 30 }).map(code),
      fc.integer({ min: 1, max: 30 }).map(table),
    )
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), fc.integer({ min: 40, max: 200 }), (blocks, characters) => {
        const room = slideOf(characters)
        const pages = paginate(blocks, room)
        const letters = (text: string): string => text.replaceAll(/head|\s/g, '')
        expect(letters(pages.map(blocksText).join(''))).toBe(letters(blocksText(blocks)))
        for (const page of pages) expect(room.fits(page)).toBe(true)
      }),
    )
  })
})
