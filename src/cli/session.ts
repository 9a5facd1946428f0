import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Terminal } from './terminal.ts'
import { readArguments, UsageError } from './usage.ts'
import { replaceFolder } from '../write/index.ts'

/** `diptych session report LOG` and `diptych session erase LOG`. */
export async function runSession(args: string[], terminal: Terminal): Promise<number> {
  const [what, ...rest] = args
  if (what !== 'report' && what !== 'erase') throw new UsageError('session takes "report LOG" or "erase LOG"')
  const { deck: log, values } = readArguments(rest, { out: { type: 'string' } })
  if (rest.length === 0 || !existsSync(log)) throw new UsageError(`there is no log ${rest.length === 0 ? 'named' : `"${log}"`}`)
  const { LogUnavailable, eraseRoom, reportFiles } = await import('../present/index.ts')
  try {
    if (what === 'erase') {
      terminal.stdout.write(`${log}  ${eraseRoom(log)} events of the room erased\n`)
      return 0
    }
    const out = typeof values['out'] === 'string' ? values['out'] : join(dirname(log), `${basename(log, '.jsonl')}-report`)
    const files = reportFiles(log)
    let failed = false
    replaceFolder(out, files, ({ message }) => {
      failed = true
      terminal.stderr.write(`diptych: ${message}\n`)
    })
    if (failed) return 1
    for (const name of files.keys()) terminal.stdout.write(`${join(out, name)}\n`)
    return 0
  } catch (error) {
    if (!(error instanceof LogUnavailable)) throw error
    terminal.stderr.write(`diptych: ${log}: ${error.message}\n`)
    return 1
  }
}
