import type { Where } from '../diagnostics/index.ts'
import { readText } from './files.ts'
import type { DeckSource } from './types.ts'

/** Where a deck's setting stands, in `deck.yaml` or in the front matter of a single file; undefined if it is not written. */
export function settingPlace(source: DeckSource, key: string): Where | undefined {
  const file = source.single ? source.files[0] : readText(source, 'deck.yaml', undefined, () => {})
  if (file === undefined) return undefined
  const index = file.text.split('\n').findIndex((line) => line.startsWith(`${key}:`))
  return index < 0 ? undefined : { file: file.path, line: index + 1, column: 1 }
}
