import type { Pt, SceneNode } from '../../scene/types.ts'
import { type Figure, figureOf, figureRuns } from '../figure.ts'
import { columnBoxes, columnWidth } from '../grid.ts'
import { tallest } from '../section-text.ts'
import { type Section, sectionsOf } from '../sections.ts'
import { plainItems } from '../metrics/index.ts'
import type { Block } from '../../deck/types.ts'
import type { BlockContext, BlockDefinition, Composed, ComposedText } from '../types.ts'

const GAP = 20
const PADDING = { x: 24, y: 20 }
const RULE = 3

/** One side, set: its heading, its figures row by row, and what else it says. */
interface Side {
  heading: ComposedText
  rows: { number: ComposedText; label: ComposedText; remark: Composed | undefined }[]
  rest: Composed | undefined
}

/**
 * ```md
 * :::compare
 * ### With
 * - **+30%** satisfaction
 * ### Without
 * - **−10%** conversion
 * :::
 * ```
 * Sides on one baseline grid; each number stands opposite its counterpart.
 */
export const compare: BlockDefinition = {
  name: 'compare',
  check(block, report) {
    if (sectionsOf(block).length >= 2) return
    report({
      code: 'compare-needs-two-sides',
      severity: 'warning',
      message: 'A :::compare block sets two sides against each other, but only one was found.',
      hint: 'Begin each side with a heading: "### With", then "### Without".',
      where: block.at,
    })
  },
  compose(block, width, context) {
    const sides = context.derive(block, () => sectionsOf(block).map(parseSide))
    const count = Math.max(1, sides.length)
    const inner = columnWidth(width, count, GAP) - 2 * PADDING.x
    const set = sides.map((side, i) => composeSide(side, i, inner, context))
    const headingHeight = tallest(set.map(({ heading }) => heading))
    const rowCount = Math.max(0, ...set.map(({ rows }) => rows.length))
    const rowGap = context.size('body') * 0.7
    const rowHeights = Array.from({ length: rowCount }, (_, r) => tallest(set.map(({ rows }) => rowOf(rows[r]))))
    const restHeight = tallest(set.map(({ rest }) => rest))
    const height =
      PADDING.y * 2 + RULE + headingHeight + rowHeights.reduce((sum, row) => sum + row + rowGap, 0) + (restHeight > 0 ? restHeight + rowGap : 0)
    return {
      height,
      ideal: height + rowGap * (rowCount + 1),
      place(box) {
        const h = Math.min(box.h, height + rowGap * (rowCount + 1))
        const spread = (h - height) / (rowCount + 1)
        const children = columnBoxes({ ...box, h }, count, GAP).map((panel, i): SceneNode => {
          const { heading, rows, rest } = set[i]!
          const x = panel.x + PADDING.x
          let y = panel.y + RULE + PADDING.y
          const nodes: SceneNode[] = [
            { kind: 'shape', id: context.id('side-ground'), geometry: 'rect', box: panel, fill: context.color('mist') },
            { kind: 'shape', id: context.id('side-rule'), geometry: 'rect', box: { ...panel, h: RULE }, fill: context.color(toneOf(sides[i]!.section, i)) },
            ...heading.place({ x, y, w: inner, h: headingHeight }),
          ]
          y += headingHeight + rowGap + spread
          for (const [r, rowHeight] of rowHeights.entries()) {
            const row = rows[r]
            if (row) {
              nodes.push(...row.number.place({ x, y, w: inner, h: row.number.height }))
              nodes.push(...row.label.place({ x, y: y + row.number.height, w: inner, h: row.label.height }))
              nodes.push(...(row.remark?.place({ x, y: y + row.number.height + row.label.height + 4, w: inner, h: row.remark.height }) ?? []))
            }
            y += rowHeight + rowGap + spread
          }
          if (rest) nodes.push(...rest.place({ x, y, w: inner, h: rest.height }))
          const click = sides[i]!.section.click
          return { kind: 'group', id: context.id('side'), role: 'item', box: panel, ...(click === undefined ? {} : { click }), children: nodes }
        })
        return [{ kind: 'group', id: context.id('compare'), role: 'list', box: { ...box, h }, children }]
      },
    }
  },
}

interface ParsedSide {
  section: Section
  figures: Figure[]
  others: Block[]
}

function parseSide(section: Section): ParsedSide {
  const figures: Figure[] = []
  const others: Block[] = []
  for (const child of section.children) {
    const found = child.type === 'list' ? child.items.map((item) => figureOf(item.children, item.click)) : [undefined]
    if (found.every((figure) => figure !== undefined)) figures.push(...found)
    else others.push(child)
  }
  return { section, figures, others }
}

/** How a side speaks: as its heading's class says, else the first in the deck's voice and the others muted. */
function toneOf({ classes }: Section, i: number): 'voice' | 'muted' | 'alert' {
  const named = (['voice', 'muted', 'alert'] as const).find((tone) => classes.includes(tone))
  return named ?? (i === 0 ? 'voice' : 'muted')
}

function composeSide({ section, figures, others }: ParsedSide, i: number, width: Pt, context: BlockContext): Side {
  const size = Math.min(context.size('metric'), 48)
  const color = context.color(toneOf(section, i))
  return {
    heading: context.text({ id: 'side-title', role: 'heading', paragraphs: [context.paragraph('heading', context.runs(section.heading), { tag: 'h3' })] }, width),
    rows: figures.map((figure) => ({
      number: context.text(
        { id: 'side-number', role: 'metric', paragraphs: [context.paragraph('metric', context.derive(figure, () => figureRuns(figure)), { size, color })] },
        width,
      ),
      label: context.text({ id: 'side-label', role: 'body', paragraphs: [context.paragraph('body', context.runs(figure.label))] }, width),
      remark: figure.remark.length === 0 ? undefined : context.flow(plainItems(figure.remark), width, { role: 'label', id: 'side-remark' }),
    })),
    rest: others.length === 0 ? undefined : context.flow(others, width, { id: 'side-text' }),
  }
}

function rowOf(row: Side['rows'][number] | undefined): Composed | undefined {
  if (!row) return undefined
  const height = row.number.height + row.label.height + (row.remark ? row.remark.height + 4 : 0)
  return { height, place: () => [] }
}
