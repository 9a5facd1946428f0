import type { Token } from 'markdown-it'
import { calloutKind, isAlert } from '../../blocks/index.ts'
import { blockText, type Attributes, type Block } from '../../deck/index.ts'
import { NONE } from '../attributes.ts'
import type { BlockContent, BlockFrame } from '../block-tree.ts'
import { lineStart, type FileContext } from '../context.ts'
import { plainLine } from '../plain.ts'

/** A callout's kind and title, as some tool writes them on its first line. */
export interface CalloutOpening {
  kind: string
  /** Markdown; empty: the kind's own title. */
  title: string
  /** There is to be none. */
  untitled?: boolean
}

/** The first line of a quotation that is a callout: `[!NOTE]` (GitHub), `[!tip]- Title` (Obsidian). */
export function quoteCallout(content: string): CalloutOpening | undefined {
  const match = /^\[!([a-z][a-z0-9_-]*)\][+-]?(?:[ \t]+(.*))?(?:\n|$)/i.exec(content)
  if (!match) return undefined
  const kind = calloutKind(match[1]!)
  // Obsidian shows kinds that it does not know like notes, under their own name.
  return { kind: kind ?? 'note', title: match[2]?.trim() || (kind ? '' : capitalised(match[1]!)) }
}

/** Takes the opening line out of a quotation's first inline token: what stays is its text. */
export function withoutOpening(token: Token): void {
  const children = token.children ?? []
  const end = children.findIndex(({ type }) => type === 'softbreak' || type === 'hardbreak')
  token.children = end < 0 ? [] : children.slice(end + 1)
}

/** `!!! note "Title"` and `??? note` (Python-Markdown, MkDocs); `undefined` if the line is prose. */
export function admonitionOpening(line: string): CalloutOpening | undefined {
  const match = /^(?:!!!|\?\?\?\+?)[ \t]+([a-z][\w-]*)(?:[ \t]+[a-z][\w-]*)*(?:[ \t]+"([^"\n]*)")?[ \t]*$/i.exec(line)
  if (!match) return undefined
  const kind = calloutKind(match[1]!)
  if (!kind && match[2] === undefined) return undefined
  return { kind: kind ?? 'note', title: match[2] ?? '', ...(match[2] === '' && { untitled: true }) }
}

/** `:::tip Title`, `:::note[Title]`, `::: {.callout-note title="…"}`, `:::{warning} Title`: the same under our name. */
export function directiveCallout(
  name: string,
  argument: string,
  attributes: Attributes,
): { argument: string; attributes: Attributes } | undefined {
  const braced = name === '' ? /^\{([a-z][\w-]*)\}[ \t]*(.*)$/i.exec(argument) : null
  const kind = calloutKind(braced?.[1] ?? name)
  if (!kind) return undefined
  const { title, ...values } = attributes.values
  const written = (braced?.[2] ?? argument).replace(/^\[(.*)\](?:\{[^{}]*\})?$/, '$1')
  return { argument: written || title || '', attributes: { ...attributes, classes: [kind, ...attributes.classes], values } }
}

/** A callout, open for its content. */
export function calloutFrame(opening: CalloutOpening, token: Token, kind: string, context: FileContext): BlockFrame {
  const at = lineStart(context, token.map?.[0] ?? 0)
  // A kind would bring its title.
  const classes = !opening.untitled ? [opening.kind] : isAlert([opening.kind]) ? ['alert'] : []
  const argument = plainLine(opening.title, context.parser)
  return {
    kind,
    markdown: true,
    at,
    attributes: { ...NONE, classes },
    wrap: ({ children, attributes }) => [{ type: 'directive', name: 'callout', argument, children, attributes, at }],
  }
}

/** A callout's title may be the heading that it begins with (Quarto). */
export function titledByHeading(argument: string, content: BlockContent): { argument: string; children: readonly Block[] } {
  const [first, ...children] = content.children
  return argument || first?.type !== 'heading' ? { argument, children: content.children } : { argument: blockText(first), children }
}

function capitalised(name: string): string {
  return name[0]!.toUpperCase() + name.slice(1).replaceAll(/[-_]/g, ' ')
}
