import type { SceneNode, TextNode } from '../scene/types.ts'

/** Longest name of a slide in outlines, in UTF-16 units. */
const LONGEST = 120

/** The plain text that names a slide: its title, else its first words; `undefined` if it has neither. */
export function titleOf(nodes: readonly SceneNode[]): string | undefined {
  const texts = nodes.flatMap(textsIn)
  const title = texts.find((node) => node.role === 'title') ?? texts.find((node) => node.role !== 'footer' && node.role !== 'number')
  const text = title?.paragraphs[0]?.runs
    .map((run) => run.text)
    .join('')
    .trim()
  return text ? text.replace(/\s+/g, ' ').slice(0, LONGEST) : undefined
}

function textsIn(node: SceneNode): TextNode[] {
  if (node.kind === 'text') return [node]
  return node.kind === 'group' ? node.children.flatMap(textsIn) : []
}
