import type { GroupNode, ImageNode, Scene, SceneNode, ShapeNode, TableNode, TextNode } from '../../scene/types.ts'
import type { LayoutPlaceholder } from '../placeholders.ts'
import { esc } from '../xml.ts'
import { isDrawing } from './figure.ts'
import { labelIn, type Words } from '../words.ts'

/** A node that becomes one object on the slide. */
type ObjectNode = TextNode | ShapeNode | ImageNode | TableNode | GroupNode

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

/** A slide's objects: groups are dissolved, so that placeholders stay placeholders; their clicks pass to what is in them. */
export function slideObjects(
  scene: Scene,
  placeholders: ReadonlyMap<string, LayoutPlaceholder>,
  words: Words,
): readonly SlideObject[] {
  let next = 2
  const claimed = new Set<LayoutPlaceholder>()
  const objects: SlideObject[] = []
  const add = (nodes: readonly SceneNode[], groupClick: number): void => {
    for (const node of nodes) {
      const click = Math.max(groupClick, node.click ?? 0)
      // A connector is drawn with the shapes that it joins.
      if (node.kind === 'connector') continue
      if (node.kind === 'group' && !isDrawing(node)) {
        add(node.children, click)
        continue
      }
      if (isEmpty(node)) continue
      const found = node.kind === 'text' ? placeholderOf(node, placeholders) : undefined
      const placeholder = found && !claimed.has(found) ? found : undefined
      if (placeholder) claimed.add(placeholder)
      const id = next
      next += 1 + partsOf(node)
      const kind = placeholder ? labelIn(scene.lang, placeholder.region.placeholder.label) : esc(kindOf(node, words))
      objects.push({ id, name: `${kind} ${id - 1}`, node, click, ...(placeholder && { placeholder }) })
    }
  }
  add(scene.nodes, 0)
  return objects
}

/** Objects inside an object, which have the ids after its own. */
function partsOf(node: ObjectNode): number {
  return node.kind === 'group' ? node.children.length : 0
}

/** Shows nothing: an empty placeholder would show its prompt, and a table has to have a cell. */
function isEmpty(node: ObjectNode): boolean {
  if (node.kind === 'group') return false
  if (node.kind === 'table') return !node.cells[0]?.length
  return node.kind === 'text' && node.paragraphs.every(({ runs }) => runs.every(({ text }) => text.trim() === ''))
}

/** The placeholder that a text names, or that its role stands for. */
function placeholderOf(node: TextNode, placeholders: ReadonlyMap<string, LayoutPlaceholder>): LayoutPlaceholder | undefined {
  if (node.placeholder !== undefined) return placeholders.get(node.placeholder)
  if (node.role !== 'footer' && node.role !== 'number') return undefined
  const found = placeholders.get(node.role)
  return found?.type === (node.role === 'footer' ? 'ftr' : 'sldNum') ? found : undefined
}

function kindOf(node: ObjectNode, words: Words): string {
  switch (node.kind) {
    case 'text':
      return { title: words.title, subtitle: words.subtitle, footer: words.footer, number: words.number }[node.role as string] ?? words.text
    case 'shape':
      return node.geometry === 'line' ? words.line : words.shape
    case 'group':
      return words.figure
    case 'image':
      return words.picture
    case 'table':
      return words.table
    default:
      return node satisfies never
  }
}
