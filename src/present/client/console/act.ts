import { post, Refused, send } from '../shared/api.ts'
import { newKey } from '../shared/api.ts'
import type { At } from './deck.ts'
import { words } from './words.ts'

/** What the console asks of the server. */
export interface Acts {
  /** Moves the deck: of several moves that wait, only the last is sent. */
  goto(at: At): void
  /** Anything else: in order, each until it is answered. */
  do(fields: object): void
  /** Where the pointer is; what is not sent in time is not sent. */
  point(x: number, y: number, on: boolean): void
}

/** Pause between two places of the pointer, in ms. */
const POINT = 33

/** @param complain says what went wrong */
export function acts(console: string, complain: (text: string) => void): Acts {
  let waiting: At | undefined
  let moving = false
  let chain = Promise.resolve()
  let pointing = false
  let lastPoint: { x: number; y: number; on: boolean } | undefined

  const move = async (): Promise<void> => {
    moving = true
    while (waiting) {
      const at = waiting
      waiting = undefined
      try {
        await post('do', { do: 'goto', ...at, console, key: newKey() })
      } catch (error) {
        complain(refusal(error))
      }
    }
    moving = false
  }
  const pointOn = async (): Promise<void> => {
    pointing = true
    while (lastPoint) {
      const at = lastPoint
      lastPoint = undefined
      await post('point', at).catch(() => {})
      await new Promise((resolve) => setTimeout(resolve, POINT))
    }
    pointing = false
  }
  return {
    goto(at) {
      waiting = at
      if (!moving) void move()
    },
    do(fields) {
      chain = chain.then(() => send('do', { ...fields, console })).catch((error) => complain(refusal(error)))
    },
    point(x, y, on) {
      lastPoint = { x, y, on }
      if (!pointing) void pointOn()
    },
  }
}

function refusal(error: unknown): string {
  if (error instanceof Refused && error.message === 'another-console') return words.other
  return error instanceof Refused && error.message === 'disk-full' ? words.diskFull : words.error
}
