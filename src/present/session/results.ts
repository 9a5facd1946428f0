/** What a room has answered, counted. */
import type { LiveQuestion } from '../../scene/types.ts'
import type { Answer } from '../events.ts'
import type { QuestionState } from './state.ts'

export interface Results {
  /** How many have answered. */
  total: number
  /** How many took each option; for a scale, each number from 1; for a ranking, the points of each option. */
  counts?: number[]
  /** Texts or words with how often they were given, most frequent first, at most 100. */
  texts?: { text: string; count: number }[]
  /** Mean of a scale. */
  mean?: number
}

export const SCALE_STEPS = 5
const MOST_TEXTS = 100

/** Counts the answers to a question. */
export function resultsOf({ answer, options }: LiveQuestion, { answers }: Pick<QuestionState, 'answers'>): Results {
  const given = [...answers.values()].map((entry) => entry.answer)
  const total = given.length
  switch (answer) {
    case 'single':
    case 'multiple':
      return { total, counts: countOptions(given, options.length) }
    case 'ranking':
      return { total, counts: rankingPoints(given, options.length) }
    case 'scale': {
      const numbers = given.filter((value): value is number => typeof value === 'number')
      const counts = Array.from({ length: SCALE_STEPS }, (_, i) => numbers.filter((value) => value === i + 1).length)
      const mean = numbers.length === 0 ? undefined : numbers.reduce((sum, value) => sum + value, 0) / numbers.length
      return { total, counts, ...(mean === undefined ? {} : { mean }) }
    }
    case 'text':
    case 'words':
      return { total, texts: countTexts(given) }
    default:
      return answer satisfies never
  }
}

function countOptions(given: readonly Answer[], options: number): number[] {
  const counts = Array.from({ length: options }, () => 0)
  for (const answer of given) if (isList(answer)) for (const i of new Set(answer)) counts[i]! += 1
  return counts
}

/** Borda count: of n options the first gets n points, the last one. */
function rankingPoints(given: readonly Answer[], options: number): number[] {
  const points = Array.from({ length: options }, () => 0)
  for (const answer of given) if (isList(answer)) answer.forEach((option, place) => (points[option]! += options - place))
  return points
}

function countTexts(given: readonly Answer[]): { text: string; count: number }[] {
  const counts = new Map<string, { text: string; count: number }>()
  for (const answer of given) {
    if (typeof answer !== 'string') continue
    const key = answer.normalize('NFKC').toLowerCase()
    const known = counts.get(key)
    if (known) known.count += 1
    else counts.set(key, { text: answer, count: 1 })
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1)).slice(0, MOST_TEXTS)
}

/** Points of everybody who answered a quiz; `speed`: up to half of a question's points are for answering early. */
export function quizPoints(question: LiveQuestion, { answers }: Pick<QuestionState, 'answers'>): ReadonlyMap<string, number> {
  const { correct = [], points = 1, seconds } = question
  const right = [...correct].toSorted((a, b) => a - b).join()
  return new Map(
    [...answers].map(([who, { answer, after }]) => {
      const isRight = isList(answer) && [...new Set(answer)].toSorted((a, b) => a - b).join() === right
      if (!isRight) return [who, 0]
      if (seconds === undefined || after === undefined) return [who, points]
      const early = Math.max(0, 1 - after / (seconds * 1000))
      return [who, Math.round(points * (0.5 + 0.5 * early))]
    }),
  )
}

function isList(answer: Answer): answer is readonly number[] {
  return Array.isArray(answer)
}
