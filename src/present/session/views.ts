/**
 * What each audience sees of the state, by topic. A topic's view is whole each time: whoever misses one has lost
 * nothing once the next arrives, and who comes back gets those that changed.
 */
import type { LiveQuestion } from '../../scene/types.ts'
import type { EventBody, SessionQuestion } from '../events.ts'
import type { SessionDeck } from './deck.ts'
import { quizPoints, resultsOf } from './results.ts'
import type { AskedQuestion, SessionState } from './state.ts'

export type Audience = 'console' | 'stage' | 'room'

export interface RoomRules {
  /** `none`: nobody is asked for a name. */
  names: 'none' | 'optional' | 'required'
  /** Questions from the room are shown to the room only when the presenter lets them through. */
  moderated: boolean
  /** The room may look at slides that have not been shown. */
  ahead: boolean
}

export interface Seen {
  state: SessionState
  deck: SessionDeck
  rules: RoomRules
}

interface Topic {
  /** Kinds of events that may change it. */
  on: readonly EventBody['kind'][]
  /** Sent at once; others at most a few times a second. */
  urgent?: boolean
  view(seen: Seen): unknown
}

const PLACE = ['start', 'begin', 'goto', 'blank', 'timer', 'join-code', 'end'] as const
const ASKED = ['ask', 'vote', 'moderate', 'forget'] as const
const QUESTION = ['start', 'goto', 'open', 'close', 'results', 'forget'] as const

export const TOPICS: Readonly<Record<Audience, Readonly<Record<string, Topic>>>> = {
  room: {
    place: { on: PLACE, urgent: true, view: roomPlace },
    shown: { on: ['start', 'goto'], urgent: true, view: shownSlides },
    question: { on: QUESTION, urgent: true, view: (seen) => questionHere(seen, false) },
    results: { on: ['answer', ...QUESTION], view: (seen) => resultsHere(seen, false) },
    asked: {
      on: ASKED,
      view: (seen) =>
        askedList(seen)
          .filter(({ status }) => visibleToRoom(status, seen.rules))
          .map(publicQuestion),
    },
  },
  stage: {
    place: { on: PLACE, urgent: true, view: ({ state }) => place(state) },
    ink: { on: ['start', 'goto', 'stroke', 'unstroke', 'clear'], urgent: true, view: inkHere },
    question: { on: QUESTION, urgent: true, view: (seen) => questionHere(seen, false) },
    results: { on: ['answer', ...QUESTION], view: (seen) => resultsHere(seen, false) },
    reactions: { on: ['react', 'forget'], view: ({ state }) => Object.fromEntries(state.reactions) },
    people: { on: ['join'], view: ({ state }) => state.people.size },
  },
  console: {
    place: { on: [...PLACE, 'baton'], urgent: true, view: ({ state }) => ({ ...place(state), baton: state.baton ?? '' }) },
    times: { on: ['start', 'begin', 'goto', 'end'], urgent: true, view: times },
    ink: { on: ['start', 'goto', 'stroke', 'unstroke', 'clear'], urgent: true, view: inkHere },
    questions: { on: ['answer', ...QUESTION], view: allQuestions },
    asked: { on: ASKED, view: (seen) => askedList(seen).map((asked) => ({ ...publicQuestion(asked), status: asked.status })) },
    people: { on: ['join', 'hand', 'pace', 'goto', 'react'], view: people },
  },
}

function place(state: SessionState) {
  const { slide, click, since } = state.at
  return { slide, click, since, blank: state.blank, timer: state.timer, joinCode: state.joinCodeShown, ended: state.endedAt !== undefined }
}

/** A hidden slide is not for the room: it stays where it was. */
function roomPlace({ state, deck }: Seen) {
  const { since: _, joinCode: __, ...here } = place(state)
  return deck.slides.find(({ id }) => id === here.slide)?.hidden ? { ...here, slide: '', click: 0 } : here
}

/** Slides that the room may look at, in the deck's order, with their titles. */
export function shownSlides({ state, deck, rules }: Seen) {
  return deck.slides
    .filter(({ id, hidden }) => !hidden && (rules.ahead || state.shown.has(id)))
    .map(({ id, title, clicks }) => ({ id, title, clicks: rules.ahead ? clicks : (state.shown.get(id) ?? 0) }))
}

