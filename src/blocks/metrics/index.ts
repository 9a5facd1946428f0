import { diagnose } from '../../diagnostics/index.ts'
import type { Box, Pt, SceneNode } from '../../scene/types.ts'
import { type Figure, figureRuns, figuresOf } from '../figure.ts'
import { columnWidth } from '../grid.ts'
import { roomIn } from '../growth.ts'
import { tallest } from '../section-text.ts'
import type { Block } from '../../deck/types.ts'
import type { BlockContext, BlockDefinition, Composed, ComposedText } from '../types.ts'

const GAP = 28
const RULE = 2
/** Room around numbers: on a full slide, and where there is enough. */
const ROOM: Record<'least' | 'most', Room> = { least: { above: 16, number: 4, remark: 8 }, most: { above: 26, number: 10, remark: 14 } }
/** Numbers may grow to this multiple of their size where there is room. */
const GROWTH = 1.35
/** A number that fills its column to the last point would wrap where digits are a little wider. */
const SLACK = 1.02
/** Columns stay equal while numbers have this share of the size that they could have. */
const CLOSE = 0.85
/** Narrowest column, as a share of an equal one. */
const NARROWEST = 0.7
const STEP = 0.6

/**
 * ```md
 * :::metrics
 * - **+15%** what it measures
 *   - where it comes from
 * :::
 * ```
 * Large numbers side by side, their units small on the same baseline, what they measure beneath.
 */
export const metrics: BlockDefinition = {
  name: 'metrics',
  check(block, report) {
    const { figures } = split(block.children)
    if (figures.length > 0) return
    report(diagnose('metrics-without-numbers', block.at))
  },
  compose(block, width, context) {
    const { figures, others } = context.derive(block, () => split(block.children))
    if (figures.length === 0) return context.flow(block.children, width)
    const em = figures.map((figure) => numberWidth(figure, context))
    const columns = columnsFor(em, width, context.size('metric'))
    const size = numberSize(em, columns, context.size('metric'), context)
    const largest = numberSize(em, columns, context.size('metric') * GROWTH, context)
    const compact = composeFigures(figures, columns, size, context)
    const roomy = largest > size ? composeFigures(figures, columns, largest, context) : compact
    const rest = others.length === 0 ? undefined : context.flow(others, width, { id: 'metrics-text' })
    const below = rest ? rest.height + 20 : 0
    const height = heightOf(compact, ROOM.least) + below
    const ideal = heightOf(roomy, ROOM.most) + below
    return {
      height,
      ideal,
      place(box) {
        const share = roomIn(box.h, height, ideal)
        const row = share === 1 ? roomy : compact
        const room = between(share)
        const own = heightOf(row, room)
        let left = box.x
        const items = row.figures.map((figure, i): SceneNode => {
          const column = { x: left, y: box.y, w: columns[i]!, h: own }
          left += column.w + GAP
          const { click } = figures[i]!
          return {
            kind: 'group',
            id: context.id('metric'),
            role: 'item',
            box: column,
            ...(click === undefined ? {} : { click }),
            children: placeFigure(figure, row, column, room, context),
          }
        })
        return [
          { kind: 'group', id: context.id('metrics'), role: 'list', box: { ...box, h: own }, children: items },
          ...(rest?.place({ ...box, y: box.y + own + 20, h: rest.height }) ?? []),
        ]
      },
    }
  },
}

/** A row of figures, set: how high its numbers, labels and remarks are. */
interface Row {
  figures: readonly SetFigure[]
  number: Pt
  label: Pt
  remark: Pt
}

interface SetFigure {
  number: ComposedText
  label: ComposedText
  remark: Composed | undefined
}

/** Room above numbers, under them, and above remarks. */
interface Room {
  above: Pt
  number: Pt
  remark: Pt
}

function between(share: number): Room {
  const at = (name: keyof Room): Pt => ROOM.least[name] + share * (ROOM.most[name] - ROOM.least[name])
  return { above: at('above'), number: at('number'), remark: at('remark') }
}

function heightOf({ number, label, remark }: Row, room: Room): Pt {
  return RULE + room.above + number + room.number + label + (remark > 0 ? room.remark + remark : 0)
}

