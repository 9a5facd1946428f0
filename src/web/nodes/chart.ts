/** A chart: its drawing for the eye, its numbers as a table for everybody else. */
import type { ChartNode } from '../../scene/types.ts'
import type { SlideContext } from '../context.ts'
import { decimal, element, escapeHtml } from '../html.ts'
import { fragment, nodeName, placed } from '../placed.ts'

export function chartHtml(node: ChartNode, context: SlideContext): string {
  const { w, h } = node.box
  const drawing = context.drawChart?.(node, context.theme) ?? ''
  const svg = element('svg', { role: 'img', 'aria-label': node.alt, viewBox: `0 0 ${decimal(w)} ${decimal(h)}` }, drawing)
  return element(
    'figure',
    { ...fragment('c', node.click), 'data-node': nodeName(node.id, context), style: placed(node.box, context) },
    svg + tableHtml(node),
  )
}

/** Categories down, series across; a scatter chart's points down, both coordinates across. */
function tableHtml({ alt, corner, categories, series }: ChartNode): string {
  const head = ['', ...series.flatMap(({ x, name }) => (x ? ['x', name] : [name]))]
  head[0] = corner
  const points = series.some(({ x }) => x)
  const count = Math.max(0, ...series.map(({ values }) => values.length))
  const rows = Array.from({ length: count }, (_, i) => [
    points ? String(i + 1) : (categories[i] ?? ''),
    ...series.flatMap(({ x, texts }) => (x ? [x[i] === null || x[i] === undefined ? '' : String(x[i]), texts[i] ?? ''] : [texts[i] ?? ''])),
  ])
  const header = `<thead><tr>${head.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join('')}</tr></thead>`
  const body = rows
    .map(
      ([name, ...cells]) =>
        `<tr><th scope="row">${escapeHtml(name!)}</th>${cells.map((text) => `<td>${escapeHtml(text)}</td>`).join('')}</tr>`,
    )
    .join('')
  return `<table class="title-only"><caption>${escapeHtml(alt)}</caption>${header}<tbody>${body}</tbody></table>`
}
