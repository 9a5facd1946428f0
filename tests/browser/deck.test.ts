import { rmSync } from 'node:fs'
import type { Server } from 'node:http'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadTheme } from '../../src/themes/index.ts'
import { writeWeb } from '../../src/web/index.ts'
import { launch, openDeck, openPage } from './chromium.ts'
import { fixture } from './fixture.ts'
import { serveFolder, writeFolder } from './folder.ts'
import { measureSlide } from './measure.ts'
import { expectedParagraphs } from './scenes.ts'

const theme = loadTheme('default')
const deck = fixture

let browser: Browser
let folder: string
let server: Server
let places: Record<'file' | 'server', { home: string; url: string }>

beforeAll(async () => {
  browser = await launch()
  folder = writeFolder(await writeWeb(deck, theme, () => {}))
  const served = await serveFolder(folder, '/some/where/')
  server = served.server
  const home = pathToFileURL(folder).href
  places = { file: { home, url: `${home}/index.html` }, server: { home: served.url, url: served.url } }
})

afterAll(async () => {
  await browser.close()
  server.close()
  rmSync(dirname(folder), { recursive: true })
})

/** Where the deck stands: its slide and how many fragments show. */
function position(page: Page): Promise<string> {
  return page.evaluate(`(() => {
    const slide = document.querySelector('.slides > section.present')
    return slide.id + ' ' + slide.querySelectorAll('.fragment.visible').length
  })()`) as Promise<string>
}

async function goTo(page: Page, id: string): Promise<void> {
  await page.evaluate(`location.hash = '#/' + encodeURIComponent(${JSON.stringify(id)})`)
  await page.waitForFunction(`document.querySelector('.slides > section.present')?.id === ${JSON.stringify(id)}`)
  await page.evaluate(`document.querySelectorAll('section.present .fragment').forEach((fragment) => fragment.classList.add('visible'))`)
  await page.evaluate('document.fonts.ready')
}

describe.each(['file', 'server'] as const)('a deck opened from a %s', (place) => {
  test('goes through every slide and click without a complaint', async () => {
    const { home, url } = places[place]
    const { page, complaints } = await openPage(browser, home)
    await openDeck(page, url)
    const shown = deck.scenes.filter((scene) => !scene.hidden)
    const positions = [await position(page)]
    for (let steps = 0; steps < 100; steps++) {
      await page.keyboard.press('ArrowRight')
      const next = await position(page)
      if (next === positions.at(-1)) break
      positions.push(next)
    }
    expect(positions).toHaveLength(shown.reduce((sum, scene) => sum + 1 + scene.clicks, 0))
    expect(complaints).toEqual([])
    await page.context().close()
  })
})

describe('a slide in the browser', () => {
  let page: Page
  let complaints: string[]
  beforeAll(async () => {
    const opened = await openPage(browser, places.file.home, { reducedMotion: 'reduce' })
    page = opened.page
    complaints = opened.complaints
    await openDeck(page, places.file.url)
  })
  afterAll(() => page.context().close())

  const ids = deck.scenes.map((scene) => [/^\d+$/.test(scene.id) ? `slide-${scene.id}` : scene.id, scene] as const)

  test.each(ids)('%s: lines and baselines are the scene’s, and text copies clean', async (id, scene) => {
    await goTo(page, id)
    const expected = expectedParagraphs(scene, theme)
    const measured = await measureSlide(page)
    expect(measured.map(({ node, index }) => `${node} ${index}`)).toEqual(expected.map(({ node, index }) => `${node} ${index}`))
    for (const [i, paragraph] of expected.entries()) {
      const found = measured[i]!
      const what = `${paragraph.node} ${paragraph.index}: ${paragraph.text}`
      expect(found.lines.map((line) => line.start), what).toEqual(paragraph.lines.map((line) => line.start))
      for (const [l, line] of paragraph.lines.entries()) {
        expect(Math.abs(found.lines[l]!.left - line.left), `${what}: left edge`).toBeLessThan(1)
        expect(Math.abs(found.lines[l]!.right - line.right), `${what}: right edge`).toBeLessThan(1.5)
        expect(found.lines[l]!.left).toBeGreaterThanOrEqual(0)
        expect(found.lines[l]!.right).toBeLessThanOrEqual(960)
      }
      expect(Math.abs(found.baseline - paragraph.baseline), `${what}: baseline`).toBeLessThan(0.1)
      expect(found.copied.trimEnd(), what).toBe(paragraph.text.trimEnd())
    }
    expect(complaints).toEqual([])
  })

  test.each(ids)('%s: has one heading of its rank', async (id) => {
    await goTo(page, id)
    expect(await page.locator('section.present h2').count()).toBe(1)
  })

  test('is not inside an application', async () => {
    expect(await page.locator('[role=application]').count()).toBe(0)
  })

  test('names its controls in its language', async () => {
    expect(await page.locator('.navigate-right').getAttribute('aria-label')).toBe('下一页')
  })

  test('runs nothing of the author’s', async () => {
    expect(await page.title()).toBe(deck.title)
    expect(await page.locator('a[href^="javascript"]').count()).toBe(0)
    expect(await page.locator('script').count()).toBe(1)
  })
})
