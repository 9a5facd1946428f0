import type { Token } from 'markdown-it'
import type { Where } from '../diagnostics/index.ts'
import type { CodeBlock } from '../deck/index.ts'
import { mergeAttributes, NONE, parseAttributes } from './attributes.ts'

type Steps = NonNullable<CodeBlock['steps']>

/**
 * A code block (CommonMark §4.4, §4.5). Its info string: language, then in any order `{1|3-5|all}` line steps,
 * `[file name]` or `title="…"`, `{lines:true}` or `lineNumbers`, `{.class #id}`; reveal's `[1|3-5]` is steps with
 * line numbers. What is not known is left out: it is never text.
 */
export function codeBlock(token: Token, at: Where): CodeBlock {
  const info = token.type === 'fence' ? token.info.trim() : ''
  const lang = /^[^\s{[]+/.exec(info)?.[0]
  const rest = info.slice(lang?.length ?? 0)
  const value = token.content.replace(/\n$/, '')
  return { type: 'code', ...(lang && { lang: lang.toLowerCase() }), value, ...readInfo(rest), at }
}

function readInfo(rest: string): Pick<CodeBlock, 'attributes' | 'fileName' | 'lineNumbers' | 'steps'> {
  let attributes = NONE
  let fileName: string | undefined
  let lineNumbers: boolean | undefined
  let steps: Steps | undefined
  for (const [word] of rest.matchAll(/\{[^{}]*\}|\[[^[\]]*\]|[\w-]+(?:=(?:"[^"]*"|'[^']*'|\S+))?/g)) {
    const inner = word.slice(1, -1).trim()
    if (word.startsWith('{')) {
      steps = parseSteps(inner) ?? steps
      const parsed = parseAttributes(word, 0)
      if (parsed) attributes = mergeAttributes(attributes, parsed.attributes)
      const lines = /\b(?:lines|lineNumbers)\s*[:=]\s*['"]?(true|false)/.exec(inner)
      if (lines) lineNumbers = lines[1] === 'true'
    } else if (word.startsWith('[')) {
      const revealed = parseSteps(inner.replace(/^\d+:\s*/, ''))
      if (revealed || inner === '') lineNumbers = true
      if (revealed) steps = revealed
      else if (inner) fileName = inner
    } else {
      const [, key, double, single, bare] = /^([\w-]+)(?:=(?:"([^"]*)"|'([^']*)'|(\S+)))?$/.exec(word) ?? []
      const value = double ?? single ?? bare
      if (/^(title|file|filename|fileName)$/.test(key ?? '') && value) fileName = value
      if (/^(lineNumbers|linenos|numberLines|showLineNumbers|data-line-numbers)$/.test(key ?? '')) lineNumbers = value !== 'false'
    }
  }
  return { attributes, ...(fileName && { fileName }), ...(lineNumbers !== undefined && { lineNumbers }), ...(steps && { steps }) }
}

/** Highest line number that a step may name. */
const LAST_LINE = 9999

/** `1|3-5|all` → `[[1], [3, 4, 5], 'all']`, nothing between two bars is all, too; `undefined` if it is something else. */
function parseSteps(text: string): Steps | undefined {
  if (!/^(?:[\d\s,-]*|all|\*|none|hide)(?:\|(?:[\d\s,-]*|all|\*|none|hide))*$/.test(text) || !/\d/.test(text)) return undefined
  return text.split('|').map((step) => {
    if (step === 'all' || step === '*' || !step.trim()) return 'all'
    return step.split(',').flatMap((range) => {
      const match = /^\s*(\d{1,4})\s*(?:-\s*(\d{1,4}))?\s*$/.exec(range)
      if (!match) return []
      const first = Number(match[1])
      const last = Math.min(Number(match[2] ?? first), LAST_LINE)
      return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
    })
  })
}
