import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Where } from '../diagnostics/index.ts'

/**
 * Opens a place of the deck in the author's editor. Only files that the deck is made of may be named; `false` for any
 * other. `launch` is launch-editor's, loaded when it is first needed.
 */
export async function openInEditor(
  { file, line, column }: Partial<Where>,
  root: string,
  files: readonly string[],
  launch?: (target: string) => void,
): Promise<boolean> {
  if (typeof file !== 'string' || !isCount(line) || !isCount(column)) return false
  const path = resolve(root, file)
  if (!files.includes(path) || !statSync(path, { throwIfNoEntry: false })?.isFile()) return false
  const open = launch ?? ((await import('launch-editor')) as unknown as { default: (target: string) => void }).default
  open(`${path}:${line}:${column}`)
  return true
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) > 0
}
