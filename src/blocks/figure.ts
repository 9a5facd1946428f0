import type { Block, Inline } from '../deck/types.ts'
import type { RunInput } from '../text/types.ts'
import { trimStart } from './sections.ts'

/** A figure and what it measures: `**+15%** new customers`. */
export interface Figure {
  /** `+15`, `2–3`; with the unit it is all of the strong text. */
  number: string
  /** `%`, ` weeks`; empty if there is none. */
  unit: string
  label: readonly Inline[]
  /** Blocks under it: where it comes from, a remark. */
  remark: readonly Block[]
  click?: number
}

const NUMBER = /^([+\-−±~≈<>≤≥$€£¥]?\s?\d[\d.,]*(?:%?\s?[–\-−~～至到]\s?[+\-−]?\d[\d.,]*)?)(.*)$/su

/** The figure that a list item states, or `undefined` if it does not begin with a strong number. */
function figureOf(children: readonly Block[], click?: number): Figure | undefined {
  const [first, ...remark] = children
  if (first?.type !== 'paragraph') return undefined
  const [lead] = first.children
  if (lead?.type !== 'strong') return undefined
  const text = lead.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
  const match = NUMBER.exec(text.trim())
  if (match === null || lead.children.some((child) => child.type !== 'text')) return undefined
  return { number: match[1]!, unit: match[2]!.trimEnd(), label: trimStart(first.children.slice(1)), remark, click }
}

/**
 * The figures of a list in which at least one item begins with a strong number; an item without one has an
 * empty `number`. `undefined` for anything else.
 */
export function figuresOf(block: Block): Figure[] | undefined {
  if (block.type !== 'list') return undefined
  const found = block.items.map(({ children, click }) => figureOf(children, click) ?? unnumbered(children, click))
  return found.some((figure) => figure?.number) && found.every((figure) => figure !== undefined) ? found : undefined
}

function unnumbered([first, ...remark]: readonly Block[], click?: number): Figure | undefined {
  return first?.type === 'paragraph' ? { number: '', unit: '', label: first.children, remark, click } : undefined
}

/** Runs of a figure: the number large, its unit smaller on the same baseline. */
export function figureRuns({ number, unit }: Figure): readonly RunInput[] {
  const runs: RunInput[] = number === '' ? [] : [{ text: number, bold: true }]
  if (unit !== '') runs.push({ text: unit, bold: true, scale: 0.55 })
  return runs
}
