import { diagnose } from '../../diagnostics/index.ts'
import type { Color } from '../../scene/color.ts'
import type { Box, Pt, SceneNode } from '../../scene/types.ts'
import { snapSize } from '../../text/index.ts'
import { type Figure, figureRuns, figuresOf } from '../figure.ts'
import { columnBoxes, columnWidth } from '../grid.ts'
import { panel, panelRule } from '../panel.ts'
import { anyLonely, tallest } from '../section-text.ts'
import { type Section, sectionsOf } from '../sections.ts'
import { plainItems } from '../metrics/index.ts'
import type { Block } from '../../deck/types.ts'
import type { BlockContext, BlockDefinition, Composed, ComposedText } from '../types.ts'

const GAP = 20
const PADDING = { x: 24, y: 20 }
const NUMBER_GAP = 16
/** A line that fills its column to the last point would wrap where letters are a little wider. */
const LINE_FILL = 0.97
/** From so many rows on, labels stand beside their numbers even where they need more than a line. */
const BESIDE_FROM = 3
/** A side's numbers as a share of the largest that a slide may have: of few rows, and of more. */
const NUMBER_SHARE = { few: 1, many: 0.75 }
/** What sides of words alone may grow by where there is room, in sizes of running text. */
const GROWTH = 3

/** One side, set: its heading, its figures row by row, and what else it says. */
interface Side {
  heading: ComposedText
  rows: Row[]
  rest: Composed | undefined
}

/** The size of a side's numbers, and the width of their column where labels stand beside them. */
interface Numbers {
  size: Pt
  width: Pt | undefined
}

interface Row {
  number: ComposedText
  label: ComposedText
  remark: Composed | undefined
  /** Where the label stands, from the row's left upper corner. */
  labelAt: { x: Pt; y: Pt; w: Pt }
}

