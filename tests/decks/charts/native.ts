import { elements, parseXml, type XmlElement } from '../../gates/xml.ts'

/** A series as PowerPoint reads it from a chart part's caches. */
export interface NativeSeries {
  name: string
  values: (number | null)[]
  x?: (number | null)[]
  ranges: { name: string; across: string; values: string }
}

export interface NativeChart {
  categories: readonly string[]
  series: readonly NativeSeries[]
  scale: { min: number; max: number; step: number } | undefined
  /** `slot lumMod lumOff` of a point. */
  colorOf(series: number, point: number): string
  /** Points of a series that have a label. */
  labelsOf(series: number): number[]
}

const first = (root: XmlElement | undefined, name: string): XmlElement | undefined => (root ? [...elements(root, name)][0] : undefined)
const value = (root: XmlElement | undefined): string => root?.attributes.get('val') ?? ''
const child = (root: XmlElement, name: string): XmlElement | undefined => root.children.find((entry) => entry.name === name)

export function readNativeChart(xml: string): NativeChart {
  const root = parseXml(xml)
  const all = [...elements(root, 'c:ser')].toSorted((a, b) => Number(value(child(a, 'c:order'))) - Number(value(child(b, 'c:order'))))
  const axis = [...elements(root, 'c:valAx')].find((entry) => value(child(entry, 'c:axId')) === '222222222')
  return {
    categories: texts(first(all[0], 'c:cat')),
    scale: axis && { min: Number(value(first(axis, 'c:min'))), max: Number(value(first(axis, 'c:max'))), step: Number(value(first(axis, 'c:majorUnit'))) },
    series: all.map((series) => {
      const x = child(series, 'c:xVal')
      return {
        name: texts(child(series, 'c:tx'))[0]!,
        values: numbers(child(series, 'c:val') ?? child(series, 'c:yVal')),
        ...(x ? { x: numbers(x) } : {}),
        ranges: {
          name: formula(child(series, 'c:tx')),
          across: formula(child(series, 'c:cat') ?? x),
          values: formula(child(series, 'c:val') ?? child(series, 'c:yVal')),
        },
      }
    }),
    colorOf: (index, point) => {
      const series = all[index]!
      const own = series.children.find((entry) => entry.name === 'c:dPt' && value(child(entry, 'c:idx')) === String(point))
      const marker = child(own ?? series, 'c:marker')
      const look = marker && first(marker, 'a:solidFill') ? marker : child(own ?? series, 'c:spPr')
      const color = first(first(look, 'a:solidFill'), 'a:schemeClr')
      return [value(color), value(first(color, 'a:lumMod')), value(first(color, 'a:lumOff'))].filter(Boolean).join(' ')
    },
    labelsOf: (index) => {
      const labels = child(all[index]!, 'c:dLbls')!
      const shows = (entry: XmlElement): boolean => ['c:showVal', 'c:showSerName', 'c:showPercent'].some((flag) => value(child(entry, flag)) === '1')
      return numbers(child(all[index]!, 'c:val') ?? child(all[index]!, 'c:yVal')).flatMap((number, point) => {
        if (number === null) return []
        const own = labels.children.find((entry) => entry.name === 'c:dLbl' && value(child(entry, 'c:idx')) === String(point))
        return (own ? shows(own) : shows(labels)) ? [point] : []
      })
    },
  }
}

function points(root: XmlElement | undefined): (string | undefined)[] {
  const count = Number(value(first(root, 'c:ptCount')) || 0)
  const found = new Map(root ? [...elements(root, 'c:pt')].map((entry) => [Number(entry.attributes.get('idx')), first(entry, 'c:v')!.text] as const) : [])
  return Array.from({ length: count }, (_, i) => found.get(i))
}

function texts(root: XmlElement | undefined): string[] {
  return points(root).map((text) => text ?? '')
}

function numbers(root: XmlElement | undefined): (number | null)[] {
  return points(root).map((text) => (text === undefined ? null : Number(text)))
}

function formula(root: XmlElement | undefined): string {
  return first(root, 'c:f')?.text ?? ''
}
