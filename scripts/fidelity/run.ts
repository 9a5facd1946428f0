/** Compiles, measures, compares, reports. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Scene } from '../../src/scene/types.ts'
import { comparePictures } from './compare/pictures.ts'
import { compareSlide } from './compare/slide.ts'
import type { SlideReport } from './compare/report.ts'
import { type DeckToMeasure, measureDeck, type SlideMeasurement } from './measure.ts'
import { shrink } from './pictures/combine.ts'
import { readPng } from './pictures/png.ts'
import { readPpm } from './pictures/ppm.ts'
import { writeSlidePictures } from './report/pictures.ts'
import type { Tools } from './tools.ts'
import type { Edges } from './types.ts'
import { RESOLUTION } from './web/browser.ts'

export interface RunOptions {
  tools: Tools
  /** Where pictures of the slides are kept; nowhere if left out. */
  pictures?: string
  /** Hears what is being done. */
  say?(text: string): void
}

/** Compares both outputs of a deck, slide by slide, in the order of `deck.numbers`. */
export async function compareDeck(deck: DeckToMeasure, { tools, pictures, say = () => {} }: RunOptions): Promise<SlideReport[]> {
  const folder = mkdtempSync(join(tmpdir(), 'diptych-fidelity-'))
  try {
    const measured = await measureDeck(deck, tools, folder, say)
    if (pictures !== undefined) mkdirSync(pictures, { recursive: true })
    return measured.map((slide, i) => {
      const number = deck.numbers[i]!
      say(`comparing slide ${number} …`)
      return reportOn(slide, deck.placed.scenes[number - 1]!, number, pictures)
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function reportOn({ webPng, pptxPpm, ...sides }: SlideMeasurement, scene: Scene, number: number, folder: string | undefined): SlideReport {
  const [web, pptx] = [shrink(readPng(webPng), RESOLUTION), shrink(readPpm(pptxPpm), RESOLUTION)]
  if (folder !== undefined) writeSlidePictures(folder, number, { web, pptx })
  return compareSlide({ ...sides, number, scene, picture: comparePictures(web, pptx, formulasOf(sides.expected)) })
}

/** Where formulas stand: boxes of their own, and the lines of paragraphs that hold some. LibreOffice writes them as plain text. */
function formulasOf({ boxes, texts }: SlideMeasurement['expected']): Edges[] {
  const paragraphs = texts.filter(({ formulas, lines }) => formulas.length > 0 && lines.length > 0)
  return [
    ...boxes.filter(({ kind }) => kind === 'math').map(({ edges }) => edges),
    ...paragraphs.map(({ edges, lines, pitch }) => ({
      ...edges,
      top: lines[0]!.baseline - pitch,
      bottom: lines.at(-1)!.baseline + pitch / 2,
    })),
  ]
}
