/** Colour, size and weight, character by character, and the marks of lists. */
import type { ExpectedText } from '../expected.ts'
import type { DrawnSlide, DrawnText, PlacedChar, PlacedMarker } from '../types.ts'
import { type Finding, LIMITS } from './report.ts'

/** Differences between the two sides, one finding for each paragraph and kind. */
export function compareStyles(expected: readonly ExpectedText[], web: DrawnSlide, pptx: DrawnSlide): Finding[] {
  return expected.flatMap((text) => {
    const [a, b] = [web.texts.get(text.id), pptx.texts.get(text.id)]
    return a && b ? [...compareChars(text, a, b), ...compareFaces(text, b), ...compareMarkers(text, a, b)] : []
  })
}

const KINDS: readonly { kind: Finding['kind']; show(char: PlacedChar): string; same(a: PlacedChar, b: PlacedChar): boolean }[] = [
  { kind: 'colour', show: ({ color }) => color, same: (a, b) => sameColor(a.color, b.color) },
  { kind: 'size', show: ({ size }) => `${size.toFixed(1)} px`, same: (a, b) => Math.abs(a.size - b.size) <= LIMITS.size },
  { kind: 'weight', show: ({ bold }) => (bold ? 'bold' : 'regular'), same: (a, b) => a.bold === b.bold },
]

function compareChars({ id, key }: ExpectedText, web: DrawnText, pptx: DrawnText): Finding[] {
  return KINDS.flatMap(({ kind, show, same }) => {
    const off = web.chars.flatMap((a, i) => {
      const b = pptx.chars[i]
      return a && b && !same(a, b) ? [{ i, a, b }] : []
    })
    const first = off[0]
    if (!first) return []
    const words = shorten(off.map(({ i }) => key[i]).join(''))
    return [{ kind, id, side: 'both' as const, message: `“${words}” is ${show(first.a)} on the web, ${show(first.b)} in the pptx` }]
  })
}

/** Characters that the pptx draws with another face than the scene says. */
function compareFaces({ id, key, faces }: ExpectedText, pptx: DrawnText): Finding[] {
  const off = pptx.chars.flatMap((char, i) => (char?.face !== undefined && char.face !== faces[i] ? [i] : []))
  if (off.length === 0) return []
  const words = shorten(off.map((i) => key[i]).join(''))
  return [
    { kind: 'font', id, side: 'pptx', message: `“${words}” is drawn with the face ${pptx.chars[off[0]!]!.face}, not ${faces[off[0]!]}` },
  ]
}

function compareMarkers({ id, marker }: ExpectedText, web: DrawnText, pptx: DrawnText): Finding[] {
  if (!marker) return []
  const wanted = marker.text.normalize('NFKC')
  const sides = [
    ['web', web.marker],
    ['pptx', pptx.marker],
  ] as const
  const findings = sides.flatMap(([side, drawn]): Finding[] => {
    if (!drawn) return [{ kind: 'marker', id, side, message: `the mark “${wanted}” is missing` }]
    if (drawn.text.normalize('NFKC') !== wanted)
      return [{ kind: 'marker', id, side, message: `the mark is “${drawn.text}”, not “${wanted}”` }]
    return []
  })
  if (web.marker && pptx.marker) findings.push(...markerDifferences(id, web.marker, pptx.marker))
  const first = pptx.chars[0]
  if (first && pptx.marker?.baseline !== undefined && Math.abs(pptx.marker.baseline - first.baseline) > LIMITS.line) {
    findings.push({
      kind: 'marker',
      id,
      side: 'pptx',
      message: `the mark stands ${(pptx.marker.baseline - first.baseline).toFixed(1)} px below its line`,
    })
  }
  return findings
}

function markerDifferences(id: string, web: PlacedMarker, pptx: PlacedMarker): Finding[] {
  const differences: string[] = []
  if (Math.abs(pptx.x - web.x) > LIMITS.line) differences.push(`stands ${(pptx.x - web.x).toFixed(1)} px to the right`)
  if (!sameColor(web.color, pptx.color)) differences.push(`is ${pptx.color} and not ${web.color}`)
  if (Math.abs(pptx.size - web.size) > LIMITS.size) differences.push(`is ${pptx.size.toFixed(1)} px and not ${web.size.toFixed(1)} px`)
  // Marks are Latin: bullets, dashes and figures.
  if (/^[\x21-\x7e]/.test(pptx.text) && pptx.face !== undefined && pptx.face !== 'latin')
    differences.push(`is drawn with the face ${pptx.face}`)
  return differences.map((difference) => ({
    kind: 'marker',
    id,
    side: 'both',
    message: `the mark “${pptx.text}” ${difference} in the pptx`,
  }))
}

/** True if two `#rrggbb` are the same but for rounding. */
export function sameColor(a: string, b: string): boolean {
  const channels = (color: string): number[] => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
  const other = channels(b)
  return a === b || channels(a).every((value, i) => Math.abs(value - other[i]!) <= LIMITS.channel)
}

/** The beginning of a text, for messages. */
export function shorten(text: string, length = 24): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text
}
