import commonmark from 'commonmark-spec'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blocksText, type Slide } from '../deck/index.ts'
import { parse } from '../../tests/decks/parse.ts'

/** All that a reader reads, without spaces. */
function readable(slides: readonly Slide[]): string {
  const parts = slides.flatMap(({ title, slots, footnotes, notes }) => [
    ...(title ? [title] : []),
    ...Object.values(slots).flat(),
    ...footnotes.map(({ children, at }) => ({ type: 'paragraph' as const, children, at, attributes: { classes: [], values: {} } })),
    ...notes,
  ])
  return blocksText(parts).replace(/\s/g, '')
}

const fragment = fc.constantFrom(
  ...'# |## |- |1. |> |* |**|*|__|~~|==|~|^|`|```\n|---\n|\n|\n\n|:::|:::cards\n|::::|::right::\n|{.x}|{#a}|[a](b)|![|](|[^1]|[^1]: |<div>|</div>|<b>|</b>|<!--|-->|<script>|</script>|<v-click>|layout: default\n|title: x\n|Note: |  |    |\t|\\|&amp;|a|中|。|“|：|é|😀|$|$$|[x] |\n| a | b |\n|---|---|\n|src: a.md\n|---\nlayout: x\n---\n'.split(
    '|',
  ),
  '|',
)

describe('any input', () => {
  test('gives a deck, and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 400 }),
          fc.array(fragment, { maxLength: 60 }).map((parts) => parts.join('')),
        ),
        (markdown) => {
          const { deck } = parse(markdown)
          expect(new Set(deck.slides.map(({ id }) => id)).size).toBe(deck.slides.length)
          JSON.stringify(deck)
        },
      ),
      { numRuns: 1500 },
    )
  })

  test('of plain paragraphs keeps every character', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'abcXYZ019中文字句，。！？（）“”、—…éßñ한글かなカナ😀𠮷'),
      minLength: 1,
      maxLength: 12,
    })
    const paragraphs = fc.array(fc.array(word, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(paragraphs, fc.constantFrom(' ', '\n'), (content, space) => {
        // A digit or letter in front keeps a line from being a list or a heading.
        const text = content.map((words) => words.map((part) => `w${part}`).join(space)).join('\n\n')
        expect(readable(parse(text).slides)).toBe(text.replace(/\s/g, ''))
      }),
      { numRuns: 500 },
    )
  })

  test('of marks, tags and blocks keeps every word', () => {
    const words = fc.array(
      fc.tuple(
        fragment.filter((part) => !/<!--|-->|script|:\s|:::|^\[|]|[(`{&]|^---|\|/.test(part)),
        fc.nat(9),
      ),
      { maxLength: 25 },
    )
    fc.assert(
      fc.property(words, (parts) => {
        const markdown = `start\n\n${parts.map(([mark, number]) => `${mark}word${number} `).join('')}`
        const text = readable(parse(markdown).slides)
        for (const [, number] of parts) expect(text).toContain(`word${number}`)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the examples of the CommonMark specification', () => {
  test('all parse', () => {
    expect(commonmark.tests.length).toBeGreaterThan(600)
    for (const { markdown } of commonmark.tests) expect(() => JSON.stringify(parse(markdown.replaceAll('→', '\t')))).not.toThrow()
  })
})

describe('hostile input', () => {
  const LONG = 100_000
  test.each([
    ['one long line', 'a'.repeat(LONG)],
    ['one long Chinese line', '中文，'.repeat(LONG / 3)],
    ['quotes', `${'>'.repeat(10_000)} a`],
    ['list marks', `${'- '.repeat(10_000)}a`],
    ['nested lists', Array.from({ length: 500 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
    ['open brackets', '['.repeat(LONG)],
    ['open pictures', '!['.repeat(10_000)],
    ['nested pictures', `${'!['.repeat(3000)}a${'](b)'.repeat(3000)}`],
    ['open marks', '**a'.repeat(LONG / 3)],
    ['nested marks', `${'**a '.repeat(5000)}b${'**'.repeat(5000)}`],
    ['open tags', '<b>'.repeat(LONG / 3)],
    ['open boxes', '<div>\n\n'.repeat(LONG / 7)],
    ['open comments', 'x <!--\n'.repeat(LONG / 7)],
    ['open blocks', ':::cards\n'.repeat(LONG / 9)],
    ['closing blocks', ':::\n'.repeat(LONG / 4)],
    ['separators', '---\n'.repeat(LONG / 4)],
    ['headings of one name', '# a\n'.repeat(LONG / 4)],
    ['open braces', '{'.repeat(LONG)],
    ['open attributes', '{.a'.repeat(LONG / 3)],
    ['footnotes', '[^a]: x\n'.repeat(LONG / 8)],
    ['a wide table', `|${'a|'.repeat(3000)}\n|${'-|'.repeat(3000)}\n|${'a|'.repeat(3000)}`],
    ['deep YAML', `---\ntitle: ${'['.repeat(5000)}\n---\n# a`],
    ['deep YAML lists', `---\ntitle: ${'- '.repeat(5000)}\nx:\n  ${'- '.repeat(5000)}\n---\n# a`],
    ['indented notes', `# a\n\n<!--\n${' '.repeat(LONG)}a\n-->`],
  ])('%s: it ends, and nothing overflows', (_, markdown) => {
    expect(JSON.stringify(parse(markdown).deck)).not.toBe('')
  })
})
