import { join } from 'node:path'
import type { Report } from '../../diagnostics/index.ts'
import type { Keep } from '../../scene/keep.ts'
import type { PlacedDeck } from '../../scene/types.ts'
import type { Theme } from '../../themes/index.ts'
import { writeWeb } from '../../web/index.ts'
import { replaceFolder } from '../../write/index.ts'
import type { Output } from './output.ts'

/** Writes the web deck's folder: nothing where the folder is somebody else's, which is reported. */
export async function buildWeb(placed: PlacedDeck, theme: Theme, out: string, report: Report, keep: Keep | undefined): Promise<Output[]> {
  const start = Date.now()
  const files = await writeWeb(placed, theme, report, keep)
  const folder = join(out, 'web')
  const bytes = replaceFolder(folder, files, report)
  if (bytes === undefined) return []
  return [{ path: join(folder, 'index.html'), slides: placed.scenes.length, bytes, ms: Date.now() - start }]
}
