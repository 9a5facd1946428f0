/** Films and sounds on a slide: what a picture needs to play one. */
import type { MediaFiles } from '../media.ts'
import { relationshipType } from '../xml.ts'
import type { SlideObject } from './objects.ts'
import type { Relationship } from './relationships.ts'

/** Relationship ids of a film or sound: as ECMA-376 knows it, and as PowerPoint 2010 and later embed it ([MS-PPTX] 2.2.4.1). */
export interface PlayerIds {
  kind: 'video' | 'audio'
  link: string
  embed: string
}

/** What plays on a slide: `p:cNvPr@id` of its picture. */
export interface Player {
  id: number
  kind: 'video' | 'audio'
}

interface Players {
  list: readonly Player[]
  relationships: readonly Relationship[]
  /** By the object's id. */
  ids: ReadonlyMap<number, PlayerIds>
}

const MEDIA = 'http://schemas.microsoft.com/office/2007/relationships/media'

/** The objects that play something, in reading order, with the relationships that they need. */
export function playersOf(objects: readonly SlideObject[], media: MediaFiles): Players {
  const list: Player[] = []
  const relationships: Relationship[] = []
  const ids = new Map<number, PlayerIds>()
  for (const { id, node } of objects) {
    if (node.kind !== 'image' || node.media === undefined) continue
    const file = media.played.get(node.media.asset)
    if (file === undefined) continue
    const { kind } = node.media
    const target = `../media/${file.name}`
    const own = { kind, link: `rIdPlay${id}`, embed: `rIdMedia${id}` }
    relationships.push({ id: own.link, type: relationshipType(kind), target }, { id: own.embed, type: MEDIA, target })
    list.push({ id, kind })
    ids.set(id, own)
  }
  return { list, relationships, ids }
}

/** A player's ids after relationships to the same file have become one. */
export function mergedPlayer({ kind, link, embed }: PlayerIds, ids: ReadonlyMap<string, string>): PlayerIds {
  return { kind, link: ids.get(link) ?? link, embed: ids.get(embed) ?? embed }
}

/** What `p:nvPr` of a picture holds that plays (`a:videoFile`, `a:audioFile`, §20.1.3.6, §20.1.3.2). */
export function playerXml({ kind, link, embed }: PlayerIds): string {
  return (
    `<a:${kind}File r:link="${link}"/><p:extLst><p:ext uri="{DAA4B4D4-6D71-4841-9C94-3DE7FCFB9230}">` +
    `<p14:media xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main" r:embed="${embed}"/></p:ext></p:extLst>`
  )
}

/** A click on it plays it (§21.1.2.3.5, `action`). */
export const PLAY_ON_CLICK = '<a:hlinkClick r:id="" action="ppaction://media"/>'

/** `p:video` or `p:audio` (§19.5.93, §19.5.1): waits to be played; a sound ends with its slide. */
export function mediaNodeXml({ id, kind }: Player, node: number): string {
  const end =
    kind === 'audio' ? '<p:endCondLst><p:cond evt="onStopAudio" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond></p:endCondLst>' : ''
  return (
    `<p:${kind}><p:cMediaNode vol="80000"><p:cTn id="${node}" fill="hold" display="0"><p:stCondLst><p:cond delay="indefinite"/></p:stCondLst>${end}</p:cTn>` +
    `<p:tgtEl><p:spTgt spid="${id}"/></p:tgtEl></p:cMediaNode></p:${kind}>`
  )
}
