/// <reference lib="dom" />
import { connect } from 'node:net'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'

const EXECUTABLE = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

/** Longest wait for a page or a word, in milliseconds. */
const LONGEST = 120_000

/** The browser in which every tool's page is looked at, the same for all. */
export function launchBrowser(): Promise<Browser> {
  const args =
    '--headless --no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync --no-first-run'
  return chromium.launch({ executablePath: EXECUTABLE, args: args.split(' ') })
}

/** A page of a tool's server, watched: how often it was loaded, and whether readers can see a word. */
export interface Watched {
  page: Page
  loads: number
}

/** A page that can tell what it shows. */
export async function openWatched(browser: Browser): Promise<Watched> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  const watched: Watched = { page, loads: 0 }
  page.on('load', () => void watched.loads++)
  await page.addInitScript({ path: join(import.meta.dirname, 'sees.mjs') })
  return watched
}

/** When readers see the word, by `performance.now()`; asks again if the page was loaded anew. */
export async function untilSeen({ page }: Watched, word: string): Promise<number> {
  const start = performance.now()
  while (performance.now() - start < LONGEST) {
    const seen = await page
      .evaluate(async (wanted) => {
        const { sees } = globalThis as unknown as { sees?(word: string): Promise<void> }
        await sees?.(wanted)
        return sees !== undefined
      }, word)
      .catch(() => false)
    if (seen) return performance.now()
  }
  throw new Error(`“${word}” did not appear within ${LONGEST / 1000} s`)
}

/** Opens an address as soon as something serves there; looks by connecting, which costs the machine next to nothing. */
export async function untilServed({ page }: Watched, url: string): Promise<void> {
  const start = performance.now()
  const { hostname, port } = new URL(url)
  for (;;) {
    if (performance.now() - start > LONGEST) throw new Error(`nothing serves at ${url}`)
    // Some servers try whether a port is free by listening for a moment: who comes then is sent away.
    const opened = (await connects(hostname, Number(port))) && (await open(page, url))
    if (opened) return
    await new Promise((done) => setTimeout(done, 5))
  }
}

async function open(page: Page, url: string): Promise<boolean> {
  try {
    await page.goto(url, { waitUntil: 'commit', timeout: LONGEST })
    return true
  } catch (error) {
    if (!/ERR_CONNECTION_(?:REFUSED|RESET)|ERR_EMPTY_RESPONSE/.test(String(error))) throw error
    return false
  }
}

function connects(host: string, port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ host, port })
    const answer = (connected: boolean): void => {
      socket.destroy()
      done(connected)
    }
    socket.once('connect', () => answer(true))
    socket.once('error', () => answer(false))
  })
}
