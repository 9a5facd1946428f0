import { traitsOf } from '../scene/traits.ts'
import type { Asset, ImageNode, PlacedDeck } from '../scene/types.ts'
import type { Report } from '../diagnostics/types.ts'
import type { DeckPlan, SlidePlan } from './plan.ts'

interface MediaFile {
  /** File name in `ppt/media`. */
  name: string
  bytes: Uint8Array
}

/** A picture's files: what every program shows, and the drawing that newer ones prefer. */
interface PictureFiles {
  raster: MediaFile
  /** Its orientation is in its pixels already. */
  upright?: boolean
  vector?: MediaFile
}

/** Films and sounds that PowerPoint plays: their endings by type. The others stay pictures. */
const PLAYED: Readonly<Record<string, string>> = {
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/wav': 'wav',
}

function imagesOf(slide: SlidePlan): ImageNode[] {
  return traitsOf(slide.scene).images ? slide.shown.flatMap(({ node }) => (node.kind === 'image' ? [node] : [])) : []
}

/** Collects the films and sounds that the deck's slides play. */
function playedFiles({ slides, deck }: DeckPlan): ReadonlyMap<string, MediaFile> {
  const files = new Map<string, MediaFile>()
  for (const node of slides.flatMap(imagesOf)) {
    if (node.media === undefined) continue
    const { mime, fileName, bytes } = assetOf(deck, node.media.asset)
    const extension = PLAYED[mime]
    if (extension !== undefined) files.set(node.media.asset, { name: `${fileName.replace(/\.[^.]*$/, '')}.${extension}`, bytes })
  }
  return files
}

/** What slides show and play, by the asset's key; each is stored once. */
export interface MediaFiles {
  pictures: ReadonlyMap<string, PictureFiles>
  /** Films and sounds, those that PowerPoint plays. */
  played: ReadonlyMap<string, MediaFile>
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/gif': 'gif',
}

/** Collects what the deck's slides show and play. Drawings and WebP are also rasterised, several at a time. */
export async function mediaFiles(plan: DeckPlan, report: Report): Promise<MediaFiles> {
  const { slides, deck } = plan
  const images = slides.flatMap(imagesOf)
  const posters = new Set(images.flatMap(({ asset, media }) => (media ? [asset] : [])))
  const keys = new Set(images.map(({ asset }) => asset))
  const pictures = new Map(
    await Promise.all([...keys].map(async (key) => [key, await pictureFiles(assetOf(deck, key), report, posters.has(key))] as const)),
  )
  return { pictures, played: playedFiles(plan) }
}

function assetOf({ assets }: PlacedDeck, key: string): Asset {
  const asset = assets.get(key)
  if (!asset) throw new Error(`The scene shows the asset “${key}”, which the deck does not have.`)
  return asset
}

/** @param poster of a film: turning its frame would turn the film */
async function pictureFiles(asset: Asset, report: Report, poster: boolean): Promise<PictureFiles> {
  const stem = asset.fileName.replace(/\.[^.]*$/, '').replace(/[^\w-]/g, '_')
  const extension = EXTENSIONS[asset.mime]
  const turned = poster && asset.orientation !== undefined
  if (extension !== undefined && !turned) return { raster: { name: `${stem}.${extension}`, bytes: asset.bytes } }
  const { rasterise } = await import('./raster.ts')
  const raster = { name: `${stem}.png`, bytes: await rasterise(asset, report) }
  if (asset.mime !== 'image/svg+xml') return { raster, ...(asset.orientation !== undefined && { upright: true }) }
  return poster ? { raster } : { raster, vector: { name: `${stem}.svg`, bytes: asset.bytes } }
}
