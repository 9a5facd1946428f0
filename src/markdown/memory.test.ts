import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { vocabulary } from '../../tests/decks/parse.ts'
import type { Deck } from '../deck/index.ts'
import type { Diagnostic } from '../diagnostics/index.ts'
import type { DeckSource } from '../source/index.ts'
import { createMemory, parseDeck, type DeckMemory } from './index.ts'

/** Lines that begin, end or break what others begin. */
const LINES = [
  '---', '---', '---', '', '', '', '--', '  ---', '***', '# One', '# Two', '## Three', '### Four', 'text', 'more *text*', '- item', '- a', '  - b', '1. one',
  '> quote', '```', '```ts', '~~~', '    code', '<!-- note -->', '<!--', '-->', '<!-- [click] x', '<div>', '</div>', '<pre>', '</pre>', '<script>', '::right::',
  ':::cards', ':::', '::::columns', 'Note:', 'Notes: say', 'layout: cover', 'title: A', 'class: x', 'id: one', 'src: ./other.md', 'layout: two-columns', 'paginate: true',
  '[a]: https://a.example', '[a]: https://b.example "B"', '[b]:', '[link][a] and [a]', '[x](#one)', '[^1]: a note', '[^1]: other', 'cites[^1] and[^2]', '[^2]: two',
  '| a | b |', '| - | - |', '{.class}', 'a {.click}', '![](a.png)', '`code', '**open', '<span', '\ttab', '中文，字', 'headingDivider: 2', '&amp; \\', '<b>x</b>',
  ':::', '. . .', '???', '.left-column[', '.right-column[ a', ']', 'b ]', '.red[c] d', '[slide]', '[slide]', '[.build-lists: true]', '^ note', 'autoscale: true',
  'format: revealjs', 'marp: true', 'layout: true', '<div class="ldiv">', '<div class="rdiv">', '# Five', '## Six',
] // prettier-ignore

const line = fc.constantFrom(...LINES)
const text = fc.array(line, { maxLength: 60 })

/** Replaces some lines, from a place given as a share of the text, or puts letters into one. */
const edit = fc.oneof(
  fc.record({ at: fc.nat(1000), remove: fc.nat(6), insert: fc.array(line, { maxLength: 5 }) }),
  fc.record({
    at: fc.nat(1000),
    remove: fc.constant(0),
    insert: fc.constant([]) as fc.Arbitrary<string[]>,
    type: fc.constantFrom('x', '-', ':', '`', ' ', '#'),
  }),
)

interface Edit {
  at: number
  remove: number
  insert: readonly string[]
  type?: string
}

function apply(lines: readonly string[], { at, remove, insert, type }: Edit): string[] {
  const index = Math.min(lines.length, Math.floor((at / 1000) * (lines.length + 1)))
  const result = lines.toSpliced(index, remove, ...insert)
  if (type !== undefined && index < result.length) result[index] += type
  return result
}

function parse(lines: readonly string[], single: boolean, memory?: DeckMemory): { deck: Deck; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const file = { path: 'deck.md', text: lines.join('\n') }
  const included = new Map([['other.md', { path: 'other.md', text: '# Other\n\n---\n\n# Last[^1]\n\n[^1]: x' }]])
  const source: DeckSource = { root: '/', name: 'deck', manifest: {}, files: [file], included, single }
  return { deck: parseDeck(source, vocabulary, (diagnostic) => diagnostics.push(diagnostic), memory), diagnostics }
}

describe('a parse that remembers the one before', () => {
  test('gives what a first one gives, whatever was edited', () => {
    fc.assert(
      fc.property(text, fc.array(edit, { minLength: 1, maxLength: 12 }), fc.boolean(), (start, edits, single) => {
        const memory = createMemory()
        let lines: readonly string[] = start
        parse(lines, single, memory)
        for (const one of edits) {
          lines = apply(lines, one)
          const again = parse(lines, single, memory)
          expect(JSON.stringify(again)).toBe(JSON.stringify(parse(lines, single)))
        }
      }),
      { numRuns: Number(process.env['RUNS'] ?? 120) },
    )
  })

  test('gives slides of one key the same content', () => {
    fc.assert(
      fc.property(text, fc.array(edit, { minLength: 1, maxLength: 6 }), (start, edits) => {
        const memory = createMemory()
        const contents = new Map<string, string>()
        let lines: readonly string[] = start
        for (const one of edits) {
          lines = apply(lines, one)
          for (const slide of parse(lines, true, memory).deck.slides) {
            const key = memory.keys.get(slide)!
            const content = JSON.stringify(slide, (name, value: unknown) => (name === 'at' ? undefined : value))
            expect(contents.get(key) ?? content).toBe(content)
            contents.set(key, content)
          }
        }
      }),
      { numRuns: Number(process.env['RUNS'] ?? 60) },
    )
  })

  test('reads only the slide that was edited, and hands on the others', () => {
    const memory = createMemory()
    const slides = Array.from({ length: 50 }, (_, i) => [`# Slide ${i}`, '', `- text ${i}`, '', '---', '']).flat()
    const before = parse(slides, true, memory).deck.slides
    const typed = parse(slides.with(6 * 20 + 2, '- other'), true, memory).deck.slides
    expect(typed.map((slide, i) => slide === before[i]).filter((same) => !same)).toHaveLength(1)
    const longer = parse(slides.toSpliced(6 * 20 + 2, 1, '- other', '- another'), true, memory).deck.slides
    expect(longer.map((slide) => memory.keys.get(slide)).filter((key, i) => key !== memory.keys.get(typed[i]!))).toHaveLength(1)
    expect(longer[49]!.at.line).toBe(typed[49]!.at.line + 1)
  })
})
