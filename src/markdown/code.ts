import type { Token } from 'markdown-it'
import type { Where } from '../diagnostics/index.ts'
import { type CodeBlock, visibleSteps } from '../deck/index.ts'
import { mergeAttributes, NONE, parseAttributes } from './attributes.ts'
import { parseSteps, shiftSteps } from './code-lines.ts'

type Info = Pick<CodeBlock, 'attributes' | 'fileName' | 'lineNumbers' | 'firstLine' | 'steps'>

/** What an info string says, and the words in it that are known of other tools and have no effect here. */
interface ReadInfo {
  info: Info
  foreign: readonly string[]
}

/** A code block, and what its info string asks for that no slide does. */
export interface ReadCode {
  block: CodeBlock
  foreign: readonly string[]
}

/** Words of info strings that turn code into something that runs or moves, in Slidev. */
const LIVE = /^(?:twoslash|magic-move|monaco(?:-run|-diff|-write)?)$/

const FILE_NAME = /^(?:title|file|filename|caption|label|name)$/i
const NUMBERED = /^(?:lines|linenos|linenums|numberlines|showlinenumbers|line-numbers|linenumbers|data-line-numbers)$/i
const FIRST_LINE = /^(?:startline|startfrom|linenostart|firstnumber|linenumberstart|ln-start-from|data-ln-start-from)$/i
const LIT = /^(?:hl_lines|highlight|data-line|mark|emphasize-lines)$/i

/**
 * A code block (CommonMark §4.4, §4.5). Its info string: language, then in any order `{1|3-5|all}` line steps,
 * `[file name]` or `title="…"`, `{lines:true,startLine:5}`, `lineNumbers` or `line-numbers=5`, `{.class #id}`; reveal's
 * `[5: 1|3-5]` is steps with line numbers from 5, and Pandoc's first class the language. What is not known is left
 * out: it is never text.
 */
export function codeBlock(token: Token, at: Where): ReadCode {
  return fencedCode(token.type === 'fence' ? token.info : '', token.content, at)
}

/** Code with what stands behind its fence. */
export function fencedCode(written: string, content: string, at: Where): ReadCode {
  const info = written.trim()
  const [, word, pandoc] = /^(?:([^\s{[:]+)|\{\s*\.([\w+#-]+))/.exec(info) ?? []
  const lang = (word ?? pandoc)?.toLowerCase()
  const value = content.replace(/\n$/, '')
  const read = readInfo(word === undefined ? info : info.slice(word.length), pandoc)
  return { block: visibleSteps({ type: 'code', ...(lang && { lang }), value, ...read.info, at }), foreign: read.foreign }
}

function readInfo(rest: string, language: string | undefined): ReadInfo {
  const info: Info = { attributes: NONE }
  const foreign: string[] = []
  if (rest === '') return { info, foreign }
  for (const [word] of rest.matchAll(/\{[^{}]*\}|\[[^[\]]*\]|:?[\w-]+(?:=(?:"[^"]*"|'[^']*'|\{[^{}]*\}|[^\s{[]+))?/g)) {
    const inner = word.slice(1, -1).trim()
    if (LIVE.test(word) || LIVE.test(inner)) foreign.push(word)
    else if (word.startsWith('{')) Object.assign(info, readBraces(word, inner, language, info.attributes))
    else if (word.startsWith('[')) Object.assign(info, readBrackets(inner))
    else {
      const [, key = '', double, single, bare] = /^:?([\w-]+)(?:=(?:"([^"]*)"|'([^']*)'|(\S+)))?$/.exec(word) ?? []
      Object.assign(info, setting(key, double ?? single ?? bare))
    }
  }
  return { info, foreign }
}

/** `{1|3-5}`, `{lines:true,startLine:5}`, `{.class key=value}`. */
function readBraces(word: string, inner: string, language: string | undefined, before: Info['attributes']): Partial<Info> {
  const steps = parseSteps(inner)
  const { id, classes = [], values = {} } = parseAttributes(word, 0)?.attributes ?? {}
  const pairs = [...inner.matchAll(/([\w-]+)\s*[:=]\s*(?:"([^"]*)"|'([^']*)'|([\w-]+))/g)]
  const said = pairs.map(([, key, double, single, bare]) => setting(key!, double ?? single ?? bare))
  const numbered = classes.filter((name) => NUMBERED.test(name)).map((name) => setting(name, 'true'))
  const own = {
    ...(id !== undefined && { id }),
    classes: classes.filter((name) => name !== language && !NUMBERED.test(name)),
    values: Object.fromEntries(Object.entries(values).filter(([key, value]) => Object.keys(setting(key, value)).length === 0)),
  }
  return Object.assign({}, ...numbered, ...said, steps && { steps }, { attributes: mergeAttributes(before, own) }) as Partial<Info>
}

/** `[file name]`, or reveal.js’s `[1|3-5]`, `[5: 1|3-5]` and `[]`, which number the lines. */
function readBrackets(inner: string): Partial<Info> {
  const [, start, lines] = /^(?:(\d{1,5}):\s*)?(.*)$/s.exec(inner)!
  const steps = parseSteps(lines!)
  const firstLine = start === undefined ? {} : { firstLine: Number(start) }
  if (steps) return { lineNumbers: true, ...firstLine, steps: shiftSteps(steps, (firstLine.firstLine ?? 1) - 1) }
  if (lines === '') return { lineNumbers: true, ...firstLine }
  return { fileName: inner }
}

/** What `key=value` or a lone `key` says. */
function setting(key: string, value: string | undefined): Partial<Info> {
  if (FILE_NAME.test(key)) return value ? { fileName: value } : {}
  const number = /^\d{1,5}$/.test(value ?? '') ? Number(value) : undefined
  if (FIRST_LINE.test(key)) return number === undefined ? {} : { firstLine: number, ...(/ln-start/.test(key) && { lineNumbers: true }) }
  if (NUMBERED.test(key)) {
    const steps = /\|/.test(value ?? '') ? parseSteps(value!) : undefined
    const start = number !== undefined && number > 1 ? { firstLine: number } : {}
    return { lineNumbers: !/^(?:false|off|no|none)$/i.test(value ?? ''), ...start, ...(steps && { steps }) }
  }
  if (!LIT.test(key)) return {}
  const steps = parseSteps(
    (value ?? '')
      .replace(/^\{|\}$/g, '')
      .trim()
      .replace(/\s+/g, ','),
  )
  return steps ? { steps } : {}
}
