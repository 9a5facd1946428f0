import type { CodeBlock } from '../../deck/index.ts'
import { codeKey, type CodeToken, type CodeTokens, type HighlightedCode } from './types.ts'

/** Columns between two tab stops. */
const TAB = 4

/** Tabs as blanks up to the next stop; wide characters count as two columns, as they are drawn. */
export function expandTabs(text: string): string {
  if (!text.includes('\t')) return text
  let column = 0
  let expanded = ''
  for (const character of text) {
    const width =
      character === '\t'
        ? TAB - (column % TAB)
        : /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(character)
          ? 2
          : 1
    expanded += character === '\t' ? ' '.repeat(width) : character
    column = character === '\n' ? 0 : column + width
  }
  return expanded
}

/** The language and the code that a block's colours come from: for a part of a longer block, the whole of it. */
export function codeSource({ lang, value, part }: CodeBlock): { lang: string; value: string } | undefined {
  return lang === undefined ? undefined : { lang, value: part?.of ?? value }
}

/** A block's lines as tokens, with its colours where there are some. */
export function codeLines(block: CodeBlock, highlighted: HighlightedCode): CodeTokens {
  const lines = expandTabs(block.value.replace(/\n$/, '')).split('\n')
  const source = codeSource(block)
  const tokens = source && highlighted.get(codeKey(source.lang, source.value))
  if (tokens === undefined) return lines.map((text) => [{ text }])
  const { line, column } = block.part ?? { line: 0, column: 0 }
  return lines.map((text, i) => cut(tokens[line + i] ?? [], i === 0 ? column : 0, text))
}

/** The tokens of a line from a column on, as many as `text` is long; plain where they are not that text. */
function cut(tokens: readonly CodeToken[], column: number, text: string): readonly CodeToken[] {
  let at = 0
  const kept = tokens.flatMap((token): CodeToken[] => {
    const from = Math.max(0, column - at)
    const to = Math.min(token.text.length, column + text.length - at)
    at += token.text.length
    return from < to ? [{ ...token, text: token.text.slice(from, to) }] : []
  })
  return kept.map((token) => token.text).join('') === text ? kept : [{ text }]
}
