/** The preview in a real browser: what an edit changes, and what it must not. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
// A server loads it when it listens.
import '../../src/dev/live.ts'
import { startDev, type DevServer } from '../../src/dev/server.ts'
import { launch } from '../browser/chromium.ts'

const SLIDES = 24

function slide(i: number, text = `text ${i}`): string {
  return `# Slide ${i}\n\n${text}\n\n- first {.click}\n- second {.click}`
}

const deckOf = (slides: readonly string[]): string => `---\nlang: en\n---\n\n${slides.join('\n\n---\n\n')}\n`

let browser: Browser
let folder: string
let server: DevServer
let page: Page
let loads = 0
/** How often the page asked for the whole deck. */
let snapshots = 0
let slides: string[]

beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'diptych-dev-'))
  slides = Array.from({ length: SLIDES }, (_, i) => slide(i + 1))
  save()
  server = await startDev({ deck: join(folder, 'talk.md'), port: 0, outputs: [], out: join(folder, 'dist') })
  page = await browser.newPage({ viewport: { width: 960, height: 540 } })
  page.on('load', () => loads++)
  page.on('request', (asked) => asked.url().endsWith('/@diptych/state') && snapshots++)
  await open('slide-10')
})
afterEach(async () => {
  await page.close()
  await server.close()
  rmSync(folder, { recursive: true })
})

async function open(anchor: string): Promise<void> {
  await page.goto(`${server.url}#/${anchor}`)
  await page.waitForSelector('.dev-bar')
  await page.waitForSelector('section.present')
  // Vite's connection is there, and the script has caught up.
  await page.waitForSelector('html[data-live]')
  loads = 0
  snapshots = 0
}

function save(text = deckOf(slides)): void {
  writeFileSync(join(folder, 'talk.md'), text)
}

/** As many editors save: a new file takes the old one's place. */
function saveByRename(): void {
  writeFileSync(join(folder, '.talk.md.swp'), deckOf(slides))
  renameSync(join(folder, '.talk.md.swp'), join(folder, 'talk.md'))
}

const seen = (text: string): Promise<unknown> =>
  page.waitForFunction((wanted) => document.querySelector('.slides')!.textContent.includes(wanted), text)
const current = (): Promise<string> => page.evaluate(() => document.querySelector('section.present')!.id)
const ids = (): Promise<string[]> => page.evaluate(() => [...document.querySelectorAll('.slides > section')].map(({ id }) => id))
const shownClicks = (): Promise<number> => page.evaluate(() => document.querySelectorAll('section.present .fragment.visible').length)

describe('an edit', () => {
  it('keeps the slide, its clicks and the page, a hundred times', async () => {
    await page.keyboard.press('ArrowRight')
    await expect.poll(shownClicks).toBe(1)
    let kept = 0
    for (let i = 0; i < 100; i++) {
      slides[9] = slide(10, `edit ${i} here`)
      if (i % 2 === 0) save()
      else saveByRename()
      await seen(`edit ${i} here`)
      if ((await current()) === 'slide-10' && (await shownClicks()) === 1) kept++
    }
    expect({ kept, loads, snapshots }).toEqual({ kept: 100, loads: 0, snapshots: 0 })
    // reveal.js still knows where it is.
    await page.keyboard.press('ArrowRight')
    await expect.poll(shownClicks).toBe(2)
    await page.keyboard.press('ArrowRight')
    await expect.poll(current).toBe('slide-11')
  })

  it('is followed to another slide, unless that is switched off', async () => {
    slides[19] = slide(20, 'far away')
    save()
    await expect.poll(current).toBe('slide-20')
    expect(await shownClicks()).toBe(2)
    await page.mouse.move(200, 200)
    await page.click('.dev-button[aria-pressed]')
    slides[4] = slide(5, 'elsewhere')
    save()
    await seen('elsewhere')
    expect(await current()).toBe('slide-20')
    // It is remembered.
    await open('slide-20')
    slides[5] = slide(6, 'still elsewhere')
    save()
    await seen('still elsewhere')
    expect(await current()).toBe('slide-20')
  })

  it('leaves the overview open and scrolled', async () => {
    await page.keyboard.press('Escape')
    await page.waitForSelector('.reveal.overview')
    const scroll = () => page.evaluate(() => document.querySelector('.slides')!.scrollTop)
    await page.evaluate(() => document.querySelector('.slides')!.scrollTo(0, 60))
    const before = await scroll()
    expect(before).toBeGreaterThan(0)
    slides[9] = slide(10, 'seen in the overview')
    save()
    await seen('seen in the overview')
    expect(await page.locator('.reveal.overview').count()).toBe(1)
    expect(await scroll()).toBe(before)
  })
})

