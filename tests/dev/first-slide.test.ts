/** The slide that a page's address names is shown before the preview's client runs, where that will have it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
// A server loads it when it listens.
import '../../src/dev/live.ts'
import { startDev, type DevServer } from '../../src/dev/server.ts'
import { launch } from '../browser/chromium.ts'

const slides = [
  '---\nhidden: true\n---\n\n# Hidden',
  '# 第一张 Opening\n\ntext 文字, **bold** and `code`\n\n- first {.click}\n- second',
  '# Third\n\n| a | b |\n| --- | ---: |\n| one | 2 |',
]

let browser: Browser
let folder: string
let server: DevServer
beforeAll(async () => {
  browser = await launch()
  folder = mkdtempSync(join(tmpdir(), 'diptych-first-'))
  writeFileSync(join(folder, 'talk.md'), `---\nlang: zh\n---\n\n${slides.join('\n\n---\n\n')}\n`)
  server = await startDev({ deck: join(folder, 'talk.md'), port: 0, outputs: [], out: join(folder, 'dist') })
})
afterAll(async () => {
  await server.close()
  await browser.close()
  rmSync(folder, { recursive: true })
})

/** A page whose client comes when it is let; what it shows then is waited for. */
async function open(path: string, deviceScaleFactor: number): Promise<{ page: Page; run(): Promise<void> }> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 540 }, deviceScaleFactor })
  let release = (): void => {}
  const released = new Promise<void>((done) => (release = done))
  await page.route('**/@diptych/client.js', async (route) => {
    await released
    await route.continue()
  })
  // A load ends with the script, which is held back.
  await page.goto(server.url + path, { waitUntil: 'commit' })
  return {
    page,
    async run() {
      release()
      await page.waitForSelector('html.ready')
    },
  }
}

it.each([
  ['the first that is not hidden', '', 1],
  ['the first, sharper', '#/', 2],
  ['one by its index', '#/2', 1],
  ['one by its id', '#/third', 1],
  ['a hidden one that is asked for', '#/hidden', 1],
])('%s', async (_, path, scale) => {
  const { page, run } = await open(path, scale)
  await page.waitForSelector('html.first:not(.ready) section.present')
  const before = await page.screenshot()
  const id = await page.evaluate(() => document.querySelector('section.present')!.id)
  await run()
  expect(await page.evaluate(() => document.querySelector('section.present')!.id)).toBe(id)
  expect((await page.screenshot()).equals(before)).toBe(true)
  await page.close()
})

it('is the client’s where the address names none', async () => {
  const { page, run } = await open('#/nowhere', 1)
  await page.waitForSelector('script[src="/@diptych/client.js"]', { state: 'attached' })
  expect(await page.evaluate(() => document.querySelector('section.present'))).toBeNull()
  await run()
  await page.waitForSelector('section.present')
  await page.close()
})

it('a slide that is gone to before the deck holds it is shown when it does', async () => {
  const deck = join(folder, 'long.md')
  writeFileSync(deck, Array.from({ length: 500 }, (_, i) => `# Slide ${i}\n\n${'Text that fills a line. '.repeat(8)}`).join('\n\n---\n\n'))
  const long = await startDev({ deck, port: 0, outputs: [], out: join(folder, 'dist') })
  const page = await browser.newPage()
  let release = (): void => {}
  const released = new Promise<void>((done) => (release = done))
  await page.route('**/@diptych/state', async (route) => {
    await released
    await route.continue()
  })
  await page.goto(long.url, { waitUntil: 'commit' })
  await page.waitForSelector('html.ready')
  await page.evaluate(() => void (location.hash = '#/400'))
  release()
  await page.waitForFunction(() => document.querySelector('section.present')?.textContent?.includes('Slide 400'))
  await page.close()
  await long.close()
}, 60_000)
