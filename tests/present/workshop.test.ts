import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launch } from '../browser/chromium.ts'
import { type Opened, openSession } from './session.ts'

const PICTURES = process.env['PICTURES']

/** Twenty slides: four polls, a quiz, and text between them. */
const DECK = `---
title: Working together
lang: en
room: { moderated: true }
---

${Array.from({ length: 20 }, (_, i) => slide(i + 1)).join('\n\n---\n\n')}
`

function slide(n: number): string {
  const notes = `\n\n<!--\nSay ${n}.\n\n[click] Then this.\n-->`
  const options = '\n\n- In the chat\n- Between two teams\n- Nowhere'
  switch (n) {
    case 4:
      return `# Poll one {#s4}\n\n:::poll\nWhere does a message stop?${options}\n:::${notes}`
    case 7:
      return `# Poll two {#s7}\n\n:::poll{type=multiple}\nWhich have you met?${options}\n:::${notes}`
    case 10:
      return `# Poll three {#s10}\n\n:::poll{type=scale}\nHow well do we work together?\n\n- Apart\n- As one\n:::${notes}`
    case 13:
      return `# Poll four {#s13}\n\n:::poll{type=words}\nOne word for it?\n:::${notes}`
    case 16:
      return `# Quiz {#s16}\n\n:::quiz{points=10}\nWhose task is the offer?\n\n- [ ] Everybody’s\n- [x] One person’s\n:::${notes}`
    default:
      return `# Slide ${n} {#s${n}}\n\n- First {.click}\n- Second {.click}${notes}`
  }
}

let opened: Opened
let browser: Browser
let stage: Page
let driver: Page
let phones: Page[]

beforeAll(async () => {
  opened = await openSession({ markdown: DECK, rules: { moderated: true } })
  browser = await launch()
  const page = async (path: string, width: number, height: number): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: width < 500 ? 2 : 1 })
    const opening = await context.newPage()
    opening.on('pageerror', (error) => expect.fail(`${path}: ${error.message}`))
    opening.on('console', (message) => {
      if (message.type() === 'error' && !/401|403|409/.test(message.text())) expect.fail(`${path}: ${message.text()}`)
    })
    await opening.goto(opened.url + path)
    return opening
  }
  driver = await page(`/console/#${opened.secrets.console}`, 1440, 900)
  stage = await page(`/stage/#${opened.secrets.stage}`, 1280, 720)
  phones = await Promise.all(['Ann', 'Bo', 'Cy'].map(() => page(`/room/#${opened.secrets.code}`, 390, 844)))
  for (const [i, phone] of phones.entries()) {
    await phone.fill('input[name=name]', ['Ann', 'Bo', 'Cy'][i]!)
    await phone.click('button[type=submit]')
    await phone.waitForSelector('.slide-view section')
  }
  await driver.waitForSelector('.now section')
  await stage.waitForSelector('.slide-view section')
})
afterAll(async () => {
  await browser.close()
  await opened.close()
})

/** Everybody sees this slide at this click. */
async function agree(title: string, click: number): Promise<void> {
  for (const page of [stage, ...phones, driver]) {
    await page.waitForFunction(
      ([wanted, visible]) => {
        const section = document.querySelector('.frame .slide-view section, .stage .slide-view section')
        return (
          section?.querySelector('h2')?.textContent?.includes(wanted) && section.querySelectorAll('.fragment.visible').length === visible
        )
      },
      [title, click] as const,
    )
  }
}

async function picture(name: string, page: Page): Promise<void> {
  if (!PICTURES) return
  mkdirSync(PICTURES, { recursive: true })
  await page.waitForTimeout(600)
  await page.screenshot({ path: join(PICTURES, `${name}.png`) })
}

