import { existsSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { createMemory } from '../markdown/index.ts'
import { createCompiler } from './index.ts'
import { restoreParsed } from './parsed.ts'
import { traitsOf } from '../scene/traits.ts'
import type { SlideStore } from './place.ts'

/** A store in memory. */
function storeOf(entries: Map<string, string | Uint8Array>): SlideStore {
  return {
    has: (key) => entries.has(key),
    bytes(key) {
      const entry = entries.get(key)
      return typeof entry === 'string' ? Buffer.from(entry) : entry
    },
    set: (key, entry) => void entries.set(key, entry),
  }
}

const DECKS = resolve(import.meta.dirname, '../../tests/decks')

test.each(readdirSync(DECKS).filter((name) => existsSync(resolve(DECKS, name, 'deck.md'))))(
  'what another process read of %s is what is read anew',
  async (name) => {
    const path = resolve(DECKS, name, 'deck.md')
    const entries = new Map<string, string | Uint8Array>()
    const first = await createCompiler(path, storeOf(entries)).compile()
    if (!('deck' in first)) throw new Error('it has no slides')
    first.keepSource()
    const kept = new Map([...entries].filter(([key]) => key.startsWith('parsed')))
    expect(kept.size).toBe(1)
    const again = await createCompiler(path, storeOf(kept)).compile()
    if (!('deck' in again)) throw new Error('it has no slides')
    expect(again.deck).toStrictEqual(first.deck)
    expect(again.diagnostics).toStrictEqual(first.diagnostics)
    expect(again.placed.scenes).toStrictEqual(first.placed.scenes)
    const whole = await createCompiler(path, storeOf(entries)).compile()
    if (!('deck' in whole)) throw new Error('it has no slides')
    expect(whole.placed.scenes.map(traitsOf)).toStrictEqual(first.placed.scenes.map(traitsOf))
    expect(whole.placed.scenes.map((scene) => ({ ...scene }))).toStrictEqual(first.placed.scenes)
  },
)

test('what cannot be read is as good as nothing', () => {
  const memory = createMemory()
  restoreParsed(memory, storeOf(new Map([['parsed without formulas', Uint8Array.of(1, 2, 3)]])))
  expect(memory.kept).toBeUndefined()
})
