import type { Scene } from '../../../src/scene/types.ts'
import type { ExpectedBox, ExpectedChart, ExpectedSlide, ExpectedText } from '../expected.ts'
import type { DrawnSlide, Side } from '../types.ts'
import { blockScores } from './blocks.ts'
import { compareBoxes } from './boxes.ts'
import { spreadOf } from './numbers.ts'
import { findOverflow } from './overflow.ts'
import type { PictureComparison } from './pictures.ts'
import { type Finding, LIMITS, type LineOffset, type SlideReport } from './report.ts'
import { compareStyles, shorten } from './styles.ts'
import { compareTexts } from './texts.ts'

/** One slide, measured on both sides. */
export interface MeasuredSlide {
  number: number
  scene: Scene
  expected: ExpectedSlide
  web: DrawnSlide
  /** Without LibreOffice's CJK–Latin spacing and pair kerning. */
  pptx: DrawnSlide
  /** With them. */
  raw: DrawnSlide
  picture: PictureComparison
}

export function compareSlide({ number, scene, expected, web, pptx, raw, picture }: MeasuredSlide): SlideReport {
  const plain = compareTexts(expected.texts, web, pptx)
  const rawTexts = compareTexts(expected.texts, web, raw)
  const [webBoxes, pptxBoxes] = [compareBoxes(expected.boxes, web, 'web'), compareBoxes(expected.boxes, pptx, 'pptx')]
  const boxes = [...webBoxes.offsets, ...pptxBoxes.offsets]
  const findings = [
    ...missingTexts(expected.texts, web, 'web'),
    ...missingTexts(
      expected.texts.filter(({ formulas }) => formulas.length === 0),
      pptx,
      'pptx',
    ),
    ...missingInCharts(expected.charts, web, 'web'),
    ...missingInCharts(expected.charts, pptx, 'pptx'),
    ...extraTexts(web, 'web'),
    ...extraTexts(pptx, 'pptx'),
    ...findOverflow(expected.texts, expected.boxes, web, 'web'),
    ...findOverflow(expected.texts, expected.boxes, pptx, 'pptx'),
    ...compareStyles(expected.texts, web, pptx),
    ...(web.foreign ?? []).map(({ text, font }) => ({
      kind: 'font' as const,
      id: '',
      side: 'web' as const,
      message: `something in “${shorten(text)}” is drawn with ${font}, which the deck does not bring`,
    })),
    ...farLines(plain.offsets),
    ...webBoxes.findings,
    ...pptxBoxes.findings,
    ...pictureFindings(picture, expected.boxes),
  ]
  const spread = (offsets: readonly LineOffset[], axis: 'dx' | 'dr' | 'dy') => spreadOf(offsets.map((offset) => offset[axis]))
  return {
    number,
    id: scene.id,
    layout: scene.layout,
    title: scene.title,
    lines: { total: plain.total, web: plain.first, pptx: plain.second, raw: rawTexts.second },
    dx: spread(plain.offsets, 'dx'),
    dr: spread(plain.offsets, 'dr'),
    dy: spread(plain.offsets, 'dy'),
    rawDx: spread(rawTexts.offsets, 'dx'),
    rawDy: spread(rawTexts.offsets, 'dy'),
    ...picture,
    blocks: blockScores(expected.texts, expected.boxes, web, pptx),
    wrongLines: plain.wrong,
    rawWrongLines: rawTexts.wrong.filter(({ side }) => side === 'pptx'),
    boxes,
    findings,
    offsets: plain.offsets,
    rawOffsets: rawTexts.offsets,
    faults: plain.wrong.length + boxes.length + findings.length,
  }
}

function missingTexts(expected: readonly ExpectedText[], drawn: DrawnSlide, side: Side): Finding[] {
  return expected.flatMap(({ id, key }) => {
    const chars = drawn.texts.get(id)?.chars ?? []
    const missing = Array.from({ length: key.length }, (_, i) => (chars[i] ? '' : key[i]!)).join('')
    return missing === '' ? [] : [{ kind: 'missing text' as const, id, side, message: `“${shorten(missing, 40)}” is not there` }]
  })
}

/** Texts of charts that one side does not draw: each takes its own place in what is drawn, the longest first. */
function missingInCharts(charts: readonly ExpectedChart[], drawn: DrawnSlide, side: Side): Finding[] {
  return charts.flatMap(({ id, words }) => {
    let text = drawn.charts?.get(id) ?? ''
    const missing: string[] = []
    for (const word of words.toSorted((a, b) => b.length - a.length)) {
      const at = text.indexOf(word)
      if (at < 0) missing.push(word)
      else text = `${text.slice(0, at)} ${text.slice(at + word.length)}`
    }
    return missing.map((word) => ({ kind: 'missing text' as const, id, side, message: `“${shorten(word, 40)}” is not in the chart` }))
  })
}

function extraTexts({ extra }: DrawnSlide, side: Side): Finding[] {
  return extra.map((text) => ({ kind: 'extra text' as const, id: '', side, message: `“${shorten(text, 40)}” is not in the scene` }))
}

function farLines(offsets: readonly LineOffset[]): Finding[] {
  return offsets.flatMap(({ id, text, dx, dr, dy }) => {
    if (Math.max(Math.abs(dx), Math.abs(dr), Math.abs(dy)) <= LIMITS.line) return []
    return [
      {
        kind: 'offset' as const,
        id,
        side: 'both' as const,
        message: `“${shorten(text)}” is off by ${dx.toFixed(1)} px at its left, ${dr.toFixed(1)} px at its right, ${dy.toFixed(1)} px down`,
      },
    ]
  })
}

function pictureFindings({ ssim, tint }: PictureComparison, boxes: readonly ExpectedBox[]): Finding[] {
  const findings: Finding[] = []
  if (ssim < LIMITS.ssim)
    findings.push({ kind: 'picture', id: '', side: 'both', message: `structural similarity is only ${ssim.toFixed(3)}` })
  if (tint.value > LIMITS.tint) {
    findings.push({
      kind: 'picture',
      id: nodeAt(boxes, tint.x + 8, tint.y + 8),
      side: 'both',
      message: `colours differ by ${Math.round(tint.value)} of 255 around ${tint.x}, ${tint.y} px`,
    })
  }
  return findings
}

/** The smallest node over a point. */
function nodeAt(boxes: readonly ExpectedBox[], x: number, y: number): string {
  const area = ({ edges }: ExpectedBox): number => (edges.right - edges.left) * (edges.bottom - edges.top)
  const over = boxes.filter(({ edges }) => x >= edges.left && x <= edges.right && y >= edges.top && y <= edges.bottom)
  return over.sort((a, b) => area(a) - area(b))[0]?.id ?? ''
}
