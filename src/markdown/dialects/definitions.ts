import type { Block, Inline, ListItem, ParagraphBlock } from '../../deck/index.ts'
import { NONE } from '../attributes.ts'
import type { Where } from '../../diagnostics/index.ts'

/** Most terms of a definition, and longest one. */
const TERMS = { most: 3, longest: 80 }
const DEFINITION = /^:[ \t]+(?=\S)/

/** A part of a definition list, as lines of a paragraph. */
interface Part {
  text: string
  /** Its first line, from the paragraph's. */
  line: number
}

/**
 * A paragraph's lines as terms and what `: ` defines them as (Pandoc, PHP Markdown Extra); `undefined` if it is none. A
 * definition that stands alone, a blank line behind its term, has no terms.
 */
export function definitionParts(content: string): { terms: readonly Part[]; definitions: readonly Part[] } | undefined {
  if (!content.includes(':')) return undefined
  const lines = content.split('\n')
  const first = lines.findIndex((line) => DEFINITION.test(line))
  if (first < 0 || first > TERMS.most || lines.slice(0, first).some((line) => line.length > TERMS.longest)) return undefined
  const definitions: { text: string; line: number }[] = []
  lines.slice(first).forEach((line, at) => {
    if (DEFINITION.test(line)) definitions.push({ text: line.replace(DEFINITION, ''), line: first + at })
    else definitions.at(-1)!.text += `\n${line}`
  })
  return { terms: lines.slice(0, first).map((text, line) => ({ text, line })), definitions }
}

/** Terms, strong, and their definitions as a list. */
export function definitionBlocks(
  terms: readonly (readonly Inline[])[],
  definitions: readonly (readonly Inline[])[],
  at: Where,
): readonly Block[] {
  const paragraph = (children: readonly Inline[]): ParagraphBlock => ({ type: 'paragraph', children, attributes: NONE, at })
  const items = definitions.map((children): ListItem => ({ type: 'item', children: [paragraph(children)], attributes: NONE, at }))
  return [
    ...terms.map((children) => paragraph([{ type: 'strong', children, at }])),
    { type: 'list', ordered: false, start: 1, tight: true, items, attributes: NONE, at },
  ]
}
