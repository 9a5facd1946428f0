/** The chart part (ECMA-376 §14.2.1, §21.2). What it does in PowerPoint is told in `docs/analysis/charts.md`. */
import type { ChartMark, ChartNode, ChartSeries } from '../../scene/types.ts'
import { runLanguages } from '../text/languages.ts'
import { DECLARATION } from '../xml.ts'
import { AXES, axesXml } from './axes.ts'
import { seriesXml } from './series.ts'
import { manualLayout, textProperties } from './text.ts'
import type { ChartSheet } from './workbook.ts'

/** Id of the chart's relationship to its workbook. */
export const WORKBOOK_ID = 'rId1'

/** `c:chartSpace` (CT_ChartSpace, §21.2.2.29). */
export function chartXml(node: ChartNode, sheet: ChartSheet): string {
  const { ea, latin } = runLanguages(node.lang)
  return (
    `${DECLARATION}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"` +
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    `<c:date1904 val="0"/><c:lang val="${/^(zh|ja|ko)\b/i.test(node.lang) ? ea : latin}"/><c:roundedCorners val="0"/>` +
    `<c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${manualLayout(node.plot, node, 'inner')}${groupsXml(node, sheet)}${axesXml(node)}` +
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>${legendXml(node)}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(node, node.color)}` +
    `<c:externalData r:id="${WORKBOOK_ID}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
  )
}

/** Series of one mark on one axis. */
interface Group {
  mark: ChartMark
  secondary: boolean
  series: { entry: ChartSeries; index: number }[]
}

/** Areas lie under columns, columns under lines; those of the second axis come after those of the first. */
const ORDER: readonly ChartMark[] = ['area', 'bar', 'column', 'slice', 'point', 'line']

/** One element for each kind of mark on each axis, in the order of painting. */
function groupsXml(node: ChartNode, sheet: ChartSheet): string {
  const groups: Group[] = []
  node.series.forEach((entry, index) => {
    const found = groups.find(({ mark, secondary }) => mark === entry.mark && secondary === entry.secondary)
    if (found) found.series.push({ entry, index })
    else groups.push({ mark: entry.mark, secondary: entry.secondary, series: [{ entry, index }] })
  })
  groups.sort((a, b) => Number(a.secondary) - Number(b.secondary) || ORDER.indexOf(a.mark) - ORDER.indexOf(b.mark))
  return groups.map((group) => groupXml(group, node, sheet)).join('')
}

function groupXml({ mark, secondary, series }: Group, node: ChartNode, sheet: ChartSheet): string {
  const list = series.map(({ entry, index }) => seriesXml(entry, index, sheet, node)).join('')
  const axes = secondary
    ? `<c:axId val="${AXES.secondCategory}"/><c:axId val="${AXES.second}"/>`
    : `<c:axId val="${AXES.category}"/><c:axId val="${AXES.value}"/>`
  const grouping = { none: 'standard', stacked: 'stacked', percent: 'percentStacked' }[node.stacking]
  switch (mark) {
    case 'bar':
    case 'column': {
      const { gap, overlap } = node.bars!
      const clustered = node.stacking === 'none' ? 'clustered' : grouping
      return `<c:barChart><c:barDir val="${mark === 'bar' ? 'bar' : 'col'}"/><c:grouping val="${clustered}"/><c:varyColors val="0"/>${list}<c:gapWidth val="${gap}"/><c:overlap val="${overlap}"/>${axes}</c:barChart>`
    }
    case 'line':
      return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${list}<c:marker val="1"/>${axes}</c:lineChart>`
    case 'area':
      return `<c:areaChart><c:grouping val="${grouping}"/><c:varyColors val="0"/>${list}${axes}</c:areaChart>`
    case 'point':
      return `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${list}${axes}</c:scatterChart>`
    case 'slice':
      return node.hole === undefined
        ? `<c:pieChart><c:varyColors val="1"/>${list}<c:firstSliceAng val="0"/></c:pieChart>`
        : `<c:doughnutChart><c:varyColors val="1"/>${list}<c:firstSliceAng val="0"/><c:holeSize val="${node.hole}"/></c:doughnutChart>`
    default:
      return mark satisfies never
  }
}

/** `c:legend` (CT_Legend, §21.2.2.93). */
function legendXml(node: ChartNode): string {
  if (!node.legend) return ''
  return `<c:legend><c:legendPos val="${node.axes ? 't' : 'r'}"/>${manualLayout(node.legend.box, node, 'legend')}<c:overlay val="0"/>${textProperties(node, node.color)}</c:legend>`
}
