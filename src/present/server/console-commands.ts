/** What a console may ask for, checked, as events. */
import type { EventBody, InkPoint, Stroke } from '../events.ts'
import { LONGEST_ANSWER, cleanText } from '../session/answers.ts'
import type { Session } from '../session/session.ts'
import { Refusal } from './refusal.ts'

const MOST_POINTS = 2000
const COLORS: readonly Stroke['color'][] = ['voice', 'alert', 'ink']
const LONGEST_TIMER = 24 * 3600_000

type Fields = Readonly<Record<string, unknown>>

/**
 * @param console id of the page that asks; only the one with the baton moves the deck
 * @throws Refusal if it asks for what is not there, or may not
 */
export function consoleEvent(fields: Fields, console: string, { state, deck }: Session): EventBody {
  switch (fields['do']) {
    case 'goto': {
      if (state.baton && state.baton !== console) throw new Refusal(409, 'another-console')
      const slide = deck.slides.find(({ id }) => id === fields['slide'])
      if (slide === undefined) throw new Refusal(404, 'no-such-slide')
      return { kind: 'goto', slide: slide.id, click: integer(fields['click'], 0, Math.max(slide.clicks, 0)), console }
    }
    case 'take':
      return { kind: 'baton', console }
    case 'blank':
      return { kind: 'blank', on: fields['on'] === true }
    case 'join-code':
      return { kind: 'join-code', shown: fields['on'] === true }
    case 'open':
    case 'close':
      return { kind: fields['do'], question: questionId(fields, deck) }
    case 'results':
      return { kind: 'results', question: questionId(fields, deck), shown: fields['on'] === true }
    case 'moderate': {
      const as = fields['as']
      if (as !== 'shown' && as !== 'hidden' && as !== 'answered') throw new Refusal(400, 'bad-request')
      if (typeof fields['id'] !== 'string' || !state.asked.has(fields['id'])) throw new Refusal(404, 'no-such-question')
      return { kind: 'moderate', id: fields['id'], as }
    }
    case 'hand-down':
      return { kind: 'hand', who: text(fields['who']), up: false }
    case 'stroke':
      return { kind: 'stroke', slide: slideId(fields, deck), stroke: strokeOf(fields['stroke']) }
    case 'unstroke':
      return { kind: 'unstroke', slide: slideId(fields, deck), stroke: text(fields['stroke']) }
    case 'clear':
      return { kind: 'clear', slide: slideId(fields, deck) }
    case 'timer': {
      const length = integer(fields['length'], 0, LONGEST_TIMER)
      return { kind: 'timer', length, until: length === 0 ? 0 : Date.now() + length }
    }
    case 'forget':
      return fields['question'] === undefined ? { kind: 'forget' } : { kind: 'forget', question: questionId(fields, deck) }
    case 'begin':
      return { kind: 'begin' }
    case 'end':
      return { kind: 'end' }
    default:
      throw new Refusal(400, 'bad-request')
  }
}

function questionId({ question }: Fields, deck: Session['deck']): string {
  if (typeof question !== 'string' || !deck.questions.has(question)) throw new Refusal(404, 'no-such-question')
  return question
}

function slideId({ slide }: Fields, deck: Session['deck']): string {
  const found = deck.slides.find(({ id }) => id === slide)
  if (found === undefined) throw new Refusal(404, 'no-such-slide')
  return found.id
}

function integer(value: unknown, least: number, most: number): number {
  if (!Number.isInteger(value) || (value as number) < least || (value as number) > most) throw new Refusal(400, 'bad-request')
  return value as number
}

function text(value: unknown): string {
  const clean = cleanText(value, LONGEST_ANSWER)
  if (clean === undefined) throw new Refusal(400, 'bad-request')
  return clean
}

function strokeOf(value: unknown): Stroke {
  const { id, color, width, points } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
  const known = COLORS.find((name) => name === color)
  if (known === undefined || typeof id !== 'string' || !/^[\w-]{1,40}$/.test(id)) throw new Refusal(400, 'bad-request')
  if (typeof width !== 'number' || !(width > 0 && width <= 40)) throw new Refusal(400, 'bad-request')
  if (!Array.isArray(points) || points.length === 0 || points.length > MOST_POINTS) throw new Refusal(400, 'bad-request')
  return { id, color: known, width, points: points.map(pointOf) }
}

function pointOf(value: unknown): InkPoint {
  if (!Array.isArray(value) || value.length !== 3) throw new Refusal(400, 'bad-request')
  const [x, y, pressure] = value.map((part) => {
    if (typeof part !== 'number' || !(part >= -0.1 && part <= 1.1)) throw new Refusal(400, 'bad-request')
    return Math.round(part * 10_000) / 10_000
  })
  return [x!, y!, pressure!]
}
