/** A session in tables: what the page, the CSV files and the workbook show. */
import { optionLetter } from '../../blocks/question.ts'
import type { LiveQuestion } from '../../scene/types.ts'
import type { Answer } from '../events.ts'
import { quizPoints, resultsOf } from '../session/results.ts'
import type { SessionState } from '../session/state.ts'
import { type Words, wordsFor } from './words.ts'

export type Cell = string | number

export interface Table {
  /** ASCII, for file names. */
  name: 'attendance' | 'times' | 'results' | 'answers' | 'questions'
  title: string
  head: readonly string[]
  rows: readonly (readonly Cell[])[]
}

const MINUTE = 60_000

/** The tables of a session, in the language of its deck. Participants are numbered in the order in which they came. */
export function sessionTables(state: SessionState): Table[] {
  const words = wordsFor(state.deck.lang)
  const numbers = new Map([...state.people.keys()].map((who, i) => [who, i + 1]))
  return [
    attendance(state, words, numbers),
    times(state, words),
    results(state, words),
    answers(state, words, numbers),
    asked(state, words, numbers),
  ]
}

function attendance(state: SessionState, words: Words, numbers: ReadonlyMap<string, number>): Table {
  const points = new Map<string, number>()
  for (const { id, question } of state.asks) {
    const known = state.questions.get(id)
    if (question.kind !== 'quiz' || known === undefined) continue
    for (const [who, gained] of quizPoints(question, known)) points.set(who, (points.get(who) ?? 0) + gained)
  }
  const rows = [...state.people].map(([who, { name, joinedAt }]) => [
    numbers.get(who)!,
    name ?? '',
    new Date(joinedAt).toISOString(),
    [...state.questions.values()].filter(({ answers: given }) => given.has(who)).length,
    [...state.asked.values()].filter((question) => question.who === who).length,
    points.get(who) ?? 0,
  ])
  return {
    name: 'attendance',
    title: words.attendance,
    head: [words.number, words.name, words.joined, words.answered, words.asked, words.points],
    rows,
  }
}

function times(state: SessionState, words: Words): Table {
  const spent = new Map<string, number>()
  for (const { slide, from, to } of state.stays) spent.set(slide, (spent.get(slide) ?? 0) + to - from)
  const rows = state.slides.map(({ id, title, chapter, minutes }): Cell[] => {
    const took = round((spent.get(id) ?? 0) / MINUTE)
    return [chapter ?? '', title, minutes ?? '', took, minutes === undefined ? '' : round(took - minutes)]
  })
  return { name: 'times', title: words.times, head: [words.chapter, words.slide, words.planned, words.spent, words.difference], rows }
}

function results(state: SessionState, words: Words): Table {
  const rows = state.asks.flatMap(({ id, question }): Cell[][] => {
    const known = state.questions.get(id)
    if (known === undefined) return []
    const { total, counts, texts, mean } = resultsOf(question, known)
    const row = (label: string, count: Cell, right: Cell = ''): Cell[] => [question.prompt, label, count, total, right]
    if (texts) return texts.map(({ text, count }) => row(text, count))
    const scale = (counts ?? []).map((count, i) => row(labelOf(question, i), count, question.correct?.includes(i) ? '✓' : ''))
    return mean === undefined ? scale : [...scale, row(words.mean, round(mean))]
  })
  return { name: 'results', title: words.results, head: [words.question, words.option, words.count, words.total, words.right], rows }
}

function answers(state: SessionState, words: Words, numbers: ReadonlyMap<string, number>): Table {
  const rows = state.asks.flatMap(({ id, question }) => {
    const known = state.questions.get(id)
    if (known === undefined) return []
    const points = question.kind === 'quiz' ? quizPoints(question, known) : undefined
    return [...known.answers].map(([who, { answer }]): Cell[] => [
      question.prompt,
      numbers.get(who) ?? '',
      state.people.get(who)?.name ?? '',
      answerText(question, answer),
      points?.get(who) ?? '',
    ])
  })
  return { name: 'answers', title: words.answers, head: [words.question, words.number, words.name, words.answer, words.points], rows }
}

function asked(state: SessionState, words: Words, numbers: ReadonlyMap<string, number>): Table {
  const rows = [...state.asked.values()]
    .toSorted((a, b) => b.votes.size - a.votes.size || a.at - b.at)
    .map(({ text, name, who, votes, status }): Cell[] => [
      text,
      name === undefined ? '' : numbers.get(who)!,
      name ?? '',
      votes.size,
      words.status[status],
    ])
  return { name: 'questions', title: words.questions, head: [words.question, words.number, words.name, words.votes, words.state], rows }
}

function labelOf({ answer, options }: LiveQuestion, i: number): string {
  return answer === 'scale' ? String(i + 1) : `${optionLetter(i)}. ${options[i] ?? ''}`
}

function answerText(question: LiveQuestion, answer: Answer): Cell {
  if (typeof answer === 'number' || typeof answer === 'string') return answer
  return answer.map((i) => labelOf(question, i)).join('; ')
}

/** To a hundredth. */
function round(value: number): number {
  return Math.round(value * 100) / 100
}
