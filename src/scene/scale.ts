import type { ChartAxisTitle, ChartNode } from './chart.ts'
import type { Box, ConnectorNode, ImageNode, Paragraph, SceneNode, ShapeNode, TableNode, TextNode } from './types.ts'

/** A box on a slide that is `factor` times as large. */
export function scaleBox({ x, y, w, h }: Box, factor: number): Box {
  return { x: x * factor, y: y * factor, w: w * factor, h: h * factor }
}

/** A node on a slide that is `factor` times as large, its type and lines with it. */
export function scaleNode(node: SceneNode, factor: number): SceneNode {
  switch (node.kind) {
    case 'text':
      return scaleText(node, factor)
    case 'shape':
      return scaleShape(node, factor)
    case 'table':
      return scaleTable(node, factor)
    case 'connector':
      return scaleConnector(node, factor)
    case 'group':
      return { ...node, box: scaleBox(node.box, factor), children: node.children.map((child) => scaleNode(child, factor)) }
    case 'image':
      return { ...node, box: scaleBox(node.box, factor) } satisfies ImageNode
    case 'math':
      // A formula's own lengths are in em of its size.
      return { ...node, box: scaleBox(node.box, factor), size: node.size * factor }
    case 'chart':
      return scaleChart(node, factor)
    default:
      return node satisfies never
  }
}

function scaleText(node: TextNode, factor: number): TextNode {
  return {
    ...node,
    box: scaleBox(node.box, factor),
    contentHeight: node.contentHeight * factor,
    paragraphs: node.paragraphs.map((paragraph) => scaleParagraph(paragraph, factor)),
  }
}

function scaleParagraph(paragraph: Paragraph, factor: number): Paragraph {
  const { marker, hang } = paragraph
  return {
    ...paragraph,
    size: paragraph.size * factor,
    indent: paragraph.indent * factor,
    y: paragraph.y * factor,
    lines: paragraph.lines.map((line) => ({ ...line, x: line.x * factor, width: line.width * factor })),
    ...(hang === undefined ? {} : { hang: hang * factor }),
    ...(marker === undefined ? {} : { marker: { ...marker, x: marker.x * factor, width: marker.width * factor } }),
  }
}

function scaleShape(node: ShapeNode, factor: number): ShapeNode {
  const { radius, strokeWidth, text } = node
  return {
    ...node,
    box: scaleBox(node.box, factor),
    ...(radius === undefined ? {} : { radius: radius * factor }),
    ...(strokeWidth === undefined ? {} : { strokeWidth: strokeWidth * factor }),
    ...(text === undefined ? {} : { text: scaleText(text, factor) }),
  }
}

function scaleTable(node: TableNode, factor: number): TableNode {
  const { padding, rule } = node
  return {
    ...node,
    box: scaleBox(node.box, factor),
    columns: node.columns.map((width) => width * factor),
    rows: node.rows.map((height) => height * factor),
    cells: node.cells.map((row) => row.map((cell) => ({ ...cell, text: scaleText(cell.text, factor) }))),
    padding: { x: padding.x * factor, y: padding.y * factor },
    rule: { ...rule, width: rule.width * factor, headerWidth: rule.headerWidth * factor },
  }
}

function scaleChart(node: ChartNode, factor: number): ChartNode {
  const { axes, legend } = node
  const axis = <Axis extends { title?: ChartAxisTitle }>(given: Axis): Axis =>
    given.title === undefined ? given : { ...given, title: { ...given.title, box: scaleBox(given.title.box, factor) } }
  return {
    ...node,
    box: scaleBox(node.box, factor),
    ...(axes === undefined
      ? {}
      : {
          axes: {
            category: axis(axes.category),
            value: axis(axes.value),
            ...(axes.secondary === undefined ? {} : { secondary: axis(axes.secondary) }),
          },
        }),
    plot: scaleBox(node.plot, factor),
    size: node.size * factor,
    series: node.series.map((series) => ({ ...series, width: series.width * factor, marker: series.marker * factor })),
    ...(legend === undefined
      ? {}
      : {
          legend: {
            box: scaleBox(legend.box, factor),
            entries: legend.entries.map((entry) => ({ ...entry, box: scaleBox(entry.box, factor) })),
          },
        }),
  }
}

function scaleConnector(node: ConnectorNode, factor: number): ConnectorNode {
  return {
    ...node,
    box: scaleBox(node.box, factor),
    points: node.points.map(({ x, y }) => ({ x: x * factor, y: y * factor })),
    strokeWidth: node.strokeWidth * factor,
  }
}
