import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decks } from './decks.ts'
import { measureSlide } from './measure.ts'
import { expectedParagraphs } from './scenes.ts'
import { anchorOf, setStage, showSlide, theme, type Stage } from './stage.ts'

/** How far edges may be off, in points: rounding, and glyphs that overhang. */
const EDGE = 1.5
const BASELINE = 0.1

describe.each(decks)('%s', (_, deck) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await setStage(deck)
  }, 30_000)
  afterAll(() => stage.close())

  test.each(['file', 'server'] as const)(
    'goes through every slide and click from a %s without a complaint',
    async (from) => {
      const { page, complaints } = await stage.open({ from, reducedMotion: 'reduce' })
      const positions = [await position(page)]
      for (;;) {
        await page.keyboard.press('ArrowRight')
        const next = await position(page)
        if (next === positions.at(-1)) break
        positions.push(next)
      }
      const shown = deck.scenes.filter((scene) => !scene.hidden)
      expect(positions).toHaveLength(shown.reduce((sum, scene) => sum + 1 + scene.clicks, 0))
      expect(complaints).toEqual([])
      await page.context().close()
    },
    60_000,
  )

  describe.each([1, 2])('with %s pixels to the point', (deviceScaleFactor) => {
    let page: Page
    let complaints: string[]
    beforeAll(async () => {
      const opened = await stage.open({ reducedMotion: 'reduce', deviceScaleFactor })
      page = opened.page
      complaints = opened.complaints
    })
    afterAll(() => page.context().close())

    test.each(deck.scenes.map((scene) => [scene.id, scene] as const))(
      '%s: has the scene’s lines and baselines, and text copies clean',
      async (id, scene) => {
        await showSlide(page, anchorOf(id))
        const expected = expectedParagraphs(scene, theme)
        const measured = await measureSlide(page)
        expect(measured.map(({ node, index }) => `${node} ${index}`).sort()).toEqual(
          expected.map(({ node, index }) => `${node} ${index}`).sort(),
        )
        for (const paragraph of expected) {
          const found = measured.find(({ node, index }) => node === paragraph.node && index === paragraph.index)!
          const what = `${paragraph.node} ${paragraph.index}: ${paragraph.text}`
          expect(
            found.lines.map((line) => line.start),
            what,
          ).toEqual(paragraph.lines.map((line) => line.start))
          for (const [i, line] of paragraph.lines.entries()) {
            expect(Math.abs(found.lines[i]!.left - line.left), `${what}: left edge`).toBeLessThan(EDGE)
            expect(Math.abs(found.lines[i]!.right - line.right), `${what}: right edge`).toBeLessThan(EDGE)
            expect(found.lines[i]!.left, what).toBeGreaterThanOrEqual(0)
            expect(found.lines[i]!.right, what).toBeLessThanOrEqual(960)
          }
          if (paragraph.lines.length > 0) expect(Math.abs(found.baseline - paragraph.baseline), `${what}: baseline`).toBeLessThan(BASELINE)
          expect(found.bottom, `${what}: below the slide`).toBeLessThanOrEqual(540)
          expect(found.copied.trimEnd(), what).toBe(paragraph.text.trimEnd())
        }
        expect(await page.locator('section.present h2').count()).toBe(1)
        expect(complaints).toEqual([])
      },
    )
  })
})

/** Where the deck stands: its slide and how many fragments show. */
function position(page: Page): Promise<string> {
  return page.evaluate(`(() => {
    const slide = document.querySelector('.slides > section.present')
    return slide.id + ' ' + slide.querySelectorAll('.fragment.visible').length
  })()`) as Promise<string>
}