it('shows one workshop to the console, the stage and three phones', async () => {
  await driver.keyboard.press('ArrowRight')
  await agree('Slide 1', 1)
  expect(await driver.locator('.notes-text .cued').textContent()).toContain('Then this')
  await driver.keyboard.press('ArrowRight')
  await driver.keyboard.press('PageDown')
  await agree('Slide 2', 0)
  await picture('console', driver)

  // A poll: opened, answered, shown.
  await driver.keyboard.type('4')
  await driver.keyboard.press('Enter')
  await agree('Poll one', 0)
  await driver.getByRole('tab', { name: 'Polls' }).click()
  await driver.locator('.card.here').getByRole('button', { name: 'Open' }).click()
  for (const [i, phone] of phones.entries()) {
    await phone
      .locator('.option')
      .nth(i === 0 ? 0 : 1)
      .click()
    if (i === 1) await picture('phone-poll', phone)
    await phone.getByRole('button', { name: 'Submit' }).click()
    await phone.getByText('Received').waitFor()
  }
  await stage.getByText('3 answers').waitFor()
  expect(await stage.locator('.answers .bar').count()).toBe(0)
  await driver.locator('.card.here').getByRole('button', { name: 'Show results' }).click()
  await stage.locator('.answers .bar').first().waitFor()
  expect(await stage.locator('.answers .bar .count').allTextContents()).toEqual(['1 · 33%', '2 · 67%', '0 · 0%'])
  await phones[0]!.locator('.results .bar').first().waitFor()
  expect(await phones[0]!.locator('.results .bar .count').allTextContents()).toEqual(['1 · 33%', '2 · 67%', '0 · 0%'])
  await picture('stage-results', stage)
  await picture('phone-results', phones[0]!)
  await picture('console-results', driver)

  // The other polls, each with its kind of answer.
  await driver.keyboard.type('7')
  await driver.keyboard.press('Enter')
  await agree('Poll two', 0)
  await driver.locator('.card.here').getByRole('button', { name: 'Open' }).click()
  await phones[0]!.locator('.option').nth(0).click()
  await phones[0]!.locator('.option').nth(2).click()
  await phones[0]!.getByRole('button', { name: 'Submit' }).click()
  await driver.locator('.card.here').getByText('1 answer').waitFor()
  await driver.keyboard.type('10')
  await driver.keyboard.press('Enter')
  await agree('Poll three', 0)
  await driver.locator('.card.here').getByRole('button', { name: 'Open' }).click()
  await phones[2]!.locator('.scale label').nth(3).click()
  await picture('phone-scale', phones[2]!)
  await phones[2]!.getByRole('button', { name: 'Submit' }).click()
  await driver.locator('.card.here').getByText('Ø 4.0').waitFor()
  await driver.keyboard.type('13')
  await driver.keyboard.press('Enter')
  await agree('Poll four', 0)
  await driver.locator('.card.here').getByRole('button', { name: 'Open' }).click()
  for (const [i, phone] of phones.entries()) {
    await phone.locator('.answer input').fill(i < 2 ? 'trust' : '<b>noise</b>')
    await phone.getByRole('button', { name: 'Submit' }).click()
  }
  await driver.locator('.card.here').getByRole('button', { name: 'Show results' }).click()
  await stage.locator('.cloud span').nth(1).waitFor()
  expect(await stage.locator('.cloud span').allTextContents()).toEqual(['trust', '<b>noise</b>'])

  // A quiz: the first answer stands.
  await driver.keyboard.type('16')
  await driver.keyboard.press('Enter')
  await agree('Quiz', 0)
  await driver.locator('.card.here').getByRole('button', { name: 'Open' }).click()
  await phones[1]!.locator('.option').nth(1).click()
  await phones[1]!.getByRole('button', { name: 'Submit' }).click()
  await phones[1]!.getByText('Received').waitFor()
  expect(await phones[1]!.getByRole('button', { name: 'Submit' }).isDisabled()).toBe(true)

  // Questions from the room wait for the presenter.
  await phones[0]!.getByText('Questions', { exact: true }).click()
  await phones[0]!.getByRole('textbox', { name: 'Write your question' }).fill('Who decides?')
  await phones[0]!.getByRole('button', { name: 'Send' }).click()
  await driver.getByRole('tab', { name: 'Questions' }).click()
  await driver.getByText('Who decides?').waitFor()
  expect(await phones[1]!.getByText('Who decides?').count()).toBe(0)
  await driver.getByRole('button', { name: 'Let through' }).click()
  await phones[1]!.getByText('Questions', { exact: true }).click()
  await phones[1]!.getByRole('button', { name: /I ask this too/ }).click()
  await driver.getByText('▲ 1').waitFor()
  await phones[2]!.getByRole('button', { name: /Raise hand/ }).click()
  await driver.getByRole('tab', { name: 'Room' }).click()
  await driver.getByRole('button', { name: 'Cy' }).waitFor()
  await picture('phone-asked', phones[1]!)

  // Ink on the console is on the stage.
  await driver.getByRole('button', { name: 'Pen', exact: true }).click()
  const box = (await driver.locator('.now canvas').boundingBox())!
  await driver.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.7)
  await driver.mouse.down()
  await driver.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.75, { steps: 12 })
  await driver.mouse.up()
  await stage.waitForFunction(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('canvas.ink')!
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
    return data.some((value, i) => i % 4 === 3 && value > 0)
  })
  await picture('stage-ink', stage)

  // Looking back is free; the presenter is one tap away.
  await phones[0]!.getByRole('button', { name: 'Previous slide' }).click()
  await phones[0]!.getByRole('button', { name: 'Back to the presenter' }).waitFor()
  await phones[0]!.getByRole('button', { name: 'Back to the presenter' }).click()
  await agree('Quiz', 0)
})

it('passes the baton to a second console when the first is gone', async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 })
  const remote = await context.newPage()
  await remote.goto(`${opened.url}/console/#${opened.secrets.console}`)
  await remote.getByText('Another console is driving').waitFor()
  await picture('remote', remote)
  await driver.close()
  await remote.getByText('Another console is driving').waitFor({ state: 'hidden' })
  await remote.getByRole('button', { name: /Forward/ }).click()
  await stage.getByText('Slide 17').waitFor()
  await context.close()
})
