import { once } from 'node:events'
import type { DevListener } from '../dev/plugin.ts'
import { ProblemLog } from '../dev/terminal.ts'
import { size } from './size.ts'
import type { Terminal } from './terminal.ts'
import { readArguments, UsageError } from './usage.ts'

/** Port that the preview takes unless another is asked for or it is taken. */
const PORT = 3030

/** `diptych dev`: the preview, kept up to date, with the PowerPoint file behind it. Ends when the process is told to. */
export async function runDev(args: string[], terminal: Terminal): Promise<number> {
  const { deck, values } = readArguments(args, {
    port: { type: 'string' },
    host: { type: 'string' },
    out: { type: 'string' },
    open: { type: 'boolean' },
    poll: { type: 'boolean' },
    'no-pptx': { type: 'boolean' },
  })
  const port = values['port'] === undefined ? PORT : Number(values['port'])
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`--port takes a number up to 65535, not "${String(values['port'])}"`)
  const host = typeof values['host'] === 'string' ? values['host'] : undefined
  const { startDev } = await import('../dev/server.ts')
  const server = await startDev({
    deck,
    port,
    host,
    out: typeof values['out'] === 'string' ? values['out'] : 'dist',
    outputs: values['no-pptx'] ? [] : ['pptx'],
    poll: values['poll'] === true,
    hear: speakTo(terminal),
  })
  const { stdout } = terminal
  const paint = (text: string, code: number): string => (stdout.isTTY ? `\u001b[${code}m${text}\u001b[0m` : text)
  if (server.port !== port && port !== 0) stdout.write(`Port ${port} is taken; this is the next free one.\n`)
  stdout.write(`\n  Preview  ${paint(server.url, 36)}\n  Compare  ${paint(`${server.url}split`, 36)}  both decks side by side\n`)
  for (const url of server.network) stdout.write(`  Network  ${paint(url, 36)}  anyone in the network can see the deck\n`)
  stdout.write(`  ${paint('Ctrl+C ends it.', 2)}\n\n`)
  if (values['open']) await openBrowser(server.url)
  await ended()
  await server.close()
  return 0
}

/** Says what happens behind the preview, each thing once. */
export function speakTo({ stdout }: Terminal): DevListener {
  const speaker = { write: (text: string) => void stdout.write(text), color: stdout.isTTY === true }
  const problems = new ProblemLog(speaker)
  return {
    compiled: (_, diagnostics) => problems.update(diagnostics),
    failed: (error) => speaker.write(`internal error: ${(error as Error).message}; the last good state stays\n`),
    written: ({ path, slides, bytes, ms }) =>
      speaker.write(`${path}  ${slides} ${slides === 1 ? 'slide' : 'slides'}  ${size(bytes)}  ${ms} ms\n`),
    locked: (path) => speaker.write(`${path} is open in another program; it is written as soon as that lets go of it\n`),
    refused: (message) => speaker.write(`not written: ${message}\n`),
  }
}

/** Until the process is told to end. */
export async function ended(): Promise<void> {
  const controller = new AbortController()
  const { signal } = controller
  await Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((name) => once(process, name, { signal }))).finally(() => controller.abort())
}

async function openBrowser(url: string): Promise<void> {
  const { spawn } = await import('node:child_process')
  const [command, args] =
    process.platform === 'darwin'
      ? ['open', [url]]
      : process.platform === 'win32'
        ? ['cmd', ['/c', 'start', '', url]]
        : (['xdg-open', [url]] as [string, string[]])
  const child = spawn(command as string, args as string[], { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}
