import type { IGrammar, StateStack } from 'shiki/textmate'
import { type Highlighter, loadHighlighter } from './highlighter.ts'
import { roleOf } from './roles.ts'
import type { CodeToken, CodeTokens } from '../../blocks/code/index.ts'

/**
 * What is coloured: longer code is no slide's, and longer lines are written by machines. A grammar may be pathological:
 * `looked` is how many characters it may look through for a block (`Highlighter.looked`); ordinary code needs up to 13
 * for each of its own. All are counts, none is a time: what the machine does must not decide about colours.
 */
const MOST = { characters: 60_000, line: 500, looked: 1_000_000 }

/**
 * Code as tokens by line; undefined where its language is not known, or where it is too long or takes too much to
 * read: then it has no colours. Its tabs are columns already.
 */
export async function highlight(lang: string, value: string): Promise<CodeTokens | undefined> {
  if (value.length > MOST.characters) return undefined
  const highlighter = await loadHighlighter()
  const grammar = await highlighter.grammar(lang)
  return grammar && tokens(grammar, value, highlighter)
}

function tokens(grammar: IGrammar, value: string, highlighter: Highlighter): CodeTokens | undefined {
  const lines: CodeToken[][] = []
  const most = highlighter.looked + MOST.looked
  let state: StateStack | null = null
  for (const line of value.split('\n')) {
    if (line.length > MOST.line) {
      lines.push([{ text: line }])
      continue
    }
    const { tokens: found, ruleStack } = grammar.tokenizeLine(line, state)
    if (highlighter.looked > most) return undefined
    state = ruleStack
    lines.push(merged(found.map(({ startIndex, endIndex, scopes }) => tokenOf(line.slice(startIndex, endIndex), scopes))))
  }
  return lines
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
