import type { Asset, Pt } from '../scene/types.ts'
import type { Theme } from '../themes/index.ts'
import type { DrawChart } from './charts/load.ts'

/** What drawing one slide needs to know besides its scene. */
export interface SlideContext {
  theme: Theme
  /** Pictures by key. */
  assets: ReadonlyMap<string, Asset>
  /** Draws charts; absent where no slide has one. */
  drawChart?: DrawChart
  /** Language of the enclosing element: a `lang` attribute is written only where it changes. */
  lang: string
  /** Where the containing block of absolutely placed boxes begins on the slide. */
  origin: { x: Pt; y: Pt }
  /** Inside the layout's art: nothing is named there, nor read aloud. */
  decoration: boolean
  /** What decides on the elements within. */
  inside: 'slide' | 'quote' | 'list' | 'figure' | 'cell'
  /** Id of the text that is the slide's heading. */
  heading: string | undefined
}

/** A picture by its key. @throws if the deck holds none: the compiler has let a broken reference through. */
export function assetOf(context: SlideContext, key: string): Asset {
  const asset = context.assets.get(key)
  if (!asset) throw new Error(`no asset '${key}' in the deck`)
  return asset
}
