/** A deck on disk and on a server, and a browser to open it in. */
import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { PlacedDeck } from '../../src/scene/index.ts'
import { loadTheme } from '../../src/themes/index.ts'
import { writeWeb } from '../../src/web/index.ts'
import { launch, openPage, type WatchedPage } from './chromium.ts'
import { serveFolder, writeFolder } from './folder.ts'

export const theme = loadTheme('default')

export interface Stage {
  folder: string
  /** Opens the deck in a page of its own and waits until it shows. */
  open(options?: StageOptions): Promise<WatchedPage>
  close(): Promise<void>
}

interface StageOptions extends BrowserContextOptions {
  from?: 'file' | 'server'
  /** Query and hash. */
  at?: string
  /** False where no script will say that the deck is ready. */
  scripted?: boolean
}

export async function setStage(deck: PlacedDeck): Promise<Stage> {
  const browser: Browser = await launch()
  const folder = writeFolder(await writeWeb(deck, theme, () => {}))
  const { server, url } = await serveFolder(folder, '/some/where/')
  const home = pathToFileURL(folder).href
  return {
    folder,
    async open({ from = 'file', at = '', scripted = true, ...options } = {}) {
      const watched = await openPage(browser, from === 'file' ? home : url, options)
      await watched.page.goto((from === 'file' ? `${home}/index.html` : url) + at)
      if (scripted) await watched.page.waitForSelector('html.ready', { state: 'attached' })
      return watched
    },
    async close() {
      await browser.close()
      server.close()
      rmSync(dirname(folder), { recursive: true })
    },
  }
}

/** The `id` of a slide's element. */
export function anchorOf(id: string): string {
  return /^\d+$/.test(id) ? `slide-${id}` : id
}

/** Shows a slide with everything on it. */
export async function showSlide(page: Page, anchor: string): Promise<void> {
  await page.evaluate(`location.hash = '#/' + encodeURIComponent(${JSON.stringify(anchor)})`)
  while ((await shownSlide(page)) !== anchor) await page.waitForTimeout(5)
  await page.evaluate(`document.querySelectorAll('section.present .fragment').forEach((fragment) => fragment.classList.add('visible'))`)
  await page.evaluate('document.fonts.ready')
}

/** Id of the slide that is shown. */
export function shownSlide(page: Page): Promise<string> {
  return page.evaluate(`document.querySelector('.slides > section.present').id`) as Promise<string>
}
