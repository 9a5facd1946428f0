import { resolveColor, type Theme } from '../../../src/themes/index.ts'

/** A chart as the web deck draws it. */
export interface DrawnChart {
  series: string[]
  categories: string[]
  /** Texts of the table's cells, by series. */
  texts: string[][]
  /** Marks that belong to a point, with the colour that fills them as `slot lumMod lumOff`. */
  marks: { series: number; point: number; color: string }[]
  /** Colours of all fills and strokes. */
  colors: string[]
  /** Every text of the drawing. */
  words: string[]
}

const unescape = (text: string): string => text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/** Reads every chart of a web deck out of its page. */
export function readDrawnCharts(html: string, theme: Theme): DrawnChart[] {
  return [...html.matchAll(/<figure class="c(?: fragment)?"[^]*?<\/figure>/g)].map(([figure]) => {
    const cells = (row: string): string[] => [...row.matchAll(/<(?:th|td)[^>]*>([^<]*)<\/(?:th|td)>/g)].map(([, text]) => unescape(text!))
    const [head = '', ...rows] = [...figure.matchAll(/<tr>([^]*?)<\/tr>/g)].map(([, row]) => row!)
    const names = cells(head)
    const columns = names.map((name, i) => ({ name, texts: rows.map((row) => cells(row)[i]!) }))
    const scatter = names.includes('x')
    const series = columns.slice(1).filter(({ name }) => name !== 'x')
    const svg = figure.slice(figure.indexOf('<svg'), figure.indexOf('</svg>'))
    return {
      series: series.map(({ name }) => name),
      categories: scatter ? [] : columns[0]!.texts,
      texts: series.map(({ texts }) => texts),
      marks: [...svg.matchAll(/<path [^>]*>/g)].flatMap(([tag]) => {
        const attribute = (name: string): string | undefined => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]
        const point = attribute('data-point')
        return point === undefined ? [] : [{ series: Number(attribute('data-series')), point: Number(point), color: slotOf(attribute('fill') ?? '', theme) }]
      }),
      colors: [...svg.matchAll(/ (?:fill|stroke)="([^"]*)"/g)].map(([, css]) => slotOf(css!, theme)),
      words: [...svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)].map(([, , text]) => unescape(text!)),
    }
  })
}

const MAPPED: Readonly<Record<string, string>> = { dk1: 'tx1', lt1: 'bg1', dk2: 'tx2', lt2: 'bg2' }

/** A CSS colour as DrawingML names it: the deck's own colours are variables or tints of them. */
function slotOf(css: string, theme: Theme): string {
  const variable = /^var\(--(\w+)\)$/.exec(css)?.[1]
  if (variable !== undefined) return MAPPED[variable] ?? variable
  const tints = [...(theme.chart ?? []), ...(theme.chartMuted ?? [])].filter((color) => typeof color === 'object')
  const tint = tints.find((color) => resolveColor(color, theme.scheme) === css)
  if (!tint) return css
  const percent = (number: number | undefined, plain: number): string => (number === undefined || number === plain ? '' : String(number * 1000))
  return [MAPPED[tint.slot] ?? tint.slot, percent(tint.lumMod, 100), percent(tint.lumOff, 0)].filter(Boolean).join(' ')
}
