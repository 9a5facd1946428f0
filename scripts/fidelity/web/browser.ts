/** The web deck in a real browser: one Chromium, one page, slide after slide. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type CDPSession, chromium, type Page } from 'playwright-core'
import { slideAnchor } from '../../../src/web/links.ts'
import type { ExpectedSlide } from '../expected.ts'
import type { DrawnSlide } from '../types.ts'
import { drawnWeb } from './drawn.ts'
import { measurePage } from './page.ts'

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--hide-scrollbars',
  '--force-color-profile=srgb',
]

/** Every build is shown, nothing moves, and only the slide is seen. */
const CALM = `*,*::before,*::after{animation:none!important;transition:none!important;caret-color:transparent!important}
.reveal .fragment{visibility:visible!important;transform:none!important}
.reveal .fragment:not([style*=opacity]){opacity:1!important}
.reveal>:not(.slides){visibility:hidden!important}`

/**
 * px of the viewport in a px of what is measured: glyphs are drawn on whole pixels, up and down, and at 1280 × 720
 * that alone would tell two renderings apart. reveal.js scales the slide, so nothing is laid out anew.
 */
export const RESOLUTION = 2

/** Longest wait for a slide, in milliseconds. */
const PATIENCE = 15_000

export interface WebSlide {
  drawn: DrawnSlide
  /** Path of a PNG, 1280 × 720 px times `RESOLUTION`. */
  picture: string
}

/** One slide that is to be measured: the id that names it in the URL. */
export interface WebTarget {
  id: string
  expected: ExpectedSlide
  /** Where its picture goes. */
  picture: string
}

/**
 * Draws and measures slides of a web deck.
 * @param folder holds `index.html`
 * @param program path of Chromium
 * @throws if the deck does not open, or a slide does not fill 1280 × 720
 */
export async function measureWeb(
  folder: string,
  targets: readonly WebTarget[],
  program: string,
  environment: Record<string, string>,
): Promise<WebSlide[]> {
  const browser = await chromium.launch({ executablePath: program, args: ARGUMENTS, env: { ...definedEnvironment(), ...environment } })
  try {
    const page = await browser.newPage({
      viewport: { width: 1280 * RESOLUTION, height: 720 * RESOLUTION },
      deviceScaleFactor: 1,
      reducedMotion: 'reduce',
    })
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    await page.addInitScript(`globalThis.__name = (value) => value`)
    await page.goto(pathToFileURL(join(folder, 'index.html')).href, { waitUntil: 'load' })
    await settle(
      page,
      `document.querySelector('section.present') !== null && document.fonts.status === 'loaded'`,
      () => `the web deck does not start${faults.length ? `: ${faults[0]}` : ''}`,
    )
    await page.evaluate(
      `{ const sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(CALM)}); document.adoptedStyleSheets = [sheet] }`,
    )
    const session = await page.context().newCDPSession(page)
    await session.send('DOM.enable')
    await session.send('CSS.enable')
    const slides: WebSlide[] = []
    for (const target of targets) {
      const { drawn, picture } = await measureSlide(page, target)
      slides.push({ drawn: { ...drawn, foreign: await foreignFonts(page, session) }, picture })
    }
    return slides
  } finally {
    await browser.close()
  }
}

async function measureSlide(page: Page, { id, expected, picture }: WebTarget): Promise<WebSlide> {
  const anchor = JSON.stringify(slideAnchor(id))
  await page.evaluate(`location.hash = '#/' + encodeURIComponent(${anchor})`)
  await settle(page, `document.querySelector('section.present')?.id === ${anchor}`, () => `the web deck has no slide "${id}"`)
  await page.evaluate(`document.querySelectorAll('section.present img').forEach((img) => { img.loading = 'eager' })`)
  await settle(
    page,
    `document.fonts.status === 'loaded' && [...document.querySelectorAll('section.present img')].every((img) => img.complete)`,
    () => `fonts or pictures of slide "${id}" do not load`,
  )
  await page.evaluate(`new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))`)
  const measured = await page.evaluate(measurePage, RESOLUTION)
  if (!measured) throw new Error(`the web deck shows no slide for "${id}"`)
  const [left, top, right, bottom] = measured.section
  if ([left, top, right - 1280, bottom - 720].some((off) => Math.abs(off) > 0.5)) {
    throw new Error(
      `slide "${id}" stands at ${[left, top, right, bottom].map(Math.round).join(' ')} and not at 0 0 1280 720: reveal's margin must be 0`,
    )
  }
  await page.screenshot({ path: picture, type: 'png', animations: 'disabled' })
  return { drawn: drawnWeb(measured, expected.texts), picture }
}

/** Elements that may hold text of the present slide. */
const TEXTS = 'section.present [data-p], section.present [data-p] :not(.e)'

/** Text of the present slide that is drawn with a font of the machine's: another machine may have another. */
async function foreignFonts(page: Page, session: CDPSession): Promise<{ text: string; font: string }[]> {
  const { root } = await session.send('DOM.getDocument', { depth: 0 })
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: TEXTS })
  const used = await Promise.all(nodeIds.map((nodeId) => session.send('CSS.getPlatformFontsForNode', { nodeId })))
  const found = used.flatMap(({ fonts }, i) =>
    fonts.filter(({ isCustomFont }) => !isCustomFont).map(({ familyName }) => ({ i, font: familyName })),
  )
  if (found.length === 0) return []
  const texts = (await page.evaluate(
    `[...document.querySelectorAll(${JSON.stringify(TEXTS)})].map(({ textContent }) => textContent)`,
  )) as string[]
  return found.map(({ i, font }) => ({ text: texts[i] ?? '', font }))
}

async function settle(page: Page, condition: string, complaint: () => string): Promise<void> {
  try {
    await page.waitForFunction(condition, undefined, { timeout: PATIENCE, polling: 20 })
  } catch (error) {
    throw new Error(complaint(), { cause: error })
  }
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined))
}