function questionsOn(slide: string, deck: SessionDeck): SessionQuestion[] {
  return [...deck.questions.values()].filter((entry) => entry.slide === slide)
}

/** What the room may know of a question: never which answers are right before the results are shown. */
function publicLive({ kind, answer, prompt, options, seconds, points, correct, explanation }: LiveQuestion, solved: boolean) {
  return { kind, answer, prompt, options, seconds, points, ...(solved ? { correct, explanation } : {}) }
}

/** The questions that are open, or whose results are shown, on the slide that is shown. */
function questionHere({ state, deck }: Seen, all: boolean) {
  return questionsOn(state.at.slide, deck).flatMap(({ id, question }) => {
    const known = state.questions.get(id)
    const open = known?.open ?? false
    const shown = known?.resultsShown ?? false
    if (!open && !shown && !all) return []
    return [{ id, open, openedAt: known?.openedAt ?? 0, resultsShown: shown, ...publicLive(question, shown && !open) }]
  })
}

/** Results of the questions on the slide that is shown, for those who may see them; of others only how many answered. */
function resultsHere({ state, deck }: Seen, all: boolean) {
  return Object.fromEntries(
    questionsOn(state.at.slide, deck).flatMap(({ id, question }) => {
      const known = state.questions.get(id)
      if (known === undefined) return []
      return [[id, all || known.resultsShown ? resultsOf(question, known) : { total: known.answers.size }]]
    }),
  )
}

function allQuestions(seen: Seen) {
  const { state, deck } = seen
  return [...deck.questions.values()].map(({ id, slide, question }) => {
    const known = state.questions.get(id)
    const { open = false, resultsShown = false, openedAt = 0 } = known ?? {}
    return {
      id,
      slide,
      open,
      resultsShown,
      openedAt,
      ...publicLive(question, true),
      results: resultsOf(question, { answers: known?.answers ?? new Map() }),
    }
  })
}

function askedList({ state }: Seen): AskedQuestion[] {
  return [...state.asked.values()].toSorted((a, b) => b.votes.size - a.votes.size || a.at - b.at)
}

function visibleToRoom(status: AskedQuestion['status'], { moderated }: RoomRules): boolean {
  return status === 'shown' || status === 'answered' || (status === 'new' && !moderated)
}

function publicQuestion({ id, name, text, votes, status }: AskedQuestion) {
  return { id, text, votes: votes.size, answered: status === 'answered', ...(name ? { name } : {}) }
}

function inkHere({ state }: Seen) {
  return { slide: state.at.slide, strokes: [...(state.ink.get(state.at.slide)?.values() ?? [])] }
}

function people({ state }: Seen) {
  const paces = { fast: 0, lost: 0, fine: 0 }
  for (const pace of state.paces.values()) paces[pace] += 1
  const hands = [...state.hands].map((who) => ({ who, name: state.people.get(who)?.name ?? '' }))
  return { count: state.people.size, hands, paces, reactions: Object.fromEntries(state.reactions) }
}

/** Time spent on each slide, in ms, without the stay that goes on. */
function times({ state }: Seen) {
  const spent: Record<string, number> = {}
  for (const { slide, from, to } of state.stays) spent[slide] = (spent[slide] ?? 0) + to - from
  return { startedAt: state.startedAt, since: state.at.since, slide: state.at.slide, spent, ended: state.endedAt }
}

/** What one participant has said: for their phone, when it comes back. */
export function ownView({ state, deck }: Seen, who: string) {
  const answers = Object.fromEntries(
    [...state.questions].flatMap(([id, { answers: given }]) => (given.has(who) ? [[id, given.get(who)!.answer]] : [])),
  )
  const points = [...deck.questions.values()]
    .filter(({ id, question }) => question.kind === 'quiz' && state.questions.get(id)?.resultsShown)
    .reduce((sum, { id, question }) => sum + (quizPoints(question, state.questions.get(id)!).get(who) ?? 0), 0)
  return {
    name: state.people.get(who)?.name ?? '',
    answers,
    points,
    hand: state.hands.has(who),
    votes: [...state.asked.values()].filter(({ votes }) => votes.has(who)).map(({ id }) => id),
  }
}
