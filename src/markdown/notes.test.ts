import { describe, expect, test } from 'vitest'
import { parse, show } from '../../tests/decks/parse.ts'

const notes = (markdown: string) => show(parse(markdown).slides[0]!.notes)

describe('notes', () => {
  test('are the last comment of a slide, as Markdown', () => {
    expect(notes('# A\n\n<!-- first -->\n\ntext\n\n<!--\n- **one**\n- two\n-->')).toBe(
      '<ul><li><p><strong>one</strong></p></li><li><p>two</p></li></ul>',
    )
    expect(notes('# A\n\ntext <!-- at the end -->')).toBe('<p>at the end</p>')
    expect(notes('# A\n\n- a\n\n  <!-- in an item -->')).toBe('<p>in an item</p>')
    expect(notes('# A\n\n:::card\na\n<!-- in a block -->\n:::')).toBe('<p>in a block</p>')
  })

  test('may be indented', () => {
    expect(notes('# A\n\n<!--\n    four spaces\n      more\n-->')).toBe('<p>four spaces more</p>')
  })

  test('are cued by clicks', () => {
    expect(notes('# A\n\n<!--\nopen\n[click] one\n[click] two\n\n- three\n[click:5] five\n-->')).toBe(
      '<p>open</p><p click=1>one</p><p click=2>two</p><ul click=2><li><p>three</p></li></ul><p click=5>five</p>',
    )
    expect(notes('# A\n\n<!--\n- [click] one\n- [click] two\n-->')).toBe(
      '<ul click=1><li><p>one</p></li></ul><ul click=2><li><p>two</p></li></ul>',
    )
  })

  test.each(['Note: say this', 'Notes: say this', 'note:\nsay this'])('begin at %j and end with the slide', (line) => {
    const { slides } = parse(`# A\n\ntext\n\n${line}\n\n- and this\n\n---\n\n# B`)
    expect(show(slides[0]!.notes)).toBe('<p>say this</p><ul><li><p>and this</p></li></ul>')
    expect(show(slides[0]!.slots.default!)).toBe('<p>text</p>')
    expect(slides).toHaveLength(2)
  })

  test('do not begin within a paragraph', () => {
    expect(show(parse('# A\n\ntext\nNote: this\n\nmore').slides[0]!.slots.default!)).toBe('<p>text Note: this</p><p>more</p>')
  })

  test('do not begin within a block', () => {
    const { slides } = parse('# A\n\n:::card\n\nNote: mind the gap\n:::\n\nmore')
    expect(show(slides[0]!.slots.default!)).toBe('<card><p>Note: mind the gap</p></card><p>more</p>')
  })

  test('know where they stand', () => {
    const { slides } = parse('# A\n\n<!--\none\n[click] **two**\n-->')
    expect(slides[0]!.notes.map(({ at }) => `${at.line}:${at.column}`)).toEqual(['4:1', '5:9'])
  })

  test('that are not closed end with the slide, reported', () => {
    const { slides, problems } = parse('# A\n\n<!-- forgot\n\nmore\n\n---\n\n# B\n\n<!-- fine -->')
    expect(slides.map((slide) => show(slide.notes))).toEqual(['<p>forgot</p><p>more</p>', '<p>fine</p>'])
    expect(problems).toEqual(['unclosed-comment 3:1'])
  })
})
