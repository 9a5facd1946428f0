import type { Token } from 'markdown-it'
import { diagnose, nearestName, type Where } from '../diagnostics/index.ts'
import type { Attributes } from '../deck/index.ts'
import { mergeAttributes, NONE, parseAttributes } from './attributes.ts'
import type { BlockFrame, BlockTree } from './block-tree.ts'
import { speak, type Collected, type FileContext } from './context.ts'
import { directiveCallout, titledByHeading } from './dialects/callouts.ts'
import { fencedDiv } from './dialects/pandoc.ts'
import { plainLine } from './plain.ts'

/** Containers that every deck knows, beside the registered blocks: they give way to their content. */
const OWN: ReadonlySet<string> = new Set(['clicks'])

/** The line after the colons: `name{attributes} argument {attributes}`. */
function parseOpening(text: string): { name: string; argument: string; attributes: Attributes } {
  // Most names are of ASCII, and V8 takes a millisecond to compile the class of all letters.
  const name = (/^[\w-]*(?![\w-]|[^\0-\x7f])/.exec(text) ?? /^[\p{L}\p{N}_-]*/u.exec(text)!)[0]
  const afterName = text.slice(name.length).trimStart()
  const first = parseAttributes(afterName, 0)
  const rest = first ? afterName.slice(first.end).trim() : afterName.trim()
  const brace = rest.endsWith('}') ? rest.lastIndexOf('{') : -1
  const last = brace >= 0 && (brace === 0 || rest[brace - 1] === ' ') ? parseAttributes(rest, brace) : undefined
  return {
    ...named(name, mergeAttributes(first?.attributes ?? NONE, last?.attributes)),
    argument: last ? rest.slice(0, brace).trim() : rest,
  }
}

/** Pandoc's fenced divs name nothing: their first class does (`::: {.columns}`). */
function named(name: string, attributes: Attributes): { name: string; attributes: Attributes } {
  const [first, ...classes] = attributes.classes
  return name || first === undefined ? { name, attributes } : { name: first, attributes: { ...attributes, classes } }
}

/** A `:::` block, open for its content. One whose name is not known is reported and gives way to its content. */
export function directiveFrame(token: Token, at: Where, context: FileContext, collected: Collected): BlockFrame {
  const written = parseOpening(token.content)
  const callout = directiveCallout(written.name, written.argument, written.attributes)
  const { name, attributes } = callout ? { name: 'callout', attributes: callout.attributes } : written
  const argument = plainLine(callout?.argument ?? written.argument, context.parser)
  const { blocks } = context.vocabulary
  const known = blocks.has(name) || OWN.has(name)
  const meaning = known ? undefined : fencedDiv(name)
  if (!known && name && !meaning) {
    const names = [...blocks]
    const nearest = nearestName(name, [...names, ...OWN])
    const values = { name, nearest, known: names.length > 0 ? names.join(', ') : undefined }
    // Other tools' classes are of many names; one that is nearly ours is a slip of the pen.
    context.report(diagnose('unknown-block', at, values, nearest === undefined ? { severity: 'warning' } : {}))
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
      if (callout && known) {
        const titled = titledByHeading(argument, content)
        return [{ type: 'directive', name, ...titled, attributes: content.attributes, at }]
      }
      if (known) return [{ type: 'directive', name, argument, children: content.children, attributes: content.attributes, at }]
      const title = argument
        ? [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value: argument, at }], attributes: NONE, at }]
        : []
      const children = [...title, ...content.children]
      if (meaning === 'notes') return speak(children, collected)
      if (meaning === 'clicks') return [{ type: 'directive', name: 'clicks', argument: '', children, attributes: content.attributes, at }]
      return children
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
