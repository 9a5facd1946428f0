import type { StartThread } from './build/second-thread.ts'
import { commandHelp, generalHelp } from './help.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage.ts'
import { version } from './version.ts'

/** For who starts this: `bin/diptych.js` has it of the same bundle. */
export { StandardStream } from './standard-stream.ts'

/** Exit codes: built or clean; an error in the source; wrong usage. */
export const EXIT = { ok: 0, failed: 1, usage: 2 } as const

const commands: Record<string, (args: string[], terminal: Terminal, startThread?: StartThread) => Promise<number>> = {
  build: async (args, terminal, startThread) => (await import('./build/index.ts')).runBuild(args, terminal, startThread),
  dev: async (args, terminal) => (await import('./dev.ts')).runDev(args, terminal),
  watch: async (args, terminal) => (await import('./watch.ts')).runWatch(args, terminal),
  check: async (args, terminal) => (await import('./check.ts')).runCheck(args, terminal),
  lsp: async (args) => (await import('./lsp.ts')).runLsp(args),
  present: async (args, terminal) => (await import('./present.ts')).runPresent(args, terminal),
  session: async (args, terminal) => (await import('./session.ts')).runSession(args, terminal),
}

/**
 * Runs the command line. `args` are the words after the program's name; `startThread` starts one that may help to build.
 * Returns the exit code; nothing here ends the process.
 */
export async function main(args: string[], terminal: Terminal, startThread?: StartThread): Promise<number> {
  const [first, ...rest] = args
  try {
    if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
      terminal.stdout.write(rest[0] !== undefined && rest[0] in commands ? commandHelp(rest[0]) : generalHelp())
      return first === undefined ? EXIT.usage : EXIT.ok
    }
    if (first === '--version' || first === '-v') {
      terminal.stdout.write(`${version()}\n`)
      return EXIT.ok
    }
    const command = Object.hasOwn(commands, first) ? commands[first] : undefined
    if (command === undefined) throw new UsageError(`there is no command "${first}"`)
    if (rest.includes('--help') || rest.includes('-h')) {
      terminal.stdout.write(commandHelp(first))
      return EXIT.ok
    }
    return await command(rest, terminal, startThread)
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.stderr.write(`diptych: ${error.message}\nSee "diptych --help".\n`)
      return EXIT.usage
    }
    terminal.stderr.write(`diptych: ${describe(error)}\n`)
    return EXIT.failed
  }
}

/** One clear line for what failed outside the author's source: a full disk, a locked file, our own fault. */
function describe(error: unknown): string {
  if (process.env['DIPTYCH_DEBUG'] && error instanceof Error) return error.stack ?? error.message
  const { code, path, message } = error as NodeJS.ErrnoException
  switch (code) {
    case 'ENOSPC':
      return 'the disk is full'
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `no permission to write ${path ?? ''}`
    case 'EBUSY':
      return `${path ?? 'a file'} is open in another program; close it and try again`
    default:
      return `internal error: ${message ?? String(error)} (set DIPTYCH_DEBUG=1 to see where)`
  }
}
