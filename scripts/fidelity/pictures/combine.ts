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

/** A picture at another, smaller size: each pixel is the mean of what it covers, first along rows, then along columns. */
export function resized({ width, height, data }: Picture, w: number, h: number): Picture {
  const [columns, rows] = [coverage(width, w), coverage(height, h)]
  const narrow = new Float32Array(w * height * 3)
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0; x < w; x++, to += 3) {
      for (let k = 0, from = (y * width + columns.first[x]!) * 4; k < columns.count; k++, from += 4) {
        const share = columns.shares[x * columns.count + k]!
        if (share === 0) continue
        for (let channel = 0; channel < 3; channel++) narrow[to + channel]! += data[from + channel]! * share
      }
    }
  }
  const out = new Uint8ClampedArray(w * h * 4).fill(255)
  const sums = new Float32Array(w * 3)
  for (let y = 0; y < h; y++) {
    sums.fill(0)
    for (let k = 0; k < rows.count; k++) {
      const share = rows.shares[y * rows.count + k]!
      if (share === 0) continue
      for (let i = 0, from = (rows.first[y]! + k) * w * 3; i < sums.length; i++, from++) sums[i]! += narrow[from]! * share
    }
    for (let i = 0, to = y * w * 4; i < sums.length; i += 3, to += 4) out.set(sums.subarray(i, i + 3), to)
  }
  return { width: w, height: h, data: out }
}

/** Which of `from` pixels each of `to` pixels covers: the first of them, and the shares of `count` pixels from there. */
function coverage(from: number, to: number): { first: Uint32Array; count: number; shares: Float32Array } {
  const step = from / to
  const count = Math.ceil(step) + 1
  const first = new Uint32Array(to)
  const shares = new Float32Array(to * count)
  for (let i = 0; i < to; i++) {
    const [start, end] = [i * step, (i + 1) * step]
    first[i] = Math.floor(start)
    for (let k = 0; k < count; k++) {
      const at = first[i]! + k
      shares[i * count + k] = at < from ? Math.max(0, Math.min(end, at + 1) - Math.max(start, at)) / step : 0
    }
  }
  return { first, count, shares }
}

/** Two pictures of one size side by side, `width` px wide in all, with a grey gap of 8 px. */
export function sideBySide(a: Picture, b: Picture, width: number): Picture {
  const gap = 8
  const w = (width - gap) / 2
  const h = Math.round((w * a.height) / a.width)
  const data = new Uint8ClampedArray(width * h * 4).fill(128)
  for (const [picture, left] of [
    [resized(a, w, h), 0],
    [resized(b, w, h), w + gap],
  ] as const) {
    for (let y = 0; y < h; y++) data.set(picture.data.subarray(y * w * 4, (y + 1) * w * 4), (y * width + left) * 4)
  }
  for (let at = 3; at < data.length; at += 4) data[at] = 255
  return { width, height: h, data }
}

/** Where two pictures of one size differ: white where they don't, red where the second lacks ink, blue where it has more. */
export function difference(a: Picture, b: Picture): Picture {
  const data = new Uint8ClampedArray(a.data.length).fill(255)
  for (let at = 0; at < data.length; at += 4) {
    let strongest = 0
    for (let channel = at; channel < at + 3; channel++) {
      const value = b.data[channel]! - a.data[channel]!
      if (Math.abs(value) > Math.abs(strongest)) strongest = value
    }
    const fade = 255 - Math.abs(strongest)
    data[at] = strongest > 0 ? 255 : fade
    data[at + 1] = fade
    data[at + 2] = strongest > 0 ? fade : 255
  }
  return { width: a.width, height: a.height, data }
}
