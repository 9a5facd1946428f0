/** A deck that tests measure: made by hand, so that nothing but the two outputs is on trial. */
import type { Box, Paragraph, PlacedDeck, Pt, Scene, SceneNode, ShapeNode, TableNode, TextNode, TextRole } from '../../src/scene/types.ts'

const SIZE = 24
const LINE_HEIGHT = 1.5

/** A text of ideographs only, each 1 em wide; `|` ends a line. */
function sampleText(id: string, box: Omit<Box, 'h'>, text: string, more: Partial<Paragraph> = {}, role: TextRole = 'body'): TextNode {
  const size = more.size ?? SIZE
  const lines = text.split('|')
  let start = 0
  const height = lines.length * size * LINE_HEIGHT
  return {
    kind: 'text',
    id,
    role,
    box: { ...box, h: height },
    anchor: 'top',
    contentHeight: height,
    lang: 'zh-CN',
    paragraphs: [
      {
        tag: 'p',
        runs: [{ text: lines.join(''), script: 'ea' }],
        size,
        lineHeight: LINE_HEIGHT,
        align: 'left',
        color: 'dk1',
        level: 0,
        indent: 0,
        y: 0,
        lines: lines.map((line) => {
          const from = start
          start += line.length
          return { start: from, end: start, x: 0, width: line.length * size }
        }),
        ...more,
      },
    ],
  }
}

function sampleShape(id: string, box: Box, fill: ShapeNode['fill']): ShapeNode {
  return { kind: 'shape', id, geometry: 'rect', box, fill }
}

function sampleTable(box: Box): TableNode {
  const words = [
    ['指标', '方向'],
    ['赢单率', '升'],
  ]
  const [width, height]: [Pt, Pt] = [box.w / 2, box.h / 2]
  return {
    kind: 'table',
    id: 'table',
    box,
    columns: [width, width],
    rows: [height, height],
    headerRows: 1,
    padding: { x: 8, y: 6 },
    rule: { color: '#CCD5D8', width: 0.75, headerColor: 'dk2', headerWidth: 1.5 },
    cells: words.map((row, r) =>
      row.map((word, c) => ({
        header: r === 0,
        text: sampleText(`cell-${r}-${c}`, { x: box.x + c * width + 8, y: box.y + r * height + 6, w: width - 16 }, word, {
          size: 15,
          ...(r === 0 ? { bold: true } : {}),
        }),
      })),
    ),
  }
}

/** Two columns on one baseline, a list item with a mark, a filled shape, a table. */
export function sampleNodes(): SceneNode[] {
  return [
    sampleText('title', { x: 56, y: 40, w: 600 }, '两份讲稿应当完全一样', { tag: 'h2', size: 30, bold: true }, 'title'),
    sampleShape('panel', { x: 520, y: 120, w: 360, h: 140 }, 'accent1'),
    sampleText('left', { x: 56, y: 130, w: 300 }, '左边这一栏的文字排成两行|每一行都在这里结束'),
    sampleText('right', { x: 540, y: 130, w: 252 }, '右边这一栏与左边同高|也排成两行', { color: 'lt1' }),
    sampleText('item', { x: 56, y: 290, w: 400 }, '列表中的一项', {
      tag: 'li',
      indent: 28,
      lines: [{ start: 0, end: 6, x: 28, width: 6 * SIZE }],
      marker: { kind: 'bullet', text: '•', color: 'accent1', x: 0, width: 28 },
    }),
    sampleTable({ x: 56, y: 360, w: 400, h: 80 }),
  ]
}

export function sampleScene(id: string, nodes: readonly SceneNode[] = sampleNodes()): Scene {
  return {
    id,
    layout: 'default',
    title: '两份讲稿应当完全一样',
    lang: 'zh-CN',
    background: 'lt1',
    nodes,
    backdrop: [],
    clicks: 0,
    notes: [],
  }
}

export function sampleDeck(scenes: readonly Scene[]): PlacedDeck {
  return { name: 'sample', title: '样例', lang: 'zh-CN', scenes, assets: new Map() }
}

/** The same nodes with one of them changed, or left out. */
export function withNode(nodes: readonly SceneNode[], id: string, change: (node: never) => SceneNode | undefined): SceneNode[] {
  return nodes.flatMap((node) => {
    if (node.id !== id) return [node]
    const changed = change(node as never)
    return changed ? [changed] : []
  })
}
