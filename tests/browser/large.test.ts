import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PlacedDeck } from '../../src/scene/index.ts'
import { fixture } from './fixture.ts'
import { setStage, shownSlide, type Stage } from './stage.ts'

const shown = fixture.scenes.filter((scene) => !scene.hidden)

const large: PlacedDeck = {
  ...fixture,
  scenes: Array.from({ length: 2000 }, (_, i) => ({ ...shown[i % shown.length]!, id: `page-${i + 1}` })),
}

let stage: Stage
beforeAll(async () => {
  stage = await setStage(large)
}, 30_000)
afterAll(() => stage.close())

test('a deck of 2,000 slides opens and is gone through', async () => {
  const { page, complaints } = await stage.open({ reducedMotion: 'reduce' })
  await page.keyboard.press('ArrowRight')
  expect(await shownSlide(page)).toBe('page-2')
  await page.keyboard.press('End')
  expect(await shownSlide(page)).toBe('page-2000')
  await page.keyboard.press('Escape')
  expect(await page.locator('#page-2000').isVisible()).toBe(true)
  expect(complaints).toEqual([])
}, 60_000)
