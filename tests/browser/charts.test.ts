import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Compiled, compileDeck } from '../../src/compile/index.ts'
import { anchorOf, setStage, showSlide, type Stage } from './stage.ts'

const { placed } = (await compileDeck(join(import.meta.dirname, '../decks/charts/deck.md'))) as Compiled
/** Ascenders, and what rounding gives, in points. */
const SLACK = 2.5

interface DrawnText {
  text: string
  left: number
  top: number
  right: number
  bottom: number
}

describe('charts in a browser', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await setStage(placed)
  }, 30_000)
  afterAll(() => stage.close())

  test('keep their texts inside their boxes, off each other, in the deck’s own faces, without a complaint', async () => {
    const { page, complaints } = await stage.open({ reducedMotion: 'reduce' })
    const session = await page.context().newCDPSession(page)
    await session.send('DOM.enable')
    await session.send('CSS.enable')
    for (const { id } of placed.scenes) {
      await showSlide(page, id)
      const charts = await page.evaluate<{ box: DrawnText; texts: DrawnText[] }[]>(`(() => {
        const section = document.getElementById(${JSON.stringify(anchorOf(id))})
        const frame = section.getBoundingClientRect()
        const scale = frame.width / 960
        const place = (element) => {
          const { left, top, right, bottom } = element.getBoundingClientRect()
          return { text: element.textContent, left: (left - frame.left) / scale, top: (top - frame.top) / scale, right: (right - frame.left) / scale, bottom: (bottom - frame.top) / scale }
        }
        return [...section.querySelectorAll('figure.c')].map((chart) => ({ box: place(chart), texts: [...chart.querySelectorAll('svg text')].map(place) }))
      })()`)
      for (const { box, texts } of charts) {
        expect(texts.length).toBeGreaterThan(1)
        for (const [i, text] of texts.entries()) {
          expect(text.left, `${id}: ${text.text}`).toBeGreaterThan(box.left - SLACK)
          expect(text.right, `${id}: ${text.text}`).toBeLessThan(box.right + SLACK)
          expect(text.top, `${id}: ${text.text}`).toBeGreaterThan(box.top - SLACK)
          expect(text.bottom, `${id}: ${text.text}`).toBeLessThan(box.bottom + SLACK)
          for (const other of texts.slice(i + 1)) {
            const across = Math.min(text.right, other.right) - Math.max(text.left, other.left)
            const along = Math.min(text.bottom, other.bottom) - Math.max(text.top, other.top)
            expect(across > 1 && along > 6, `${id}: “${text.text}” on “${other.text}”`).toBe(false)
          }
        }
      }
      const { root } = await session.send('DOM.getDocument', { depth: 0 })
      const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: 'section.present figure.c svg text' })
      for (const nodeId of nodeIds) {
        const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
        expect(
          fonts.filter(({ isCustomFont }) => !isCustomFont).map(({ familyName }) => familyName),
          id,
        ).toEqual([])
      }
    }
    expect(complaints).toEqual([])
    await page.context().close()
  }, 60_000)

  test('are pictures with a name and a table of their numbers to assistive technology', async () => {
    const { page } = await stage.open({ reducedMotion: 'reduce' })
    await showSlide(page, 'column')
    const tree = await page.locator('section.present').ariaSnapshot()
    expect(tree).toContain('- img "柱形图：华东 38天、华南 46天')
    expect(tree).toContain('- rowheader "华东"')
    expect(tree).toContain('- cell "38天"')
    await page.context().close()
  }, 30_000)
})
