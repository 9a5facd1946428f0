import { send } from '../shared/api.ts'
import { fill, h } from '../shared/dom.ts'
import { resultsView } from '../shared/results.ts'
import type { Answer, Question, Results } from '../shared/views.ts'
import type { Own } from './follow.ts'
import { answerForm } from './answer-form.ts'
import { refusalText, words } from './words.ts'

export interface QuestionCards {
  element: HTMLElement
  take(questions: readonly Question[]): void
  results(results: Readonly<Record<string, Results>>): void
}

/** The questions that are open now, or whose results are shown, each on a card. */
export function questionCards(own: Own): QuestionCards {
  const element = h('section', { class: 'questions', 'aria-live': 'polite' })
  const cards = new Map<string, { key: string; card: HTMLElement; results: HTMLElement; question: Question }>()
  let latest: Readonly<Record<string, Results>> = {}

  const drawResults = (id: string): void => {
    const entry = cards.get(id)
    const found = latest[id]
    if (entry === undefined || found === undefined) return
    if (entry.question.resultsShown) fill(entry.results, resultsView(entry.question, found, words.people), explanation(entry.question))
    else fill(entry.results, h('p', { class: 'soft' }, words.people(found.total)))
  }

  return {
    element,
    take(questions) {
      for (const id of cards.keys()) if (!questions.some((question) => question.id === id)) cards.delete(id)
      for (const question of questions) {
        const key = JSON.stringify([question.open, question.resultsShown, question.openedAt])
        // A card that somebody is filling in stays as it is.
        if (cards.get(question.id)?.key === key) continue
        const results = h('div')
        cards.set(question.id, { key, card: card(question, results, own), results, question })
      }
      fill(element, ...[...cards.values()].map((entry) => entry.card))
      for (const id of cards.keys()) drawResults(id)
    },
    results(event) {
      latest = event
      for (const id of cards.keys()) drawResults(id)
    },
  }
}

function card(question: Question, results: HTMLElement, own: Own): HTMLElement {
  const note = h('p', { class: 'soft', role: 'status' })
  const given = own.answers[question.id]
  const locked = question.kind === 'quiz' && given !== undefined
  const submit = async (answer: Answer): Promise<void> => {
    try {
      await send('do', { do: 'answer', question: question.id, answer })
      own.answers[question.id] = answer
      note.className = 'soft'
      note.textContent = `${words.answered}${question.kind === 'poll' ? ` · ${words.change}` : ''}`
      if (question.kind === 'quiz')
        for (const control of form?.querySelectorAll('button, input, textarea') ?? []) control.setAttribute('disabled', '')
    } catch (error) {
      note.className = 'error'
      note.textContent = refusalText(error)
    }
  }
  const form = question.open ? answerForm(question, given, locked, submit) : undefined
  if (question.open && question.kind === 'quiz') note.textContent = locked ? words.answered : words.onlyOnce
  return h(
    'article',
    { class: 'card' },
    h('h2', {}, question.prompt),
    question.open && question.seconds !== undefined && countdown(question),
    form,
    !question.open && !question.resultsShown && h('p', { class: 'soft' }, words.closed),
    note,
    results,
  )
}

function countdown({ openedAt, seconds = 0 }: Question): HTMLElement {
  const element = h('p', { class: 'soft countdown' })
  const tick = (): void => {
    const left = Math.ceil((openedAt + seconds * 1000 - Date.now()) / 1000)
    element.textContent = left > 0 ? words.secondsLeft(left) : ''
    if (left > 0 && (element.isConnected || left === seconds)) setTimeout(tick, 500)
  }
  setTimeout(tick)
  return element
}

function explanation({ explanation: text }: Question): HTMLElement | undefined {
  return text === undefined ? undefined : h('p', {}, text)
}
