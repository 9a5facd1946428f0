import { strFromU8, unzipSync } from 'fflate'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Compiled, compileDeck } from '../../../src/compile/index.ts'
import { writePptx } from '../../../src/pptx/index.ts'
import type { ChartNode, SceneNode } from '../../../src/scene/types.ts'
import { writeWeb } from '../../../src/web/index.ts'
import { checkPackage } from '../../gates/check.ts'
import { parse } from 'pptxtojson/dist/index.js'
import { readNativeChart } from './native.ts'
import { readDrawnCharts } from './drawn.ts'
import { readWorkbook } from './workbook.ts'

const DECK = join(import.meta.dirname, 'deck.md')

const chartsOf = (nodes: readonly SceneNode[]): ChartNode[] => nodes.flatMap((node) => (node.kind === 'chart' ? [node] : node.kind === 'group' ? chartsOf(node.children) : []))

describe('a deck of charts of every type', () => {
  let compiled: Compiled
  let charts: ChartNode[]
  let bytes: Uint8Array
  let parts: Record<string, Uint8Array>
  let html: string

  beforeAll(async () => {
    compiled = (await compileDeck(DECK)) as Compiled
    charts = compiled.placed.scenes.flatMap(({ nodes }) => chartsOf(nodes))
    bytes = await writePptx(compiled.placed, compiled.theme, () => {})
    parts = unzipSync(bytes)
    html = String((await writeWeb(compiled.placed, compiled.theme, () => {})).get('index.html'))
  })

  it('compiles without a word', () => {
    expect(compiled.diagnostics).toEqual([])
    expect(charts.length).toBeGreaterThanOrEqual(20)
  })

  it('passes the gate', async () => {
    expect(await checkPackage(bytes)).toEqual([])
  })

  it('shows the same series, categories, values, colours and labels in both outputs, in the same order', () => {
    const drawn = readDrawnCharts(html, compiled.theme)
    expect(drawn).toHaveLength(charts.length)
    charts.forEach((chart, i) => {
      const native = readNativeChart(strFromU8(parts[`ppt/charts/chart${i + 1}.xml`]!))
      const web = drawn[i]!
      expect(native.series.map(({ name }) => name), chart.alt).toEqual(web.series)
      expect(native.categories, chart.alt).toEqual(web.categories)
      native.series.forEach(({ values, x }, s) => {
        expect(values.map((value) => value !== null), chart.alt).toEqual(web.texts[s]!.map((text) => text !== ''))
        expect(values, chart.alt).toEqual(chart.series[s]!.values)
        if (x) expect(x, chart.alt).toEqual(chart.series[s]!.x)
      })
      // Marks that ECharts names by series and point have the colour that PowerPoint gives to that point.
      const named = chart.series.some(({ mark }) => mark === 'bar' || mark === 'column' || mark === 'slice')
      if (named) expect(web.marks.length, chart.alt).toBeGreaterThan(0)
      native.series.forEach((_, s) => {
        if (chart.series[s]!.mark !== 'slice') expect(web.colors, chart.alt).toContain(native.colorOf(s, -1))
      })
      for (const { series, point, color } of web.marks) expect(color, `${chart.alt} ${series}/${point}`).toEqual(native.colorOf(series, point))
      const labels = native.series.flatMap((__, s) =>
        native.labelsOf(s).map((shown) => chart.series[s]!.labels.find(({ point }) => point === shown)?.text.split('\n')),
      )
      for (const lines of labels) for (const line of lines ?? ['?']) expect(web.words, chart.alt).toContain(line)
      expect(labels).toHaveLength(chart.series.reduce((sum, series) => sum + series.labels.length, 0))
      if (chart.axes) {
        expect(native.scale).toEqual({ min: chart.axes.value.min, max: chart.axes.value.max, step: chart.axes.value.step })
        if (chart.axes.value.shown) for (const tick of chart.axes.value.ticks) expect(web.words, chart.alt).toContain(tick)
      }
    })
  })

  it('holds the data in the workbook’s cells, at the places that its formulas name', () => {
    charts.forEach((chart, i) => {
      const cells = readWorkbook(parts[`ppt/embeddings/Microsoft_Excel_Sheet${i + 1}.xlsx`]!)
      const native = readNativeChart(strFromU8(parts[`ppt/charts/chart${i + 1}.xml`]!))
      native.series.forEach(({ name, values, x, ranges }) => {
        expect(cells.at(ranges.name), chart.alt).toEqual([name])
        expect(cells.at(ranges.values), chart.alt).toEqual(values)
        if (x) expect(cells.at(ranges.across)).toEqual(x)
        else expect(cells.at(ranges.across)).toEqual([...native.categories])
      })
    })
  })

  it('is read back by a reader that knows nothing of us, in value and order', async () => {
    const { slides } = await parse(Uint8Array.from(bytes).buffer, { imageMode: 'none', videoMode: 'none', audioMode: 'none' } as never)
    const read = slides.flatMap(({ elements: list }) => list.filter((element) => element.type === 'chart')) as unknown as { data: unknown }[]
    expect(read).toHaveLength(charts.length)
    charts.forEach((chart, i) => {
      const told = JSON.stringify(read[i]!.data)
      // Of a combination it reads one kind of mark.
      const mark = chart.series.at(-1)!.mark
      for (const { name, values } of chart.series.filter((series) => series.mark === mark)) {
        if (chart.axes && chart.series[0]!.mark !== 'point') expect(told, chart.alt).toContain(JSON.stringify(name))
        for (const value of values) if (value !== null) expect(told, chart.alt).toMatch(new RegExp(`[^\\d.]${String(value).replace('.', '\\.')}[^\\d.]`))
      }
    })
  })

  it('refers to the theme alone, for colours and fonts', () => {
    for (const name of Object.keys(parts).filter((part) => part.startsWith('ppt/charts/chart'))) {
      const xml = strFromU8(parts[name]!)
      expect(xml).not.toMatch(/srgbClr|sysClr|prstClr/)
      expect([...xml.matchAll(/typeface="([^"]*)"/g)].filter(([, face]) => !/^\+mn-(lt|ea|cs)$/.test(face!))).toEqual([])
    }
    expect(/zr\d|<style/.test(html)).toBe(false)
  })

  it('takes its colours from the theme part: changing one slot there changes nothing else in the file', async () => {
    const { design, theme } = compiled
    const scheme = { ...theme.scheme, accent1: '#123456' as const }
    const after = unzipSync(await writePptx(compiled.placed, { ...design, theme: { ...theme, scheme } }, () => {}))
    const changed = Object.keys(parts).filter((name) => Buffer.compare(parts[name]!, after[name]!) !== 0)
    expect(changed).toEqual(['ppt/theme/theme1.xml', 'ppt/theme/theme2.xml'])
    const used = charts.filter((_, i) => strFromU8(parts[`ppt/charts/chart${i + 1}.xml`]!).includes('<a:schemeClr val="accent1"'))
    expect(used).toHaveLength(charts.length)
  })

  it('keeps every chart on its slide and its text at 12 points or more', () => {
    for (const { box, size, plot } of charts) {
      expect(size).toBeGreaterThanOrEqual(12)
      expect(box.x).toBeGreaterThanOrEqual(55)
      expect(box.x + box.w).toBeLessThanOrEqual(905)
      expect(box.y + box.h).toBeLessThanOrEqual(489)
      expect(plot.w).toBeGreaterThan(80)
      expect(plot.h).toBeGreaterThan(60)
    }
  })

  it('is the same the next time, byte for byte', async () => {
    expect(Buffer.compare(Buffer.from(await writePptx(compiled.placed, compiled.theme, () => {})), Buffer.from(bytes))).toBe(0)
    expect(String((await writeWeb(compiled.placed, compiled.theme, () => {})).get('index.html')) === html).toBe(true)
  })
})
