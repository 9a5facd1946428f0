/**
 * Runs in the browser: measures the slide that is shown. It may use nothing from outside its own body.
 */
import type { PageElement, Rect, Style, TextLeaf } from './dom.ts'

/** A character of a paragraph: text, left, right, baseline, size (px), colour (CSS), bold. */
export type PageChar = readonly [text: string, left: number, right: number, baseline: number, size: number, color: string, bold: boolean]

/** A rectangle in px. */
export type PageEdges = readonly [left: number, top: number, right: number, bottom: number]

export interface PageText {
  node: string
  paragraph: number
  chars: PageChar[]
  marker?: { text: string; x: number; size: number; color: string }
}

export interface PageBox {
  node: string
  edges: PageEdges
  /** CSS colours. */
  fill?: string
  stroke?: string
}

export interface PageSlide {
  section: PageEdges
  texts: PageText[]
  boxes: PageBox[]
  /** The texts of each chart's drawing. */
  charts: { node: string; words: string[] }[]
  extra: string[]
}

declare const document: {
  querySelector(selector: string): PageElement | null
  createElement(name: string): PageElement
  createRange(): {
    setStart(node: TextLeaf, offset: number): void
    setEnd(node: TextLeaf, offset: number): void
    getClientRects(): ArrayLike<Rect>
  }
  createTreeWalker(root: PageElement, show: number): { nextNode(): TextLeaf | null }
}
declare function getComputedStyle(element: PageElement): Style

/**
 * Measures the present slide; null if none is shown.
 * @param resolution px of the viewport in a px of the result
 */
export function measurePage(resolution: number): PageSlide | null {
  const section = document.querySelector('section.present')
  if (!section) return null
  const frame = section.getBoundingClientRect()
  /** px in a CSS px of the slide. */
  const scale = frame.width / (section.offsetWidth || 1) / resolution
  const range = document.createRange()
  const ascents = new Map<string, number>()

  /** How many px of the viewport a text's rectangle begins above its baseline: an empty inline block stands on the baseline. */
  const ascentOf = (element: PageElement, style: Style): number => {
    const font = [style.fontStyle, style.fontWeight, style.fontSize, style.fontFamily, style.textRendering].join()
    const known = ascents.get(font)
    if (known !== undefined) return known
    const [probe, foot] = [document.createElement('span'), document.createElement('span')]
    probe.style.cssText = 'all:unset;position:absolute;visibility:hidden;white-space:nowrap;line-height:normal'
    foot.style.cssText = 'all:unset;display:inline-block;width:0;height:0'
    probe.append('x', foot)
    element.append(probe)
    range.setStart(probe.firstChild, 0)
    range.setEnd(probe.firstChild, 1)
    const ascent = foot.getBoundingClientRect().bottom - range.getClientRects()[0]!.top
    probe.remove()
    ascents.set(font, ascent)
    return ascent
  }
  const edges = ({ left, top, right, bottom }: Rect, inset = 0): PageEdges => [
    left / resolution + inset,
    top / resolution + inset,
    right / resolution - inset,
    bottom / resolution - inset,
  ]

  /** Top of the nearest element that is transformed: from there Blink counts whole px. */
  const gridOf = (element: PageElement): number => {
    if (element === section) return frame.top
    const { transform, translate, scale: factor } = getComputedStyle(element)
    const still = [transform, translate, factor].every((value) => value === 'none')
    return still ? gridOf(element.parentElement) : element.getBoundingClientRect().top
  }
  /** px of the viewport in a px of layout, which is smaller than a CSS px where `zoom` says so. */
  const step = (scale * resolution) / (section.currentCSSZoom ?? 1)
  /** Blink lays a baseline out anywhere, and paints it on a whole px of layout (`TextFragmentPainter`). */
  const painted = (baseline: number, grid: number): number => (grid + Math.round((baseline - grid) / step) * step) / resolution

  const charsOf = (leaf: TextLeaf): PageChar[] => {
    const style = getComputedStyle(leaf.parentElement)
    if (style.visibility !== 'visible') return []
    const ascent = ascentOf(leaf.parentElement, style)
    const grid = gridOf(leaf.parentElement)
    const size = Number.parseFloat(style.fontSize) * scale
    const bold = Number.parseInt(style.fontWeight, 10) >= 600
    const chars: PageChar[] = []
    for (let i = 0; i < leaf.data.length;) {
      const text = String.fromCodePoint(leaf.data.codePointAt(i)!)
      range.setStart(leaf, i)
      range.setEnd(leaf, i + text.length)
      i += text.length
      const rects = range.getClientRects()
      const rect = rects[rects.length - 1]
      if (rect && rect.width > 0)
        chars.push([text, rect.left / resolution, rect.right / resolution, painted(rect.top + ascent, grid), size, style.color, bold])
    }
    return chars
  }

  const leavesIn = (element: PageElement): TextLeaf[] => {
    const walker = document.createTreeWalker(element, 4)
    const leaves: TextLeaf[] = []
    for (let leaf = walker.nextNode(); leaf; leaf = walker.nextNode()) leaves.push(leaf)
    return leaves
  }

  const texts: PageText[] = []
  for (const paragraph of section.querySelectorAll('[data-p]')) {
    const node = paragraph.closest('[data-node]')?.getAttribute('data-node')
    if (node === null || node === undefined) continue
    const mark = paragraph.querySelector('[data-m]')
    const look = mark && getComputedStyle(mark)
    texts.push({
      node,
      paragraph: Number(paragraph.getAttribute('data-p')),
      chars: leavesIn(paragraph)
        .filter((leaf) => !leaf.parentElement.closest('math'))
        .flatMap(charsOf),
      ...(mark && look
        ? {
            marker: {
              text: mark.getAttribute('data-m') ?? '',
              x: mark.getBoundingClientRect().left / resolution,
              size: Number.parseFloat(look.fontSize) * scale,
              color: look.color,
            },
          }
        : {}),
    })
  }

  const boxes: PageBox[] = []
  for (const element of section.querySelectorAll('[data-node]')) {
    const style = getComputedStyle(element)
    const rect = element.getBoundingClientRect()
    const path = element.tagName === 'svg' ? element.querySelector('path') : null
    // A stroke is centred on the edge: half of a border lies outside.
    const half = path ? 0 : (element.clientLeft * scale) / 2
    const paint = path ? getComputedStyle(path) : style
    boxes.push({
      node: element.getAttribute('data-node')!,
      edges: edges(rect, half),
      fill: path ? paint.fill : paint.backgroundColor,
      stroke: path ? paint.stroke : half > 0 ? paint.borderTopColor : '',
    })
  }

  const extra = leavesIn(section)
    .filter((leaf) => leaf.data.trim() !== '' && !leaf.parentElement.closest('[data-p], aside, .title-only, .c, math'))
    .filter((leaf) => charsOf(leaf).length > 0)
    .map((leaf) => leaf.data.trim())
  const charts = [...section.querySelectorAll('.c')].map((chart) => ({
    node: chart.getAttribute('data-node') ?? '',
    words: [...chart.querySelectorAll('svg text')].flatMap(leavesIn).map(({ data }) => data),
  }))
  return { section: edges(frame), texts, boxes, charts, extra }
}
