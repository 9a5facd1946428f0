/** Marks of tools that are read in their own files only (`dialects/marks.ts`). */
import type { StateBlock, StateInline } from 'markdown-it'
import type { Marks } from '../dialects/marks.ts'

/** What the rules below are told of the file. */
export interface MarksEnv {
  marks?: Marks
}

const marksIn = (env: unknown): Marks | undefined => (env as MarksEnv).marks

function textOf(state: StateBlock, line: number): string {
  return state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]!).trimEnd()
}

/** `. . .` (Pandoc), and `--` in remark.js: what follows comes on a click. */
export function pause(state: StateBlock, start: number, _end: number, silent: boolean): boolean {
  if (state.level > 0) return false
  const text = textOf(state, start)
  const isPause = text === '. . .' || (marksIn(state.env) === 'remark' && text === '--')
  if (!isPause) return false
  if (silent) return true
  state.line = start + 1
  state.push('pause', '', 0).map = [start, start + 1]
  return true
}

const OPENING = /^((?:\.[a-z][\w-]*)+)\[[ \t]*(.*)$/i

/** `.class[` in remark.js, at a line's start: a box up to its closing bracket. */
export function classedBox(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if (marksIn(state.env) !== 'remark' || state.sCount[start]! - state.blkIndent >= 4) return false
  const match = OPENING.exec(textOf(state, start))
  if (!match || balance(match[2]!) < 0) return false
  if (silent) return true
  const { last, closes } = closingLine(state, start, end)
  const isBare = closes && textOf(state, last) === ']'
  const first = match[2] === '' ? start + 1 : start
  const { lineMax, parentType } = state
  const kept = { begin: state.bMarks[start]!, shift: state.tShift[start]!, count: state.sCount[start]!, end: state.eMarks[last]! }
  if (first === start) {
    state.bMarks[start] = kept.begin + kept.shift + match[1]!.length + 1
    state.tShift[start] = state.src.slice(state.bMarks[start]).search(/\S/)
    state.sCount[start] = state.blkIndent
  }
  if (closes && !isBare) state.eMarks[last] = state.src.lastIndexOf(']', kept.end)
  const open = state.push('box_open', '', 1)
  open.map = [start, last + 1]
  open.meta = { classes: match[1]!.slice(1).toLowerCase().split('.') }
  const until = isBare ? last : last + 1
  state.lineMax = until
  state.parentType = 'blockquote'
  state.md.block.tokenize(state, first, until)
  state.bMarks[start] = kept.begin
  state.tShift[start] = kept.shift
  state.sCount[start] = kept.count
  state.eMarks[last] = kept.end
  state.lineMax = lineMax
  state.parentType = parentType
  state.line = last + 1
  state.push('box_close', '', -1)
  return true
}

/** A box's last line: the one on which its bracket closes, or where none does the last one of its slide. */
function closingLine(state: StateBlock, start: number, end: number): { last: number; closes: boolean } {
  let depth = 0
  let fence = ''
  for (let line = start; line < end; line++) {
    const text = textOf(state, line)
    const run = /^(`{3,}|~{3,})/.exec(text)?.[1]
    if (run !== undefined) fence = fence === '' ? run : run.startsWith(fence) ? '' : fence
    if (run !== undefined || fence !== '') continue
    if (/^(---|\?\?\?)$/.test(text)) return { last: line - 1, closes: false }
    // Other lines may hold brackets that close nothing: intervals, code.
    if (OPENING.test(text) || text.endsWith(']')) depth += balance(text)
    if (depth <= 0) return { last: line, closes: true }
  }
  return { last: end - 1, closes: false }
}

/** Brackets that a line opens and does not close. */
function balance(text: string): number {
  let depth = 0
  for (const char of text.replace(/`[^`]*`/g, ''))
    if (char === '[') depth++
    else if (char === ']') depth--
  return depth
}

/** `.red[word]` in remark.js, within a line: the word. */
export function classedText(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x5b || marksIn(state.env) !== 'remark') return false
  const classes = /(?:^|[^\w.])((?:\.[a-z][\w-]*)+)$/i.exec(state.src.slice(Math.max(0, state.pos - 80), state.pos))?.[1]
  if (classes === undefined || !state.pending.endsWith(classes)) return false
  const start = state.pos
  const max = state.posMax
  const close = state.md.helpers.parseLinkLabel(state, start)
  if (close < 0) return false
  if (!silent) {
    state.pending = state.pending.slice(0, -classes.length)
    state.pos = start + 1
    state.posMax = close
    state.md.inline.tokenize(state)
  }
  state.pos = close + 1
  state.posMax = max
  return true
}

/** `???` in remark.js: the rest of the slide is for the speaker. */
export function remarkNotes(state: StateBlock, start: number, _end: number, silent: boolean): boolean {
  if (state.level > 0 || marksIn(state.env) !== 'remark' || textOf(state, start) !== '???') return false
  if (silent) return true
  state.line = start + 1
  state.push('notes', '', 0).map = [start, start + 1]
  return true
}

/** `^ text` in Deckset, up to the paragraph's end: a note for the speaker. */
export function caretNote(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if (state.level > 0 || marksIn(state.env) !== 'deckset' || !/^\^[ \t]*[^\s^]/.test(textOf(state, start))) return false
  if (silent) return true
  let next = start + 1
  while (next < end && !state.isEmpty(next) && !/^(\^|-{3}|`{3}|#)/.test(textOf(state, next))) next++
  const open = state.push('box_open', '', 1)
  open.map = [start, next]
  open.meta = { classes: ['notes'] }
  state.push('paragraph_open', 'p', 1).map = [start, next]
  const inline = state.push('inline', '', 0)
  inline.content = state
    .getLines(start, next, state.blkIndent, false)
    .trim()
    .replace(/^\^[ \t]*/, '')
  inline.map = [start, next]
  inline.children = []
  state.push('paragraph_close', 'p', -1)
  state.line = next
  state.push('box_close', '', -1)
  return true
}

/** `[.build-lists: true]` in Deckset: a setting of the slide that says nothing here. */
export function decksetSetting(state: StateBlock, start: number, _end: number, silent: boolean): boolean {
  if (state.level > 0 || marksIn(state.env) !== 'deckset' || !/^\[\.[a-z-]+:[^\]]*\]$/i.test(textOf(state, start))) return false
  if (!silent) state.line = start + 1
  return true
}
