/** Answers from the room are untrusted: they are taken only in the form that the question asks for. */
import type { LiveQuestion } from '../../scene/types.ts'
import type { Answer } from '../events.ts'
import { SCALE_STEPS } from './results.ts'

export const LONGEST_ANSWER = 500
const LONGEST_WORD = 40

/** The answer as it is kept, or `undefined` if it is none to this question. */
export function checkAnswer({ answer: kind, options }: LiveQuestion, given: unknown): Answer | undefined {
  switch (kind) {
    case 'single':
      return isChoice(given, options.length) && given.length === 1 ? given : undefined
    case 'multiple':
      return isChoice(given, options.length) && given.length >= 1 ? given : undefined
    case 'ranking':
      return isChoice(given, options.length) && given.length === options.length ? given : undefined
    case 'scale':
      return Number.isInteger(given) && (given as number) >= 1 && (given as number) <= SCALE_STEPS ? (given as number) : undefined
    case 'text':
      return cleanText(given, LONGEST_ANSWER)
    case 'words':
      return cleanText(given, LONGEST_WORD)
    default:
      return kind satisfies never
  }
}

/** Different indices of options. */
function isChoice(given: unknown, options: number): given is number[] {
  return (
    Array.isArray(given) &&
    given.length <= options &&
    new Set(given).size === given.length &&
    given.every((value) => Number.isInteger(value) && value >= 0 && value < options)
  )
}

/** A line or several of somebody's text, without control characters; `undefined` if nothing is left or it is too long. */
export function cleanText(given: unknown, longest: number): string | undefined {
  if (typeof given !== 'string' || given.length > longest * 2) return undefined
  // Direction overrides would let a text pretend to be another.
  const text = given
    .normalize('NFC')
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069\u200E\u200F]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  return text.length > 0 && text.length <= longest ? text : undefined
}
