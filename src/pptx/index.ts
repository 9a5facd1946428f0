import type { Report } from '../diagnostics/types.ts'
import type { EmbeddedFont } from '../fonts/embed.ts'
import { type Design, designOf } from '../layouts/design.ts'
import type { Keep } from '../scene/keep.ts'
import type { PlacedDeck } from '../scene/types.ts'
import type { Theme } from '../themes/types.ts'
import { packageParts } from './finish/index.ts'
import { zipParts } from './finish/zip.ts'
import { mediaFiles } from './media.ts'
import { planDeck } from './plan.ts'

/**
 * Writes a placed deck as a PowerPoint file. The same deck and look give the same bytes.
 * @param look a design, or a theme with the layouts that ship
 * @param report gets pictures that could not be drawn
 * @param timings gets the milliseconds of each phase
 * @param fonts to embed; a template keeps its own
 * @param keep what slides' parts were before
 */
export async function writePptx(
  deck: PlacedDeck,
  look: Design | Theme,
  report: Report,
  timings?: (phase: string, ms: number) => void,
  fonts: readonly EmbeddedFont[] = [],
  keep?: Keep,
): Promise<Uint8Array> {
  let last = timings && performance.now()
  const done = (phase: string): void => {
    if (last === undefined) return
    const now = performance.now()
    timings?.(phase, now - last)
    last = now
  }
  const plan = planDeck(deck, designOf(look))
  done('plan')
  const media = await mediaFiles(plan, report)
  done('media')
  const parts = packageParts(plan, media, fonts, keep)
  done('pptx')
  const bytes = zipParts(parts)
  done('zip')
  return bytes
}
