/** The state of a session: a fold of its events. */
import type { Answer, Pace, PlannedSlide, Reaction, SessionEvent, SessionQuestion, Stroke } from '../events.ts'

/** How a question to the room stands. */
export interface QuestionState {
  open: boolean
  /** When it was last opened, in ms since the epoch. */
  openedAt: number
  /** The room may see the results. */
  resultsShown: boolean
  /** The last answer of each, by who gave it. */
  answers: Map<string, { answer: Answer; after?: number }>
}

/** A question from the room. */
export interface AskedQuestion {
  id: string
  who: string
  name?: string
  text: string
  at: number
  votes: Set<string>
  status: 'new' | 'shown' | 'hidden' | 'answered'
}

/** A stretch of time on one slide. */
export interface Stay {
  slide: string
  from: number
  to: number
}

export interface SessionState {
  /** Seq of the last event that was applied. */
  seq: number
  startedAt: number
  /** When the last event was taken. */
  lastAt: number
  endedAt?: number
  slides: readonly PlannedSlide[]
  /** The deck's questions to the room, in its order. */
  asks: readonly SessionQuestion[]
  deck: { name: string; title: string; lang: string }
  at: { slide: string; click: number; since: number }
  blank: boolean
  joinCodeShown: boolean
  timer: { until: number; length: number }
  /** The console that drives. */
  baton?: string
  /** Slides that have been shown, in the order in which they first were, with the furthest click. */
  shown: Map<string, number>
  stays: Stay[]
  people: Map<string, { name?: string; joinedAt: number }>
  questions: Map<string, QuestionState>
  asked: Map<string, AskedQuestion>
  hands: Set<string>
  paces: Map<string, Pace>
  reactions: Map<Reaction, number>
  ink: Map<string, Map<string, Stroke>>
  /** Keys of events that have been applied. */
  keys: Set<string>
}

export function emptyState(): SessionState {
  return {
    seq: 0,
    startedAt: 0,
    lastAt: 0,
    slides: [],
    asks: [],
    deck: { name: '', title: '', lang: 'en' },
    at: { slide: '', click: 0, since: 0 },
    blank: false,
    joinCodeShown: false,
    timer: { until: 0, length: 0 },
    shown: new Map(),
    stays: [],
    people: new Map(),
    questions: new Map(),
    asked: new Map(),
    hands: new Set(),
    paces: new Map(),
    reactions: new Map(),
    ink: new Map(),
    keys: new Set(),
  }
}

/**
 * Applies the next event. An event with a key that was applied before changes nothing, so that one which was sent
 * again after a lost answer counts once.
 *
 * @returns false if it changed nothing
 */
export function apply(state: SessionState, event: SessionEvent): boolean {
  state.seq = event.seq
  state.lastAt = event.at
  if (event.key !== undefined) {
    if (state.keys.has(event.key)) return false
    state.keys.add(event.key)
  }
  switch (event.kind) {
    case 'start': {
      state.slides = event.slides
      state.asks = event.questions
      if (state.startedAt > 0) return true
      state.startedAt = event.at
      state.deck = event.deck
      const first = event.slides.find(({ hidden }) => !hidden) ?? event.slides[0]
      if (first) goto(state, first.id, 0, event.at)
      return true
    }
    case 'goto':
      goto(state, event.slide, event.click, event.at)
      return true
    case 'blank':
      state.blank = event.on
      return true
    case 'baton':
      state.baton = event.console
      return true
    case 'join':
      state.people.set(event.who, {
        joinedAt: state.people.get(event.who)?.joinedAt ?? event.at,
        ...(event.name ? { name: event.name } : {}),
      })
      return true
    case 'open': {
      const question = questionState(state, event.question)
      question.open = true
      question.openedAt = event.at
      return true
    }
    case 'close':
      questionState(state, event.question).open = false
      return true
    case 'results':
      questionState(state, event.question).resultsShown = event.shown
      return true
    case 'answer': {
      const question = questionState(state, event.question)
      if (!question.open) return false
      question.answers.set(event.who, { answer: event.answer, ...(event.after === undefined ? {} : { after: event.after }) })
      return true
    }
    case 'ask': {
      const name = event.anonymous ? undefined : state.people.get(event.who)?.name
      const { id, who, text, at } = event
      state.asked.set(id, { id, who, text, at, votes: new Set(), status: 'new', ...(name ? { name } : {}) })
      return true
    }
    case 'vote': {
      const votes = state.asked.get(event.id)?.votes
      if (votes === undefined) return false
      if (event.on) votes.add(event.who)
      else votes.delete(event.who)
      return true
    }
    case 'moderate': {
      const asked = state.asked.get(event.id)
      if (asked === undefined) return false
      asked.status = event.as
      return true
    }
    case 'hand':
      if (event.up) state.hands.add(event.who)
      else state.hands.delete(event.who)
      return true
    case 'react':
      state.reactions.set(event.what, (state.reactions.get(event.what) ?? 0) + 1)
      return true
    case 'pace':
      state.paces.set(event.who, event.what)
      return true
    case 'stroke':
      inkOf(state, event.slide).set(event.stroke.id, event.stroke)
      return true
    case 'unstroke':
      return inkOf(state, event.slide).delete(event.stroke)
    case 'clear':
      return state.ink.delete(event.slide)
    case 'timer':
      state.timer = { until: event.until, length: event.length }
      return true
    case 'join-code':
      state.joinCodeShown = event.shown
      return true
    case 'forget':
      forget(state, event.question)
      return true
    case 'begin':
      state.startedAt = event.at
      state.stays = []
      state.at = { ...state.at, since: event.at }
      return true
    case 'end':
      endStay(state, event.at)
      state.endedAt = event.at
      return true
    default:
      // A log of a later version may hold kinds that this one does not know: they change nothing.
      return (event satisfies never) ?? false
  }
}

function goto(state: SessionState, slide: string, click: number, at: number): void {
  if (state.at.slide !== slide) {
    endStay(state, at)
    state.at = { slide, click, since: at }
    // How the room finds the pace is said of one slide.
    state.paces.clear()
  } else {
    state.at = { ...state.at, click }
  }
  state.shown.set(slide, Math.max(click, state.shown.get(slide) ?? 0))
}

function endStay(state: SessionState, at: number): void {
  const { slide, since } = state.at
  if (slide !== '') state.stays.push({ slide, from: since, to: at })
}

function questionState(state: SessionState, id: string): QuestionState {
  const known = state.questions.get(id)
  if (known) return known
  const created: QuestionState = { open: false, openedAt: 0, resultsShown: false, answers: new Map() }
  state.questions.set(id, created)
  return created
}

function inkOf(state: SessionState, slide: string): Map<string, Stroke> {
  const known = state.ink.get(slide)
  if (known) return known
  const created = new Map<string, Stroke>()
  state.ink.set(slide, created)
  return created
}

/** Answers of one question, or everything that the room has said. */
function forget(state: SessionState, question: string | undefined): void {
  if (question !== undefined) {
    state.questions.get(question)?.answers.clear()
    return
  }
  for (const { answers } of state.questions.values()) answers.clear()
  state.asked.clear()
  state.reactions.clear()
}
