/**
 * Runs in the browser: measures the slide that is shown. It may use nothing from outside its own body.
 *
 * The project compiles without the DOM's types, so what is used of it is declared here.
 */

/** A character of a paragraph: text, left, right, baseline, size (px of the viewport), colour (CSS), bold. */
export type PageChar = readonly [text: string, left: number, right: number, baseline: number, size: number, color: string, bold: boolean]

/** A rectangle in px of the viewport. */
export type PageEdges = readonly [left: number, top: number, right: number, bottom: number]

export interface PageText {
  node: string
  paragraph: number
  chars: PageChar[]
  marker?: { text: string; x: number }
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
  extra: string[]
}

interface Rect {
  left: number
  top: number
  right: number
  bottom: number
  width: number
  height: number
}

interface Style {
  [property: string]: string
  fontStyle: string
  fontWeight: string
  fontSize: string
  fontFamily: string
  color: string
  backgroundColor: string
  borderTopColor: string
  fill: string
  stroke: string
  display: string
  visibility: string
}

interface PageElement {
  tagName: string
  parentElement: PageElement
  offsetWidth?: number
  clientLeft: number
  textContent: string
  querySelectorAll(selector: string): Iterable<PageElement>
  querySelector(selector: string): PageElement | null
  closest(selector: string): PageElement | null
  getAttribute(name: string): string | null
  getBoundingClientRect(): Rect
}

interface TextLeaf {
  data: string
  parentElement: PageElement
}

declare const document: {
  querySelector(selector: string): PageElement | null
  createElement(name: 'canvas'): { getContext(kind: '2d'): { font: string; measureText(text: string): { fontBoundingBoxAscent: number } } }
  createRange(): { setStart(node: TextLeaf, offset: number): void; setEnd(node: TextLeaf, offset: number): void; getClientRects(): ArrayLike<Rect> }
  createTreeWalker(root: PageElement, show: number): { nextNode(): TextLeaf | null }
}
declare function getComputedStyle(element: PageElement, pseudo?: string): Style

/** Measures the present slide; null if none is shown. */
export function measurePage(): PageSlide | null {
  const section = document.querySelector('section.present')
  if (!section) return null
  const frame = section.getBoundingClientRect()
  /** Screen px in a CSS px of the slide. */
  const scale = frame.width / (section.offsetWidth || 1)
  const canvas = document.createElement('canvas').getContext('2d')
  const range = document.createRange()
  const ascents = new Map<string, number>()

  /** Blink seats a run by the rounded ascent of its first font, which canvas reports. */
  const ascentOf = (style: Style): number => {
    const font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
    const known = ascents.get(font)
    if (known !== undefined) return known
    canvas.font = font
    const ascent = canvas.measureText('x').fontBoundingBoxAscent * scale
    ascents.set(font, ascent)
    return ascent
  }
  const edges = ({ left, top, right, bottom }: Rect): PageEdges => [left, top, right, bottom]

  const charsOf = (leaf: TextLeaf): PageChar[] => {
    const style = getComputedStyle(leaf.parentElement)
    if (style.visibility !== 'visible') return []
    const ascent = ascentOf(style)
    const size = Number.parseFloat(style.fontSize) * scale
    const bold = Number.parseInt(style.fontWeight, 10) >= 600
    const chars: PageChar[] = []
    for (let i = 0; i < leaf.data.length; ) {
      const text = String.fromCodePoint(leaf.data.codePointAt(i)!)
      range.setStart(leaf, i)
      range.setEnd(leaf, i + text.length)
      i += text.length
      const rects = range.getClientRects()
      const rect = rects[rects.length - 1]
      if (rect && rect.width > 0) chars.push([text, rect.left, rect.right, rect.top + ascent, size, style.color, bold])
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
    texts.push({
      node,
      paragraph: Number(paragraph.getAttribute('data-p')),
      chars: leavesIn(paragraph).flatMap(charsOf),
      ...(mark ? { marker: { text: mark.getAttribute('data-m') ?? '', x: mark.getBoundingClientRect().left } } : {}),
    })
  }

  const boxes: PageBox[] = []
  for (const element of section.querySelectorAll('[data-node]')) {
    const style = getComputedStyle(element)
    const rect = element.getBoundingClientRect()
    const path = element.tagName === 'svg' ? element.querySelector('path') : null
    // A stroke is centred on the edge: half of a border lies outside.
    const half = path ? 0 : (element.clientLeft * scale) / 2
    const look = path ? getComputedStyle(path) : style
    boxes.push({
      node: element.getAttribute('data-node')!,
      edges: [rect.left + half, rect.top + half, rect.right - half, rect.bottom - half],
      fill: path ? look.fill : look.backgroundColor,
      stroke: path ? look.stroke : half > 0 ? look.borderTopColor : '',
    })
  }

  const extra = leavesIn(section)
    .filter((leaf) => leaf.data.trim() !== '' && !leaf.parentElement.closest('[data-p], aside, .title-only'))
    .filter((leaf) => charsOf(leaf).length > 0)
    .map((leaf) => leaf.data.trim())
  return { section: edges(frame), texts, boxes, extra }
}
