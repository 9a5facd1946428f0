import type { ChartNode, GroupNode, ImageNode, MathNode, Scene, SceneNode, ShapeNode, TableNode, TextNode } from '../../scene/types.ts'
import type { LayoutPlaceholder } from '../placeholders.ts'
import { esc } from '../xml.ts'
import { isDrawing } from './figure.ts'
import { labelIn, type Words } from '../words.ts'
import type { Seating } from './seats.ts'

/** A node that becomes one object on the slide. */
export type ObjectNode = TextNode | ShapeNode | ImageNode | TableNode | ChartNode | MathNode | GroupNode

/** One object of a slide, in reading order, which is also the order of painting. */
export interface SlideObject<Node extends ObjectNode = ObjectNode> {
  /** `p:cNvPr@id`, unique on the slide. */
  id: number
  /** `p:cNvPr@name`, escaped. */
  name: string
  /** `p:cNvPr@descr`, escaped, of what has no alternative text of its own: a table. */
  description?: string
  node: Node
  /** The click that shows it; 0: there from the start. */
  click: number
  /** The click that takes it away; absent: it stays. */
  until?: number
  /** The placeholder that it fills. */
  placeholder?: LayoutPlaceholder
}

/** A node of the scene and the click that shows it. */
export interface ShownNode {
  node: ObjectNode
  click: number
  until?: number
}

/**
 * What a slide shows, in reading order: groups are dissolved, so that placeholders stay placeholders, except drawings,
 * which stay one; a group's click passes to what is in it. A connector is drawn with the shapes that it joins.
 */
export function shownNodes({ nodes }: Scene): readonly ShownNode[] {
  const shown: ShownNode[] = []
  addShown(shown, nodes, 0)
  return shown
}

function addShown(shown: ShownNode[], nodes: readonly SceneNode[], groupClick: number): void {
  for (const node of nodes) {
    if (node.kind === 'connector') continue
    const click = Math.max(groupClick, node.click ?? 0)
    if (node.kind === 'group' && !isDrawing(node)) addShown(shown, node.children, click)
    else if (!isEmpty(node)) shown.push(node.until === undefined ? { node, click } : { node, click, until: node.until })
  }
}

/** The objects of a slide, with the placeholders that they fill. */
export function slideObjects(shown: readonly ShownNode[], { placeholders }: Seating, lang: string, words: Words): readonly SlideObject[] {
  let next = 2
  return shown.map(({ node, click, until }) => {
    const placeholder = placeholders.get(node)
    const id = next
    next += 1 + partsOf(node)
    const kind = placeholder && node.kind === 'text' ? labelIn(lang, placeholder.region.placeholder.label) : esc(kindOf(node, words))
    const object: SlideObject = { id, name: `${kind} ${id - 1}`, node, click }
    if (node.kind === 'table') object.description = esc(tableDescription(node, words))
    if (until !== undefined) object.until = until
    if (placeholder) object.placeholder = placeholder
    return object
  })
}

/** Longest heading of a column that a description tells in full. */
const LONGEST_HEADING = 40

/** What a table is, for those who do not see it: its size and its columns' headings. */
function tableDescription({ cells, headerRows, rows, columns }: TableNode, words: Words): string {
  const headings = cells.slice(0, headerRows).flat().flatMap(({ text: { paragraphs } }) => {
    const text = paragraphs.map(({ runs }) => runs.map((run) => run.text).join('')).join(' ').trim()
    return text === '' ? [] : [text.length > LONGEST_HEADING ? `${text.slice(0, LONGEST_HEADING)}…` : text]
  })
  return words.tableDescription(rows.length, columns.length, headings)
}

/** Objects inside an object, which have the ids after its own. */
function partsOf(node: ObjectNode): number {
  return node.kind === 'group' ? node.children.length : 0
}

/** Shows nothing: an empty placeholder would show its prompt, and a table has to have a cell. */
function isEmpty(node: ObjectNode): boolean {
  if (node.kind === 'group' || node.kind === 'math') return false
  if (node.kind === 'table') return !node.cells[0]?.length
  return node.kind === 'text' && node.paragraphs.every(({ runs }) => runs.every(({ text }) => text.trim() === ''))
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
    case 'math':
      return words.formula
    case 'table':
      return words.table
    case 'chart':
      return words.chart
    default:
      return node satisfies never
  }
}
