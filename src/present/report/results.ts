import type { RoomResults } from '../../deck/results.ts'
import { optionLetter } from '../../blocks/question.ts'
import type { SessionQuestion } from '../events.ts'
import { resultsOf } from '../session/results.ts'
import type { SessionState } from '../session/state.ts'
import { stateOfLog } from './read.ts'

/** What the log of a session says for the deck's slides of results. @throws LogUnavailable if the file is no log */
export function roomResults(path: string): RoomResults {
  const state = stateOfLog(path)
  return {
    questions: state.asks.flatMap((asked) => resultOf(asked, state)),
    open: [...state.asked.values()]
      .filter(({ status }) => status === 'new' || status === 'shown')
      .toSorted((a, b) => b.votes.size - a.votes.size || a.at - b.at)
      .map(({ text }) => text),
  }
}

function resultOf({ id, slide, question }: SessionQuestion, state: SessionState): RoomResults['questions'] {
  const known = state.questions.get(id)
  if (known === undefined) return []
  const { total, counts, texts } = resultsOf(question, known)
  const base = { slide, prompt: question.prompt, total }
  if (question.answer === 'text') return [{ ...base, bars: [], texts: (texts ?? []).map(({ text }) => text) }]
  if (texts) return [{ ...base, bars: texts.map(({ text, count }) => ({ label: text, count })) }]
  const label = (i: number): string =>
    question.answer === 'scale'
      ? [String(i + 1), endOf(question.options, i)].filter(Boolean).join(' ')
      : `${optionLetter(i)}. ${question.options[i] ?? ''}`
  return [
    {
      ...base,
      bars: (counts ?? []).map((count, i) => ({ label: label(i), count, ...(question.correct?.includes(i) ? { right: true } : {}) })),
    },
  ]
}

/** What an end of a scale means. */
function endOf(options: readonly string[], i: number): string {
  return i === 0 ? (options[0] ?? '') : i === 4 && options.length > 1 ? options.at(-1)! : ''
}
