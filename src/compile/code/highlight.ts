import type { IGrammar, StateStack } from 'shiki/textmate'
import { loadHighlighter } from './highlighter.ts'
import { roleOf } from './roles.ts'
import type { CodeToken, CodeTokens } from '../../blocks/code/index.ts'

/** What is coloured: longer code is no slide's, and longer lines are written by machines. */
const MOST = { characters: 120_000, line: 2000 }
/**
 * After which a line (milliseconds) and a block (milliseconds of this process's own work) are given up, because a grammar
 * may be pathological. Ordinary code needs a hundredth: what else the machine does must not decide about colours.
 */
const PATIENCE = { line: 60_000, block: 15_000 }

/**
 * Code as tokens by line; undefined where its language is not known, or where it is too long or takes too long to
 * read: then it has no colours. Its tabs are columns already.
 */
export async function highlight(lang: string, value: string): Promise<CodeTokens | undefined> {
  if (value.length > MOST.characters) return undefined
  const grammar = await (await loadHighlighter()).grammar(lang)
  return grammar && tokens(grammar, value)
}

function tokens(grammar: IGrammar, value: string): CodeTokens | undefined {
  const lines: CodeToken[][] = []
  const start = process.cpuUsage()
  let state: StateStack | null = null
  for (const line of value.split('\n')) {
    if (line.length > MOST.line) {
      lines.push([{ text: line }])
      continue
    }
    if (workSince(start) > PATIENCE.block) return undefined
    const { tokens: found, ruleStack, stoppedEarly } = grammar.tokenizeLine(line, state, PATIENCE.line)
    if (stoppedEarly) return undefined
    state = ruleStack
    lines.push(merged(found.map(({ startIndex, endIndex, scopes }) => tokenOf(line.slice(startIndex, endIndex), scopes))))
  }
  return lines
}

/** Milliseconds that this process has worked. */
function workSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

function tokenOf(text: string, scopes: readonly string[]): CodeToken {
  const role = text.trim() === '' ? undefined : roleOf(text, scopes)
  return role === undefined ? { text } : { text, role }
}

/** Neighbours of one role are one token; blanks belong to the token before them. */
function merged(list: readonly CodeToken[]): CodeToken[] {
  const kept: CodeToken[] = []
  for (const token of list) {
    const last = kept.at(-1)
    if (last && (last.role === token.role || token.text.trim() === '')) kept[kept.length - 1] = { ...last, text: last.text + token.text }
    else if (token.text !== '') kept.push(token)
  }
  return kept
}
