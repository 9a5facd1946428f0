/** A chart: its drawing for the eye, its numbers as a table for everybody else. */
import type { ChartNode } from '../../scene/types.ts'
import type { SlideContext } from '../context.ts'
import { attribute, decimal, element, escapeHtml } from '../html.ts'
import { nodeAttributes, placed } from '../placed.ts'

export function chartHtml(node: ChartNode, context: SlideContext): string {
  const { w, h } = node.box
  const drawing = context.drawChart?.(node, context.theme) ?? ''
  const svg = element('svg', { role: 'img', 'aria-label': node.alt, viewBox: `0 0 ${decimal(w)} ${decimal(h)}` }, drawing)
  return element('figure', nodeAttributes('c', node, context) + attribute('style', placed(node.box, context)), svg + tableHtml(node))
}

/** Categories down, series across; a scatter chart's points down, both coordinates across. */
function tableHtml({ alt, corner, categories, series }: ChartNode): string {
  const head = ['', ...series.flatMap(({ x, name }) => (x ? ['x', name] : [name]))]
  head[0] = corner
  const points = series.some(({ x }) => x)
  const count = Math.max(0, ...series.map(({ values }) => values.length))
  const rows = Array.from({ length: count }, (_, i) => {
    const cells = series.flatMap(({ x, values, texts }) => {
      const across = x?.[i] ?? null
      return [...(x ? [cellHtml(across, across === null ? '' : String(across))] : []), cellHtml(values[i] ?? null, texts[i] ?? '')]
    })
    return `<tr><th scope="row">${escapeHtml(points ? String(i + 1) : (categories[i] ?? ''))}</th>${cells.join('')}</tr>`
  })
  const header = `<thead><tr>${head.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join('')}</tr></thead>`
  return `<table class="title-only"><caption>${escapeHtml(alt)}</caption>${header}<tbody>${rows.join('')}</tbody></table>`
}

/** A number as it is written, and as it is. */
function cellHtml(value: number | null, text: string): string {
  return value === null ? '<td></td>' : `<td data-value="${value}">${escapeHtml(text)}</td>`
}
