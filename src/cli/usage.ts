import { parseArgs } from 'node:util'

/**
 * Asked for as this module is loaded, for only then does Node load it: later, V8 may be tuned for a build and compile it
 * anew (see `bin/tune.js`).
 */
const parse = parseArgs

/** The command was called in a way that means nothing: exit code 2. */
export class UsageError extends Error {}

type Options = Record<string, { type: 'string' | 'boolean' }>

/** Words of a command line as values, and at most one DECK. Throws `UsageError` on anything unknown. */
export function readArguments(args: string[], options: Options): { deck: string; values: Record<string, string | boolean | undefined> } {
  try {
    const { values, positionals } = parse({ args, options, allowPositionals: true, strict: true })
    if (positionals.length > 1) throw new UsageError(`expected one DECK, got ${positionals.length}: ${positionals.join(' ')}`)
    return { deck: positionals[0] ?? 'slides', values: values as Record<string, string | boolean | undefined> }
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError((error as Error).message.split('. ')[0]!.replace(/^Unknown option/, 'unknown option'))
  }
}
