/** What a browser makes of a slide: the lines of every paragraph, in points of the slide. */
import type { Page } from 'playwright-core'

interface MeasuredLine {
  /** Offset of its first character in the paragraph's text. */
  start: number
  left: number
  right: number
}

export interface MeasuredParagraph {
  node: string
  index: number
  lines: MeasuredLine[]
  /** Of the first line, from the top of the slide. */
  baseline: number
  /** What copying it gives. */
  copied: string
  /** Extent of its glyphs' boxes on the slide. */
  top: number
  bottom: number
}

/** Measures every paragraph of the slide that is shown, in a window of 960 × 540. */
export function measureSlide(page: Page): Promise<MeasuredParagraph[]> {
  return page.evaluate(MEASURE) as Promise<MeasuredParagraph[]>
}

/** As text, because what runs in the page is outside this project's types: it has the DOM. */
const MEASURE = `(() => {
  const section = document.querySelector('.slides > section.present')
  const origin = section.getBoundingClientRect()
  const scale = origin.width / 960
  const x = (value) => (value - origin.left) / scale
  const y = (value) => (value - origin.top) / scale
  const selection = getSelection()

  const baselineOf = (paragraph) => {
    const probe = document.createElement('span')
    probe.style.cssText = 'display:inline-block;width:0;height:0'
    paragraph.prepend(probe)
    const { bottom } = probe.getBoundingClientRect()
    probe.remove()
    return y(bottom)
  }

  const copiedFrom = (paragraph) => {
    selection.removeAllRanges()
    const range = document.createRange()
    range.selectNodeContents(paragraph)
    selection.addRange(range)
    const text = selection.toString()
    selection.removeAllRanges()
    return text
  }

  const measure = (paragraph) => {
    const lines = []
    const extent = { top: Infinity, bottom: -Infinity }
    let offset = 0
    let previous = Infinity
    const range = document.createRange()
    const visit = (node) => {
      if (node.nodeName === 'BR') {
        offset++
        previous = Infinity
        return
      }
      for (const child of node.childNodes) {
        if (child.nodeType !== 3) { visit(child); continue }
        for (let i = 0; i < child.length; i++) {
          range.setStart(child, i)
          range.setEnd(child, i + 1)
          const rect = range.getClientRects()[0]
          if (!rect || rect.width === 0) { offset++; continue }
          if (rect.left < previous - 0.5 * scale) lines.push({ start: offset, left: x(rect.left), right: x(rect.right) })
          previous = rect.right
          if (child.data[i].trim()) {
            const line = lines.at(-1)
            line.right = Math.max(line.right, x(rect.right))
            extent.top = Math.min(extent.top, y(rect.top))
            extent.bottom = Math.max(extent.bottom, y(rect.bottom))
          }
          offset++
        }
      }
    }
    visit(paragraph)
    return { lines, ...extent }
  }

  return [...section.querySelectorAll('[data-node] [data-p]')].map((paragraph) => ({
    node: paragraph.closest('[data-node]').dataset.node,
    index: Number(paragraph.dataset.p),
    ...measure(paragraph),
    baseline: baselineOf(paragraph),
    copied: copiedFrom(paragraph),
  }))
})()`
