import type { CodeBlock, CodeStep } from './types.ts'

/** Number of a block's first line. */
export function firstLineOf({ firstLine = 1 }: Pick<CodeBlock, 'firstLine'>): number {
  return firstLine
}

/** Number of lines of a block's code; a newline at its end begins none. */
export function lineCount(value: string): number {
  let lines = 1
  for (let at = value.indexOf('\n'); at >= 0 && at < value.length - 1; at = value.indexOf('\n', at + 1)) lines++
  return lines
}

/** Stretches of lines that a step lights, by their places in the block from 0, [from, to); none where it lights all alike. */
export function litLines(step: CodeStep, block: Pick<CodeBlock, 'firstLine' | 'value'>): readonly (readonly [from: number, to: number])[] {
  if (step === 'all') return []
  const first = firstLineOf(block)
  const count = lineCount(block.value)
  const places = [...new Set(step.map((number) => number - first))].filter((place) => place >= 0 && place < count).sort((a, b) => a - b)
  const stretches: [number, number][] = []
  for (const place of places) {
    const last = stretches.at(-1)
    if (last?.[1] === place) last[1] = place + 1
    else stretches.push([place, place + 1])
  }
  return stretches
}

/**
 * A block with those of its steps that change what is lit in it, each with its click: a step that changes nothing is
 * none. The first one stays, as what is lit before any click.
 */
export function visibleSteps(block: CodeBlock): CodeBlock {
  const { steps, stepClicks, ...rest } = block
  if (steps === undefined) return block
  const kept: CodeStep[] = []
  const clicks: number[] = []
  let before: string | undefined
  steps.forEach((step, i) => {
    const lit = litLines(step, block).join(' ')
    if (lit === before) return
    before = lit
    kept.push(step)
    if (i > 0 && stepClicks !== undefined) clicks.push(stepClicks[i - 1]!)
  })
  if (kept.length === 1 && before === '') return rest
  return { ...rest, steps: kept, ...(clicks.length > 0 && { stepClicks: clicks }) }
}
