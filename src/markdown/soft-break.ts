import type { Token } from 'markdown-it'
import { isWide } from './rules/inline-state.ts'

/** Punctuation that Chinese shares with Latin scripts; it is wide in wide company. */
const SHARED = /[“”‘’…—·]/

/**
 * A line end within a paragraph is a space (CommonMark §6.8), but nothing between two characters of a script that
 * writes none (CSS Text 3 §4.1.3): Chinese text may be broken into lines anywhere.
 */
export function joinsWithoutSpace(tokens: readonly Token[], index: number): boolean {
  const before = neighbour(tokens, index, -1)
  const after = neighbour(tokens, index, 1)
  if (before === undefined || after === undefined) return false
  return (isWide(before) && (isWide(after) || SHARED.test(after))) || (SHARED.test(before) && isWide(after))
}

/** The nearest character of text on one side, looking through marks. */
function neighbour(tokens: readonly Token[], index: number, step: -1 | 1): string | undefined {
  for (let at = index + step; at >= 0 && at < tokens.length; at += step) {
    const { type, content } = tokens[at]!
    if (type === 'softbreak' || type === 'hardbreak' || type === 'image') return undefined
    if (type === 'html_inline' || type === 'attributes' || type === 'footnote_reference' || content === '') continue
    const chars = Array.from(step < 0 ? content.slice(-2) : content.slice(0, 2))
    return step < 0 ? chars.at(-1) : chars[0]
  }
  return undefined
}
