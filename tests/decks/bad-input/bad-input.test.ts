import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkDeck } from '../../../src/check/index.ts'
import { pictureReferences } from '../../../src/deck/index.ts'
import { type Diagnostic, printDiagnostic } from '../../../src/diagnostics/index.ts'
import { parseDeck } from '../../../src/markdown/index.ts'
import { loadAssets, readDeck } from '../../../src/source/index.ts'
import { vocabulary } from '../parse.ts'

const FOLDER = import.meta.dirname
const CASES = readdirSync(FOLDER, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))

/** Decks with mistakes in them: each gives a deck, and says what is wrong and where. Read a diff before accepting it. */
describe.each(CASES)('bad input: %s', (name) => {
  it('is read as far as it goes, and reported', async () => {
    const folder = join(FOLDER, name)
    const diagnostics: Diagnostic[] = []
    const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic)
    const single = readdirSync(folder).includes('deck.md')
    const source = readDeck(single ? join(folder, 'deck.md') : folder, report)!
    const deck = parseDeck(source, vocabulary, report)
    loadAssets(pictureReferences(deck), source, report)
    checkDeck(deck, { themes: ['default'] }, report)
    const lines = diagnostics.map((diagnostic) => printDiagnostic(diagnostic))
    const slides = deck.slides.map(({ id, layout }) => `${id} (${layout})`)
    await expect(`${lines.join('\n')}\n\nslides: ${slides.join(', ')}\n`).toMatchFileSnapshot(join(folder, 'expected.txt'))
  })
})

it('bad input: a deck that is not there is one error', () => {
  const diagnostics: Diagnostic[] = []
  expect(readDeck(join(FOLDER, 'unclosd'), (diagnostic) => diagnostics.push(diagnostic))).toBeUndefined()
  expect(diagnostics).toMatchObject([{ code: 'missing-deck', severity: 'error', hint: expect.stringContaining('“unclosed”') }])
})
