/** Pictures as pixels: decoded, turned upright, made smaller. The libraries are loaded only when needed. */
import type { Asset } from '../scene/types.ts'

/** RGBA, row by row, eight bits each. */
export interface Pixels {
  width: number
  height: number
  data: Uint8Array | Uint8ClampedArray
}

/** A picture's pixels as its file holds them: PNG, JPEG, WebP, a GIF's first picture. @throws if it is broken */
export async function decodePixels({ bytes, mime, width, height, orientation = 1 }: Asset): Promise<Pixels> {
  if (mime === 'image/webp') {
    const { decode } = await import('@cwasm/webp')
    return decode(bytes)
  }
  const { renderAsync } = await import('@resvg/resvg-js')
  const [w, h] = orientation >= 5 ? [height, width] : [width, height]
  const href = `data:${mime};base64,${Buffer.from(bytes).toString('base64')}`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}"><image width="${w}" height="${h}" href="${href}"/></svg>`
  const { pixels } = await renderAsync(svg, { font: { loadSystemFonts: false } })
  return { width: w, height: h, data: unmultiplied(pixels) }
}

/** resvg multiplies colours with their opacity. */
function unmultiplied(pixels: Uint8Array): Uint8Array {
  for (let at = 0; at < pixels.length; at += 4) {
    const alpha = pixels[at + 3]!
    if (alpha === 255 || alpha === 0) continue
    for (let i = at; i < at + 3; i++) pixels[i] = Math.min(255, Math.round((pixels[i]! * 255) / alpha))
  }
  return pixels
}

/** Turned as an Exif orientation asks (CIPA DC-008 §4.6.4). */
export function upright({ width, height, data }: Pixels, orientation: number): Pixels {
  if (orientation < 2) return { width, height, data }
  const [w, h] = orientation >= 5 ? [height, width] : [width, height]
  const turned = new Uint8Array(data.length)
  const from = new Uint32Array(data.buffer.slice(data.byteOffset, data.byteOffset + data.length))
  const to = new Uint32Array(turned.buffer)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [column, row] = seat(x, y, width - 1, height - 1, orientation)
      to[row * w + column] = from[y * width + x]!
    }
  }
  return { width: w, height: h, data: turned }
}

/** Where a stored pixel is seen. */
function seat(x: number, y: number, right: number, bottom: number, orientation: number): [column: number, row: number] {
  switch (orientation) {
    case 2:
      return [right - x, y]
    case 3:
      return [right - x, bottom - y]
    case 4:
      return [x, bottom - y]
    case 5:
      return [y, x]
    case 6:
      return [bottom - y, x]
    case 7:
      return [bottom - y, right - x]
    default:
      return [y, right - x]
  }
}

/** Made smaller: each pixel is the mean of those that it covers, transparent ones without their colour. */
export function shrink({ width, height, data }: Pixels, w: number, h: number): Pixels {
  const small = new Uint8Array(w * h * 4)
  for (let row = 0; row < h; row++) {
    const top = Math.floor((row * height) / h)
    const end = Math.max(top + 1, Math.ceil(((row + 1) * height) / h))
    for (let column = 0; column < w; column++) {
      const left = Math.floor((column * width) / w)
      const right = Math.max(left + 1, Math.ceil(((column + 1) * width) / w))
      let [r, g, b, a] = [0, 0, 0, 0]
      for (let y = top; y < end; y++) {
        for (let at = (y * width + left) * 4, last = (y * width + right) * 4; at < last; at += 4) {
          const alpha = data[at + 3]!
          r += data[at]! * alpha
          g += data[at + 1]! * alpha
          b += data[at + 2]! * alpha
          a += alpha
        }
      }
      const to = (row * w + column) * 4
      const share = a || 1
      small[to] = Math.round(r / share)
      small[to + 1] = Math.round(g / share)
      small[to + 2] = Math.round(b / share)
      small[to + 3] = Math.round(a / ((end - top) * (right - left)))
    }
  }
  return { width: w, height: h, data: small }
}
