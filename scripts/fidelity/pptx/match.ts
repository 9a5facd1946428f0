/**
 * Which glyphs of a page are which paragraph's. A page draws object after object, paragraph after paragraph, so
 * a paragraph's text is found whole in the order of drawing, and never mixed with a column beside it; where the
 * same text stands twice, each paragraph takes the one that is nearest. What is then left without its text is
 * looked for around where it should be, character by character.
 */
import type { ExpectedText } from '../expected.ts'
import { alignKeys, textKey } from '../text-key.ts'
import type { DrawnText, Edges, PlacedMarker } from '../types.ts'
import type { Glyph } from './glyphs.ts'

/** Paragraphs by id, and text that belongs to none. */
export interface MatchedTexts {
  texts: ReadonlyMap<string, DrawnText>
  extra: readonly string[]
}

export function matchTexts(glyphs: readonly Glyph[], expected: readonly ExpectedText[], formulas: readonly Edges[] = []): MatchedTexts {
  const used = new Uint8Array(glyphs.length)
  const stream = glyphs.map(({ unit }) => unit).join('')
  const found = new Map<string, number[]>()
  for (const group of byKey(expected)) assignWhole(group, stream, glyphs, used, found)
  for (const text of expected) if (!found.has(text.id)) found.set(text.id, assignNearby(text, glyphs, used))
  const markers = new Map(expected.flatMap((text) => (text.marker ? [[text.id, takeMarker(text, glyphs, used)] as const] : [])))
  for (const text of expected) if (text.formulas.length > 0) takeFormulas(text, glyphs, used)
  for (const box of formulas) takeWithin(box, glyphs, used)
  const texts = expected.map(({ id }): [string, DrawnText] => {
    const marker = markers.get(id)
    return [id, { chars: found.get(id)!.map((at) => glyphs[at]), ...(marker ? { marker } : {}) }]
  })
  return { texts: new Map(texts), extra: leftovers(glyphs, used) }
}

/** Paragraphs with the same text together, the longest text first: what is short may stand within what is long. */
function byKey(expected: readonly ExpectedText[]): ExpectedText[][] {
  const groups = new Map<string, ExpectedText[]>()
  for (const text of expected) groups.set(text.key, [...(groups.get(text.key) ?? []), text])
  return [...groups.values()].sort((a, b) => b[0]!.key.length - a[0]!.key.length)
}

function assignWhole(
  group: readonly ExpectedText[],
  stream: string,
  glyphs: readonly Glyph[],
  used: Uint8Array,
  found: Map<string, number[]>,
): void {
  const { key } = group[0]!
  const places: number[] = []
  for (let at = stream.indexOf(key); at >= 0; at = stream.indexOf(key, at + 1)) places.push(at)
  const pairs = group.flatMap((text) => places.map((at) => ({ text, at, cost: distance(text, glyphs[at]!) })))
  pairs.sort((a, b) => a.cost - b.cost)
  for (const { text, at } of pairs) {
    if (found.has(text.id) || used.subarray(at, at + key.length).some(Boolean)) continue
    used.fill(1, at, at + key.length)
    found.set(text.id, Array.from(key, (_, i) => at + i).slice(0, key.length))
  }
}

/** How far a glyph stands from where the paragraph begins; more if it is not the first of its stretch. */
function distance({ lines, size }: ExpectedText, { x, baseline, first }: Glyph): number {
  const start = lines[0] ?? { x: 0, baseline: 0 }
  return Math.abs(x - start.x) + Math.abs(baseline - start.baseline) + (first ? 0 : size)
}

/** What of a paragraph is drawn around its place; -1 for what is not. */
function assignNearby({ key, lines, edges, size, pitch }: ExpectedText, glyphs: readonly Glyph[], used: Uint8Array): number[] {
  const top = (lines[0]?.baseline ?? 0) - pitch * 0.9
  const bottom = (lines.at(-1)?.baseline ?? 0) + pitch * 0.9
  const near = glyphs.flatMap(({ x, right, baseline }, at) =>
    !used[at] && baseline > top && baseline < bottom && x > edges.left - size && right < edges.right + 2 * size ? [at] : [],
  )
  const match = alignKeys(key, near.map((at) => glyphs[at]!.unit).join(''))
  const taken = Array.from(match, (i) => (i < 0 ? -1 : near[i]!))
  for (const at of taken) if (at >= 0) used[at] = 1
  return taken
}

/** What is drawn of a paragraph's formulas, and of its text beside them, in whatever order. */
function takeFormulas({ lines, edges, size, pitch }: ExpectedText, glyphs: readonly Glyph[], used: Uint8Array): void {
  const top = (lines[0]?.baseline ?? edges.top) - pitch
  const bottom = (lines.at(-1)?.baseline ?? edges.bottom) + pitch
  takeWithin({ left: edges.left - size, top, right: edges.right + 2 * size, bottom }, glyphs, used, 0)
}

/** What is drawn in a formula's own box: programs that know no formulas write it in a line, which may be wider. */
function takeWithin({ left, top, right, bottom }: Edges, glyphs: readonly Glyph[], used: Uint8Array, around = 1): void {
  const [width, height] = [around * (right - left), around * (bottom - top)]
  glyphs.forEach(({ x, right: end, baseline }, at) => {
    if (baseline > top - height / 2 && baseline < bottom + height / 2 && x > left - width && end < right + width) used[at] = 1
  })
}

/** The mark before a paragraph: what is left on its first line, before its text. */
function takeMarker({ lines, marker, size, pitch }: ExpectedText, glyphs: readonly Glyph[], used: Uint8Array): PlacedMarker | undefined {
  const line = lines[0]
  if (!line || !marker) return undefined
  const near = glyphs.flatMap(({ x, right, baseline }, at) =>
    !used[at] && Math.abs(baseline - line.baseline) < pitch / 2 && x > marker.x - 1.5 * size && right < line.x + 0.5 * size ? [at] : [],
  )
  if (near.length === 0) return undefined
  for (const at of near) used[at] = 1
  const { x, baseline, size: drawnSize, color, face } = glyphs[near[0]!]!
  return { text: near.map((at) => glyphs[at]!.unit).join(''), x, baseline, size: drawnSize, color, ...(face === undefined ? {} : { face }) }
}

/** Stretches of glyphs that nobody asked for. */
function leftovers(glyphs: readonly Glyph[], used: Uint8Array): string[] {
  const found: string[] = []
  glyphs.forEach(({ unit, first }, at) => {
    if (used[at]) return
    if (first || at === 0 || used[at - 1] || found.length === 0) found.push(unit)
    else found[found.length - 1] += unit
  })
  return found.filter((text) => textKey(text) !== '')
}
