/** A short name for a text, the same for the same text: 106 bits, so that two texts of a deck never share one by accident. */
export function contentKey(...parts: readonly string[]): string {
  const text = parts.join('\0')
  return mix(text, 0x9e3779b9) + mix(text, 0x85ebca6b)
}

/** Two 32-bit multiplicative hashes at once, mixed at the end as in MurmurHash3, as 53 bits in base 36. */
function mix(text: string, seed: number): string {
  let a = 0xdeadbeef ^ seed
  let b = 0x41c6ce57 ^ seed
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x9e3779b1)
    b = Math.imul(b ^ unit, 0x5f356495)
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35)
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35)
  return (0x100000000 * (0x1fffff & b) + (a >>> 0)).toString(36)
}
