import type { CodeStep } from '../deck/index.ts'

/** Highest line number that a step may name. */
const LAST_LINE = 99_999
/** A range names at most as many lines: more than any slide shows. */
const LONGEST_RANGE = 5000

/** `1|3-5|all` → `[[1], [3, 4, 5], 'all']`, nothing between two bars is all, too; `undefined` if it is something else. */
export function parseSteps(text: string): readonly CodeStep[] | undefined {
  if (!/^(?:[\d\s,-]*|all|\*|none|hide)(?:\|(?:[\d\s,-]*|all|\*|none|hide))*$/.test(text) || !/\d/.test(text)) return undefined
  return text.split('|').map((step) => {
    const word = step.trim()
    if (word === 'all' || word === '*' || word === '') return 'all'
    return word.split(',').flatMap((range) => {
      const match = /^\s*(\d{1,5})\s*(?:-\s*(\d{1,5}))?\s*$/.exec(range)
      if (!match) return []
      const first = Number(match[1])
      const last = Math.min(Number(match[2] ?? first), LAST_LINE, first + LONGEST_RANGE)
      return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
    })
  })
}

/** The steps with every line that many numbers on. */
export function shiftSteps(steps: readonly CodeStep[], by: number): readonly CodeStep[] {
  return by === 0 ? steps : steps.map((step) => (step === 'all' ? step : step.map((line) => line + by)))
}
