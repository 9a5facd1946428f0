import type { StateBlock, Token } from 'markdown-it'
import { parseAttributes } from '../attributes.ts'
import { admonitionOpening } from '../dialects/callouts.ts'
import { remarkProperties, slideMark } from '../dialects/marks.ts'
import { frontMatterEnd } from '../front-matter.ts'
import type { MarksEnv } from './marks.ts'

/** Text of a line without its indentation, if it may begin a block: indented less than four spaces. */
function lineText(state: StateBlock, line: number): string | undefined {
  if (state.sCount[line]! - state.blkIndent >= 4) return undefined
  return state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]!)
}

/** Whether a line begins, behind its indentation, with one of some characters. Most lines do not: no text of theirs is cut out. */
function begins(state: StateBlock, line: number, characters: string): boolean {
  return characters.includes(state.src.charAt(state.bMarks[line]! + state.tShift[line]!))
}

/**
 * Ends the parse before a line that the caller knows already, if it asked for that: text from a slide's start on is read
 * the same, whatever stands before it.
 */
export function knownLine(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if (silent || state.level > 0) return false
  const { isKnown } = state.env as BlockEnv
  if (!isKnown?.(start, state.tokens)) return false
  ;(state.env as BlockEnv).stoppedAt = start
  state.line = end
  return true
}

/** What the block rules keep beside markdown-it's own. */
export interface BlockEnv extends MarksEnv {
  isKnown?(line: number, before: readonly Token[]): boolean
  /** The line at which {@link knownLine} ended the parse. */
  stoppedAt?: number
}

/** Emits one token without children for the lines from `line` to `end`. */
function leaf(state: StateBlock, type: string, line: number, end: number, content = '', info = ''): true {
  state.line = end
  const token = state.push(type, '', 0)
  token.map = [line, end]
  token.content = content
  token.info = info
  return true
}

/**
 * `---` on a line of its own, outside lists and quotes, begins a slide; YAML that follows at once and is closed by
 * another `---` is the slide's front matter and the token's content. `***` and `___` stay thematic breaks
 * (CommonMark §4.1). `--` between blank lines begins a slide, too: in reveal.js one below the slide before it, as does
 * GitPitch's `+++`, and `<!-- slide -->` of Markdown Preview Enhanced. In nodeppt's files only `[slide]` does; its
 * `----` parts a slide's head from the rest, which layouts do here. In those of remark.js the slide's properties follow,
 * and nothing encloses them.
 */
export function separator(state: StateBlock, start: number, _end: number, silent: boolean): boolean {
  if (state.level > 0) return false
  const { marks } = state.env as BlockEnv
  if (!marks && !begins(state, start, '-+<')) return false
  const text = lineText(state, start)?.trimEnd() ?? ''
  if (marks === 'nodeppt') return nodepptMark(state, start, text, silent)
  if (marks === 'remark' && !/^-{3}$/.test(text)) return false
  const isMark = text.startsWith('<') ? SLIDE_COMMENT.test(text) : /^-{3,}$/.test(text)
  if (!isMark && !(text === '--' && standsAlone(state, start)) && !(text === '+++' && start > 0 && state.isEmpty(start - 1))) return false
  if (silent) return true
  let seen = start + 1
  const line = (at: number) => {
    seen = Math.max(seen, at + 1)
    return at < state.lineMax ? state.src.slice(state.bMarks[at]!, state.eMarks[at]!) : undefined
  }
  const properties = marks === 'remark' ? remarkProperties(line, start + 1) : undefined
  const matter = properties ? undefined : frontMatterEnd(line, start + 1)
  if (properties) leaf(state, 'separator', start, properties.next, properties.yaml, 'front-matter')
  else if (!matter) leaf(state, 'separator', start, start + 1)
  else {
    const content = state.getLines(start + 1, matter.end, 0, false)
    leaf(state, 'separator', start, matter.next, content, matter.closed ? 'front-matter' : 'unclosed')
  }
  // The line after the last one that was looked at.
  const first = properties && { first: properties.line, isTemplate: properties.isTemplate }
  state.tokens.at(-1)!.meta = { seen, ...first }
  return true
}

