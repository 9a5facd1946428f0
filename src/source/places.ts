import type { Where } from '../diagnostics/index.ts'
import { readText } from './files.ts'
import type { DeckSource } from './types.ts'

/** Where a deck's setting stands, in `deck.yaml` or in the front matter of a single file; undefined if it is not written. */
export function settingPlace(source: DeckSource, key: string): Where | undefined {
  const file = source.single ? source.files[0] : readText(source, 'deck.yaml', undefined, () => {})
  if (file === undefined) return undefined
  const { text, path } = file
  const start = text.startsWith(`${key}:`) ? 0 : text.indexOf(`\n${key}:`) + 1
  if (start === 0 && !text.startsWith(`${key}:`)) return undefined
  return { file: path, line: text.slice(0, start).split('\n').length, column: 1 }
}
