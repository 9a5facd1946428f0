import { createHash } from 'node:crypto'
import { diagnose, type Report } from '../diagnostics/index.ts'
import { traitsOf } from '../scene/traits.ts'
import type { Asset, Scene, SceneNode } from '../scene/types.ts'

/** Pixels for each point of the slide: 2560 across a whole one, so that it is sharp on a screen of that many pixels. */
const DENSITY = 2560 / 960
/** A picture is made smaller only if it has this many times as many pixels across as are shown. */
const WORTHWHILE = 1.25
/** A photo of more bytes, of which much is not shown, is reported: JPEG is stored as it is. */
const LARGE_PHOTO = 3e6
/** Pictures of more pixels are left alone: they would not fit into memory well. */
const MOST_PIXELS = 100e6
/** Small pictures that are remembered from one compilation to the next. */
const REMEMBERED = 64

const remembered = new Map<string, Asset>()

/** Made smaller: PNG and WebP, which become PNG. Animated ones stay as they are. */
const SHRUNK: ReadonlySet<string> = new Set(['image/png', 'image/webp'])

/**
 * Those pictures that have more pixels than slides show of them, made smaller, under the same keys. What is wrong with
 * one is said elsewhere: it stays as it is.
 */
export async function fitPictures(
  assets: ReadonlyMap<string, Asset>,
  scenes: readonly Scene[],
  report: Report,
): Promise<Map<string, Asset>> {
  const fitted = new Map<string, Asset>()
  if (assets.size === 0) return fitted
  const shown = shownWidths(scenes)
  for (const [key, asset] of assets) {
    const wanted = Math.ceil((shown.get(key) ?? Infinity) * DENSITY)
    const large = asset.width > wanted * WORTHWHILE && asset.width * asset.height <= MOST_PIXELS
    if (large && asset.mime === 'image/jpeg' && asset.bytes.length > LARGE_PHOTO) {
      const values = { path: key, size: (asset.bytes.length / 1e6).toFixed(1), width: asset.width, shown: wanted }
      report(diagnose('large-photo', undefined, values))
    }
    if (large && SHRUNK.has(asset.mime) && !isAnimated(asset)) fitted.set(key, await smaller(asset, wanted))
  }
  return fitted
}

/** How wide each picture is shown at most, the parts that are cut included, in points. */
function shownWidths(scenes: readonly Scene[]): Map<string, number> {
  const widths = new Map<string, number>()
  const see = (nodes: readonly SceneNode[]): void => {
    for (const node of nodes) {
      if (node.kind === 'group') see(node.children)
      if (node.kind !== 'image') continue
      const { left, right } = node.crop ?? { left: 0, right: 0 }
      widths.set(node.asset, Math.max(widths.get(node.asset) ?? 0, node.box.w / Math.max(0.001, 1 - left - right)))
    }
  }
  for (const scene of scenes) {
    if (!traitsOf(scene).images) continue
    see(scene.nodes)
    see(scene.backdrop)
  }
  return widths
}

async function smaller(asset: Asset, width: number): Promise<Asset> {
  const key = `${asset.fileName} ${width}`
  const known = remembered.get(key)
  if (known) return { ...known, key: asset.key }
  const made = await shrunk(asset, width)
  if (remembered.size >= REMEMBERED) remembered.delete(remembered.keys().next().value!)
  remembered.set(key, made)
  return made
}

/** The picture at that width, if that saves anything. */
async function shrunk(asset: Asset, width: number): Promise<Asset> {
  const { decodePixels, encodePng, shrink } = await import('../raster/index.ts')
  try {
    const height = Math.max(1, Math.round((asset.height * width) / asset.width))
    const small = shrink(await decodePixels(asset), width, height)
    const bytes = encodePng(width, height, small.data)
    if (bytes.length > asset.bytes.length) return asset
    return {
      ...asset,
      mime: 'image/png',
      fileName: `${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.png`,
      width,
      height,
      bytes,
    }
  } catch {
    return asset
  }
}

/** APNG has an `acTL` chunk (PNG 3rd edition, §11.3.6), animated WebP `ANIM` (RFC 9649 §2.7.1.1). */
function isAnimated({ bytes, mime }: Asset): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).includes(mime === 'image/png' ? 'acTL' : 'ANIM')
}
