import type { Color } from '../../scene/color.ts'
import type { ChartNode, ChartSeries, Pt } from '../../scene/types.ts'
import { solidFill } from '../color.ts'
import { emu, esc } from '../xml.ts'
import { labelsXml } from './labels.ts'
import { type ChartSheet, headOf, rangeOf } from './workbook.ts'

/** Diameter of a marker on a line, in points. */
const MARKER = 7
const SEGMENT_BORDER: Pt = 1
const SLICE_BORDER: Pt = 1.5

/** `c:ser` of any kind of chart (§21.2.2.170–174), its children in the schema's order. `index`: its place in the whole chart. */
export function seriesXml(series: ChartSeries, index: number, sheet: ChartSheet, node: ChartNode): string {
  const { across, values } = sheet.columns[index]!
  const head =
    `<c:idx val="${index}"/><c:order val="${index}"/>` +
    `<c:tx><c:strRef><c:f>${headOf(values)}</c:f><c:strCache><c:ptCount val="1"/>${point(0, esc(series.name))}</c:strCache></c:strRef></c:tx>`
  const labels = labelsXml(series, node)
  const numbers = numberReference(rangeOf(values, sheet), series.values, sheet.count, series.format)
  const names = `<c:cat>${stringReference(rangeOf(across, sheet), node.categories)}</c:cat>`
  const data = `${names}<c:val>${numbers}</c:val>`
  switch (series.mark) {
    case 'bar':
    case 'column':
      return `<c:ser>${head}${fillProperties(series.color, node, series)}<c:invertIfNegative val="0"/>${pointsXml(series, node, '<c:invertIfNegative val="0"/><c:bubble3D val="0"/>')}${labels}${data}</c:ser>`
    case 'area':
      return `<c:ser>${head}${fillProperties(series.color, node, series)}${labels}${data}</c:ser>`
    case 'slice':
      return `<c:ser>${head}${fillProperties(series.color, node, series)}${pointsXml(series, node, '<c:bubble3D val="0"/>')}${labels}${data}</c:ser>`
    case 'line':
      return `<c:ser>${head}<c:spPr>${lineXml(series.color, series.width)}</c:spPr><c:marker><c:symbol val="none"/></c:marker>${markedXml(series)}${labels}${data}<c:smooth val="0"/></c:ser>`
    case 'point': {
      const x = `<c:xVal>${numberReference(rangeOf(across, sheet), series.x ?? [], sheet.count, 'General')}</c:xVal>`
      return `<c:ser>${head}<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>${markerXml(series.color, series.marker)}${labels}${x}<c:yVal>${numbers}</c:yVal><c:smooth val="0"/></c:ser>`
    }
    default:
      return series.mark satisfies never
  }
}

/** `c:dPt` of the points whose colour is not their series' (CT_DPt, §21.2.2.52). */
function pointsXml(series: ChartSeries, node: ChartNode, properties: string): string {
  return Object.entries(series.points)
    .map(([index, color]) => `<c:dPt><c:idx val="${index}"/>${properties}${fillProperties(color, node, series)}</c:dPt>`)
    .join('')
}

/** `c:dPt` of a line's points that have a marker. */
function markedXml({ marked, color, width }: ChartSeries): string {
  return marked
    .map(
      (index) =>
        `<c:dPt><c:idx val="${index}"/>${markerXml(color, MARKER)}<c:bubble3D val="0"/><c:spPr>${lineXml(color, width)}</c:spPr></c:dPt>`,
    )
    .join('')
}

/** `c:spPr` of a filled mark; segments and slices are parted by what lies behind the chart. */
function fillProperties(color: Color, { stacking, ground }: ChartNode, { mark, opacity }: ChartSeries): string {
  const border = mark === 'slice' ? SLICE_BORDER : stacking !== 'none' && mark !== 'area' ? SEGMENT_BORDER : 0
  return `<c:spPr>${solidFill(color, opacity)}${border === 0 ? '<a:ln><a:noFill/></a:ln>' : `<a:ln w="${emu(border)}">${solidFill(ground)}</a:ln>`}</c:spPr>`
}

function lineXml(color: Color, width: Pt): string {
  return `<a:ln w="${emu(width)}" cap="rnd">${solidFill(color)}<a:round/></a:ln>`
}

/** `c:marker` (CT_Marker, §21.2.2.105); its size is a whole number of points. */
function markerXml(color: Color, size: Pt): string {
  return `<c:marker><c:symbol val="circle"/><c:size val="${Math.round(size)}"/><c:spPr>${solidFill(color)}<a:ln><a:noFill/></a:ln></c:spPr></c:marker>`
}

function stringReference(range: string, texts: readonly string[]): string {
  return `<c:strRef><c:f>${range}</c:f><c:strCache><c:ptCount val="${texts.length}"/>${texts.map((text, i) => point(i, esc(text))).join('')}</c:strCache></c:strRef>`
}

/** A reference and its cache; a gap has no point (CT_NumData, §21.2.2.121). */
function numberReference(range: string, values: readonly (number | null)[], count: number, format: string): string {
  const points = values.map((value, i) => (value === null ? '' : point(i, String(value)))).join('')
  return `<c:numRef><c:f>${range}</c:f><c:numCache><c:formatCode>${esc(format)}</c:formatCode><c:ptCount val="${count}"/>${points}</c:numCache></c:numRef>`
}

function point(index: number, value: string): string {
  return `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`
}
