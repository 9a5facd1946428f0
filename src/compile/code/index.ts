import { codeKey, codeSource, type CodeTokens, expandTabs, type HighlightedCode } from '../../blocks/code/index.ts'
import { type CodeBlock, type Deck, visitDeck } from '../../deck/index.ts'
import { diagnose, nearestName, type Report } from '../../diagnostics/index.ts'
import { highlight } from './highlight.ts'
import { languagesByName } from './highlighter.ts'

/** Names by which authors say that code has no language. */
const PLAIN = new Set(['text', 'txt', 'plain', 'plaintext', 'none', 'output', 'ansi'])
/** Pieces of code that are remembered from one compilation to the next. */
const REMEMBERED = 400

/** Answers by `codeKey`: an edit of one slide does not read every other slide's code again. */
const remembered = new Map<string, CodeTokens | undefined>()

/** Finds the colours of a deck's code. The highlighter is loaded only if there is some in a language that it knows. */
export async function highlightDeck(deck: Deck, report: Report): Promise<HighlightedCode> {
  const blocks = new Map<string, CodeBlock>()
  visitDeck(deck, {
    block: (block) => {
      const source = block.type === 'code' && codeSource(block)
      if (source && !PLAIN.has(source.lang)) blocks.set(codeKey(source.lang, source.value), block as CodeBlock)
    },
  })
  const found = new Map<string, CodeTokens>()
  if (blocks.size === 0) return found
  const languages = await languagesByName()
  for (const [key, block] of blocks) {
    const { lang, value } = codeSource(block)!
    if (!languages.has(lang)) {
      const nearest = nearestName(lang, languages.keys())
      if (nearest !== undefined && lang.length >= 4) report(diagnose('unknown-language', block.at, { lang, nearest }))
      continue
    }
    if (!remembered.has(key)) {
      const tokens = await highlight(lang, expandTabs(value))
      remembered.delete(remembered.size >= REMEMBERED ? remembered.keys().next().value! : '')
      remembered.set(key, tokens)
    }
    const tokens = remembered.get(key)
    if (tokens === undefined) report(diagnose('code-not-coloured', block.at, { lang }))
    else found.set(key, tokens)
  }
  return found
}
