import type { MarksEnv } from './marks.ts'
import type { StateBlock, StateInline } from 'markdown-it'
import type { ReadFormula } from '../../math/tex/index.ts'
import type { SetFormula } from '../../math/types.ts'

/** What a formula's token carries: the formula, or why there is none and at which offset of its source. */
export type FormulaMeta = {
  source: string
  display: boolean
  formula?: SetFormula
  fault?: { reason: string; at: number }
}

const DOLLAR = 0x24
const BACKSLASH = 0x5c

/** Longest formula in a line of text, in UTF-16 units: a forgotten `$` must not swallow a page. */
const LONGEST = 1000

/** Offset of the first `$` from `start` on that no backslash escapes, or -1. */
function dollarFrom(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === BACKSLASH) at++
    else if (code === DOLLAR) return at
  }
  return -1
}

/** Where the formula that begins with the `$` at `start` ends, after its last `$`; `undefined` if none does. */
function formulaEnd(text: string, start: number, end = text.length): number | undefined {
  const last = Math.min(end, start + LONGEST)
  if (text.charCodeAt(start + 1) === DOLLAR) {
    const close = dollarFrom(text, start + 2, last)
    const written = close < 0 ? '' : text.slice(start + 2, close).trim()
    return written !== '' && text.charCodeAt(close + 1) === DOLLAR ? close + 2 : undefined
  }
  // `US$5` is a price.
  if (!/\S/.test(text[start + 1] ?? '') || /[A-Za-z$]/.test(text[start - 1] ?? '')) return undefined
  const close = dollarFrom(text, start + 1, last)
  if (close <= start + 1 || /\s/.test(text[close - 1]!) || /[\d$]/.test(text[close + 1] ?? '')) return undefined
  return close + 1
}

/** A text may hold formulas: it is worth loading what reads them. */
export function mayHoldFormulas(text: string): boolean {
  for (let at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at + 1)) {
    if (text.charCodeAt(at + 1) === DOLLAR || formulaEnd(text, at) !== undefined) return true
  }
  // The first one is quick to find, and mostly there is none.
  return /(?:`{3}|~{3})\s*math\b/i.test(text) && /^[\s>*+-]*(?:`{3,}|~{3,})\s*math\b/im.test(text)
}

function formulaMeta(written: string, display: boolean, read: ReadFormula, env: unknown): FormulaMeta {
  const source = (env as MarksEnv).marks === 'remark' ? unescaped(written) : written
  const result = read(source, display)
  return 'reason' in result ? { source, display, fault: result } : { source, display, formula: result }
}

/** In remark.js Markdown is read first: `f\_{x}` and `\\\\` are what `f_{x}` and `\\` are elsewhere. */
function unescaped(source: string): string {
  return source.replace(/\\_/g, '_').replace(/\\\\\\\\/g, '\\\\')
}

/**
 * `$…$` by Pandoc's rule (extension tex_math_dollars): no space after the first dollar nor before the last, and no
 * digit after it, so that prices stay text. `$$…$$`: in a line of its own.
 */
export function inlineFormula(read: ReadFormula) {
  return (state: StateInline, silent: boolean): boolean => {
    if (state.src.charCodeAt(state.pos) !== DOLLAR) return false
    const end = formulaEnd(state.src, state.pos, state.posMax)
    if (end === undefined) return false
    if (!silent) {
      const display = state.src.charCodeAt(state.pos + 1) === DOLLAR
      const marks = display ? 2 : 1
      const token = state.push('math', '', 0)
      const meta = formulaMeta(state.src.slice(state.pos + marks, end - marks), display, read, state.env)
      token.meta = meta
      token.content = meta.formula?.text ?? meta.source.trim()
      token.markup = '$'.repeat(marks)
    }
    state.pos = end
    return true
  }
}

/** Slidev lights a formula's lines step by step: `$$ {1|3|all}`. */
const LINE_STEPS = /^[ \t]*\{(?=[^}\n]*(?:\d|all))(?:\d+|all|[|,*\- ])+\}(?:\{[^}\n]*\})?[ \t]*(?=\n)/

/** `$$` at a line's start up to `$$` at a line's end, without blank lines: a formula in a line of its own. */
export function blockFormula(read: ReadFormula) {
  return (state: StateBlock, start: number, end: number, silent: boolean): boolean => {
    const from = state.bMarks[start]! + state.tShift[start]!
    if (state.sCount[start]! - state.blkIndent >= 4 || !state.src.startsWith('$$', from)) return false
    for (let line = start; line < end; line++) {
      if (line > start && (state.isEmpty(line) || state.sCount[line]! < state.blkIndent)) return false
      const first = line === start ? from + 2 : state.bMarks[line]! + state.tShift[line]!
      const text = state.src.slice(first, state.eMarks[line]!)
      if (line > start && /^(?:-{3,}|:::.*|::[\p{L}].*::)\s*$/u.test(text)) return false
      const close = text.indexOf('$$')
      if (close < 0) continue
      if (text.slice(close + 2).trim() !== '') return false
      const lines = state.getLines(start, line + 1, state.blkIndent, false).trim()
      const source = lines.slice(2, lines.lastIndexOf('$$')).replace(LINE_STEPS, '')
      if (source.trim() === '') return false
      if (silent) return true
      state.line = line + 1
      const token = state.push('math_block', '', 0)
      token.map = [start, line + 1]
      token.content = source
      token.meta = formulaMeta(source, true, read, state.env)
      return true
    }
    return false
  }
}

/** A `math` fence (CommonMark §4.5) is a formula in a line of its own; one that is not closed or empty stays code. */
export function mathFence(read: ReadFormula) {
  return (state: StateBlock, start: number, end: number, silent: boolean): boolean => {
    if (state.sCount[start]! - state.blkIndent >= 4) return false
    const line = (at: number): string => state.src.slice(state.bMarks[at]! + state.tShift[at]!, state.eMarks[at]!).trimEnd()
    const fence = /^(`{3,}|~{3,})[ \t]*math\b[^`]*$/i.exec(line(start))?.[1]
    if (fence === undefined) return false
    let close = start + 1
    while (close < end && !isClosing(line(close), fence)) {
      if (!state.isEmpty(close) && state.sCount[close]! < state.blkIndent) return false
      close++
    }
    const source = state.getLines(start + 1, close, state.blkIndent, false)
    if (close === end || source.trim() === '') return false
    if (silent) return true
    state.line = close + 1
    const token = state.push('math_block', '', 0)
    token.map = [start, close + 1]
    token.info = 'math'
    token.content = source
    token.meta = formulaMeta(source, true, read, state.env)
    return true
  }
}

function isClosing(line: string, fence: string): boolean {
  return line.startsWith(fence) && line === fence[0]!.repeat(line.length)
}
