import { diagnose } from '../../diagnostics/index.ts'
import type { SceneNode } from '../../scene/types.ts'
import { type Figure, figureRuns, figuresOf } from '../figure.ts'
import { columnBoxes, columnWidth } from '../grid.ts'
import { tallest } from '../section-text.ts'
import type { Block } from '../../deck/types.ts'
import type { BlockContext, BlockDefinition, ComposedText } from '../types.ts'

const GAP = 28
const RULE = 2
const ABOVE = 16
const BELOW_NUMBER = 4

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
    const inner = columnWidth(width, figures.length, GAP)
    const size = figureSize(figures, inner, context)
    const set = figures.map((figure) => composeFigure(figure, inner, size, context))
    const numberHeight = tallest(set.map(({ number }) => number))
    const labelHeight = tallest(set.map(({ label }) => label))
    const remarkHeight = tallest(set.map(({ remark }) => remark))
    const rest = others.length === 0 ? undefined : context.flow(others, width, { id: 'metrics-text' })
    const own = RULE + ABOVE + numberHeight + BELOW_NUMBER + labelHeight + (remarkHeight > 0 ? 8 + remarkHeight : 0)
    return {
      height: own + (rest ? rest.height + 20 : 0),
      place(box) {
        const items = columnBoxes({ ...box, h: own }, figures.length, GAP).map((column, i): SceneNode => {
          const { number, label, remark } = set[i]!
          const top = column.y + RULE + ABOVE
          const click = figures[i]!.click
          return {
            kind: 'group',
            id: context.id('metric'),
            role: 'item',
            box: column,
            ...(click === undefined ? {} : { click }),
            children: [
              {
                kind: 'shape',
                id: context.id('metric-rule'),
                geometry: 'rect',
                box: { ...column, h: RULE },
                fill: context.color('hairline'),
              },
              ...number.place({ ...column, y: top, h: numberHeight }),
              ...label.place({ ...column, y: top + numberHeight + BELOW_NUMBER, h: labelHeight }),
              ...(remark?.place({ ...column, y: top + numberHeight + BELOW_NUMBER + labelHeight + 8, h: remarkHeight }) ?? []),
            ],
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

/** The largest size at which every number stands on one line. */
function figureSize(figures: readonly Figure[], width: number, context: BlockContext): number {
  const { max, min } = context.theme.type.metric
  for (let size = context.size('metric'); size > min; size -= 3) {
    const numbers = figures.map((figure) => numberText(figure, width, size, context))
    if (numbers.every((number) => number.lines[0] === 1)) return size
  }
  return Math.min(max, min)
}

function numberText(figure: Figure, width: number, size: number, context: BlockContext): ComposedText {
  const runs = context.derive(figure, () => figureRuns(figure))
  return context.text({ id: 'metric-number', role: 'metric', paragraphs: [context.paragraph('metric', runs, { size })] }, width)
}

function composeFigure(figure: Figure, width: number, size: number, context: BlockContext) {
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
