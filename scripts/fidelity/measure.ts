/** A placed deck → both outputs → what each of them shows. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Diagnostic } from '../../src/diagnostics/types.ts'
import { writePptx } from '../../src/pptx/index.ts'
import type { PlacedDeck } from '../../src/scene/types.ts'
import type { Theme } from '../../src/themes/types.ts'
import { writeWeb } from '../../src/web/index.ts'
import { type ExpectedChart, type ExpectedSlide, expectedSlide, type ExpectedText } from './expected.ts'
import { privateFonts } from './fonts.ts'
import { matchBoxes } from './pptx/boxes.ts'
import { type Glyph, pdfGlyphs } from './pptx/glyphs.ts'
import { matchTexts } from './pptx/match.ts'
import { drawWithOffice, type OfficeDeck } from './pptx/office.ts'
import { drawPages } from './pptx/pages.ts'
import type { Tools } from './tools.ts'
import type { DrawnSlide, Edges } from './types.ts'
import { measureWeb, RESOLUTION } from './web/browser.ts'

/** A deck, and what its outputs are made from: the same, save in tests of the measuring itself. */
export interface DeckToMeasure {
  placed: PlacedDeck
  theme: Theme
  /** Which slides are measured, from 1; the whole deck is written. */
  numbers: readonly number[]
  pptx?: PlacedDeck
  web?: PlacedDeck
}

/** One slide as both sides show it; pictures are paths of files, larger than 1280 × 720 by `RESOLUTION`. */
export interface SlideMeasurement {
  expected: ExpectedSlide
  web: DrawnSlide
  pptx: DrawnSlide
  raw: DrawnSlide
  webPng: string
  pptxPpm: string
}

/**
 * Writes both decks and draws them, side by side in time.
 * @param folder a temporary folder, which the caller removes
 * @param say hears what is being done
 * @throws if an output can't be written, or a program fails
 */
export async function measureDeck(
  { placed, theme, numbers, pptx = placed, web = placed }: DeckToMeasure,
  tools: Tools,
  folder: string,
  say: (text: string) => void,
): Promise<SlideMeasurement[]> {
  const faults: Diagnostic[] = []
  const report = (diagnostic: Diagnostic): void => void faults.push(diagnostic)
  const scenes = numbers.map((number) => placed.scenes[number - 1]!)
  const expected = scenes.map((scene) => expectedSlide(scene, theme))
  const fonts = privateFonts(folder, tools)
  say('writing both decks …')
  const page = join(folder, 'web')
  for (const [name, content] of await writeWeb(web, theme, report)) writeInto(join(page, name), content)
  const file = join(folder, 'deck.pptx')
  writeFileSync(file, await writePptx(pptx, theme, report))
  say('drawing both decks …')
  const targets = scenes.map(({ id }, i) => ({ id, expected: expected[i]!, picture: join(folder, `web-${i}.png`) }))
  const [webSlides, office] = await Promise.all([
    measureWeb(page, targets, tools.chromium, fonts),
    drawPptx(file, numbers, expected, folder, tools, fonts),
  ])
  return expected.map((slide, i) => ({ expected: slide, web: webSlides[i]!.drawn, webPng: webSlides[i]!.picture, ...office[i]! }))
}

type PptxMeasurement = Pick<SlideMeasurement, 'pptx' | 'raw' | 'pptxPpm'>

async function drawPptx(
  file: string,
  numbers: readonly number[],
  expected: readonly ExpectedSlide[],
  folder: string,
  tools: Tools,
  fonts: Record<string, string>,
): Promise<PptxMeasurement[]> {
  const office = await drawWithOffice(file, numbers, join(folder, 'office'), tools, fonts)
  const [pictures, plain, raw] = await Promise.all([
    drawPages(office.plain, expected.length, join(folder, 'pages'), tools.pdftoppm, RESOLUTION),
    pdfGlyphs(office.plain),
    pdfGlyphs(office.raw),
  ])
  if (plain.length !== expected.length)
    throw new Error(`LibreOffice shows ${plain.length} slides of the PowerPoint file, not ${expected.length}`)
  return expected.map((slide, i) => ({
    pptx: drawnPptx(slide, plain[i]!, office.slides[i]!),
    raw: drawnPptx(slide, raw[i]!, office.slides[i]!),
    pptxPpm: pictures[i]!,
  }))
}

/** Room around a chart's box in which its text may stand, in px. */
const CHART_MARGIN = 6

/** The text of each chart, and the glyphs of none. */
function takeCharts(
  charts: readonly ExpectedChart[],
  texts: readonly ExpectedText[],
  glyphs: readonly Glyph[],
): { drawn: Map<string, string>; others: Glyph[] } {
  const chartOf = ({ x, baseline }: Glyph): string | undefined =>
    charts.find(
      ({ edges }) =>
        x > edges.left - CHART_MARGIN && x < edges.right + CHART_MARGIN && baseline > edges.top && baseline < edges.bottom + CHART_MARGIN,
    )?.id
  const drawn = new Map(charts.map(({ id }) => [id, '']))
  // Text that stands on a chart is none of the chart's.
  const own = texts.filter(({ edges }) => charts.some((chart) => within(edges, chart.edges)))
  const others = glyphs.filter((glyph) => {
    if (
      own.some(
        ({ edges: { left, right, top, bottom } }) =>
          glyph.x >= left && glyph.x <= right && glyph.baseline >= top && glyph.baseline <= bottom,
      )
    )
      return true
    const id = chartOf(glyph)
    if (id !== undefined) drawn.set(id, drawn.get(id)! + glyph.unit)
    return id === undefined
  })
  return { drawn, others }
}

function within(inner: Edges, outer: Edges): boolean {
  return inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
}

function drawnPptx(
  { texts, boxes, charts }: ExpectedSlide,
  glyphs: readonly Glyph[],
  { slide, layout }: OfficeDeck['slides'][number],
): DrawnSlide {
  const own = matchBoxes(
    slide,
    boxes.filter(({ backdrop }) => !backdrop),
  )
  const art = matchBoxes(
    layout,
    boxes.filter(({ backdrop }) => backdrop),
  )
  const { drawn, others } = takeCharts(charts, texts, glyphs)
  const formulas = boxes.filter(({ kind }) => kind === 'math').map(({ edges }) => edges)
  return { ...matchTexts(others, texts, formulas), charts: drawn, boxes: new Map([...art, ...own]) }
}

function writeInto(path: string, content: Uint8Array | string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}
