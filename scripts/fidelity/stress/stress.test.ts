import { expect, test } from 'vitest'
import { compileStress } from './compile.ts'
import { stressDecks } from './deck.ts'
import { randomFrom } from './random.ts'

test('a seed repeats, another gives other decks', () => {
  expect(stressDecks(200, randomFrom(5))).toEqual(stressDecks(200, randomFrom(5)))
  expect(stressDecks(200, randomFrom(6))).not.toEqual(stressDecks(200, randomFrom(5)))
})

test('random decks compile, in four languages and every kind of slide', async () => {
  const decks = await compileStress(3, 300)
  expect(decks.map(({ name }) => name)).toEqual(['zh-CN', 'en', 'ja', 'ko'])
  for (const { compiled } of decks) {
    expect(compiled.placed.scenes.length).toBeGreaterThanOrEqual(9)
    expect(compiled.diagnostics.filter(({ code }) => code !== 'overflow')).toEqual([])
  }
})
