import type { Fields } from './env.ts'
import { Refusal } from './refusal.ts'

/** The idempotency key of a request, told apart by who sends it: nobody can use up another's. */
export function requestKey({ key }: Fields, who: string): string {
  if (typeof key !== 'string' || !/^[\w-]{8,64}$/.test(key)) throw new Refusal(400, 'bad-request')
  return `${who}:${key}`
}
