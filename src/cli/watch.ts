import { resolve } from 'node:path'
import { Outputs } from '../dev/outputs/index.ts'
import { DevSession } from '../dev/session.ts'
import { ended, speakTo } from './dev.ts'
import type { Terminal } from './terminal.ts'
import { readArguments, UsageError } from './usage.ts'

/** `diptych watch`: writes both decks again whenever one of the deck's files changes. Ends when the process is told to. */
export async function runWatch(args: string[], terminal: Terminal): Promise<number> {
  const { deck, values } = readArguments(args, { out: { type: 'string' }, only: { type: 'string' }, poll: { type: 'boolean' } })
  const only = values['only']
  if (only !== undefined && only !== 'web' && only !== 'pptx') throw new UsageError(`--only takes web or pptx, not "${String(only)}"`)
  const out = typeof values['out'] === 'string' ? values['out'] : 'dist'
  const listener = speakTo(terminal)
  const outputs = new Outputs({ deck, out, kinds: only === undefined ? ['web', 'pptx'] : [only] }, listener)
  const session = new DevSession(
    deck,
    {
      compiled: (state, diagnostics) => listener.compiled?.(state, diagnostics),
      changed: () => outputs.build(),
      failed: (error) => listener.failed?.(error),
    },
    { poll: values['poll'] === true, ignored: [resolve(out)] },
  )
  await session.update()
  session.watch()
  terminal.stdout.write(`Watching ${deck}. Ctrl+C ends it.\n`)
  await ended()
  await Promise.all([session.close(), outputs.close()])
  return 0
}
