/**
 * The whole way, and proof that it sees: the PowerPoint file, or the web deck, is made from slides that were changed on purpose.
 * Needs Chromium, LibreOffice with python3-uno, poppler-utils and the fonts; fails with one line that says which is missing.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Scene, ShapeNode, TextNode } from '../../src/scene/types.ts'
import { loadTheme } from '../../src/themes/index.ts'
import type { SlideReport } from './compare/report.ts'
import { compareDeck } from './run.ts'
import { sampleDeck, sampleNodes, sampleScene, withNode } from './sample.ts'
import { findTools } from './tools.ts'

const theme = loadTheme('default')
const [accent1, accent2] = [theme.scheme.accent1, theme.scheme.accent2].map((color) => color.toLowerCase())

const nodes = sampleNodes()

/** What is done to each slide of one of the outputs. */
const CHANGES = {
  same: nodes,
  moved: withNode(nodes, 'panel', (node: ShapeNode) => ({ ...node, box: { ...node.box, x: node.box.x + 2.25 } })),
  lower: withNode(nodes, 'left', (node: TextNode) => ({ ...node, box: { ...node.box, y: node.box.y + 2.25 } })),
  dropped: withNode(nodes, 'left', (node: TextNode) => ({
    ...node,
    paragraphs: node.paragraphs.map((paragraph) => ({
      ...paragraph,
      runs: [{ text: '左边这一栏的文字排成两行', script: 'ea' as const }],
      lines: paragraph.lines.slice(0, 1),
    })),
  })),
  rewrapped: withNode(nodes, 'left', (node: TextNode) => ({ ...node, box: { ...node.box, w: 270 } })),
  recoloured: withNode(nodes, 'panel', (node: ShapeNode) => ({ ...node, fill: 'accent2' as const })),
  inked: withNode(nodes, 'left', (node: TextNode) => ({
    ...node,
    paragraphs: node.paragraphs.map((paragraph) => ({ ...paragraph, color: 'accent1' as const })),
  })),
  lacking: withNode(nodes, 'panel', () => undefined),
}

type Change = keyof typeof CHANGES

let slides: Record<Change, SlideReport>
/** The same with the web deck changed instead. */
let webSlides: Record<Change, SlideReport>

/** Slides that both sides show only after clicks, or skip: they are measured as if all was shown. */
const SHY = [
  {
    ...sampleScene(
      'built',
      nodes.map((node, i) => ({ ...node, click: i })),
    ),
    clicks: nodes.length,
  },
  { ...sampleScene('hidden'), hidden: true },
]

let shy: SlideReport[]

beforeAll(async () => {
  const names = Object.keys(CHANGES) as Change[]
  const same = (prefix: string): Scene[] => names.map((name) => sampleScene(prefix + name))
  const changed = (prefix: string): Scene[] => names.map((name) => sampleScene(prefix + name, CHANGES[name]))
  const deck = {
    placed: sampleDeck([...same(''), ...same('web-'), ...SHY]),
    pptx: sampleDeck([...changed(''), ...same('web-'), ...SHY]),
    web: sampleDeck([...same(''), ...changed('web-'), ...SHY]),
    theme,
    numbers: [...names, ...names, ...SHY].map((_, i) => i + 1),
  }
  const reports = await compareDeck(deck, { tools: findTools() })
  const named = (from: number) => Object.fromEntries(names.map((name, i) => [name, reports[from + i]!])) as Record<Change, SlideReport>
  slides = named(0)
  webSlides = named(names.length)
  shy = reports.slice(2 * names.length)
}, 300_000)

/** What is wrong with a slide, in short. */
function faultsOf({ wrongLines, boxes, findings }: SlideReport): string[] {
  return [
    ...wrongLines.map(({ id, side }) => `lines ${side} ${id}`),
    ...boxes.map(({ id, side }) => `box ${side} ${id}`),
    ...findings.map(({ kind, id, side, message }) => `${kind} ${side} ${id}: ${message}`),
  ]
}

