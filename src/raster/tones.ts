import type { Asset, PictureTones } from '../scene/types.ts'

/** Fine enough that a pattern does not fade into its mean. */
const COLUMNS = 128
const ROWS = 72

/**
 * Tones of a picture that covers a box of the ratio of a slide, drawn small: a photo of 12 million pixels takes some 50 ms.
 * What is transparent counts as `ground`, which has three values from 0 to 255.
 *
 * @throws if the picture is broken
 */
export async function pictureTones(
  { bytes, mime, orientation = 1 }: Asset,
  ground: readonly [number, number, number],
): Promise<PictureTones> {
  const { renderAsync } = await import('@resvg/resvg-js')
  const source = mime === 'image/webp' ? await webpAsPng(bytes) : { bytes, mime }
  const href = `data:${source.mime};base64,${Buffer.from(source.bytes).toString('base64')}`
  const [w, h] = orientation >= 5 ? [ROWS, COLUMNS] : [COLUMNS, ROWS]
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}"><rect width="${w}" height="${h}" fill="rgb(${ground.join()})"/><image width="${w}" height="${h}" preserveAspectRatio="xMidYMid slice" href="${href}"/></svg>`
  const { pixels } = await renderAsync(svg, { font: { loadSystemFonts: false } })
  const { upright } = await import('./pixels.ts')
  const { data, width } = upright({ width: w, height: h, data: new Uint8Array(pixels) }, orientation)
  const luminance = (x: number, y: number): number => {
    const at = (y * width + x) * 4
    return 0.2126 * linear(data[at]!) + 0.7152 * linear(data[at + 1]!) + 0.0722 * linear(data[at + 2]!)
  }
  const values: number[] = []
  for (let y = 0; y < ROWS; y++) for (let x = 0; x < COLUMNS; x++) values.push(Math.round(luminance(x, y) * 1000) / 1000)
  return { columns: COLUMNS, rows: ROWS, values }
}

async function webpAsPng(bytes: Uint8Array): Promise<{ bytes: Uint8Array; mime: string }> {
  const { decode } = await import('@cwasm/webp')
  const { encodePng } = await import('./png.ts')
  const { width, height, data } = decode(bytes)
  return { bytes: encodePng(width, height, data), mime: 'image/png' }
}

function linear(value: number): number {
  const v = value / 255
  return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4
}
