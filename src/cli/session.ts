import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { replaceFile, replaceFolder } from '../write/index.ts'
import type { Terminal } from './terminal.ts'
import { readArguments, UsageError } from './usage.ts'

/** `diptych session report LOG`, `session save LOG` and `session erase LOG`. */
export async function runSession(args: string[], terminal: Terminal): Promise<number> {
  const [what, ...rest] = args
  if (what !== 'report' && what !== 'save' && what !== 'erase')
    throw new UsageError('session takes "report LOG", "save LOG" or "erase LOG"')
  const { deck, values } = readArguments(rest, { out: { type: 'string' }, redis: { type: 'string' }, session: { type: 'string' } })
  const text = (name: string): string | undefined => (typeof values[name] === 'string' ? values[name] : undefined)
  const redis = text('redis')
  // Without a word of it, the arguments' DECK is their default.
  const log = rest.includes(deck) ? deck : undefined
  const session = text('session')
  if ((redis === undefined) !== (session === undefined))
    throw new UsageError('a session in Redis is named by both --redis URL and --session NAME')
  if (what === 'report' && redis) throw new UsageError('report reads a file: first "session save LOG --redis URL --session NAME"')
  if (what === 'save' && !redis) throw new UsageError('save takes a session out of Redis: it needs --redis URL and --session NAME')
  if (what === 'save' && log === undefined) throw new UsageError('save needs the name of the file to write')
  if (!redis && (log === undefined || !existsSync(log))) throw new UsageError(`there is no log ${log === undefined ? 'named' : `"${log}"`}`)
  const { eraseRoom, LogUnavailable } = await import('../present/index.ts')
  try {
    if (redis) return await inRedis(what, redis, session!, log, terminal)
    if (what === 'report') return await report(log!, text('out'), terminal)
    terminal.stdout.write(`${log}  ${eraseRoom(log!)} events of the room erased\n`)
    return 0
  } catch (error) {
    if (!(error instanceof LogUnavailable)) throw error
    terminal.stderr.write(`diptych: ${log ?? session}: ${error.message}\n`)
    return 1
  }
}

async function report(log: string, folder: string | undefined, terminal: Terminal): Promise<number> {
  const { reportFiles } = await import('../present/index.ts')
  const out = folder ?? join(dirname(log), `${basename(log, '.jsonl')}-report`)
  const files = reportFiles(log)
  let failed = false
  replaceFolder(out, files, ({ message }) => {
    failed = true
    terminal.stderr.write(`diptych: ${message}\n`)
  })
  if (failed) return 1
  for (const name of files.keys()) terminal.stdout.write(`${join(out, name)}\n`)
  return 0
}

async function inRedis(
  what: 'save' | 'erase' | 'report',
  url: string,
  session: string,
  path: string | undefined,
  terminal: Terminal,
): Promise<number> {
  const { eraseRedis, logBytes, LogUnavailable, redisLog, redisStream } = await import('../present/index.ts')
  const stream = redisStream(session)
  const missing = new LogUnavailable('broken', `Redis holds no session "${session}"`)
  if (what === 'erase') {
    if (!(await eraseRedis(url, stream))) throw missing
    terminal.stdout.write(`${session}  taken out of Redis\n`)
    return 0
  }
  const log = redisLog(url, stream)
  try {
    const { bytes, count } = await logBytes(log)
    if (count === 0) throw missing
    replaceFile(path!, bytes)
    terminal.stdout.write(`${path}  ${count} events\n`)
    return 0
  } finally {
    await log.close()
  }
}
