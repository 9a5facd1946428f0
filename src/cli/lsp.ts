import { readArguments, UsageError } from './usage.ts'
import { version } from './version.ts'

/** `diptych lsp`: the language server on standard input and output, until the editor ends it. */
export async function runLsp(args: string[]): Promise<number> {
  // Editors' client libraries name the transport; there is no other.
  readArguments(args, { stdio: { type: 'boolean' }, clientProcessId: { type: 'string' } })
  if (process.stdin.isTTY) throw new UsageError('lsp speaks with an editor, not with a terminal; name "diptych lsp" as its language server')
  const { serve } = await import('../lsp/index.ts')
  return serve(process.stdin, process.stdout, version())
}
