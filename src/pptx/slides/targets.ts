/** What a slide's part refers to: layout, notes, pictures, films, links. */
import { targetFrom } from '../finish/template.ts'
import type { MediaFiles } from '../media.ts'
import type { DeckPlan, LayoutPlan } from '../plan.ts'
import { externalAddress, type LinkIds, linkKey } from '../text/links.ts'
import { relationshipType } from '../xml.ts'
import type { PictureIds } from './picture.ts'
import { mergedPlayer, type Player, type PlayerIds, playersOf } from './player.ts'
import { mergeRelationships, type Relationship } from './relationships.ts'
import type { SeatedSlide } from './seated.ts'

/** A slide's relationships, each target once, and the ids by which its objects refer to them. */
export interface SlideTargets {
  list: readonly Relationship[]
  /** By `linkKey`. */
  links: LinkIds
  /** Of pictures, by the object's id. */
  pictures: ReadonlyMap<number, PictureIds>
  /** Of films and sounds, by the object's id. */
  players: ReadonlyMap<number, PlayerIds>
  /** What plays, in reading order. */
  playing: readonly Player[]
}

export function slideTargets(slide: SeatedSlide, plan: DeckPlan, media: MediaFiles): SlideTargets {
  const { objects, layout, scene, number } = slide
  let last = 0
  const relationship = (type: string, target: string, external = false): Relationship => ({
    id: `rId${++last}`,
    type: relationshipType(type),
    target,
    ...(external && { external }),
  })
  const shown: Relationship[] = []
  const show = ({ name }: { name: string }): string => shown[shown.push(relationship('image', `../media/${name}`)) - 1]!.id
  const pictures = objects.flatMap(({ id, node }): (readonly [number, PictureIds])[] => {
    const files = node.kind === 'image' ? media.pictures.get(node.asset) : undefined
    if (node.kind !== 'image' || !files) return []
    const raster = show(files.raster)
    // A film's poster is one picture: what plays has no drawing beside it.
    return [[id, files.vector && node.media === undefined ? { raster, vector: show(files.vector) } : { raster }]]
  })
  const linked = slide.links.map((link) =>
    link.kind === 'external'
      ? relationship('hyperlink', externalAddress(link.url)!, true)
      : relationship('slide', `slide${plan.numbers.get(link.id)}.xml`),
  )
  const own = [relationship('slideLayout', layoutTarget(layout))]
  if (scene.notes.length > 0) own.push(relationship('notesSlide', `../notesSlides/notesSlide${number}.xml`))
  const players = playersOf(objects, media)
  const { list, ids } = mergeRelationships([...linked, ...shown, ...own, ...players.relationships])
  const merged = (id: string): string => ids.get(id) ?? id
  return {
    list,
    links: new Map(slide.links.map((link, i) => [linkKey(link), merged(linked[i]!.id)])),
    pictures: new Map(
      pictures.map(([id, { raster, vector }]) => [id, { raster: merged(raster), ...(vector !== undefined && { vector: merged(vector) }) }]),
    ),
    players: new Map([...players.ids].map(([id, player]) => [id, mergedPlayer(player, ids)])),
    playing: players.list,
  }
}

function layoutTarget({ layout, number }: LayoutPlan): string {
  return layout.source ? targetFrom('ppt/slides/slide1.xml', layout.source.part) : `../slideLayouts/slideLayout${number}.xml`
}