describe('slides', () => {
  it('are added, taken away and moved without leaving the place', async () => {
    await page.click('.dev-button[aria-pressed]', { force: true })
    slides.splice(2, 0, slide(99, 'inserted'))
    save()
    await seen('inserted')
    expect((await ids())[2]).toBe('slide-99')
    expect(await current()).toBe('slide-10')
    expect(await page.textContent('section.present [data-node=number]')).toBe('11')
    slides.splice(0, 1)
    save()
    await expect.poll(async () => (await ids()).length).toBe(SLIDES)
    expect(await current()).toBe('slide-10')
    slides.push(slides.splice(slides.indexOf(slide(10)), 1)[0]!)
    save()
    await expect.poll(async () => (await ids()).at(-1)).toBe('slide-10')
    expect(await current()).toBe('slide-10')
    expect(loads).toBe(0)
    await page.keyboard.press('ArrowLeft')
    await expect.poll(current).toBe('slide-24')
  })

  it('get another id as their title is typed, and stay', async () => {
    for (const title of ['Slide ten', 'Slide ten a', 'Slide ten and']) {
      slides[9] = slide(10).replace('Slide 10', title)
      save()
      await expect.poll(current).toBe(title.toLowerCase().replaceAll(' ', '-'))
    }
    expect(await ids()).toHaveLength(SLIDES)
  })

  it('may all go, and come back', async () => {
    save('')
    await page.waitForSelector('.dev-errors:not([hidden])')
    expect(await ids()).toHaveLength(SLIDES)
    slides[9] = slide(10, 'back again')
    save()
    await seen('back again')
    await page.waitForSelector('.dev-errors', { state: 'hidden' })
    rmSync(join(folder, 'talk.md'))
    await page.waitForSelector('.dev-errors:not([hidden])')
    slides[9] = slide(10, 'once more')
    save()
    await seen('once more')
    expect({ loads, current: await current() }).toEqual({ loads: 0, current: 'slide-10' })
  })
})

it('a mistake leaves the last good slide, says so on it, and gives way to the next edit', async () => {
  slides[9] = slide(10, '![Nothing](nothing.png)\n\nbroken')
  save()
  await page.waitForSelector('.dev-errors:not([hidden])')
  expect(await page.textContent('section.present')).toContain('text 10')
  expect(await page.textContent('.dev-errors')).toMatch(/talk\.md:\d+:1.*nothing.*last good/)
  slides[9] = slide(10, '![Nothing](nothing.png)\n\nbroken, but written on')
  save()
  await seen('written on')
  slides[9] = slide(10, 'mended')
  save()
  await seen('mended')
  await page.waitForSelector('.dev-errors', { state: 'hidden' })
})

it('an edit of the theme restyles the slides where they are', async () => {
  const theme = (color: string): void => {
    mkdirSync(join(folder, 'look'), { recursive: true })
    writeFileSync(join(folder, 'look/theme.yaml'), `extends: default\nscheme:\n  dk2: '${color}'\n`)
  }
  const titleColor = (): Promise<string> =>
    page.evaluate(() => getComputedStyle([...document.querySelectorAll('section.present h2, section.present h2 *')].at(-1)!).color)
  theme('#204060')
  save(deckOf(slides).replace('lang: en', 'lang: en\ntheme: ./look'))
  await expect.poll(titleColor, { timeout: 20_000 }).toBe('rgb(32, 64, 96)')
  await page.keyboard.press('ArrowRight')
  const place = (): Promise<[string, number]> =>
    page.evaluate(() => [location.hash, document.querySelectorAll('section.present .fragment.visible').length])
  const before = await place()
  theme('#803020')
  await expect.poll(titleColor, { timeout: 20_000 }).toBe('rgb(128, 48, 32)')
  expect({ loads, place: await place() }).toEqual({ loads: 0, place: before })
})

