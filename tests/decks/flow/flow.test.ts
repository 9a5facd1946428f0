import { unzipSync } from 'fflate'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Compiled, compileDeck } from '../../../src/compile/index.ts'
import { siteIndex } from '../../../src/pptx/slides/connector.ts'
import { writePptx } from '../../../src/pptx/index.ts'
import { sitePoint } from '../../../src/scene/shapes.ts'
import type { Box, ConnectorNode, GroupNode, SceneNode, ShapeNode } from '../../../src/scene/types.ts'
import { EMU_PER_POINT } from '../../../src/scene/units.ts'
import { writeWeb } from '../../../src/web/index.ts'
import { checkPackage } from '../../gates/check.ts'
import { elements, parseXml, type XmlElement } from '../../gates/xml.ts'

const DECK = join(import.meta.dirname, 'deck.md')
const BODY: Box = { x: 56, y: 116, w: 848, h: 372 }
const HAIR = 0.1

/** Sites of the presets in use (ECMA-376 part 1, presetShapeDefinitions.xml). */
const SITES: Readonly<Record<string, number>> = { rect: 4, roundRect: 4, ellipse: 8, parallelogram: 6, flowChartTerminator: 4, flowChartDecision: 4, flowChartPredefinedProcess: 4, flowChartPreparation: 4 }

const groups = (nodes: readonly SceneNode[]): GroupNode[] => nodes.filter((node) => node.kind === 'group').filter(({ children }) => children.some(({ kind }) => kind === 'shape'))
const shapesOf = ({ children }: GroupNode): ShapeNode[] => children.filter((child) => child.kind === 'shape')
const connectorsOf = ({ children }: GroupNode): ConnectorNode[] => children.filter((child) => child.kind === 'connector')
const named = (figure: GroupNode, name: string): ShapeNode[] => shapesOf(figure).filter(({ id }) => id.startsWith(name))
const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.w - HAIR && b.x < a.x + a.w - HAIR && a.y < b.y + b.h - HAIR && b.y < a.y + a.h - HAIR
const inside = (inner: Box, outer: Box): boolean => inner.x >= outer.x - 1 && inner.y >= outer.y - 1 && inner.x + inner.w <= outer.x + outer.w + 1 && inner.y + inner.h <= outer.y + outer.h + 1