function composeFigures(figures: readonly Figure[], columns: readonly Pt[], size: Pt, context: BlockContext): Row {
  const set = figures.map((figure, i) => composeFigure(figure, columns[i]!, size, context))
  return {
    figures: set,
    number: tallest(set.map(({ number }) => number)),
    label: tallest(set.map(({ label }) => label)),
    remark: tallest(set.map(({ remark }) => remark)),
  }
}

function placeFigure({ number, label, remark }: SetFigure, row: Row, column: Box, room: Room, context: BlockContext): SceneNode[] {
  const top = column.y + RULE + room.above
  const labelTop = top + row.number + room.number
  return [
    { kind: 'shape', id: context.id('metric-rule'), geometry: 'rect', box: { ...column, h: RULE }, fill: context.color('hairline') },
    ...number.place({ ...column, y: top, h: row.number }),
    ...label.place({ ...column, y: labelTop, h: row.label }),
    ...(remark?.place({ ...column, y: labelTop + row.label + room.remark, h: row.remark }) ?? []),
  ]
}

/** The items that state a figure, and everything else. */
function split(children: readonly Block[]): { figures: Figure[]; others: Block[] } {
  const figures: Figure[] = []
  const others: Block[] = []
  for (const child of children) {
    const found = figuresOf(child)
    if (found !== undefined) figures.push(...found)
    else others.push(child)
  }
  return { figures, others }
}

/** Width of a figure's number and unit on one line, in em. */
function numberWidth(figure: Figure, context: BlockContext): number {
  const paragraph = context.paragraph(
    'metric',
    context.derive(figure, () => figureRuns(figure)),
    { size: 100 },
  )
  return context.width(paragraph) / 100
}

/**
 * Widths of the columns: equal, or where one long number would make all of them much smaller, by what each number needs.
 * @param em widths of the numbers in em
 * @param size the size that they should have
 */
function columnsFor(em: readonly number[], width: Pt, size: Pt): Pt[] {
  const equal = columnWidth(width, em.length, GAP)
  const even = em.map(() => equal)
  const reached = Math.min(size, equal / (Math.max(...em) * SLACK))
  if (reached >= size * CLOSE) return even
  const needs = (at: Pt): Pt[] => em.map((needed) => Math.max(needed * SLACK * at, equal * NARROWEST))
  const sum = (columns: readonly Pt[]): Pt => columns.reduce((total, column) => total + column, 0)
  let best = reached
  while (best + 1 <= size && sum(needs(best + 1)) <= equal * em.length) best += 1
  if (best < reached / CLOSE) return even
  const columns = needs(best)
  const left = (equal * em.length - sum(columns)) / em.length
  return columns.map((column) => column + left)
}

/** The largest size up to `most` at which every number stands on one line. */
function numberSize(em: readonly number[], columns: readonly Pt[], most: Pt, context: BlockContext): Pt {
  const fitting = Math.min(most, ...em.map((needed, i) => columns[i]! / (needed * SLACK)))
  return Math.max(Math.min(context.theme.type.metric.min, most), Math.floor(fitting / STEP + 1e-6) * STEP)
}

function numberText(figure: Figure, width: Pt, size: Pt, context: BlockContext): ComposedText {
  const runs = context.derive(figure, () => figureRuns(figure))
  return context.text({ id: 'metric-number', role: 'metric', paragraphs: [context.paragraph('metric', runs, { size })] }, width)
}

function composeFigure(figure: Figure, width: Pt, size: Pt, context: BlockContext): SetFigure {
  return {
    number: numberText(figure, width, size, context),
    label: context.text(
      {
        id: 'metric-label',
        role: 'body',
        paragraphs: [context.paragraph('body', context.runs(figure.label), { size: Math.min(context.size('body'), 21.6) })],
      },
      width,
    ),
    remark: figure.remark.length === 0 ? undefined : context.flow(plainItems(figure.remark), width, { role: 'label', id: 'metric-remark' }),
  }
}

/** A remark's list items as plain paragraphs: they need no bullets. */
export function plainItems(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => (block.type === 'list' ? block.items.flatMap((item) => item.children) : [block]))
}
