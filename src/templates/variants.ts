/** Further layouts of the template for slides whose content is not one text: only those that look like the default one. */
import type { Layout, Region } from '../layouts/types.ts'
import type { Features } from './features.ts'
import type { RegionContext } from './places.ts'
import { layoutFrom, seatsOf } from './regions.ts'

export function variantsFrom(all: readonly Features[], main: Features, context: RegionContext): Layout[] {
  const look = lookOf(main)
  return all.flatMap((features, i): Layout[] => {
    if (features === main || features.contents.length < 2 || features.title === undefined || lookOf(features) !== look) return []
    const base = layoutFrom('default', { features, fits: true }, { zh: features.layout.name, en: features.layout.name }, false, context)
    const regions: Record<string, Region> = { ...base.regions(NO_THEME), ...seatsOf(features, context) }
    delete regions['body']
    return [{ ...base, name: `template-${i + 1}`, base: 'default', regions: () => regions }]
  })
}

/** Regions of a template's layouts stand where they stand, whatever the theme. */
const NO_THEME = undefined as never

/** The master and what lies behind the text. */
function lookOf({ layout }: Features): string {
  return JSON.stringify([layout.master, layout.backdrop.background, layout.backdrop.nodes, layout.colorMapOverride])
}
