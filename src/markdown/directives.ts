import type { Token } from 'markdown-it'
import { diagnose, nearestName, type Where } from '../diagnostics/index.ts'
import type { Attributes } from '../deck/index.ts'
import { mergeAttributes, NONE, parseAttributes } from './attributes.ts'
import type { BlockFrame, BlockTree } from './block-tree.ts'
import type { FileContext } from './context.ts'
import { plainLine } from './plain.ts'

/** Containers that every deck knows, beside the registered blocks: they give way to their content. */
const OWN: ReadonlySet<string> = new Set(['clicks'])

/** The line after the colons: `name{attributes} argument {attributes}`. */
function parseOpening(text: string): { name: string; argument: string; attributes: Attributes } {
  const name = /^[\p{L}\p{N}_-]*/u.exec(text)![0]
  const afterName = text.slice(name.length).trimStart()
  const first = parseAttributes(afterName, 0)
  const rest = first ? afterName.slice(first.end).trim() : afterName.trim()
  const brace = rest.endsWith('}') ? rest.lastIndexOf('{') : -1
  const last = brace >= 0 && (brace === 0 || rest[brace - 1] === ' ') ? parseAttributes(rest, brace) : undefined
  return {
    name,
    argument: last ? rest.slice(0, brace).trim() : rest,
    attributes: mergeAttributes(first?.attributes ?? NONE, last?.attributes),
  }
}

/** A `:::` block, open for its content. One whose name is not known is reported and gives way to its content. */
export function directiveFrame(token: Token, at: Where, context: FileContext): BlockFrame {
  const { name, argument: written, attributes } = parseOpening(token.content)
  const argument = plainLine(written, context.parser)
  const { blocks } = context.vocabulary
  const known = blocks.has(name) || OWN.has(name)
  if (!known && name) {
    const names = [...blocks]
    context.report(
      diagnose('unknown-block', at, {
        name,
        nearest: nearestName(name, [...names, ...OWN]),
        known: names.length > 0 ? names.join(', ') : undefined,
      }),
    )
  }
  const fence = token.info
  return {
    kind: 'directive',
    markdown: false,
    at,
    attributes,
    fence,
    unclosed: (end) => context.report(diagnose('unclosed-block', at, { name: name || fence, end, fence })),
    wrap: (content) => {
      if (known) return [{ type: 'directive', name, argument, children: content.children, attributes: content.attributes, at }]
      const title = argument
        ? [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value: argument, at }], attributes: NONE, at }]
        : []
      return [...title, ...content.children]
    },
  }
}

/**
 * A closing line: it closes the nearest block opened with as many colons, or else the nearest one. One that closes
 * nothing is reported and left out.
 */
export function closeDirective(token: Token, at: Where, tree: BlockTree, context: FileContext): void {
  const closed =
    tree.close(({ kind, fence }) => kind === 'directive' && fence === token.info) || tree.close(({ kind }) => kind === 'directive')
  if (!closed) context.report(diagnose('stray-block-end', at, { fence: token.info }))
}
