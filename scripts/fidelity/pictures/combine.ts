/** Pictures made of pictures. */
import type { Picture } from '../types.ts'

/** Means of squares of `factor` px; what is left over at the right and the bottom is left out. */
export function shrink({ width, height, data }: Picture, factor: number): Picture {
  const [w, h] = [Math.floor(width / factor), Math.floor(height / factor)]
  const out = new Uint8ClampedArray(w * h * 4)
  const area = factor * factor
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      let [r, g, b] = [0, 0, 0]
      for (let dy = 0; dy < factor; dy++) {
        let at = ((y * factor + dy) * width + x * factor) * 4
        for (let dx = 0; dx < factor; dx++, at += 4) {
          r += data[at]!
          g += data[at + 1]!
          b += data[at + 2]!
        }
      }
      const to = (y * w + x) * 4
      out[to] = r / area
      out[to + 1] = g / area
      out[to + 2] = b / area
      out[to + 3] = 255
    }
  }
  return { width: w, height: h, data: out }
}

/** A picture at another, smaller size: each pixel is the mean of what it covers. */
export function resized({ width, height, data }: Picture, w: number, h: number): Picture {
  const columns = shares(width, w)
  const rows = shares(height, h)
  const out = new Uint8ClampedArray(w * h * 4)
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      let [r, g, b] = [0, 0, 0]
      for (const [fromY, shareY] of rows[y]!) {
        for (const [fromX, shareX] of columns[x]!) {
          const at = (fromY * width + fromX) * 4
          const share = shareX * shareY
          r += data[at]! * share
          g += data[at + 1]! * share
          b += data[at + 2]! * share
        }
      }
      out.set([r, g, b, 255], (y * w + x) * 4)
    }
  }
  return { width: w, height: h, data: out }
}

/** Which of `from` pixels each of `to` pixels covers, and by what share. */
function shares(from: number, to: number): [index: number, share: number][][] {
  const step = from / to
  return Array.from({ length: to }, (_, i) => {
    const [start, end] = [i * step, (i + 1) * step]
    const covered: [number, number][] = []
    for (let at = Math.floor(start); at < Math.min(from, Math.ceil(end)); at++) covered.push([at, (Math.min(end, at + 1) - Math.max(start, at)) / step])
    return covered
  })
}

/** Two pictures of one size side by side, `width` px wide in all, with a grey gap of 8 px. */
export function sideBySide(a: Picture, b: Picture, width: number): Picture {
  const gap = 8
  const w = (width - gap) / 2
  const h = Math.round((w * a.height) / a.width)
  const data = new Uint8ClampedArray(width * h * 4).fill(128)
  for (const [picture, left] of [[resized(a, w, h), 0], [resized(b, w, h), w + gap]] as const) {
    for (let y = 0; y < h; y++) data.set(picture.data.subarray(y * w * 4, (y + 1) * w * 4), (y * width + left) * 4)
  }
  for (let at = 3; at < data.length; at += 4) data[at] = 255
  return { width, height: h, data }
}

/** Where two pictures of one size differ: white where they don't, red where the second lacks ink, blue where it has more. */
export function difference(a: Picture, b: Picture): Picture {
  const data = new Uint8ClampedArray(a.data.length).fill(255)
  for (let at = 0; at < data.length; at += 4) {
    const channels = [0, 1, 2].map((channel) => b.data[at + channel]! - a.data[at + channel]!)
    const strongest = channels.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most), 0)
    const fade = 255 - Math.abs(strongest)
    data[at] = strongest > 0 ? 255 : fade
    data[at + 1] = fade
    data[at + 2] = strongest > 0 ? fade : 255
  }
  return { width: a.width, height: a.height, data }
}
