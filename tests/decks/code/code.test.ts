import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Compiled, compileDeck } from '../../../src/compile/index.ts'
import { writePptx } from '../../../src/pptx/index.ts'
import { setStage, showSlide, type Stage } from '../../browser/stage.ts'
import { odpSlides } from '../../output/odp.ts'

const DECK = join(import.meta.dirname, 'deck.md')
/** What the author wrote in each fence, tabs as columns. */
const SOURCES = [...readFileSync(DECK, 'utf8').matchAll(/^```\w.*\n([^]*?)\n```$/gm)].map(([, code]) => code!.replaceAll('\t', '    '))

let compiled: Compiled
let stage: Stage
beforeAll(async () => {
  compiled = (await compileDeck(DECK)) as Compiled
  stage = await setStage(compiled.placed)
}, 60_000)
afterAll(() => stage.close())

describe('code in the browser', () => {
  test('is copied as it was written, without its line numbers', async () => {
    const { page } = await stage.open({ reducedMotion: 'reduce' })
    const copied: string[] = []
    for (const { id } of compiled.placed.scenes) {
      await showSlide(page, id)
      copied.push(
        ...((await page.evaluate(`[...document.querySelectorAll('section.present pre')].map((block) => {
          getSelection().selectAllChildren(block)
          return getSelection().toString()
        })`)) as string[]),
      )
    }
    expect(copied).toEqual(SOURCES)
    // With everything around it selected, line numbers stay behind all the same.
    await showSlide(page, 'a-function-line-by-line')
    await page.evaluate(`getSelection().selectAllChildren(document.querySelector('section.present figure.g'))`)
    expect(String(await page.evaluate('getSelection().toString()')).trim()).toBe(`sum.ts\n\n${SOURCES[0]}`)
    await page.context().close()
  })

  test('is lit line by line, one click after another, and back', async () => {
    const { page } = await stage.open({ at: '#/a-function-line-by-line', reducedMotion: 'reduce' })
    const lit = (): Promise<unknown> =>
      page.evaluate(`[...document.querySelectorAll('section.present [data-node^="code-lit"]')]
        .filter((band) => band.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        .map((band) => {
          const { top, bottom } = band.getBoundingClientRect()
          const rows = [...document.querySelectorAll('section.present [data-node="code"] .p')]
          return rows.flatMap((row, i) => {
            const own = row.getBoundingClientRect()
            return own.top + own.height / 2 > top && own.top + own.height / 2 < bottom ? [i + 1] : []
          }).join()
        })`)
    const seen = [await lit()]
    for (let i = 0; i < 3; i++) {
      await page.keyboard.press('ArrowRight')
      seen.push(await lit())
    }
    expect(seen).toEqual([['1'], ['3,4,5'], ['6'], []])
    await page.keyboard.press('ArrowLeft')
    expect(await lit()).toEqual(['6'])
    await page.context().close()
  })

  test('stands on paper as its last step leaves it', async () => {
    const { page } = await stage.open({ at: '?print-pdf' })
    await page.emulateMedia({ media: 'print' })
    const visible = `[...document.querySelectorAll('#in-a-terminal [data-node^="code-lit"]')].map((band) => band.checkVisibility({ opacityProperty: true, visibilityProperty: true }))`
    expect(await page.evaluate(visible)).toEqual([false, true])
    await page.context().close()
  })
})

test('LibreOffice shows as many clicks as reveal.js has fragments, and takes away what they take away', async () => {
  const bytes = await writePptx(compiled.placed, compiled.design, () => {})
  const slides = await odpSlides(bytes)
  const { page } = await stage.open()
  const fragments = (await page.evaluate(`[...document.querySelectorAll('.slides > section')].map((section) =>
    new Set([...section.querySelectorAll('[data-fragment-index]')].map((fragment) => fragment.dataset.fragmentIndex)).size)`)) as number[]
  await page.context().close()
  expect(slides.map(({ clicks }) => clicks.length)).toEqual(fragments)
  expect(compiled.placed.scenes.map(({ clicks }) => clicks)).toEqual(fragments)
  expect(slides[0]!.clicks).toEqual([
    { shows: 1, takes: 1 },
    { shows: 1, takes: 1 },
    { shows: 0, takes: 1 },
  ])
  expect(slides[3]!.clicks).toEqual([
    { shows: 1, takes: 0 },
    { shows: 1, takes: 0 },
    { shows: 1, takes: 1 },
  ])
}, 120_000)
