import type { StateInline, Token } from 'markdown-it'
import { parseAttributes } from '../attributes.ts'

const BRACE = 0x7b
const BRACKET = 0x5b
const CARET = 0x5e
const EQUALS = 0x3d
const LESS = 0x3c
const TILDE = 0x7e

/** `{.class}` after a span, a picture, a link or at a block's end; the tree builder decides which it is. */
export function attributes(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== BRACE) return false
  const parsed = parseAttributes(state.src, state.pos)
  if (!parsed || parsed.end > state.posMax) return false
  if (!silent) {
    const token = state.push('attributes', '', 0)
    token.content = state.src.slice(state.pos, parsed.end)
    token.meta = { attributes: parsed.attributes }
  }
  state.pos = parsed.end
  return true
}

/** `[text]{.class}`: a stretch of text with attributes. */
export function span(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== BRACKET) return false
  const start = state.pos
  const max = state.posMax
  const label = state.md.helpers.parseLinkLabel(state, start)
  const parsed = label < 0 ? undefined : parseAttributes(state.src, label + 1)
  if (!parsed || parsed.end > max) {
    state.pos = start
    return false
  }
  if (!silent) {
    state.push('span_open', 'span', 1).meta = { attributes: parsed.attributes }
    state.pos = start + 1
    state.posMax = label
    state.md.inline.tokenize(state)
    state.push('span_close', 'span', -1)
  }
  state.pos = parsed.end
  state.posMax = max
  return true
}

/** `[^label]`: a footnote is cited here. */
export function footnoteReference(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== BRACKET || state.src.charCodeAt(state.pos + 1) !== CARET) return false
  const match = /^\[\^([^\]\s]{1,80})\]/.exec(state.src.slice(state.pos, Math.min(state.posMax, state.pos + 90)))
  if (!match) return false
  if (!silent) state.push('footnote_reference', '', 0).content = match[1]!
  state.pos += match[0].length
  return true
}

/**
 * `H~2~O` and `x^2^`. What stands between is short, without spaces and CJK characters, and `~` does not follow a
 * digit: a Chinese range, 3~5, is no subscript.
 */
export function subAndSup(state: StateInline, silent: boolean): boolean {
  const marker = state.src.charCodeAt(state.pos)
  if (marker !== TILDE && marker !== CARET) return false
  const pattern = marker === TILDE ? /^~([^~\s/]{1,24})~(?!~)/ : /^\^([^^\s/]{1,24})\^(?!\^)/
  const match = pattern.exec(state.src.slice(state.pos, Math.min(state.posMax, state.pos + 28)))
  const content = match?.[1] ?? ''
  if (!/[\p{L}\p{N}]/u.test(content) || /[^\0-\u036f\u0370-\u03ff\u2000-\u22ff]/.test(content)) return false
  if (marker === TILDE && /[\d~]/.test(state.src[state.pos - 1] ?? '')) return false
  if (!silent) {
    const max = state.posMax
    const type = marker === TILDE ? 'sub' : 'sup'
    state.push(`${type}_open`, type, 1)
    state.pos++
    state.posMax = state.pos + content.length
    state.md.inline.tokenize(state)
    state.push(`${type}_close`, type, -1)
    state.posMax = max
    state.pos++
  } else {
    state.pos += content.length + 2
  }
  return true
}

/**
 * Tags as Vue writes them, which are none for CommonMark (§6.6): `<carbon:edit />`, `<button @click="x">`. Without this
 * rule readers would see them.
 */
export function componentTag(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== LESS) return false
  const match = COMPONENT.exec(state.src.slice(state.pos, Math.min(state.posMax, state.pos + LONGEST_TAG)))
  if (!match) return false
  if (!silent) state.push('html_inline', '', 0).content = match[0]
  state.pos += match[0].length
  return true
}

const COMPONENT = /^<\/?[A-Za-z][A-Za-z0-9.:-]*(?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?>/

/** Longest tag that is looked at. */
const LONGEST_TAG = 2000

/** `==mark==`: pushes delimiters; {@link pairMarks} turns those that match into marks. */
export function mark(state: StateInline, silent: boolean): boolean {
  if (silent || state.src.charCodeAt(state.pos) !== EQUALS) return false
  const { can_open: open, can_close: close, length } = state.scanDelims(state.pos, true)
  if (length !== 2) return false
  state.push('text', '', 0).content = '=='
  state.delimiters.push({ marker: EQUALS, length: 0, token: state.tokens.length - 1, end: -1, open, close })
  state.pos += 2
  return true
}

/** Runs after the delimiters are balanced, as markdown-it's own rule for `~~` does. */
export function pairMarks(state: StateInline): void {
  for (const { delimiters } of [{ delimiters: state.delimiters }, ...state.tokens_meta.filter((meta) => meta !== undefined)]) {
    for (const { marker, token, end } of delimiters ?? []) {
      if (marker !== EQUALS || end < 0) continue
      turnInto(state.tokens[token]!, 'mark_open', 1)
      turnInto(state.tokens[delimiters![end]!.token]!, 'mark_close', -1)
    }
  }
}

function turnInto(token: Token, type: string, nesting: 1 | -1): void {
  token.type = type
  token.tag = 'mark'
  token.nesting = nesting
  token.content = ''
}
