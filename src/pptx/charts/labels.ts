import type { ChartLabel, ChartNode, ChartSeries } from '../../scene/types.ts'
import { sameColor } from '../color.ts'
import { esc } from '../xml.ts'
import { textProperties } from './text.ts'

/**
 * `c:dLbls` of a series (CT_DLbls, §21.2.2.49). Where most points have a label, the series has it and others are taken
 * away; where few have one, only they say so.
 */
export function labelsXml(series: ChartSeries, node: ChartNode): string {
  const { labels, values } = series
  const common = commonest(labels)
  const shown = new Map(labels.map((label) => [label.point, label]))
  const points = values.flatMap((value, i) => (value === null ? [] : [i]))
  const most = common !== undefined && labels.length * 2 > points.length
  const own = points.map((index) => {
    const label = shown.get(index)
    if (label === undefined) return most ? `<c:dLbl><c:idx val="${index}"/><c:delete val="1"/></c:dLbl>` : ''
    return most && alike(label, common) ? '' : `<c:dLbl><c:idx val="${index}"/>${contentXml(label, series, node)}</c:dLbl>`
  })
  const rest = most ? contentXml(common, series, node) : SHOWS_NOTHING
  return `<c:dLbls>${own.join('')}${rest}${series.mark === 'slice' ? '<c:showLeaderLines val="0"/>' : ''}</c:dLbls>`
}

const SHOWS_NOTHING = flags('')

/** `numFmt`, `spPr`, `txPr`, `dLblPos` and what is shown. Area and doughnut charts allow no position. */
function contentXml(label: ChartLabel, { format }: ChartSeries, node: ChartNode): string {
  const { shows, position, color, bold } = label
  const code = shows === 'share' || shows === 'named-share' ? '0%' : format
  return (
    `<c:numFmt formatCode="${esc(code)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(node, color, bold)}` +
    `${position === 'fixed' ? '' : `<c:dLblPos val="${position}"/>`}${flags(shows)}`
  )
}

function flags(shows: ChartLabel['shows'] | ''): string {
  const flag = (name: string, on: boolean): string => `<c:${name} val="${on ? 1 : 0}"/>`
  return (
    flag('showLegendKey', false) +
    flag('showVal', shows === 'value') +
    flag('showCatName', shows === 'named-share') +
    flag('showSerName', shows === 'series') +
    flag('showPercent', shows === 'share' || shows === 'named-share') +
    flag('showBubbleSize', false) +
    (shows === 'named-share' ? '<c:separator>\n</c:separator>' : '')
  )
}

/** The look that most labels have. */
function commonest(labels: readonly ChartLabel[]): ChartLabel | undefined {
  const count = (label: ChartLabel): number => labels.filter((other) => alike(other, label)).length
  return labels.length === 0 ? undefined : labels.slice(0, 8).reduce((best, label) => (count(label) > count(best) ? label : best))
}

function alike(a: ChartLabel, b: ChartLabel): boolean {
  return a.shows === b.shows && a.position === b.position && a.bold === b.bold && sameColor(a.color, b.color)
}
