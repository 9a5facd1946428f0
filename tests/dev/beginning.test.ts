/** The first slides of a long deck are shown before the others are placed; then it is as if all had come at once. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { compileDeck } from '../../src/compile/index.ts'
import { PreviewStates } from '../../src/dev/preview.ts'
import { DevSession } from '../../src/dev/session.ts'
import type { PreviewPatch, PreviewState } from '../../src/dev/types.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'diptych-beginning-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const long = Array.from({ length: 30 }, (_, i) => `- point ${i} of many, which no slide has room for`).join('\n')
const slides = Array.from({ length: 40 }, (_, i) => `# Slide ${i + 1}\n\ntext ${i + 1}`)

function deckOf(all: readonly string[]): string {
  const deck = join(folder, 'talk.md')
  writeFileSync(deck, all.join('\n\n---\n\n'))
  return deck
}

/** The state before the whole deck is there, and after. */
async function bothStates(deck: string): Promise<{ beginning: PreviewState; whole: PreviewState; rest: PreviewPatch | undefined }> {
  const session = new DevSession(deck, {})
  await session.beginning()
  const beginning = session.states.state
  await session.first()
  const { state, rest } = session.states
  await session.close()
  return { beginning, whole: state, rest }
}

/** What a browser shows that changes what a patch says. */
function patched({ slides: before }: PreviewState, { order, html }: PreviewPatch): (string | undefined)[] {
  const after = order ? order.map((index) => before[index]?.html) : before.map((slide) => slide.html)
  for (const [index, source] of Object.entries(html)) after[Number(index)] = source
  return after
}

it.each([
  ['plain', slides],
  ['with slides that continue on others', slides.with(1, `# Long\n\n${long}`).with(20, `# Long again\n\n${long}`)],
  ['with hidden ones and mistakes', slides.with(10, '---\nhidden: true\n---\n\n# Hidden').with(30, '# Wrong\n\n![no](no.png)')],
])('a long deck, %s', async (_, all) => {
  const deck = deckOf(all)
  const { beginning, whole, rest } = await bothStates(deck)
  const states = new PreviewStates()
  await states.take(await compileDeck(deck))
  const expected = states.state.slides.map(({ html }) => html)
  expect(whole.slides.map(({ html }) => html)).toEqual(expected)
  expect(whole.partial).toBeUndefined()
  expect(beginning.partial).toBe(true)
  expect(beginning.slides[0]!.html).toBe(expected[0])
  expect(beginning.slides.at(-1)!.html).toBe('<section id="slide-40"></section>')
  expect(beginning.slides.length).toBeGreaterThanOrEqual(40)
  expect(patched(beginning, rest!)).toEqual(expected)
})

it('a short deck, and one that begins with pictures, come at once', async () => {
  const { beginning, rest } = await bothStates(deckOf(slides.slice(0, 5)))
  expect([beginning.partial, beginning.version, rest]).toEqual([undefined, 1, undefined])
  const picture = join(folder, 'dot.svg')
  writeFileSync(picture, '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
  const pictured = await bothStates(deckOf(slides.with(0, '# One\n\n![dot](dot.svg)')))
  expect(pictured.beginning.partial).toBeUndefined()
})

it('a very long one begins before it is read, with what is defined at its end', async () => {
  const many = Array.from(
    { length: 700 },
    (_, i) => `# Slide ${i + 1}\n\ntext ${i + 1} ${'with many words '.repeat(6)}and [a link][site][^note]`,
  )
  const { beginning, whole, rest } = await bothStates(deckOf([...many, '# End\n\n[site]: https://example.org\n[^note]: A note.']))
  const expected = whole.slides.map(({ html }) => html)
  expect(beginning.partial).toBe(true)
  expect(beginning.slides.length).toBeGreaterThan(3)
  expect(beginning.slides.length).toBeLessThan(60)
  expect(beginning.slides.map(({ html }) => html)).toEqual(expected.slice(0, beginning.slides.length))
  expect(patched(beginning, rest!)).toEqual(expected)
  expect(rest!.edited).toBeUndefined()
  expect(expected[0]).toContain('https://example.org')
})

it('a very long one whose beginning cannot be told is read first', async () => {
  const many = Array.from({ length: 30 }, (_, i) => `# Slide ${i + 1}\n\n${'word '.repeat(800)}`)
  const { beginning, whole } = await bothStates(deckOf(many))
  expect(beginning.slides.length).toBeGreaterThanOrEqual(30)
  expect(whole.partial).toBeUndefined()
})