describe('a deck of twelve flowcharts', () => {
  let compiled: Compiled
  let figures: GroupNode[]
  let bytes: Uint8Array
  let slides: XmlElement[]

  beforeAll(async () => {
    compiled = (await compileDeck(DECK)) as Compiled
    figures = compiled.placed.scenes.flatMap(({ nodes }) => groups(nodes))
    bytes = await writePptx(compiled.placed, compiled.design, () => {})
    const parts = unzipSync(bytes)
    slides = compiled.placed.scenes.map((_, i) => parseXml(new TextDecoder().decode(parts[`ppt/slides/slide${i + 1}.xml`])))
  })

  it('compiles without a word, one of them with forty nodes', () => {
    expect(compiled.diagnostics).toEqual([])
    expect(figures).toHaveLength(12)
    expect(Math.max(...figures.map((figure) => named(figure, 'flow-step').length))).toBeGreaterThanOrEqual(40)
  })

  it('keeps everything inside the body, and labels at 12 points or more', () => {
    for (const figure of figures) {
      for (const { id, box } of figure.children) expect(inside(box, BODY), `${figure.label}: ${id}`).toBe(true)
      for (const { text } of shapesOf(figure)) for (const { size } of text?.paragraphs ?? []) expect(size).toBeGreaterThanOrEqual(12)
    }
  })

  it('lets no label touch a step or another label, and no step another step', () => {
    for (const figure of figures) {
      const labels = named(figure, 'flow-label')
      const steps = named(figure, 'flow-step')
      labels.forEach((label, i) => {
        for (const other of [...steps, ...labels.slice(i + 1)]) expect(overlap(label.box, other.box), `${label.id} on ${other.id} in ${figure.label}`).toBe(false)
      })
      steps.forEach((step, i) => {
        for (const other of steps.slice(i + 1)) expect(overlap(step.box, other.box)).toBe(false)
      })
    }
  })

  it('keeps every label inside its shape', () => {
    for (const figure of figures) for (const { id, box, text } of shapesOf(figure)) if (text) expect(inside(text.box, box), id).toBe(true)
  })

  it('draws connectors from site to site, squarely, through no step', () => {
    for (const figure of figures) {
      const shapes = new Map(shapesOf(figure).map((shape) => [shape.id, shape]))
      for (const { points, from, to, id } of connectorsOf(figure)) {
        const ends = [from, to].map(({ node, side }) => sitePoint(shapes.get(node)!.geometry, shapes.get(node)!.box, side))
        expect(points.length).toBeLessThanOrEqual(6)
        expect(points[0]!.x).toBeCloseTo(ends[0]!.x, 0)
        expect(points[0]!.y).toBeCloseTo(ends[0]!.y, 0)
        expect(points.at(-1)!.x).toBeCloseTo(ends[1]!.x, 0)
        expect(points.at(-1)!.y).toBeCloseTo(ends[1]!.y, 0)
        for (let i = 1; i < points.length; i++) {
          const [a, b] = [points[i - 1]!, points[i]!]
          expect(Math.min(Math.abs(a.x - b.x), Math.abs(a.y - b.y)), id).toBeLessThan(0.01)
          const stretch = { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), w: Math.abs(a.x - b.x), h: Math.abs(a.y - b.y) }
          const thick = { x: stretch.x - 0.15, y: stretch.y - 0.15, w: stretch.w + 0.3, h: stretch.h + 0.3 }
          for (const step of named(figure, 'flow-step')) if (step.id !== from.node && step.id !== to.node) expect(overlap(thick, step.box), `${id} through ${step.id} in ${figure.label}`).toBe(false)
        }
      }
    }
  })

  it('glues every connector at both ends to shapes and sites that exist, where the connector ends', () => {
    let count = 0
    for (const slide of slides) {
      const shapes = new Map([...elements(slide, 'p:sp')].map((shape) => [[...elements(shape, 'p:cNvPr')][0]!.attributes.get('id')!, shape]))
      for (const connector of elements(slide, 'p:cxnSp')) {
        count++
        const path = pathOf(connector)
        for (const [name, point] of [['a:stCxn', path[0]!], ['a:endCxn', path.at(-1)!]] as const) {
          const [glue] = elements(connector, name)
          expect(glue, name).toBeDefined()
          const shape = shapes.get(glue!.attributes.get('id')!)!
          expect(shape).toBeDefined()
          const preset = [...elements(shape, 'a:prstGeom')][0]?.attributes.get('prst') ?? 'can'
          const index = Number(glue!.attributes.get('idx'))
          expect(index).toBeLessThan(preset === 'can' ? [...elements(shape, 'a:cxn')].length : SITES[preset]!)
          const box = boxOf(shape)
          const [site] = (['top', 'left', 'bottom', 'right'] as const).filter((side) => siteIndex(geometryOf(preset), side) === index).map((side) => sitePoint(geometryOf(preset), box, side))
          expect(Math.hypot(site!.x - point.x, site!.y - point.y), `${preset} ${index}`).toBeLessThan(1.5)
        }
      }
    }
    expect(count).toBe(figures.reduce((sum, figure) => sum + connectorsOf(figure).length, 0))
  })

  it('gives PowerPoint the very paths that the web draws', () => {
    slides.forEach((slide, i) => {
      const drawn = [...elements(slide, 'p:cxnSp')].map(pathOf)
      const wanted = connectorsOf(figures[i]!).map(({ points }) => points)
      expect(drawn.map((path) => path.length)).toEqual(wanted.map((path) => path.length))
      drawn.forEach((path, at) => path.forEach((point, corner) => expect(Math.hypot(point.x - wanted[at]![corner]!.x, point.y - wanted[at]![corner]!.y)).toBeLessThan(1.1)))
    })
  })

  it('says what the chart shows, in both decks', async () => {
    expect(figures[1]!.label).toContain('“评审”到“项目库”（通过）')
    expect([...elements(slides[1]!, 'p:grpSp')].flatMap((group) => [...elements(group, 'p:cNvPr')])[0]!.attributes.get('descr')).toBe(figures[1]!.label)
    const html = String((await writeWeb(compiled.placed, compiled.theme, () => {})).get('index.html'))
    expect(html).toContain(`role="figure" aria-label="${figures[1]!.label!}"`)
  })

  it('is a sound package, the same at every build', async () => {
    expect(await checkPackage(bytes)).toEqual([])
    const again = (await compileDeck(DECK)) as Compiled
    expect(await writePptx(again.placed, again.design, () => {})).toEqual(bytes)
  })
})

