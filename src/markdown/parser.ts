import MarkdownIt, { type MarkdownIt as Parser } from 'markdown-it'
import type { ReadFormula } from '../math/tex/index.ts'
import {
  admonition,
  attributeLine,
  directive,
  footnote,
  knownLine,
  nestingLimit,
  notesLine,
  separator,
  slot,
  tightHeading,
  unclosedComment,
} from './rules/blocks.ts'
import { blockFormula, inlineFormula, mathFence } from './rules/math.ts'
import { emoji } from './rules/emoji.ts'
import { caretNote, classedBox, classedText, decksetSetting, pause, remarkNotes } from './rules/marks.ts'
import { PlacedInlineState } from './rules/inline-state.ts'
import { attributes, componentTag, footnoteReference, mark, pairMarks, span, subAndSup } from './rules/inlines.ts'

export type { Parser }

/** Deepest nesting of pictures in pictures' alternative texts. */
const DEEPEST_IMAGE = 4

/**
 * markdown-it as Diptych sets it up: CommonMark 0.31 with GFM's tables and strikethrough, and the dialect below.
 * This list is the dialect's table of contents. Tokens carry positions; nothing is rendered.
 *
 * @param formulas reads TeX; without it dollars are text
 */
export function createParser(formulas?: ReadFormula): Parser {
  const md = new MarkdownIt({ html: true, maxNesting: 100 })

  // Setext headings would take the line above `---`, which means a new slide here.
  md.disable('lheading')
  // The tree builder joins texts itself: merged tokens have lost their place.
  md.inline.ruler2.disable('fragments_join')
  md.core.ruler.disable('text_join')
  // Addresses stay as written; what a link may lead to is decided where it can be reported.
  md.validateLink = () => true
  md.normalizeLink = (url) => url
  md.normalizeLinkText = (url) => url

  const interrupts = { alt: ['paragraph', 'reference', 'blockquote', 'list'] }
  md.block.ruler.before('table', 'known_line', knownLine)
  md.block.ruler.before('table', 'nesting_limit', nestingLimit)
  md.block.ruler.before('table', 'separator', separator, interrupts)
  md.block.ruler.before('table', 'pause', pause, interrupts)
  md.block.ruler.before('table', 'classed_box', classedBox, interrupts)
  md.block.ruler.before('table', 'remark_notes', remarkNotes, interrupts)
  md.block.ruler.before('table', 'caret_note', caretNote, interrupts)
  md.block.ruler.before('table', 'deckset_setting', decksetSetting, interrupts)
  md.block.ruler.before('table', 'slot', slot, interrupts)
  md.block.ruler.before('table', 'directive', directive, interrupts)
  md.block.ruler.before('table', 'admonition', admonition, interrupts)
  md.block.ruler.before('heading', 'tight_heading', tightHeading, interrupts)
  md.block.ruler.before('table', 'notes_line', notesLine)
  md.block.ruler.before('table', 'unclosed_comment', unclosedComment, interrupts)
  md.block.ruler.before('table', 'attribute_line', attributeLine, interrupts)
  md.block.ruler.before('reference', 'footnote', footnote, interrupts)

  md.inline.State = PlacedInlineState
  md.inline.ruler.before('link', 'footnote_reference', footnoteReference)
  md.inline.ruler.before('link', 'classed_text', classedText)
  md.inline.ruler.before('link', 'span', span)
  md.inline.ruler.before('strikethrough', 'sub_and_sup', subAndSup)
  md.inline.ruler.before('emphasis', 'mark', mark)
  md.inline.ruler.after('html_inline', 'component_tag', componentTag)
  md.inline.ruler.push('attributes', attributes)
  md.inline.ruler.push('emoji', emoji)
  md.inline.ruler2.after('balance_pairs', 'mark', pairMarks)

  if (formulas) {
    md.block.ruler.before('table', 'math', blockFormula(formulas), interrupts)
    md.inline.ruler.before('backticks', 'math', inlineFormula(formulas))
    md.block.ruler.before('fence', 'math_fence', mathFence(formulas), { alt: ['paragraph', 'reference', 'blockquote', 'list'] })
  }

  limitImages(md)
  return md
}

/** An alternative text is parsed by a parser of its own: pictures within pictures would exhaust the stack. */
function limitImages(md: Parser): void {
  let depth = 0
  const parse = md.inline.parse.bind(md.inline)
  md.inline.parse = (text, parser, env, out) => {
    depth++
    if (depth > DEEPEST_IMAGE) {
      const token = new MarkdownIt.Token('text', '', 0)
      token.content = text
      out.push(token)
    } else {
      parse(text, parser, env, out)
    }
    depth--
  }
}
