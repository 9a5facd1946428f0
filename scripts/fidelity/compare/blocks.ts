/**
 * How well the blocks of two slides agree, by the measures of SlidesBench (Ge et al. 2025), which has them from
 * Design2Code (Si et al. 2024): 1 is the same. A block is a paragraph or an object; which two belong together is known.
 */
import type { ExpectedBox, ExpectedText } from '../expected.ts'
import type { DrawnSlide, DrawnText, Edges } from '../types.ts'
import { colorDifference } from './color-difference.ts'

export interface BlockScores {
  /** Area of the blocks that both sides have, as a share of the area of all. */
  match: number
  /** Text that both sides have: Sørensen–Dice over the characters of matched paragraphs. */
  text: number
  /** 1 − the larger of the centres' distances across and down, as shares of the slide. */
  position: number
  /** 1 − the difference of colours (CIEDE2000) in hundredths. */
  color: number
}

interface Block {
  edges: Edges
  color?: string
  /** Characters of its text. */
  characters?: number
}

export function blockScores(texts: readonly ExpectedText[], boxes: readonly ExpectedBox[], web: DrawnSlide, pptx: DrawnSlide): BlockScores {
  const pairs = [
    ...texts.map(({ id, key }) => [textBlock(web.texts.get(id)), textBlock(pptx.texts.get(id)), key.length] as const),
    ...boxes
      .filter(({ kind, backdrop }) => kind !== 'text' && !backdrop)
      .map(({ id }) => [boxBlock(web, id), boxBlock(pptx, id), 0] as const),
  ]
  let [area, matched] = [0, 0]
  const [position, color, text]: [number[], number[], number[]] = [[], [], []]
  for (const [a, b, length] of pairs) {
    const both = areaOf(a) + areaOf(b)
    area += both
    if (length > 0)
      text.push((2 * Math.min(a?.characters ?? 0, b?.characters ?? 0)) / Math.max(1, (a?.characters ?? 0) + (b?.characters ?? 0)))
    if (!a || !b) continue
    matched += both
    position.push(1 - Math.max(distance(a, b, 'left', 'right') / 1280, distance(a, b, 'top', 'bottom') / 720))
    if (a.color !== undefined && b.color !== undefined) color.push(1 - Math.min(1, colorDifference(a.color, b.color) / 100))
  }
  return { match: area === 0 ? 1 : matched / area, text: mean(text), position: mean(position), color: mean(color) }
}

/** The rectangle around a paragraph's characters, and the colour of most of them. */
function textBlock(text: DrawnText | undefined): Block | undefined {
  const chars = (text?.chars ?? []).filter((char) => char !== undefined)
  const [first] = chars
  if (!first) return undefined
  const edges = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const { x, right, baseline, size } of chars) {
    edges.left = Math.min(edges.left, x)
    edges.right = Math.max(edges.right, right)
    edges.top = Math.min(edges.top, baseline - size)
    edges.bottom = Math.max(edges.bottom, baseline)
  }
  return { edges, color: first.color, characters: chars.length }
}

function boxBlock({ boxes }: DrawnSlide, id: string): Block | undefined {
  const box = boxes.get(id)
  const color = box?.fill ?? box?.stroke
  return box && { edges: box.edges, ...(color === undefined ? {} : { color }) }
}

function areaOf(block: Block | undefined): number {
  if (!block) return 0
  const { left, top, right, bottom } = block.edges
  // A hairline is a block too.
  return Math.max(1, right - left) * Math.max(1, bottom - top)
}

function distance(a: Block, b: Block, from: 'left' | 'top', to: 'right' | 'bottom'): number {
  return Math.abs(a.edges[from] + a.edges[to] - b.edges[from] - b.edges[to]) / 2
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 1 : values.reduce((sum, value) => sum + value, 0) / values.length
}
