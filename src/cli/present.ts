import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { compileDeck } from '../compile/index.ts'
import { fileNameFor } from '../write/index.ts'
import { printReport } from './report.ts'
import type { Terminal } from './terminal.ts'
import { readArguments, UsageError } from './usage.ts'

/** Where sessions are kept, unless `--log` says otherwise. */
const FOLDER = '.diptych/sessions'
const PORT = 3344
/** Joins from one address in a minute: a large class behind one router. */
const JOINS = 300

const WORDS = {
  zh: { console: '控制台', stage: '投影', room: '听众', code: '加入码', log: '记录', stop: '按 Ctrl+C 结束', resumed: '接着上次的会话' },
  en: {
    console: 'Console',
    stage: 'Stage',
    room: 'Room',
    code: 'Join code',
    log: 'Log',
    stop: 'Ctrl+C ends it',
    resumed: 'The session goes on',
  },
} as const

/** `diptych present`: serves a live session until it is interrupted. */
export async function runPresent(args: string[], terminal: Terminal): Promise<number> {
  const { deck, values } = readArguments(args, {
    host: { type: 'string' },
    port: { type: 'string' },
    url: { type: 'string' },
    log: { type: 'string' },
    resume: { type: 'boolean' },
    redis: { type: 'string' },
    session: { type: 'string' },
    joins: { type: 'string' },
  })
  const text = (name: string): string | undefined => (typeof values[name] === 'string' ? values[name] : undefined)
  const options = { host: text('host') ?? '127.0.0.1', port: numberOf(text('port'), 'port', 65_535) ?? PORT, url: urlOf(text('url')) }
  if (values['resume'] && text('log')) throw new UsageError('--resume takes the newest log, --log names one: give one of them')
  if (text('session') && !text('redis')) throw new UsageError('--session names a session in Redis: it needs --redis')
  const compiled = await compileDeck(deck)
  printReport(compiled.diagnostics, terminal)
  if (!('placed' in compiled)) return 1
  const { placed, theme } = compiled
  const { fileLog, newSecrets, redisLog, redisSecrets, redisStream, secretsAt, serveSession } = await import('../present/index.ts')
  const name = fileNameFor(placed.name)
  const path = text('log') ?? (values['resume'] ? newestLog(name) : join(FOLDER, `${name}-${stamp(new Date())}.jsonl`))
  const resumed = existsSync(path)
  const redis = text('redis')
  const stream = redisStream(text('session') ?? name)
  const secrets = redis ? await redisSecrets(redis, stream, newSecrets) : secretsAt(`${path}.secrets`)
  const log = redis ? redisLog(redis, stream) : await fileLog(path)
  const rules = { names: 'optional', moderated: true, ahead: false, ...compiled.deck.room } as const
  const serving = await serveSession(placed, theme, log, {
    ...options,
    secrets,
    rules,
    joins: numberOf(text('joins'), 'joins', 1_000_000) ?? JOINS,
  })
  await announce(serving, secrets, { path: redis ? stream : path, resumed: redis === undefined && resumed, lang: placed.lang }, terminal)
  await interrupted()
  await serving.close()
  return 0
}

async function announce(
  { urls: [url] }: { urls: readonly string[] },
  { console: secret, stage, code }: { console: string; stage: string; code: string },
  { path, resumed, lang }: { path: string; resumed: boolean; lang: string },
  terminal: Terminal,
): Promise<void> {
  const words = WORDS[/^zh\b/i.test(lang) ? 'zh' : 'en']
  const { default: qrcode } = await import('qrcode')
  const room = `${url}/room/#${code}`
  const rows = [
    [words.console, `${url}/console/#${secret}`],
    [words.stage, `${url}/stage/#${stage}`],
    [words.room, room],
    [words.code, code],
    [words.log, resumed ? `${path} (${words.resumed})` : path],
  ]
  const code2d = await qrcode.toString(room, { type: 'terminal', small: true, errorCorrectionLevel: 'L' })
  terminal.stdout.write(`${rows.map(([label, value]) => `${label}  ${value}\n`).join('')}\n${code2d}\n${words.stop}\n`)
}

/** The newest log of a deck. @throws UsageError if there is none */
function newestLog(name: string): string {
  const logs = existsSync(FOLDER) ? readdirSync(FOLDER).filter((file) => file.startsWith(`${name}-`) && file.endsWith('.jsonl')) : []
  const newest = logs.toSorted((a, b) => statSync(join(FOLDER, b)).mtimeMs - statSync(join(FOLDER, a)).mtimeMs)[0]
  if (newest === undefined) throw new UsageError(`there is no session of "${name}" in ${resolve(FOLDER)} to go on with`)
  return join(FOLDER, newest)
}

/** A local time that may stand in a file's name. */
function stamp(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}-${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`
}

function numberOf(value: string | undefined, option: string, most: number): number | undefined {
  if (value === undefined) return undefined
  const number = Number(value)
  if (!Number.isInteger(number) || number < 0 || number > most)
    throw new UsageError(`--${option} takes a number up to ${most}, not "${value}"`)
  return number
}

function urlOf(value: string | undefined): string | undefined {
  if (value !== undefined && !/^https?:\/\/[^/]+\/?$/.test(value))
    throw new UsageError(`--url takes an address such as https://live.example.org, not "${value}"`)
  return value
}

function interrupted(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done())
  })
}
