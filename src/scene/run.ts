import type { Run } from './types.ts'

/** A run that says nothing but its text and its script: most do, and outputs need not ask for all that it might say. */
export function isPlain(run: Run): boolean {
  for (const name in run) if (name !== 'text' && name !== 'script') return false
  return true
}
