import { diagnose } from '../diagnostics/index.ts'
import type { Report } from '../diagnostics/types.ts'
import type { Asset } from '../scene/types.ts'

/** Width in pixels to which drawings are rasterised: twice a slide's width in points. */
const RASTER_WIDTH = 1920

/** A transparent pixel: what stands in where a picture cannot be drawn. */
const EMPTY_PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
)

/** A drawing or a WebP picture as PNG. One that is broken is reported and becomes a transparent pixel. */
export async function rasterise(asset: Asset, report: Report): Promise<Uint8Array> {
  try {
    return await drawSvg(asset)
  } catch (error) {
    report(diagnose('bad-image', undefined, { path: asset.fileName, reason: error instanceof Error ? error.message : String(error) }))
    return EMPTY_PNG
  }
}

async function drawSvg({ bytes, width, height }: Asset): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js')
  const fitTo = width >= height ? { mode: 'width' as const, value: RASTER_WIDTH } : { mode: 'height' as const, value: RASTER_WIDTH }
  return new Resvg(Buffer.from(bytes), { fitTo }).render().asPng()
}
