import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Compiled, compileDeck } from '../../src/compile/index.ts'
import type { Paragraph, SceneNode, TextNode } from '../../src/scene/types.ts'
import { FORMULAS } from '../decks/math/formulas.ts'
import { anchorOf, setStage, showSlide, type Stage } from './stage.ts'

const INLINE = FORMULAS.filter((source) => !source.includes('\\tag'))

/** All formulas in lines of text, three a slide, and each in a line of its own. */
function deck(): string {
  const slides: string[] = []
  for (let i = 0; i < INLINE.length; i += 3) {
    const text = INLINE.slice(i, i + 3).map((source, k) => `the ${k + 1}th formula of these is $${source}$, 而后面是一句中文`)
    slides.push(`# Inline ${i}\n\nBefore all else ${text.join(' and after it comes some more text where ')} to the end of the paragraph.`)
  }
  for (const source of FORMULAS) slides.push(`# Display\n\n$$${source}$$`)
  return `---\ntitle: Formulas\nlang: zh-CN\noverflow: shrink\n---\n\n${slides.join('\n\n---\n\n')}\n`
}

interface Measured {
  /** Natural width of a formula's content, as a share of the width that it was given. */
  ratios: number[]
  /** By paragraph: offsets at which its lines start, a formula counted as one. */
  lines: number[][]
  /** How far each formula's baseline is from its line's, in points. */
  baselines: number[]
}

function measure(page: Page, id: string): Promise<Measured> {
  return page.evaluate((slide) => {
    const section = document.getElementById(slide)!
    const scale = section.getBoundingClientRect().width / 960
    const ratios = [...section.querySelectorAll('math')].map(
      (math) => math.firstElementChild!.getBoundingClientRect().width / math.getBoundingClientRect().width,
    )
    const lines: number[][] = []
    const baselines: number[] = []
    for (const paragraph of section.querySelectorAll('.t .p > span')) {
      const seats: { bottom: number; formula: boolean }[] = []
      const walk = (node: Node): void => {
        if (node instanceof Element && node.classList.contains('f')) {
          seats.push({ bottom: NaN, formula: true })
          const mark = document.createElement('span')
          mark.style.cssText = 'display:inline-block;width:0;height:0'
          node.before(mark)
          const line = mark.getBoundingClientRect().bottom
          mark.remove()
          seats.at(-1)!.bottom = line
          const probe = document.createElementNS('http://www.w3.org/1998/Math/MathML', 'mspace')
          node.querySelector('math')!.firstElementChild!.before(probe)
          baselines.push(Math.abs(probe.getBoundingClientRect().bottom - line) / scale)
          probe.remove()
        } else if (node instanceof Text) {
          for (let i = 0; i < node.length; i++) {
            const range = document.createRange()
            range.setStart(node, i)
            range.setEnd(node, i + 1)
            const [box] = range.getClientRects()
            seats.push({ bottom: box ? (box.top + box.bottom) / 2 : NaN, formula: false })
          }
        } else node.childNodes.forEach(walk)
      }
      walk(paragraph)
      const starts = [0]
      let last = seats[0]!.bottom
      const pitch = parseFloat(getComputedStyle(paragraph).fontSize) * scale
      seats.forEach(({ bottom }, i) => {
        if (bottom > last + pitch) starts.push(i)
        if (!Number.isNaN(bottom) && (bottom > last + pitch || i === 0)) last = bottom
      })
      lines.push(starts)
    }
    return { ratios, lines, baselines }
  }, id)
}

describe('formulas in a browser', () => {
  let stage: Stage
  let compiled: Compiled
  let page: Page
  let complaints: string[]
  const measured = new Map<string, Measured>()

  beforeAll(async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'diptych-math-')), 'deck.md')
    writeFileSync(file, deck())
    compiled = (await compileDeck(file)) as Compiled
    stage = await setStage(compiled.placed)
    ;({ page, complaints } = await stage.open({ reducedMotion: 'reduce' }))
    for (const { id } of compiled.placed.scenes) {
      await showSlide(page, anchorOf(id))
      measured.set(id, await measure(page, anchorOf(id)))
    }
  }, 120_000)
  afterAll(() => stage.close())

  test('are as wide as the engine says', () => {
    const errors = [...measured.values()].flatMap(({ ratios }) => ratios.map((ratio) => Math.abs(ratio - 1))).toSorted((a, b) => a - b)
    expect(errors.length).toBe(INLINE.length + FORMULAS.length)
    expect(errors[errors.length >> 1]).toBeLessThan(0.03)
    expect(errors.at(-1)).toBeLessThan(0.08)
    expect(complaints).toEqual([])
  })

  test('break lines where the engine breaks them', () => {
    let count = 0
    for (const scene of compiled.placed.scenes) {
      const paragraphs = scene.nodes.flatMap(textsOf).flatMap(({ paragraphs: own }) => own)
      const found = measured.get(scene.id)!.lines
      expect(found).toHaveLength(paragraphs.length)
      paragraphs.forEach((paragraph, i) => {
        count += paragraph.lines.length
        expect(found[i], `${scene.id}: ${paragraph.runs.map(({ text }) => text).join('')}`).toEqual(lineStarts(paragraph))
      })
    }
    expect(count).toBeGreaterThan(80)
  })

  test('sit on the baseline of their line', () => {
    const off = [...measured.values()].flatMap(({ baselines }) => baselines)
    expect(off.length).toBe(INLINE.length)
    for (const distance of off) expect(distance).toBeLessThan(0.75)
  })
})

function textsOf(node: SceneNode): TextNode[] {
  return node.kind === 'text' ? [node] : node.kind === 'group' ? node.children.flatMap(textsOf) : []
}

/** Line starts as the browser counts them: a formula is one. */
function lineStarts({ runs, lines }: Paragraph): number[] {
  const units: number[] = []
  let base = 0
  for (const { text, math } of runs) {
    if (math) units.push(base)
    else for (let i = 0; i < text.length; i++) units.push(base + i)
    base += text.length
  }
  return lines.map(({ start }) => units.indexOf(start))
}
