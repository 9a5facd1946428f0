/** A short name for a text, the same for the same text: 106 bits, so that two texts of a deck never share one by accident. */
export function contentKey(...parts: readonly string[]): string {
  const text = parts.join('\0')
  let [a, b] = [0xdeadbeef ^ 0x9e3779b9, 0x41c6ce57 ^ 0x9e3779b9]
  let [c, d] = [0xdeadbeef ^ 0x85ebca6b, 0x41c6ce57 ^ 0x85ebca6b]
  // All four at once: a deck is read once.
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x9e3779b1)
    b = Math.imul(b ^ unit, 0x5f356495)
    c = Math.imul(c ^ unit, 0x9e3779b1)
    d = Math.imul(d ^ unit, 0x5f356495)
  }
  return mixed(a, b) + mixed(c, d)
}

/** Two 32-bit multiplicative hashes, mixed as at the end of MurmurHash3, as 53 bits in base 36. */
function mixed(a: number, b: number): string {
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35)
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35)
  return (0x100000000 * (0x1fffff & b) + (a >>> 0)).toString(36)
}
