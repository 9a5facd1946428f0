import type { Asset, PlacedDeck } from '../scene/types.ts'
import type { Report } from '../diagnostics/types.ts'
import type { DeckPlan } from './plan.ts'

interface MediaFile {
  /** File name in `ppt/media`. */
  name: string
  bytes: Uint8Array
}

/** A picture's files: what every program shows, and the drawing that newer ones prefer. */
interface PictureFiles {
  raster: MediaFile
  vector?: MediaFile
}

/** The pictures that slides show, by the asset's key; each is stored once. */
export type MediaFiles = ReadonlyMap<string, PictureFiles>

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/gif': 'gif',
}

/** Collects the pictures that the deck's slides show. Drawings and WebP are also rasterised, several at a time. */
export async function mediaFiles({ slides, deck }: DeckPlan, report: Report): Promise<MediaFiles> {
  const shown = new Set(slides.flatMap(({ objects }) => objects.flatMap(({ node }) => (node.kind === 'image' ? [node.asset] : []))))
  return new Map(await Promise.all([...shown].map(async (key) => [key, await pictureFiles(assetOf(deck, key), report)] as const)))
}

function assetOf({ assets }: PlacedDeck, key: string): Asset {
  const asset = assets.get(key)
  if (!asset) throw new Error(`The scene shows the asset “${key}”, which the deck does not have.`)
  return asset
}

async function pictureFiles(asset: Asset, report: Report): Promise<PictureFiles> {
  const stem = asset.fileName.replace(/\.[^.]*$/, '').replace(/[^\w-]/g, '_')
  const extension = EXTENSIONS[asset.mime]
  if (extension !== undefined) return { raster: { name: `${stem}.${extension}`, bytes: asset.bytes } }
  const { rasterise } = await import('./raster.ts')
  const raster = { name: `${stem}.png`, bytes: await rasterise(asset, report) }
  return asset.mime === 'image/svg+xml' ? { raster, vector: { name: `${stem}.svg`, bytes: asset.bytes } } : { raster }
}
