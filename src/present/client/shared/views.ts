/** What the server tells its pages, by topic; made by `session/views.ts`. */

export interface Place {
  slide: string
  click: number
  blank: boolean
  ended: boolean
  timer: { until: number; length: number }
}

export interface ShownSlide {
  id: string
  title: string
  clicks: number
}

export type AnswerKind = 'single' | 'multiple' | 'scale' | 'text' | 'words' | 'ranking'

export interface Question {
  id: string
  slide?: string
  kind: 'poll' | 'quiz'
  answer: AnswerKind
  prompt: string
  options: readonly string[]
  open: boolean
  openedAt: number
  resultsShown: boolean
  seconds?: number
  points?: number
  correct?: readonly number[]
  explanation?: string
}

export interface Results {
  total: number
  counts?: readonly number[]
  texts?: readonly { text: string; count: number }[]
  mean?: number
}

export interface Asked {
  id: string
  text: string
  votes: number
  answered: boolean
  name?: string
  status?: 'new' | 'shown' | 'hidden' | 'answered'
}

export type Answer = readonly number[] | number | string