it('a server that was started anew is found again, and the place kept', async () => {
  await open('slide-10')
  const { port } = server
  await server.close()
  slides[9] = slide(10, 'written while nobody looked')
  save()
  server = await startDev({ deck: join(folder, 'talk.md'), port, outputs: [], out: join(folder, 'dist') })
  expect(server.port).toBe(port)
  await seen('written while nobody looked')
  expect(await current()).toBe('slide-10')
})

it('text of an author’s is never a script', async () => {
  const hostile = '</script><script>window.hacked = 1</script><img src=x onerror="window.hacked = 1">'
  slides[9] = slide(10, hostile)
  save()
  // A picture that is not there is an error: the slide shows it as it is with the next edit.
  await page.waitForSelector('.dev-errors:not([hidden])')
  slides[9] = slide(10, `${hostile} marker`)
  save(deckOf(slides).replace('lang: en', 'lang: en\ntitle: "</script><script>window.hacked = 1</script>"'))
  await seen('marker')
  await page.reload()
  await page.waitForSelector('.dev-bar')
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
})

describe('requests from elsewhere', () => {
  interface Asked {
    path: string
    method?: string
    headers?: Record<string, string>
    body?: string
  }
  const ask = ({ path, method = 'GET', headers = {}, body }: Asked): Promise<number> =>
    new Promise((done, failed) => {
      // The address is sent as it is, dots and all.
      const sent = request({ host: '127.0.0.1', port: server.port, path, method, headers }, (response) => {
        response.resume()
        done(response.statusCode!)
      })
      sent.on('error', failed)
      sent.end(body)
    })

  it('get only what belongs to the deck', async () => {
    expect(await ask({ path: '/' })).toBe(200)
    writeFileSync(join(folder, 'secret.png'), 'x')
    for (const path of [
      '/secret.png',
      '/talk.md',
      '/assets/../talk.md',
      '/assets/..%2f..%2ftalk.md',
      `/@fs${folder}/talk.md`,
      '/@fs/etc/passwd',
      '/..%2f..%2f..%2fetc/passwd',
      '/@diptych/..%2f..%2fcli/main.js',
    ])
      expect([path, (await ask({ path })) >= 400]).toEqual([path, true])
  })

  it('of other hosts and without the secret are refused', async () => {
    expect(await ask({ path: '/', headers: { host: 'evil.example' } })).toBe(403)
    const body = JSON.stringify({ file: 'talk.md', line: 1, column: 1 })
    expect(await ask({ path: '/@diptych/open', method: 'POST', body })).toBe(403)
    expect(await ask({ path: '/@diptych/open', method: 'POST', body, headers: { 'x-diptych-token': 'guess' } })).toBe(403)
    expect(await ask({ path: '/__diptych/show', method: 'POST', body: '{"id":"x"}' })).toBe(403)
  })

  it('with the secret open files of the deck alone, and show slides', async () => {
    const token = await page.evaluate(() => (JSON.parse(document.getElementById('diptych')!.textContent) as { token: string }).token)
    const headers = { 'x-diptych-token': token }
    const openFile = (file: string) =>
      ask({ path: '/@diptych/open', method: 'POST', headers, body: JSON.stringify({ file, line: 1, column: 1 }) })
    expect(await openFile('/etc/passwd')).toBe(400)
    expect(await openFile('../../etc/passwd')).toBe(400)
    expect(await ask({ path: '/@diptych/open', method: 'POST', headers: { ...headers, origin: 'http://evil.example' }, body: '{}' })).toBe(
      403,
    )
    expect(
      await ask({ path: '/__diptych/show', method: 'POST', headers: { authorization: `Bearer ${token}` }, body: '{"id":"slide-3"}' }),
    ).toBe(204)
    await expect.poll(current).toBe('slide-3')
  })
})
