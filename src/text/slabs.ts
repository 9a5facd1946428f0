/**
 * Arrays of numbers cut from larger ones: to the engine a typed array with a buffer of its own costs more than a
 * paragraph's characters do. What is cut is zeroed, and nothing is given back.
 */

/** Elements that are allocated at once. */
const SLAB = 8192

interface Slab<T> {
  array: T
  used: number
}

const floats: Slab<Float64Array> = { array: new Float64Array(0), used: 0 }
const integers: Slab<Uint32Array> = { array: new Uint32Array(0), used: 0 }
const bytes: Slab<Uint8Array> = { array: new Uint8Array(0), used: 0 }

export function takeFloats(count: number): Float64Array {
  if (floats.used + count > floats.array.length) refill(floats, new Float64Array(Math.max(SLAB, count)))
  return floats.array.subarray(floats.used, (floats.used += count))
}

export function takeIntegers(count: number): Uint32Array {
  if (integers.used + count > integers.array.length) refill(integers, new Uint32Array(Math.max(SLAB, count)))
  return integers.array.subarray(integers.used, (integers.used += count))
}

export function takeBytes(count: number): Uint8Array {
  if (bytes.used + count > bytes.array.length) refill(bytes, new Uint8Array(Math.max(SLAB, count)))
  return bytes.array.subarray(bytes.used, (bytes.used += count))
}

function refill<T>(slab: Slab<T>, array: T): void {
  slab.array = array
  slab.used = 0
}

let counted = new Uint32Array(0)

/** 0, 1, 2 … in `count` elements. Shared: not to be written to. */
export function countUp(count: number): Uint32Array {
  if (count > counted.length) counted = Uint32Array.from({ length: Math.max(SLAB / 16, 2 * count) }, (_, i) => i)
  return counted.subarray(0, count)
}
