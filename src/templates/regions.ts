/** A template's layout as one of ours: its placeholders become the regions that content is shared out to. */
import type { Layout, Region } from '../layouts/types.ts'
import type { Features } from './features.ts'
import { inheritedLevels } from './levels.ts'
import type { LayoutName, Match } from './match.ts'
import { inheritedPlaceholder, type RegionContext } from './places.ts'
import { Maker, type Regions } from './region-maker.ts'
import { clear, inside, obstaclesOf } from './room.ts'

/** Our layout of that name, standing on the template's layout that was chosen for it. */
export function layoutFrom(name: LayoutName, match: Match, label: Layout['label'], dark: boolean, context: RegionContext): Layout {
  const { layout } = match.features
  const regions = regionsFor(name, match, context)
  return {
    name,
    label,
    ooxmlType: 'cust',
    background: layout.backdrop.background,
    dark,
    regions: () => regions,
    backdrop: () => layout.backdrop.nodes,
    source: { part: layout.part, ...(layout.colorMapOverride === undefined ? {} : { colorMapOverride: layout.colorMapOverride }) },
  }
}

function regionsFor(name: LayoutName, { features }: Match, context: RegionContext): Regions {
  const make = new Maker(features, context)
  const { title } = features
  switch (name) {
    case 'cover':
      return { ...make.title('cover'), ...make.coverLines() }
    case 'section':
      return { ...make.number(), ...make.title('section'), ...make.summary(), ...make.footers('slide-number') }
    case 'statement':
      return { ...make.title('statement'), ...make.body('lead', title), ...make.footers() }
    case 'closing':
      return { ...make.title('section'), ...make.body('lead', title), ...make.footers() }
    case 'two-columns':
    case 'summary':
      return { ...make.title('title'), ...make.columns(), ...make.footers() }
    case 'contents':
      return { ...make.title('title'), ...make.body('body', title, 'contents'), ...make.footers() }
    case 'default':
      return { ...make.title('title'), ...make.body('body', title), ...make.footers() }
    default:
      return name satisfies never
  }
}

/** Every placeholder for text of a layout, as a seat for content of its kind: a line for headings, more for text. */
export function seatsOf(features: Features, context: RegionContext): Regions {
  const obstacles = obstaclesOf(features.layout.backdrop.art, context.slide)
  return Object.fromEntries(
    features.contents.map((place, i): [string, Region] => {
      const inherits = inheritedPlaceholder(place)
      const look = inheritedLevels(place.levels)[0]!
      const small = features.small.includes(place)
      return [
        `content-${i + 1}`,
        {
          box: clear(inside(place.box, place.insets), obstacles),
          content: { from: 'slot', slot: 'default' },
          type: small ? 'heading' : 'body',
          color: look.color,
          anchor: place.anchor,
          align: look.align,
          placeholder: { type: 'body', label: { zh: place.name, en: place.name } },
          inherits,
          accepts: small ? ['heading'] : place.type === 'obj' ? ['text', 'table'] : ['text'],
        },
      ]
    }),
  )
}
