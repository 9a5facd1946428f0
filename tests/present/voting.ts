import { expect } from 'vitest'
import type { SessionEvent } from '../../src/present/events.ts'
import { act, Client } from './session.ts'

/** A question of the tests' deck, on its second slide. */
export const QUESTION = 'second/question-live'
/** How often a fault is brought about in the middle of voting. */
export const KILLS = Number(process.env['KILLS'] ?? 4)
/** For the whole of it, in ms: a server's start takes seconds where much else goes on. */
export const TIMEOUT = 60_000 + KILLS * 15_000
const PHONES = 12

/** A room in the middle of a poll. */
export interface Voting {
  /** Lets the room answer a little longer, ends it, and returns each phone's last acknowledged answer. */
  end(): Promise<{ acknowledged: number; last: readonly number[] }>
}

/**
 * Opens the question; phones answer again and again, as pages do: with the same key until they are told that it counts.
 *
 * @param url the server's, whichever process answers there
 */
export async function startVoting(url: string, secrets: { console: string; code: string }): Promise<Voting> {
  const presenter = new Client(url)
  await presenter.post('/console/enter', { secret: secrets.console })
  await act(presenter, { do: 'goto', slide: 'second', click: 0 })
  await act(presenter, { do: 'open', question: QUESTION })
  const phones = await Promise.all(
    Array.from({ length: PHONES }, async () => {
      const phone = new Client(url)
      await phone.post('/room/join', { code: secrets.code })
      return phone
    }),
  )
  const poll = { stopped: false, acknowledged: 0 }
  const vote = async (phone: Client, i: number): Promise<number> => {
    let answer = 0
    for (let n = 0; !poll.stopped; n++) {
      const key = `vote-${i}-${n}`.padEnd(12, '-')
      for (;;) {
        const { status } = await phone
          .post('/room/do', { do: 'answer', question: QUESTION, answer: [n % 2], key })
          .catch(() => ({ status: 0 }))
        if (status === 200) break
        await pause(status === 429 ? 100 : 30)
      }
      answer = n % 2
      poll.acknowledged += 1
      await pause(5)
    }
    return answer
  }
  const votes = phones.map(vote)
  return {
    async end() {
      const enough = poll.acknowledged + PHONES
      while (poll.acknowledged < enough) await pause(20)
      poll.stopped = true
      const last = await Promise.all(votes)
      return { acknowledged: poll.acknowledged, last }
    },
  }
}

/** Every acknowledged answer is in the log, and each phone's last one is what stands. */
export function expectCounted(events: readonly SessionEvent[], { acknowledged, last }: Awaited<ReturnType<Voting['end']>>): void {
  const answers = events.filter((event) => event.kind === 'answer')
  const kept = new Set(answers.map(({ key }) => key))
  expect(kept.size).toBe(acknowledged)
  const standing = new Map<string, unknown>()
  const seen = new Set<string>()
  for (const { who, answer, key } of answers) {
    if (!seen.has(key!)) standing.set(who, answer)
    seen.add(key!)
  }
  expect(standing.size).toBe(PHONES)
  const ones = last.filter((answer) => answer === 1).length
  expect([...standing.values()].filter((answer) => String(answer) === '1').length).toBe(ones)
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
