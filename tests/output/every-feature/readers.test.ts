/** Two readers that know nothing of us, pptxtojson and officeparser, read back all that the deck says. */
import officeparser from 'officeparser'
import { parse } from 'pptxtojson/dist/index.js'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Paragraph, Scene, SceneNode, TextNode } from '../../../src/scene/types.ts'
import { everyFeature, type EveryFeature } from './deck.ts'

let deck: EveryFeature

beforeAll(async () => {
  deck = await everyFeature()
})

/** A chart as pptxtojson tells it. */
interface ReadChart {
  data: { key: string; values: { y: number }[]; xlabels: Record<string, string> }[]
}

function leavesOf(node: SceneNode): SceneNode[] {
  return node.kind === 'group' ? node.children.flatMap(leavesOf) : [node]
}

/** All texts of a slide: in boxes, shapes, groups and cells. */
function textsOf(node: SceneNode): TextNode[] {
  switch (node.kind) {
    case 'text':
      return [node]
    case 'shape':
      return node.text ? [node.text] : []
    case 'table':
      return node.cells.flat().map(({ text }) => text)
    case 'group':
      return node.children.flatMap(textsOf)
    default:
      return []
  }
}

const lineOf = ({ runs }: Pick<Paragraph, 'runs'>): string =>
  squeezed(runs.map(({ text, math }) => (math ? `${FORMULA}${text}${FORMULA}` : text)).join(''))

/** Around formulas: a character of private use. */
const FORMULA = '\uE000'

/** Without what readers change of blanks. */
function squeezed(text: string): string {
  return text.replace(/[\s\u00A0\u200B]+/g, '')
}

/** Every paragraph of a slide and of its notes. */
function paragraphsOf({ nodes, notes }: Scene): { shown: string[]; said: string[] } {
  return {
    shown: nodes
      .flatMap(textsOf)
      .flatMap(({ paragraphs }) => paragraphs.map(lineOf))
      .filter((line) => line !== ''),
    said: notes.map(lineOf).filter((line) => line !== ''),
  }
}

/** Text of HTML as pptxtojson writes it. */
function textOfHtml(html: string): string {
  return squeezed(
    html
      .replace(/<[^>]*>/g, '')
      .replace(/&nbsp;/g, ' ')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, '&'),
  )
}

/** Strings anywhere in what pptxtojson says of an object. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(stringsIn)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

describe('pptxtojson', () => {
  it('reads every paragraph, cell, label and note on its slide', async () => {
    const { slides } = await parse(deck.pptx.slice().buffer)
    const { scenes } = deck.compiled.placed
    expect(slides).toHaveLength(scenes.length)
    slides.forEach((slide, i) => {
      const { shown, said } = paragraphsOf(scenes[i]!)
      const read = stringsIn(slide.elements).map(textOfHtml).join('\n')
      // Formulas are math to pptxtojson, not text: what stands around them is looked for.
      const missing = shown
        .flatMap((line) => line.split(FORMULA).filter((_, part) => part % 2 === 0))
        .filter((line) => !read.includes(line))
      expect([i + 1, missing]).toEqual([i + 1, []])
      const note = textOfHtml(slide.note ?? '')
      expect([i + 1, said.map((line) => line.replaceAll(FORMULA, '')).filter((line) => !note.includes(line))]).toEqual([i + 1, []])
    })
  })

  it('reads tables as tables, cell by cell', async () => {
    const { slides } = await parse(deck.pptx.slice().buffer)
    let count = 0
    deck.compiled.placed.scenes.forEach(({ nodes }, i) => {
      const tables = nodes.filter((node) => node.kind === 'table')
      const read = slides[i]!.elements.filter((element) => element.type === 'table') as unknown as { data: { text?: string }[][] }[]
      expect([i + 1, read.length]).toEqual([i + 1, tables.length])
      tables.forEach((table, t) => {
        count++
        const cells = table.cells.map((row) => row.map(({ text: { paragraphs } }) => paragraphs.map(lineOf).join('')))
        expect(read[t]!.data.map((row) => row.map(({ text = '' }) => textOfHtml(text)))).toEqual(cells)
      })
    })
    expect(count).toBeGreaterThan(3)
  })

  it('reads charts as charts: their series, their categories and every value', async () => {
    const { slides } = await parse(deck.pptx.slice().buffer)
    let count = 0
    deck.compiled.placed.scenes.forEach(({ nodes }, i) => {
      const charts = nodes.flatMap(leavesOf).flatMap((node) => (node.kind === 'chart' ? [node] : []))
      const read = slides[i]!.elements.filter((element) => element.type === 'chart') as unknown as ReadChart[]
      expect([i + 1, read.length]).toEqual([i + 1, charts.length])
      charts.forEach(({ series, categories }, c) => {
        count++
        const { data } = read[c]!
        expect(data.map(({ key, values }) => ({ key, values: values.map(({ y }) => y) }))).toEqual(
          series.map(({ name, values }) => ({ key: name, values })),
        )
        expect(Object.values(data[0]!.xlabels)).toEqual(categories)
      })
    })
    expect(count).toBeGreaterThan(2)
  })

  it('resolves sizes, colours and fonts through placeholder, layout, master and theme', async () => {
    const { slides, themeColors } = await parse(deck.pptx.slice().buffer)
    const { theme } = deck.compiled
    expect(themeColors.map((color) => color.toUpperCase())).toEqual(
      (['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'] as const).map((slot) => theme.scheme[slot].toUpperCase()),
    )
    const title = slides[3]!.elements.find((element) => element.type === 'text' && /标题/.test(element.name)) as unknown as {
      content: string
    }
    expect(title.content).toContain(
      `color: ${theme.scheme.dk2.toUpperCase()};font-size: ${theme.type.title.max}pt;font-family: ${theme.fonts.latin.pptx};font-weight: bold`,
    )
  })
})

describe('officeparser', () => {
  it('reads every paragraph, cell, label and note', async () => {
    const read = squeezed(await officeparser.parseOfficeAsync(Buffer.from(deck.pptx)))
    const lines = deck.compiled.placed.scenes.flatMap((scene) => {
      const { shown, said } = paragraphsOf(scene)
      return [...shown, ...said]
    })
    expect(lines.length).toBeGreaterThan(200)
    expect(lines.map((line) => line.replaceAll(FORMULA, '')).filter((line) => !read.includes(line))).toEqual([])
  })
})
