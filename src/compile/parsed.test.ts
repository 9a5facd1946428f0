import { existsSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { createMemory } from '../markdown/index.ts'
import { createCompiler } from './index.ts'
import { restoreParsed } from './parsed.ts'

const DECKS = resolve(import.meta.dirname, '../../tests/decks')

test.each(readdirSync(DECKS).filter((name) => existsSync(resolve(DECKS, name, 'deck.md'))))(
  'what another process read of %s is what is read anew',
  async (name) => {
    const path = resolve(DECKS, name, 'deck.md')
    const store = new Map<string, string>()
    const first = await createCompiler(path, store).compile()
    if (!('deck' in first)) throw new Error('it has no slides')
    first.keepSource()
    const kept = new Map([...store].filter(([key]) => key.startsWith('parsed')))
    expect(kept.size).toBe(1)
    const again = await createCompiler(path, kept).compile()
    if (!('deck' in again)) throw new Error('it has no slides')
    expect(again.deck).toStrictEqual(first.deck)
    expect(again.diagnostics).toStrictEqual(first.diagnostics)
    expect(again.placed.scenes).toStrictEqual(first.placed.scenes)
  },
)

test('what cannot be read is as good as nothing', () => {
  const memory = createMemory()
  restoreParsed(memory, new Map([['parsed without formulas', 'bm90aGluZw==']]))
  expect(memory.kept).toBeUndefined()
})
