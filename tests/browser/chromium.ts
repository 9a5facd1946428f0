/** Chromium for tests: without network, and with an ear for everything that goes wrong in a page. */
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const EXECUTABLE = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: EXECUTABLE, args: FLAGS })
}

/** A page, and what it complained of: console messages, uncaught errors, failed and foreign requests. */
export interface WatchedPage {
  page: Page
  complaints: string[]
}

/** @param home beginning of the only addresses that the page may load */
export async function openPage(browser: Browser, home: string, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 960, height: 540 }, ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`))
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`))
  page.on('response', (response) => response.status() >= 400 && complaints.push(`${response.status()}: ${response.url()}`))
  await context.route(
    (url) => !url.href.startsWith(home),
    (route) => {
      complaints.push(`foreign: ${route.request().url()}`)
      return route.abort()
    },
  )
  return { page, complaints }
}
