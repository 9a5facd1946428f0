/** Emoji: what both outputs draw from a font of the machine's own, in a room of one width. */

/**
 * Room for an emoji, in em of its size. Segoe UI Emoji, which draws it in PowerPoint and in browsers on Windows, has
 * 1.37; Noto Color Emoji has 1.245 and Apple Color Emoji 1.25 to 1.3. The widest is safe: nothing overflows.
 */
export const EMOJI_ADVANCE = 1.37

const ELEMENT = String.raw`(?:\p{Emoji_Presentation}\ufe0e?|\p{Extended_Pictographic}\ufe0f|\p{Extended_Pictographic}(?=\p{Emoji_Modifier}|\u200d\p{Extended_Pictographic}))\ufe0f?\p{Emoji_Modifier}?`

/** One emoji as UTS #51 (ED-17) has it: a flag, a keycap, or pictographs with their modifiers, joined by ZWJ. */
export const EMOJI_SEQUENCE = String.raw`\p{Regional_Indicator}{2}|[#*0-9]\ufe0f?\u20e3|${ELEMENT}(?:[\u{e0020}-\u{e007f}]+|(?:\u200d\p{Extended_Pictographic}\ufe0f?\p{Emoji_Modifier}?)*)`

/** Made when it is needed: V8 looks up every property's characters then. */
let whole: RegExp | undefined
/** Where pictographs and what makes emoji are. */
const MAYBE = /[©®\u203c-\u2bff\u3030-\u33ff\ud83c-\ud83f]/

/** A grapheme cluster that an emoji face draws; U+FE0E asks for the plain form. */
export function isEmoji(cluster: string): boolean {
  return mayHoldEmoji(cluster) && !cluster.includes('\ufe0e') && (whole ??= new RegExp(`^(?:${EMOJI_SEQUENCE})$`, 'u')).test(cluster)
}

/** True if a text may hold emoji: worth a closer look. */
export function mayHoldEmoji(text: string): boolean {
  return MAYBE.test(text) && /[\p{Extended_Pictographic}\p{Regional_Indicator}\u20e3]/u.test(text)
}