describe('a deck drawn on both sides', () => {
  test('has no faults where the file is made from the same slides', () => {
    expect(faultsOf(slides.same)).toEqual([])
    expect(slides.same.lines).toEqual({ total: 10, web: 10, pptx: 10, raw: 10 })
    expect(slides.same.dy.max).toBeLessThan(1)
    expect(slides.same.ssim).toBeGreaterThan(0.98)
  })

  test('shows what comes with a click, and slides that are skipped', () => {
    expect(shy.map(faultsOf)).toEqual([[], []])
  })

  test('shows a box that is 3 px off', () => {
    expect(slides.moved.boxes).toEqual([
      expect.objectContaining({ id: 'panel', side: 'pptx', left: expect.closeTo(3, 0), right: expect.closeTo(3, 0) }),
    ])
  })

  test('shows lines that are 3 px too low', () => {
    const far = slides.lower.findings.filter(({ kind }) => kind === 'offset')
    expect(far.map(({ id }) => id)).toEqual(['left/0', 'left/0'])
  })

  test('shows a line that is not there', () => {
    expect(slides.dropped.lines.pptx).toBe(9)
    expect(faultsOf(slides.dropped)).toContain('missing text pptx left/0: “每一行都在这里结束” is not there')
  })

  test('shows a line that breaks elsewhere', () => {
    expect(slides.rewrapped.wrongLines).toEqual([
      expect.objectContaining({ id: 'left/0', side: 'pptx', drawn: ['左边这一栏的文字排成两', '行每一行都在这里结束'] }),
    ])
  })

  test('shows another colour of a shape, and where the pictures differ', () => {
    expect(faultsOf(slides.recoloured)).toContain(`colour pptx panel: its fill is ${accent2}, not ${accent1}`)
    expect(slides.recoloured.tint.value).toBeGreaterThan(100)
  })

  test('shows another colour of a text', () => {
    expect(slides.inked.findings).toContainEqual(
      expect.objectContaining({ kind: 'colour', id: 'left/0', message: expect.stringContaining(`${accent1} in the pptx`) }),
    )
  })

  test('shows a shape that is not there', () => {
    expect(slides.lacking.findings).toContainEqual(expect.objectContaining({ kind: 'missing object', id: 'panel', side: 'pptx' }))
  })

  test('leaves every other slide alone', () => {
    for (const name of ['moved', 'lower', 'recoloured', 'inked'] as const) expect(slides[name].lines.pptx).toBe(10)
  })
})

describe('a change of the web deck', () => {
  test('has no faults where there is none', () => {
    expect(faultsOf(webSlides.same)).toEqual([])
  })

  test('is seen: a box that is 3 px off', () => {
    expect(webSlides.moved.boxes).toEqual([
      expect.objectContaining({ id: 'panel', side: 'web', left: expect.closeTo(3, 0), right: expect.closeTo(3, 0) }),
    ])
  })

  test('is seen: lines that are 3 px too low', () => {
    expect(webSlides.lower.findings.filter(({ kind }) => kind === 'offset').map(({ id }) => id)).toEqual(['left/0', 'left/0'])
  })

  test('is seen: a line that is not there', () => {
    expect(webSlides.dropped.lines).toMatchObject({ web: 9, pptx: 10 })
    expect(faultsOf(webSlides.dropped)).toContain('missing text web left/0: “每一行都在这里结束” is not there')
  })

  test('is seen: other colours of a shape and of a text', () => {
    expect(faultsOf(webSlides.recoloured)).toContain(`colour web panel: its fill is ${accent2}, not ${accent1}`)
    expect(webSlides.inked.findings).toContainEqual(
      expect.objectContaining({ kind: 'colour', id: 'left/0', message: expect.stringContaining(`${accent1} on the web`) }),
    )
  })

  test('is seen: a shape that is not there', () => {
    expect(webSlides.lacking.findings).toContainEqual(expect.objectContaining({ kind: 'missing object', id: 'panel', side: 'web' }))
  })
})
