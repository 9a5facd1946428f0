/** Line ends written down: every renderer keeps the lines that the engine chose, at the price that text no longer reflows. */
import type { GroupNode, Line, Paragraph, PlacedDeck, Pt, Run, SceneNode, TableNode, TextNode } from '../scene/types.ts'
import { SLIDE } from '../scene/units.ts'

/**
 * Room given to every line besides its own, as a share of its box's width and in em at least: a renderer that draws
 * text wider (LibreOffice sets East Asian and Latin text apart) must not break a line where no break is written.
 */
const ROOM = { share: 0.1, em: 2 }
/** Spaces that a line may end with; they are not drawn at a break. */
const TRAILING = /[ \t\u3000\n]+$/

/**
 * The deck with a break (`\n`, which is written as `a:br`) at the end of each line but a paragraph's last, in texts and
 * table cells. Spaces at such a line's end are gone; the text is otherwise the same. Boxes are wider than their lines
 * need, on the side to which the text runs, but stay on the slide.
 */
export function lockBreaks(deck: PlacedDeck): PlacedDeck {
  return { ...deck, scenes: deck.scenes.map((scene) => ({ ...scene, nodes: scene.nodes.map(lockNode) })) }
}

function lockNode(node: SceneNode): SceneNode {
  switch (node.kind) {
    case 'text':
      return lockText(node)
    case 'table':
      return lockTable(node)
    case 'group':
      return { ...node, children: node.children.map(lockNode) } satisfies GroupNode
    case 'shape':
      // A shape's text keeps its box: it stands in the shape's middle.
      return node.text === undefined ? node : { ...node, text: lockText(node.text, 0) }
    default:
      return node
  }
}

function lockTable(node: TableNode): TableNode {
  // A cell's text may run into its padding, not farther.
  return { ...node, cells: node.cells.map((row) => row.map((cell) => ({ ...cell, text: lockText(cell.text, node.padding.x) }))) }
}

/**
 * A text of which all line ends are written down in any case, wide enough that no program ends a line before them; any
 * other text as it is.
 */
export function roomForEnds(node: TextNode): TextNode {
  let wraps = false
  for (const { lines, ended } of node.paragraphs) {
    if (lines.length < 2) continue
    if (ended === undefined) return node
    wraps = true
  }
  return wraps ? lockText(node) : node
}

function lockText(node: TextNode, most: Pt = Infinity): TextNode {
  const size = Math.max(0, ...node.paragraphs.map((paragraph) => paragraph.size))
  const align = node.paragraphs[0]?.align ?? 'left'
  const room = Math.min(most, Math.max(node.box.w * ROOM.share, size * ROOM.em))
  const before = align === 'left' ? 0 : Math.min(room, Math.max(0, node.box.x))
  const after = align === 'right' ? 0 : align === 'center' ? before : Math.min(room, Math.max(0, SLIDE.width - node.box.x - node.box.w))
  const box = { ...node.box, x: node.box.x - before, w: node.box.w + before + after }
  return { ...node, box, paragraphs: node.paragraphs.map((paragraph) => lockParagraph(paragraph, before)) }
}

/** A paragraph whose lines end with `\n`; its left edge is `shift` points farther from the box's. */
export function lockParagraph(paragraph: Paragraph, shift: Pt): Paragraph {
  const text = paragraph.runs.map((run) => run.text).join('')
  const runs: Run[] = []
  const lines: Line[] = []
  let start = 0
  paragraph.lines.forEach((line, i) => {
    const last = i === paragraph.lines.length - 1
    const end = last ? text.length : line.start + text.slice(line.start, line.end).replace(TRAILING, '').length
    addLine(runs, paragraph.runs, line.start, end, !last)
    const length = end - line.start + (last ? 0 : 1)
    lines.push({ ...line, start, end: start + length, x: line.x + shift })
    start += length
  })
  return { ...paragraph, runs: paragraph.lines.length === 0 ? paragraph.runs : runs, lines }
}

/** Appends the stretch [start, end) of a paragraph's text in its runs, and a break in the last one's style. */
function addLine(to: Run[], from: readonly Run[], start: number, end: number, broken: boolean): void {
  let at = 0
  let style = from[0]
  for (const run of from) {
    const [first, last] = [Math.max(start, at), Math.min(end, at + run.text.length)]
    if (last > first) to.push({ ...run, text: run.text.slice(first - at, last - at) })
    if (at <= start || last > first) style = run
    at += run.text.length
  }
  if (!broken || style === undefined) return
  // Without link, fill or line: at a break there is nothing to draw them on.
  const { script, bold, mono, scale, color } = style
  to.push({
    text: '\n',
    script,
    ...(bold === undefined ? {} : { bold }),
    ...(mono ? { mono } : {}),
    ...(scale === undefined ? {} : { scale }),
    ...(color ? { color } : {}),
  })
}
