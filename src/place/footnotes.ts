import type { Composed } from '../blocks/types.ts'
import type { Footnote } from '../deck/types.ts'
import type { Box, Pt, SceneNode } from '../scene/types.ts'
import type { Theme } from '../themes/types.ts'
import { flowContext, type SlideContext } from './context.ts'

/** Room between the body and its footnotes, in points. */
export const FOOTNOTE_GAP = 8

/** Sources and remarks, small, over the slide's whole width. */
export function composeFootnotes(footnotes: readonly Footnote[], theme: Theme, slide: SlideContext): Composed {
  const context = flowContext(slide, theme.type.body.max)
  const paragraphs = footnotes.map((note) => {
    const runs = context.derive(note, () => [
      { text: String(note.number), baseline: 'super' as const },
      { text: ' ' },
      ...context.runs(note.children),
    ])
    return context.paragraph('caption', runs)
  })
  return context.text({ id: 'footnotes', role: 'caption', paragraphs }, theme.grid.width - theme.grid.left - theme.grid.right)
}

/** Footnotes stand on the lower edge of the body; `bottom` is that edge. */
export function footnoteBox(bottom: Pt, height: Pt, { grid }: Theme): Box {
  return { x: grid.left, y: bottom - height, w: grid.width - grid.left - grid.right, h: height }
}

/** The slide's nodes with its footnotes before the footer, where they are read. */
export function insertBeforeFooter(nodes: readonly SceneNode[], notes: readonly SceneNode[]): SceneNode[] {
  const footer = nodes.findIndex((node) => node.kind === 'text' && (node.role === 'footer' || node.role === 'number'))
  return footer < 0 ? [...nodes, ...notes] : [...nodes.slice(0, footer), ...notes, ...nodes.slice(footer)]
}
