import type { ImageNode } from '../../scene/types.ts'
import { hyperlinkXml } from '../text/links.ts'
import { esc } from '../xml.ts'
import type { SlideContext } from './context.ts'
import { DECORATIVE } from './decorative.ts'
import type { SlideObject } from './objects.ts'
import { turnedFor } from './orientation.ts'
import { PLAY_ON_CLICK, type PlayerIds, playerXml } from './player.ts'

/** Relationship ids of a picture: what every program can show, and the drawing that newer ones prefer. */
export interface PictureIds {
  raster: string
  vector?: string
}

/** What a picture is beside its file. */
export interface PictureKind {
  /** It plays a film or a sound. */
  player?: PlayerIds
  /** Exif orientation of its file. */
  orientation?: number
}

/** A picture as `p:pic` (CT_Picture, §19.3.1.37). */
export function pictureXml(
  { id, name, node }: SlideObject<ImageNode>,
  ids: PictureIds,
  { links }: SlideContext,
  { player, orientation }: PictureKind = {},
): string {
  const description = node.decorative ? '' : ` descr="${esc(node.alt)}"`
  const inside = (player === undefined ? hyperlinkXml(node.link, links) : PLAY_ON_CLICK) + (node.decorative ? DECORATIVE : '')
  const { crop, transform } = turnedFor(node, orientation)
  return (
    `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="${name}"${description}>${inside}</p:cNvPr>` +
    `<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr>${player === undefined ? '<p:nvPr/>' : `<p:nvPr>${playerXml(player)}</p:nvPr>`}</p:nvPicPr>` +
    `<p:blipFill>${blipXml(ids)}${cropXml(crop)}<a:stretch><a:fillRect/></a:stretch></p:blipFill>` +
    `<p:spPr>${transform}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`
  )
}

/** `a:blip`, with `asvg:svgBlip` for a drawing (§20.1.8.13; [MS-ODRAWXML] 2.29). */
function blipXml({ raster, vector }: PictureIds): string {
  if (vector === undefined) return `<a:blip r:embed="${raster}"/>`
  return (
    `<a:blip r:embed="${raster}"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">` +
    `<asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${vector}"/></a:ext></a:extLst></a:blip>`
  )
}

/** `a:srcRect`: what is cut from each edge, in thousandths of a percent (CT_RelativeRect, §20.1.8.55). */
function cropXml(crop: ImageNode['crop']): string {
  if (!crop) return ''
  const edges = edge('l', crop.left) + edge('t', crop.top) + edge('r', crop.right) + edge('b', crop.bottom)
  return edges === '' ? '' : `<a:srcRect${edges}/>`
}

function edge(name: string, part: number): string {
  return part === 0 ? '' : ` ${name}="${Math.round(part * 100_000)}"`
}
