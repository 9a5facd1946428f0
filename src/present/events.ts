import type { LiveQuestion } from '../scene/types.ts'

/**
 * What happens in a live session, as an append-only sequence. Everything else (where the deck stands, who answered
 * what) is a fold of it.
 */

/** A point of an ink stroke: fractions (0–1) of the slide's width and height, and the pen's pressure (0–1). */
export type InkPoint = readonly [x: number, y: number, pressure: number]

export interface Stroke {
  id: string
  /** A name of the palette, never a CSS value. */
  color: 'voice' | 'alert' | 'ink'
  /** Width in points at full pressure. */
  width: number
  points: readonly InkPoint[]
}

/** The plan of one slide, as the session began with it. */
export interface PlannedSlide {
  id: string
  title: string
  chapter?: string
  /** Minutes. */
  minutes?: number
  hidden?: boolean
}

/** A question to the room, and where it stands. */
export interface SessionQuestion {
  /** `SLIDE/ID`. */
  id: string
  slide: string
  question: LiveQuestion
}

/** An answer: indices of options (their order, for a ranking), a number of a scale, or a text. */
export type Answer = readonly number[] | number | string

export type EventBody =
  | {
      kind: 'start'
      deck: { name: string; title: string; lang: string }
      slides: readonly PlannedSlide[]
      questions: readonly SessionQuestion[]
    }
  | { kind: 'goto'; slide: string; click: number; console: string }
  | { kind: 'blank'; on: boolean }
  | { kind: 'baton'; console: string }
  | { kind: 'join'; who: string; name?: string }
  | { kind: 'open'; question: string }
  | { kind: 'close'; question: string }
  | { kind: 'results'; question: string; shown: boolean }
  | { kind: 'answer'; question: string; who: string; answer: Answer; /** ms since the question was opened */ after?: number }
  | { kind: 'ask'; id: string; who: string; text: string; anonymous?: boolean }
  | { kind: 'vote'; id: string; who: string; on: boolean }
  | { kind: 'moderate'; id: string; as: 'shown' | 'hidden' | 'answered' }
  | { kind: 'hand'; who: string; up: boolean }
  | { kind: 'react'; who: string; what: Reaction }
  | { kind: 'pace'; who: string; what: Pace }
  | { kind: 'stroke'; slide: string; stroke: Stroke }
  | { kind: 'unstroke'; slide: string; stroke: string }
  | { kind: 'clear'; slide: string }
  | { kind: 'timer'; /** ms since the epoch at which it ends; 0: none */ until: number; /** ms */ length: number }
  | { kind: 'join-code'; shown: boolean }
  | { kind: 'forget'; question?: string }
  /** The clock starts anew: what came before was setting up. */
  | { kind: 'begin' }
  | { kind: 'end' }

export const REACTIONS = ['clap', 'heart', 'laugh', 'idea', 'thumb'] as const
export type Reaction = (typeof REACTIONS)[number]

export const PACES = ['fast', 'lost', 'fine'] as const
export type Pace = (typeof PACES)[number]

/** An event as the log holds it. */
export type SessionEvent = EventBody & {
  /** From 1, without gaps, in the order of the log. */
  seq: number
  /** When the server took it, in ms since the epoch. */
  at: number
  /** The sender's key: an event whose key the log holds already has no effect. */
  key?: string
}
