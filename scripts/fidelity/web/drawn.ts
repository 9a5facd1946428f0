import type { ExpectedText } from '../expected.ts'
import { alignKeys, characterKey, textKey } from '../text-key.ts'
import type { DrawnBox, DrawnSlide, DrawnText, PlacedChar } from '../types.ts'
import { hexOfCss } from './color.ts'
import type { PageBox, PageChar, PageSlide, PageText } from './page.ts'

/** What the page measured, as the comparison wants it: characters by their place in each paragraph's key. */
export function drawnWeb(page: PageSlide, expected: readonly ExpectedText[]): DrawnSlide {
  const byId = new Map(page.texts.map((text) => [`${text.node}/${text.paragraph}`, text]))
  const known = new Set(expected.map(({ id }) => id))
  const unknown = page.texts.filter(
    ({ node, paragraph, chars }) => chars.some(([text]) => characterKey(text) !== '') && !known.has(`${node}/${paragraph}`),
  )
  return {
    texts: new Map(expected.map((text) => [text.id, drawnText(byId.get(text.id), text.key)])),
    boxes: new Map(page.boxes.map((box) => [box.node, drawnBox(box)])),
    charts: new Map(page.charts.map(({ node, words }) => [node, words.map(textKey).join(' ')])),
    extra: [...page.extra, ...unknown.map(({ chars }) => chars.map(([text]) => text).join(''))],
  }
}

function drawnText(text: PageText | undefined, key: string): DrawnText {
  if (!text) return { chars: Array.from(key, () => undefined) }
  let found = ''
  const placed: PlacedChar[] = []
  for (const char of text.chars) {
    const units = characterKey(char[0])
    found += units
    for (let i = 0; i < units.length; i++) placed.push(placedChar(char, i, units.length))
  }
  const chars = Array.from(alignKeys(key, found), (i) => (i < 0 ? undefined : placed[i]))
  return { chars, ...(text.marker ? { marker: { ...text.marker, color: hexOfCss(text.marker.color) ?? 'transparent' } } : {}) }
}

/** The `part`-th of `parts` units that one glyph stands for, each an equal share of its advance. */
function placedChar([, left, right, baseline, size, color, bold]: PageChar, part: number, parts: number): PlacedChar {
  const share = (right - left) / parts
  return { x: left + part * share, right: left + (part + 1) * share, baseline, size, color: hexOfCss(color) ?? 'transparent', bold }
}

function drawnBox({ edges: [left, top, right, bottom], fill, stroke }: PageBox): DrawnBox {
  return { edges: { left, top, right, bottom }, fill: hexOfCss(fill), stroke: hexOfCss(stroke) }
}
