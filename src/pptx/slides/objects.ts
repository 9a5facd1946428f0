import type { ImageNode, Scene, SceneNode, ShapeNode, TableNode, TextNode } from '../../scene/types.ts'
import type { LayoutPlaceholder } from '../placeholders.ts'
import { esc } from '../xml.ts'
import { labelIn, type Words } from '../words.ts'
import type { Seating } from './seats.ts'

/** A node that becomes one object on the slide. */
export type ObjectNode = TextNode | ShapeNode | ImageNode | TableNode

/** One object of a slide, in reading order, which is also the order of painting. */
export interface SlideObject<Node extends ObjectNode = ObjectNode> {
  /** `p:cNvPr@id`, unique on the slide. */
  id: number
  /** `p:cNvPr@name`, escaped. */
  name: string
  node: Node
  /** The click that shows it; 0: there from the start. */
  click: number
  /** The placeholder that it fills. */
  placeholder?: LayoutPlaceholder
}

/** A node of the scene and the click that shows it. */
export interface ShownNode {
  node: ObjectNode
  click: number
}

/** What a slide shows, in reading order: groups are dissolved, so that placeholders stay placeholders; their clicks pass to what is in them. */
export function shownNodes({ nodes }: Scene): readonly ShownNode[] {
  const shown = (list: readonly SceneNode[], groupClick: number): ShownNode[] =>
    list.flatMap((node) => {
      const click = Math.max(groupClick, node.click ?? 0)
      if (node.kind === 'group') return shown(node.children, click)
      return isEmpty(node) ? [] : [{ node, click }]
    })
  return shown(nodes, 0)
}

/** The objects of a slide, with the placeholders that they fill. */
export function slideObjects(shown: readonly ShownNode[], { placeholders }: Seating, lang: string, words: Words): readonly SlideObject[] {
  return shown.map(({ node, click }, i) => {
    const placeholder = placeholders.get(node)
    const kind = placeholder && node.kind === 'text' ? labelIn(lang, placeholder.region.placeholder.label) : esc(kindOf(node, words))
    return { id: i + 2, name: `${kind} ${i + 1}`, node, click, ...(placeholder && { placeholder }) }
  })
}

/** Shows nothing: an empty placeholder would show its prompt, and a table has to have a cell. */
function isEmpty(node: ObjectNode): boolean {
  if (node.kind === 'table') return !node.cells[0]?.length
  return node.kind === 'text' && node.paragraphs.every(({ runs }) => runs.every(({ text }) => text.trim() === ''))
}

function kindOf(node: ObjectNode, words: Words): string {
  switch (node.kind) {
    case 'text':
      return { title: words.title, subtitle: words.subtitle, footer: words.footer, number: words.number }[node.role as string] ?? words.text
    case 'shape':
      return node.geometry === 'line' ? words.line : words.shape
    case 'image':
      return words.picture
    case 'table':
      return words.table
    default:
      return node satisfies never
  }
}
