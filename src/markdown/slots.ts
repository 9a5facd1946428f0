import type { Token } from 'markdown-it'
import { diagnose, nearestName, type Where } from '../diagnostics/index.ts'
import { markClick, type Block, type Slide } from '../deck/index.ts'
import { buildBlocks } from './blocks.ts'
import { lineStart, type Collected, type FileContext } from './context.ts'

/** Content by slot, in the order written, with the places of the marks. */
export interface MarkedSlots {
  slots: Record<string, readonly Block[]>
  marks: ReadonlyMap<string, Where>
}

/** Other names for a slide's main content; its title is found there. */
const MAIN: ReadonlySet<string> = new Set(['title', 'content', 'body', 'main'])

/** Builds a slide's blocks, shared out to slots by the `::name::` marks; what stands before any is in `default`. */
export function buildSlots(tokens: readonly Token[], context: FileContext, collected: Collected): MarkedSlots {
  const slots: Record<string, readonly Block[]> = { default: [] }
  const marks = new Map<string, Where>()
  let name = 'default'
  let start = 0
  const finish = (index: number, end: string) => {
    slots[name] = [...(slots[name] ?? []), ...withPauses(tokens.slice(start, index), end, context, collected)]
  }
  tokens.forEach((token, index) => {
    if (token.type !== 'slot') return
    finish(index, `::${token.content}::`)
    name = MAIN.has(token.content) ? 'default' : token.content
    start = index + 1
    if (name !== 'default') marks.set(name, lineStart(context, token.map?.[0] ?? 0))
  })
  finish(tokens.length, 'the slide')
  return { slots, marks }
}

/** Blocks after a pause come on a click, together. One inside a `:::` block says nothing. */
function withPauses(tokens: readonly Token[], end: string, context: FileContext, collected: Collected): readonly Block[] {
  if (!tokens.some(({ type }) => type === 'pause')) return buildBlocks(tokens, end, context, collected)
  const parts: Token[][] = [[]]
  let open = 0
  for (const token of tokens) {
    if (token.type === 'directive_open') open++
    if (token.type === 'directive_close') open = Math.max(0, open - 1)
    if (token.type === 'pause' && open === 0) parts.push([])
    else parts.at(-1)!.push(token)
  }
  return parts.flatMap((part, index) => {
    const blocks = buildBlocks(part, end, context, collected)
    return index === 0 ? blocks : blocks.map((block, at) => markClick(block, at > 0 ? 'with' : 'next'))
  })
}

/** The first layout that has every slot that the slide fills: `::right::` alone asks for two columns. */
export function layoutWithSlots({ marks }: MarkedSlots, { vocabulary }: FileContext): string | undefined {
  if (marks.size === 0) return undefined
  const names = [...marks.keys()].filter((name) => name !== 'left')
  for (const [layout, slotsOf] of vocabulary.layouts) {
    const slots = slotsOf()
    if (names.every((name) => slots.includes(name))) return layout
  }
  return undefined
}

/** Moves the content of slots that the layout does not have to the default one, reported; `left` is another name for that one. */
export function checkSlots(slots: Slide['slots'], layout: string, { marks }: MarkedSlots, context: FileContext): Slide['slots'] {
  const kept: Record<string, readonly Block[]> = { default: slots.default ?? [] }
  let names: readonly string[] | undefined
  for (const [name, blocks] of Object.entries(slots)) {
    if (name === 'default') continue
    names ??= context.vocabulary.layouts.get(layout)?.() ?? []
    if (names.includes(name)) {
      kept[name] = blocks
    } else {
      kept.default = [...kept.default!, ...blocks]
      if (name !== 'left') reportSlot(name, layout, marks.get(name), names, context)
    }
  }
  return kept
}

function reportSlot(name: string, layout: string, at: Where | undefined, names: readonly string[], context: FileContext): void {
  const known = names.filter((other) => other !== 'default')
  const nearest = nearestName(name, known)
  const values = { layout, name, nearest, known: known.join(', ') || undefined }
  // Other tools have slots of many names; one that is nearly ours is a slip of the pen.
  context.report(diagnose('unknown-slot', at, values, nearest === undefined ? { severity: 'warning' } : {}))
}