const TONES = ['voice', 'muted', 'alert'] as const

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
  classes: TONES,
  check(block, report) {
    if (sectionsOf(block).length >= 2) return
    report(diagnose('compare-needs-two-sides', block.at))
  },
  compose(block, width, context) {
    const sides = context.derive(block, () => sectionsOf(block).map(parseSide))
    const count = Math.max(1, sides.length)
    const inner = columnWidth(width, count, GAP) - 2 * PADDING.x
    const rowCount = Math.max(0, ...sides.map(({ figures }) => figures.length))
    const numberSize = snapSize(context.size('metric') * (rowCount < BESIDE_FROM ? NUMBER_SHARE.few : NUMBER_SHARE.many))
    const widest = widestNumber(sides, inner, numberSize, context)
    const beside = rowCount >= BESIDE_FROM || labelsFit(sides, inner - widest - NUMBER_GAP, context)
    const numbers = { size: numberSize, width: beside ? widest : undefined }
    const set = sides.map((side, i) => composeSide(side, i, inner, numbers, context))
    const headingHeight = tallest(set.map(({ heading }) => heading))
    const rowGap = context.size('body') * 0.7
    const rule = panelRule(context.theme)
    const rowHeights = Array.from({ length: rowCount }, (_, r) => Math.max(0, ...set.map(({ rows }) => (rows[r] ? rowHeight(rows[r]) : 0))))
    const restHeight = tallest(set.map(({ rest }) => rest))
    const height =
      PADDING.y * 2 +
      rule +
      headingHeight +
      rowHeights.reduce((sum, row) => sum + row + rowGap, 0) +
      (restHeight > 0 ? restHeight + rowGap : 0)
    const growth = rowCount > 0 ? rowGap * (rowCount + 1) : context.size('body') * GROWTH
    return {
      height,
      ideal: height + growth,
      get lonely() {
        return anyLonely(set.map(({ rest }) => rest))
      },
      place(box) {
        const h = Math.min(box.h, height + growth)
        // Words alone stand a little lower, and their paragraphs farther apart.
        const spread = rowCount > 0 ? (h - height) / (rowCount + 1) : (h - height) * 0.2
        const looser = rowCount > 0 ? 0 : (h - height) * 0.6
        const children = columnBoxes({ ...box, h }, count, GAP).map((side, i): SceneNode => {
          const { heading, rows, rest } = set[i]!
          const x = side.x + PADDING.x
          let y = side.y + rule + PADDING.y
          const nodes: SceneNode[] = [
            ...panel(side, context.color(toneOf(sides[i]!.section, i)), 'side', context),
            ...heading.place({ x, y, w: inner, h: headingHeight }),
          ]
          y += headingHeight + rowGap + spread
          for (const [r, rowHigh] of rowHeights.entries()) {
            const row = rows[r]
            if (row) nodes.push(...placeRow(row, { x, y, w: inner, h: rowHigh }))
            y += rowHigh + rowGap + spread
          }
          if (rest) nodes.push(...rest.place({ x, y, w: inner, h: rest.height + looser }))
          const click = sides[i]!.section.click
          return {
            kind: 'group',
            id: context.id('side'),
            role: 'item',
            box: side,
            ...(click === undefined ? {} : { click }),
            children: nodes,
          }
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
    const found = figuresOf(child)
    if (found !== undefined) figures.push(...found)
    else others.push(child)
  }
  return { section, figures, others }
}

/** How a side speaks: as its heading's class says, else the first in the deck's voice and the others muted. */
function toneOf({ classes }: Section, i: number): 'voice' | 'muted' | 'alert' {
  const named = TONES.find((tone) => classes.includes(tone))
  return named ?? (i === 0 ? 'voice' : 'muted')
}

function composeSide({ section, figures, others }: ParsedSide, i: number, width: Pt, numbers: Numbers, context: BlockContext): Side {
  const color = context.color(toneOf(section, i))
  return {
    heading: context.text(
      { id: 'side-title', role: 'heading', paragraphs: [context.paragraph('heading', context.runs(section.heading), { tag: 'h3' })] },
      width,
    ),
    rows: figures.map((figure) => composeRow(figure, width, numbers, color, context)),
    rest: others.length === 0 ? undefined : context.flow(others, width, { id: 'side-text' }),
  }
}

/** A figure over what it measures, or beside it where it is said how wide the column of numbers is. */
function composeRow(figure: Figure, width: Pt, { size, width: numberWidth }: Numbers, color: Color, context: BlockContext): Row {
  const { lineHeight } = context.theme.type.metric
  const runs = context.derive(figure, () => figureRuns(figure))
  const number = context.text(
    { id: 'side-number', role: 'metric', paragraphs: [context.paragraph('metric', runs, { size, color })] },
    numberWidth ?? width,
  )
  const body = context.paragraph('body', context.runs(figure.label))
  const x = numberWidth === undefined ? 0 : numberWidth + NUMBER_GAP
  const label = context.text({ id: 'side-label', role: 'body', paragraphs: [body] }, width - x)
  const remark =
    figure.remark.length === 0 ? undefined : context.flow(plainItems(figure.remark), width - x, { role: 'label', id: 'side-remark' })
  // Beside its number, the label stands on the number's baseline.
  const { ascent, descent } = context.theme.webMetrics
  const drop = ((lineHeight + ascent - descent) * size - (body.lineHeight + ascent - descent) * body.size) / 2
  return { number, label, remark, labelAt: { x, y: numberWidth === undefined ? number.height : drop, w: width - x } }
}

/** Width that the widest number of all sides needs, in points. */
function widestNumber(sides: readonly ParsedSide[], width: Pt, size: Pt, context: BlockContext): Pt {
  const widths = sides.flatMap(({ figures }) =>
    figures.map((figure) => {
      const runs = context.derive(figure, () => figureRuns(figure))
      return context.width(context.paragraph('metric', runs, { size }))
    }),
  )
  return Math.min(width * 0.6, Math.max(0, ...widths) + size * 0.1)
}

/** Whether each label stands on one line of that width. */
function labelsFit(sides: readonly ParsedSide[], width: Pt, context: BlockContext): boolean {
  return sides.every(({ figures }) =>
    figures.every(({ label }) => context.width(context.paragraph('body', context.runs(label))) <= width * LINE_FILL),
  )
}

function rowHeight(row: Row): Pt {
  const below = row.remark === undefined ? 0 : row.remark.height + 4
  return Math.max(row.number.height, row.labelAt.y + row.label.height + below)
}

function placeRow(row: Row, { x, y, w }: Box): SceneNode[] {
  const { labelAt } = row
  const top = y + labelAt.y
  return [
    ...row.number.place({ x, y, w: labelAt.x === 0 ? w : labelAt.x - NUMBER_GAP, h: row.number.height }),
    ...row.label.place({ x: x + labelAt.x, y: top, w: labelAt.w, h: row.label.height }),
    ...(row.remark?.place({ x: x + labelAt.x, y: top + row.label.height + 4, w: labelAt.w, h: row.remark.height }) ?? []),
  ]
}