function nodepptMark(state: StateBlock, start: number, text: string, silent: boolean): boolean {
  if (/^-{3,}$/.test(text)) {
    if (!silent) state.line = start + 1
    return true
  }
  const mark = slideMark(text)
  if (!mark) return false
  if (silent) return true
  const yaml = mark.background === undefined ? '' : `background: ${JSON.stringify(mark.background)}`
  leaf(state, 'separator', start, start + 1, yaml, yaml && 'front-matter')
  state.tokens.at(-1)!.meta = { seen: start + 1, first: start }
  return true
}

const SLIDE_COMMENT = /^<!--[ \t]*slide(?:[ \t]+[a-z-]+=[^<>]*)?[ \t]*-->$/i

/**
 * `##Title`: a heading without the blank that CommonMark (§4.2) asks for, as other programs read it. `#title` stays text
 * unless it is Chinese or Japanese: it may be a tag, `#1` a number.
 */
export function tightHeading(state: StateBlock, start: number, _end: number, silent: boolean): boolean {
  if (!begins(state, start, '#')) return false
  const text = lineText(state, start)
  // Most have the blank; to look for the scripts takes a while to begin.
  const match =
    text && /^#+[^\s#]/.test(text)
      ? /^(#{2,6}(?=[^\s#])|#(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]))(?!.*\S#\S)(.*?)[ \t]*#*$/u.exec(text)
      : null
  if (!match || !match[2]) return false
  if (silent) return true
  state.line = start + 1
  const level = match[1]!.length
  const open = state.push('heading_open', `h${level}`, 1)
  open.markup = match[1]!
  open.map = [start, start + 1]
  const inline = state.push('inline', '', 0)
  inline.content = match[2].trim()
  inline.map = [start, start + 1]
  inline.children = []
  state.push('heading_close', `h${level}`, -1).markup = match[1]!
  return true
}

function standsAlone(state: StateBlock, line: number): boolean {
  return (line === 0 || state.isEmpty(line - 1)) && (line + 1 >= state.lineMax || state.isEmpty(line + 1))
}

/** `::name::` on a line of its own: what follows fills that slot of the layout. */
export function slot(state: StateBlock, start: number, _end: number, silent: boolean): boolean {
  if (state.level > 0 || !begins(state, start, ':')) return false
  const text = lineText(state, start) ?? ''
  // Most such lines have three colons, most names are of ASCII, and V8 takes milliseconds to compile the class of all letters.
  if (text.startsWith(':::')) return false
  const match = /^::[ \t]*([\w-]+)[ \t]*::[ \t]*$/.exec(text) ?? /^::[ \t]*([\p{L}\p{N}_-]+)[ \t]*::[ \t]*$/u.exec(text)
  if (!match) return false
  return silent || leaf(state, 'slot', start, start + 1, match[1])
}

/**
 * `:::name{attributes} argument` and `:::`. Both are single lines to the parser, matched up later, so that a block
 * that is never closed cannot swallow the slides after it.
 */
export function directive(state: StateBlock, start: number, _end: number, silent: boolean): boolean {
  const text = begins(state, start, ':') ? lineText(state, start) : undefined
  const match = text === undefined ? null : /^(:{3,})[ \t]*(.*?)[ \t]*$/.exec(text)
  if (!match || match[2]!.startsWith(':')) return false
  if (match[2] !== '' && !/^[A-Za-z{]/.test(match[2]!) && !/^\p{L}/u.test(match[2]!)) return false
  return silent || leaf(state, match[2] ? 'directive_open' : 'directive_close', start, start + 1, match[2], match[1])
}

/** `!!! note "Title"` (MkDocs): what stands below it, indented by four, is its content. */
export function admonition(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const text = begins(state, start, '!?') ? lineText(state, start) : undefined
  const opening = text?.startsWith('!!!') || text?.startsWith('???') ? admonitionOpening(text) : undefined
  if (!opening) return false
  if (silent) return true
  const { blkIndent, lineMax, parentType } = state
  let next = start + 1
  while (next < end && (state.isEmpty(next) || state.sCount[next]! >= blkIndent + 4)) next++
  while (next > start + 1 && state.isEmpty(next - 1)) next--
  const open = state.push('admonition_open', '', 1)
  open.map = [start, next]
  open.meta = { opening }
  state.blkIndent += 4
  state.lineMax = next
  state.parentType = 'blockquote'
  state.md.block.tokenize(state, start + 1, next)
  state.blkIndent = blkIndent
  state.lineMax = lineMax
  state.parentType = parentType
  state.line = next
  state.push('admonition_close', '', -1)
  return true
}

/** `Note:` or `Notes:` where a paragraph could begin (reveal.js): the rest of the slide is for the speaker. */
export function notesLine(state: StateBlock, start: number, _end: number, silent: boolean): boolean {
  if (state.level > 0 || !begins(state, start, 'nN') || !/^notes?:(\s|$)/i.test(lineText(state, start) ?? '')) return false
  return silent || leaf(state, 'notes', start, start + 1)
}

/**
 * `<!--` that no `-->` closes before the next `<!--`. CommonMark (§4.6) would hide everything up to the next comment's
 * end, slides included; here it ends with the slide.
 */
export function unclosedComment(state: StateBlock, start: number, _end: number, silent: boolean): boolean {
  if (state.level > 0 || !begins(state, start, '<') || !lineText(state, start)?.startsWith('<!--')) return false
  const from = state.bMarks[start]! + state.tShift[start]! + 4
  if (from <= lastCommentEnd(state)) {
    const close = state.src.indexOf('-->', from)
    const open = state.src.indexOf('<!--', from)
    if (open < 0 || close < open) return false
  }
  return silent || leaf(state, 'unclosed_comment', start, start + 1)
}

const lastEnds = new WeakMap<StateBlock, number>()

/** Where the text's last comment ends, looked for once a text: a file of many open comments would be searched for each. */
function lastCommentEnd(state: StateBlock): number {
  const known = lastEnds.get(state)
  if (known !== undefined) return known
  const last = state.src.lastIndexOf('-->')
  lastEnds.set(state, last)
  return last
}

/** `{.class}` on a line of its own belongs to the block before it. */
export function attributeLine(state: StateBlock, start: number, _end: number, silent: boolean): boolean {
  if (!begins(state, start, '{')) return false
  const text = lineText(state, start)?.trimEnd()
  if (!text?.startsWith('{') || !text.endsWith('}') || parseAttributes(text, 0)?.end !== text.length) return false
  return silent || leaf(state, 'attribute_line', start, start + 1, text)
}

/** `[^label]: text`, up to the paragraph's end. */
export function footnote(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const text = begins(state, start, '[') ? lineText(state, start) : undefined
  const match = text === undefined ? null : /^\[\^([^\]\s]{1,80})\]:[ \t]*/.exec(text)
  if (!match) return false
  if (silent) return true
  const terminators = state.md.block.ruler.getRules('paragraph')
  let next = start + 1
  while (next < end && !state.isEmpty(next) && !terminators.some((rule) => rule(state, next, end, true))) next++
  const content = state.getLines(start, next, state.blkIndent, false).trim().slice(match[0].length)
  state.line = next
  const open = state.push('footnote_open', '', 1)
  open.map = [start, next]
  open.info = match[1]!
  const inline = state.push('inline', '', 0)
  inline.content = content
  inline.map = [start, next]
  inline.children = []
  state.push('footnote_close', '', -1)
  return true
}

/** Deepest nesting of lists and quotes, counted in tokens: two for each list. */
export const DEEPEST = 40

/** Beyond {@link DEEPEST} levels the rest of the container is plain text; markdown-it would leave it out. */
export function nestingLimit(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if (silent || state.level < DEEPEST) return false
  let next = start + 1
  while (next < end && (state.isEmpty(next) || state.sCount[next]! >= state.blkIndent)) next++
  return leaf(state, 'too_deep', start, next, state.getLines(start, next, state.blkIndent, false))
}
