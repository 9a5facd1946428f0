/** What the scene says of its paragraphs, to compare a browser's lines with. */
import type { Paragraph, Scene, SceneNode, TextNode } from '../../src/scene/index.ts'
import type { Theme } from '../../src/themes/index.ts'

export interface ExpectedParagraph {
  node: string
  index: number
  text: string
  /** Of the lines that hold something to see. */
  lines: { start: number; left: number; right: number }[]
  baseline: number
}

function textsOf(nodes: readonly SceneNode[]): TextNode[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'text') return [node]
    if (node.kind === 'group') return textsOf(node.children)
    if (node.kind === 'shape') return node.text ? [node.text] : []
    return node.kind === 'table' ? node.cells.flat().map((cell) => cell.text) : []
  })
}

export function expectedParagraphs(scene: Scene, theme: Theme): ExpectedParagraph[] {
  return textsOf(scene.nodes).flatMap((node) => node.paragraphs.map((paragraph, index) => expected(node, paragraph, index, theme)))
}

function expected({ id, box }: TextNode, paragraph: Paragraph, index: number, { webMetrics }: Theme): ExpectedParagraph {
  const { runs, lines, size, lineHeight, y } = paragraph
  const text = runs.map((run) => run.text).join('')
  const visible = lines.filter((line) => text.slice(line.start, line.end).trim() !== '')
  return {
    node: id,
    index,
    text,
    lines: visible.map(({ start, x, width }) => ({ start, left: box.x + x, right: box.x + x + width })),
    baseline: box.y + y + (size * (lineHeight + webMetrics.ascent - webMetrics.descent)) / 2,
  }
}
