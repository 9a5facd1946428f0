/**
 * A paragraph's key: its text as it is compared. Renderers and PDF files keep characters, but not white space
 * (it hangs, collapses, or becomes a distance) nor compatibility forms (one glyph stands for 一 and ⼀).
 */

/** Text without white space, format characters and emoji, each character in its compatibility form (UAX #15, NFKC). */
export function textKey(text: string): string {
  let key = ''
  for (const character of text) key += characterKey(character)
  return key
}

/** The key of one character; empty for what leaves no trace. */
export function characterKey(character: string): string {
  return EMOJI.test(character) ? '' : character.normalize('NFKC').replace(/[\s\p{Cf}\p{Cc}]/gu, '')
}

/** Drawn with a font of the machine's own, if it has one; a room of one width is kept for them, which lines tell of. */
const EMOJI = /^(?:[\u{1f000}-\u{1ffff}]|\ufe0f|\u20e3|\p{Emoji_Presentation}|(?=[\u2600-\u27bf])\p{Extended_Pictographic})/u

/** Where an offset of a text (UTF-16) falls in the text's key. */
export function keyOffsets(text: string): (offset: number) => number {
  const starts = new Uint32Array(text.length + 1)
  let length = 0
  for (let i = 0; i < text.length;) {
    const character = String.fromCodePoint(text.codePointAt(i)!)
    for (let k = 0; k < character.length; k++) starts[i + k] = length
    length += characterKey(character).length
    i += character.length
  }
  starts[text.length] = length
  return (offset) => starts[Math.max(0, Math.min(text.length, offset))]!
}

/** Lengths above which aligning two texts is not worth its square. */
const LONGEST = 4000

/**
 * For each unit of `wanted`, the index of the unit of `found` that it is, or -1: the longest common subsequence.
 * Equal texts cost nothing.
 */
export function alignKeys(wanted: string, found: string): Int32Array {
  const match = new Int32Array(wanted.length).fill(-1)
  if (wanted === found) return match.map((_, i) => i)
  if (wanted.length > LONGEST || found.length > LONGEST) return match
  const width = found.length + 1
  const lengths = new Uint16Array((wanted.length + 1) * width)
  for (let i = wanted.length - 1; i >= 0; i--) {
    for (let j = found.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        wanted[i] === found[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!)
    }
  }
  for (let i = 0, j = 0; i < wanted.length && j < found.length;) {
    if (wanted[i] === found[j]) match[i++] = j++
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++
    else j++
  }
  return match
}
