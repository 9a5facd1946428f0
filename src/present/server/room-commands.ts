/** What a participant may ask for, checked, as events. */
import { createHash } from 'node:crypto'
import { type EventBody, PACES, REACTIONS } from '../events.ts'
import { checkAnswer, cleanText } from '../session/answers.ts'
import type { Session } from '../session/session.ts'
import { Refusal } from './refusal.ts'

const LONGEST_QUESTION = 300
const MOST_QUESTIONS = 50
export const LONGEST_NAME = 40

type Fields = Readonly<Record<string, unknown>>

/**
 * @param key the request's key, from which ids of what it makes follow: the same request makes the same
 * @throws Refusal if it asks for what is not there, or may not
 */
export function roomEvent(fields: Fields, who: string, key: string, { state, deck, rules }: Session): EventBody {
  switch (fields['do']) {
    case 'answer': {
      const id = fields['question']
      const entry = typeof id === 'string' ? deck.questions.get(id) : undefined
      if (entry === undefined) throw new Refusal(404, 'no-such-question')
      const known = state.questions.get(entry.id)
      if (!known?.open) throw new Refusal(409, 'closed')
      const answer = checkAnswer(entry.question, fields['answer'])
      if (answer === undefined) throw new Refusal(400, 'bad-answer')
      // A quiz's first answer stands: who has seen what others say may not change it.
      if (entry.question.kind === 'quiz' && known.answers.has(who)) throw new Refusal(409, 'answered')
      return { kind: 'answer', question: entry.id, who, answer, after: Math.max(0, Date.now() - known.openedAt) }
    }
    case 'ask': {
      const text = cleanText(fields['text'], LONGEST_QUESTION)
      if (text === undefined) throw new Refusal(400, 'bad-text')
      const mine = [...state.asked.values()].filter((asked) => asked.who === who).length
      if (mine >= MOST_QUESTIONS) throw new Refusal(429, 'too-many')
      return { kind: 'ask', id: shortHash(`${who} ${key}`), who, text, ...(fields['anonymous'] === true ? { anonymous: true } : {}) }
    }
    case 'vote': {
      const id = fields['id']
      const asked = typeof id === 'string' ? state.asked.get(id) : undefined
      const visible = asked !== undefined && (asked.status === 'shown' || (asked.status === 'new' && !rules.moderated))
      if (!visible) throw new Refusal(404, 'no-such-question')
      return { kind: 'vote', id: asked.id, who, on: fields['on'] === true }
    }
    case 'hand':
      return { kind: 'hand', who, up: fields['up'] === true }
    case 'react': {
      const what = REACTIONS.find((name) => name === fields['what'])
      if (what === undefined) throw new Refusal(400, 'bad-request')
      return { kind: 'react', who, what }
    }
    case 'pace': {
      const what = PACES.find((name) => name === fields['what'])
      if (what === undefined) throw new Refusal(400, 'bad-request')
      return { kind: 'pace', who, what }
    }
    default:
      throw new Refusal(400, 'bad-request')
  }
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16)
}
