import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runSession } from '../../src/cli/session.ts'
import type { Terminal } from '../../src/cli/terminal.ts'
import type { SessionEvent } from '../../src/present/events.ts'
import { newSecrets, redisLog, redisSecrets, serveSession, type Serving } from '../../src/present/index.ts'
import { stateOfLog } from '../../src/present/report/read.ts'
import { type RedisServer, redisServer } from './redis.ts'
import { act, Client, compiledDeck, type Opened, participant, presenter } from './session.ts'
import { expectCounted, KILLS, pause, QUESTION, startVoting, TIMEOUT } from './voting.ts'

let redis: RedisServer
const open: Serving[] = []

beforeAll(async () => {
  redis = await redisServer()
})
afterAll(async () => {
  await Promise.all(open.map((serving) => serving.close()))
  await redis.kill()
})

/** One of several servers of one session. */
async function server(session: string): Promise<Opened> {
  const { placed, theme } = await compiledDeck()
  const secrets = await redisSecrets(redis.url, session, newSecrets)
  const serving = await serveSession(placed, theme, redisLog(redis.url, session), {
    host: '127.0.0.1',
    port: 0,
    secrets,
    rules: { names: 'optional', moderated: true, ahead: false },
    joins: 10_000,
  })
  open.push(serving)
  return { ...serving, url: `http://127.0.0.1:${serving.port}`, secrets, log: '' }
}

it('is one session on two servers', async () => {
  const [a, b] = [await server('two'), await server('two')]
  expect(a.secrets).toEqual(b.secrets)
  const driver = await presenter(a)
  const onB = await participant(b, 'Bo')
  const followed = onB.events('/room/events', (seen) =>
    seen.some(([topic, view]) => topic === 'place' && (view as { slide: string }).slide === 'second'),
  )
  await act(driver, { do: 'goto', slide: 'second', click: 0 })
  await act(driver, { do: 'open', question: QUESTION })
  await followed
  const onA = await participant(a, 'Al')
  // The same phone may be led to either server.
  const wanders = new Client(b.url)
  wanders.cookie = onA.cookie
  await onA.do('/room/do', { do: 'answer', question: QUESTION, answer: [0] })
  await wanders.post('/room/do', { do: 'answer', question: QUESTION, answer: [1], key: 'wandering-1' })
  await onA.post('/room/do', { do: 'answer', question: QUESTION, answer: [1], key: 'wandering-1' })
  await onB.do('/room/do', { do: 'answer', question: QUESTION, answer: [1] })
  const counted = [a, b].map(({ session }) => [...session.state.questions.get(QUESTION)!.answers.values()].map(({ answer }) => answer))
  expect(counted).toEqual([
    [[1], [1]],
    [[1], [1]],
  ])
})

it('refuses in words while Redis is gone, and goes on when it is back', async () => {
  const a = await server('gone')
  const driver = await presenter(a)
  const phone = await participant(a)
  await act(driver, { do: 'goto', slide: 'second', click: 0 })
  await act(driver, { do: 'open', question: QUESTION })
  expect((await phone.do('/room/do', { do: 'answer', question: QUESTION, answer: [0] })).status).toBe(200)
  await redis.kill()
  const refused = await phone.post('/room/do', { do: 'answer', question: QUESTION, answer: [1], key: 'while-gone-1' })
  expect(refused).toEqual({ status: 503, body: { error: 'unavailable' } })
  await redis.start()
  let answer = refused
  while (answer.status === 503) {
    await new Promise((resolve) => setTimeout(resolve, 50))
    answer = await phone.post('/room/do', { do: 'answer', question: QUESTION, answer: [1], key: 'while-gone-1' })
  }
  expect(answer.status).toBe(200)
  // Who comes anew reads what was acknowledged before.
  const b = await server('gone')
  expect([...b.session.state.questions.get(QUESTION)!.answers.values()].map((entry) => entry.answer)).toEqual([[1]])
  expect(b.session.state.at.slide).toBe('second')
})

it(
  'loses no acknowledged answer and counts none twice, however often Redis is killed',
  async () => {
    const a = await server('killed')
    const events: SessionEvent[] = []
    const voting = await startVoting(a.url, a.secrets)
    for (let kill = 0; kill < KILLS; kill++) {
      await pause(300)
      await redis.kill()
      await redis.start()
    }
    const counted = await voting.end()
    const log = redisLog(redis.url, 'killed')
    await log.follow((event) => void events.push(event))
    await log.close()
    expectCounted(events, counted)
  },
  TIMEOUT,
)

it('is saved as a file that reports read, and taken out of Redis', async () => {
  const a = await server('kept')
  const phone = await participant(a, 'Al')
  const driver = await presenter(a)
  await act(driver, { do: 'goto', slide: 'second', click: 0 })
  await act(driver, { do: 'open', question: QUESTION })
  await phone.do('/room/do', { do: 'answer', question: QUESTION, answer: [1] })
  const path = join(mkdtempSync(join(tmpdir(), 'session-saved-')), 'log.jsonl')
  const printed: string[] = []
  const write = (text: string): boolean => printed.push(text) > 0
  const terminal = { stdout: { write }, stderr: { write } } as unknown as Terminal
  await open.pop()!.close()
  // What a server keeps under a name of its own is found by `present`'s.
  const client = new Redis(redis.url)
  await client.rename('kept', 'diptych:kept')
  const where = ['--redis', redis.url, '--session', 'kept']
  expect(await runSession(['save', path, ...where], terminal)).toBe(0)
  expect(stateOfLog(path).questions.get(QUESTION)!.answers.size).toBe(1)
  expect(await runSession(['erase', ...where], terminal)).toBe(0)
  expect(await client.exists('diptych:kept')).toBe(0)
  expect(await runSession(['save', path, ...where], terminal)).toBe(1)
  expect(printed.at(-1)).toContain('Redis holds no session "kept"')
  expect(stateOfLog(path).people.size).toBe(1)
  client.disconnect()
})