const PRESETS: Readonly<Record<string, ShapeNode['geometry']>> = { flowChartTerminator: 'terminator', flowChartDecision: 'diamond', flowChartPredefinedProcess: 'subroutine', flowChartPreparation: 'hexagon' }

function geometryOf(preset: string): ShapeNode['geometry'] {
  return PRESETS[preset] ?? (preset as ShapeNode['geometry'])
}

function boxOf(shape: XmlElement): Box {
  const [transform] = elements(shape, 'a:xfrm')
  const [off] = elements(transform!, 'a:off')
  const [ext] = elements(transform!, 'a:ext')
  const points = (element: XmlElement | undefined, name: string): number => Number(element!.attributes.get(name)) / EMU_PER_POINT
  return { x: points(off, 'x'), y: points(off, 'y'), w: points(ext, 'cx'), h: points(ext, 'cy') }
}

/** The corners of a connector, by its preset, its box, its mirroring and its turn (CT_Transform2D, §20.1.7.6). */
function pathOf(connector: XmlElement): { x: number; y: number }[] {
  const [transform] = elements(connector, 'a:xfrm')
  const { x, y, w, h } = boxOf(connector)
  const turn = (Number(transform!.attributes.get('rot') ?? 0) / 60_000) * (Math.PI / 180)
  const [mirrorX, mirrorY] = ['flipH', 'flipV'].map((name) => (transform!.attributes.get(name) === '1' ? -1 : 1)) as [number, number]
  return cornersOf(connector).map(([across, down]) => {
    const local = { x: (across - 0.5) * w * mirrorX, y: (down - 0.5) * h * mirrorY }
    return { x: x + w / 2 + local.x * Math.cos(turn) - local.y * Math.sin(turn), y: y + h / 2 + local.x * Math.sin(turn) + local.y * Math.cos(turn) }
  })
}

/** The preset's corners in fractions of its box (presetShapeDefinitions.xml, bentConnector2 to bentConnector5). */
function cornersOf(connector: XmlElement): [number, number][] {
  const [geometry] = elements(connector, 'a:prstGeom')
  const [a1 = 0, a2 = 0, a3 = 0] = [...elements(geometry!, 'a:gd')].map(({ attributes }) => Number(attributes.get('fmla')!.slice(4)) / 100_000)
  switch (geometry!.attributes.get('prst')) {
    case 'bentConnector2':
      return [[0, 0], [1, 0], [1, 1]]
    case 'bentConnector3':
      return [[0, 0], [a1, 0], [a1, 1], [1, 1]]
    case 'bentConnector4':
      return [[0, 0], [a1, 0], [a1, a2], [1, a2], [1, 1]]
    case 'bentConnector5':
      return [[0, 0], [a1, 0], [a1, a2], [a3, a2], [a3, 1], [1, 1]]
    default:
      return [[0, 0], [1, 1]]
  }
}
