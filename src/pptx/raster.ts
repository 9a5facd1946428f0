/** Drawings and WebP pictures as PNG, which every office program shows. The libraries are loaded only when needed. */
import { diagnose } from '../diagnostics/index.ts'
import type { Report } from '../diagnostics/types.ts'
import type { Asset } from '../scene/types.ts'
import { decodePixels, encodePng, upright } from '../raster/index.ts'

/** Pixels along the longer side of a rasterised drawing: two for each point of a slide that it fills. */
const LONG_SIDE = 1920

/** A picture as PNG. One that is broken is reported and becomes a transparent pixel. */
export async function rasterise(asset: Asset, report: Report): Promise<Uint8Array> {
  try {
    return asset.mime === 'image/svg+xml' ? await drawSvg(asset) : await decoded(asset)
  } catch (error) {
    report(diagnose('bad-image', undefined, { path: asset.fileName, reason: error instanceof Error ? error.message : String(error) }))
    return encodePng(1, 1, new Uint8Array(4))
  }
}

/** Only a drawing with text needs fonts, and finding them takes longer than drawing. */
async function drawSvg({ bytes, width, height }: Asset): Promise<Uint8Array> {
  const { renderAsync } = await import('@resvg/resvg-js')
  const svg = new TextDecoder().decode(bytes)
  const mode = width >= height ? 'width' : 'height'
  const image = await renderAsync(svg, { fitTo: { mode, value: LONG_SIDE }, font: { loadSystemFonts: svg.includes('<text') } })
  return image.asPng()
}

async function decoded(asset: Asset): Promise<Uint8Array> {
  const { width, height, data } = upright(await decodePixels(asset), asset.orientation ?? 1)
  return encodePng(width, height, data)
}
