/**
 * A full room on one machine: `npm run bench:session -- [--followers N] [--redis]`. Starts the server (two of them over
 * Redis with `--redis`) in processes of their own, lets N phones follow, changes slides, and takes a vote from each.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as joinPath } from 'node:path'
import { parseArgs } from 'node:util'
import { freePort, redisServer } from '../../../tests/present/redis.ts'
import { each, join, percentile, type Phone, post } from './followers.ts'

const { values } = parseArgs({ options: { followers: { type: 'string', default: '2000' }, redis: { type: 'boolean', default: false } } })
const FOLLOWERS = Number(values.followers)
const SLIDES = 20
const QUESTION = 'slide-1/question-live'
/** The votes come within this time, in ms. */
const VOTING = 5000
const BIN = new URL('../../../bin/diptych.js', import.meta.url).pathname

const folder = mkdtempSync(joinPath(tmpdir(), 'session-bench-'))
const deck = joinPath(folder, 'deck.md')
const poll = '\n\n:::poll\nWhich?\n\n- One\n- Other\n:::'
writeFileSync(
  deck,
  Array.from({ length: SLIDES }, (_, i) => `# Slide ${i + 1} {#slide-${i + 1}}${i === 0 ? poll : '\n\nText'}`).join('\n\n---\n\n'),
)

const redis = values.redis ? await redisServer() : undefined
const servers = await Promise.all(Array.from({ length: redis ? 2 : 1 }, (_, i) => start(i)))
const bases = servers.map(({ port }) => `http://127.0.0.1:${port}`)
const secrets = servers[0]!.secrets
const entered = await post(bases[0]!, '/console/enter', { secret: secrets.console })
let keys = 0
const drive = (fields: object) =>
  post(bases[0]!, '/console/do', { console: 'bench-console', key: `bench-key-${++keys}`, ...fields }, entered.cookie)

const joining = performance.now()
const numbers = Array.from({ length: FOLLOWERS }, (_, i) => i)
const phones = await each(numbers, 50, (i) => join(bases[i % bases.length]!, secrets.code))
say(`${FOLLOWERS} phones joined in ${seconds(performance.now() - joining)}`)

const delays: number[] = []
for (let i = 2; i <= SLIDES; i++) {
  const slide = `slide-${i}`
  const sent = performance.now()
  await drive({ do: 'goto', slide, click: 0 })
  while (phones.some(({ heard }) => !heard.has(slide))) await pause(10)
  delays.push(...phones.map(({ heard }) => heard.get(slide)! - sent))
  await pause(100)
}
say(
  `slide change → received: median ${Math.round(percentile(delays, 0.5))} ms, p99 ${Math.round(percentile(delays, 0.99))} ms, worst ${Math.round(Math.max(...delays))} ms`,
)

await drive({ do: 'goto', slide: 'slide-1', click: 0 })
await drive({ do: 'open', question: QUESTION })
const voting = performance.now()
const answers = await Promise.all(phones.map((phone, i) => vote(phone, i)))
const took = performance.now() - voting
const times = answers.map(({ ms }) => ms)
say(
  `${answers.filter(({ status }) => status === 200).length} of ${FOLLOWERS} votes acknowledged in ${seconds(took)}; each in median ${Math.round(percentile(times, 0.5))} ms, p99 ${Math.round(percentile(times, 0.99))} ms`,
)
const counted = await Promise.all(bases.map((base) => results(base)))
say(`counted: ${counted.map(({ total, counts }) => `${total} (${counts.join(' + ')})`).join(' and ')}`)
for (const { child } of servers)
  say(
    `server's memory: ${Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024)} MB at its peak`,
  )

for (const phone of phones) phone.close()
for (const { child } of servers) child.kill('SIGTERM')
await redis?.kill()

async function vote(phone: Phone, i: number): Promise<{ status: number; ms: number }> {
  await pause((i / FOLLOWERS) * VOTING)
  const sent = performance.now()
  const { status } = await post(
    phone.base,
    '/room/do',
    { do: 'answer', question: QUESTION, answer: [i % 2], key: `bench-vote-${i}` },
    phone.cookie,
  )
  return { status, ms: performance.now() - sent }
}

async function results(base: string): Promise<{ total: number; counts: number[] }> {
  const response = await fetch(`${base}/console/events?console=bench-reader`, { headers: { cookie: entered.cookie! } })
  let text = ''
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk
    const found = /event: questions\ndata: (.*)\n/.exec(text)
    if (found) return (JSON.parse(found[1]!) as { results: { total: number; counts: number[] } }[])[0]!.results
  }
  throw new Error('no results')
}

async function start(i: number): Promise<{ port: number; child: ChildProcess; secrets: { console: string; code: string } }> {
  const port = await freePort()
  const log = joinPath(folder, `log-${i}.jsonl`)
  const where = redis ? ['--redis', redis.url, '--session', 'bench'] : ['--log', log]
  const child = spawn(process.execPath, [BIN, 'present', deck, '--port', String(port), '--joins', '1000000', ...where], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  for await (const chunk of child.stdout) {
    printed += String(chunk)
    if (/Ctrl\+C/.test(printed)) break
  }
  child.stdout.resume()
  return { port, child, secrets: { console: /console\/#(\S+)/.exec(printed)![1]!, code: /room\/#(\S+)/.exec(printed)![1]! } }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}

function say(line: string): void {
  console.log(line)
}
