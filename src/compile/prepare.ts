import type { Deck } from '../deck/index.ts'
import type { Report } from '../diagnostics/index.ts'
import type { Design } from '../layouts/design.ts'
import type { FindAsset, Placing } from '../place/index.ts'
import { highlightDeck } from './code/index.ts'
import { arrangeFlowcharts } from './flowcharts.ts'
import { backgroundTones } from './tones.ts'

/** What has to be made, by engines that are loaded only then, before slides can be placed. */
export type Prepared = Omit<Placing, 'design' | 'theme' | 'assetOf' | 'report'>

/** Prepares the slides of a deck, which may be just one of its slides: what is made belongs to that slide alone. */
export async function prepare(deck: Deck, { theme }: Design, assetOf: FindAsset, report: Report): Promise<Prepared> {
  return {
    flows: await arrangeFlowcharts(deck, theme),
    code: await highlightDeck(deck, report),
    tones: await backgroundTones(deck, theme, assetOf),
  }
}
