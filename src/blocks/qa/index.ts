import type { Pt, SceneNode } from '../../scene/types.ts'
import type { RunInput } from '../../text/types.ts'
import { columnBoxes, columnWidth } from '../grid.ts'
import { heightOf, type Item, itemList, stackRows } from '../items.ts'
import { sectionsOf } from '../sections.ts'
import type { BlockContext, BlockDefinition, Composed, ComposedText } from '../types.ts'
import { blockWord } from '../words.ts'

const GAP = 40
const MARK = 34
const PADDING = 16
/** What a row may grow by where there is room. */
const GROWTH = 56
const RULE = 1
/** From so many questions on, they stand in two columns where the width allows. */
const TWO_COLUMNS_FROM = 4
const LEAST_COLUMN = 340

interface Entry {
  question: ComposedText
  answer: Composed | undefined
  height: Pt
}

/**
 * ```md
 * :::qa
 * ### Who decides when we disagree?
 * The two managers, within two days.
 * :::
 * ```
 * Questions that are asked again and again, each with its answer beneath.
 */
export const qa: BlockDefinition = {
  name: 'qa',
  compose(block, width, context) {
    const sections = context.derive(block, () => sectionsOf(block))
    const marks = context.derive(sections, () => ({
      question: [{ text: blockWord('question', context.lang), bold: true }],
      answer: [{ text: blockWord('reply', context.lang), bold: true }],
    }))
    const columns = sections.length >= TWO_COLUMNS_FROM && columnWidth(width, 2, GAP) >= LEAST_COLUMN ? 2 : 1
    const inner = columnWidth(width, columns, GAP) - MARK
    const gap = context.size('body') * 0.3
    const entries = sections.map((section): Entry => {
      const question = context.text(
        { id: 'question', role: 'heading', paragraphs: [context.paragraph('heading', context.runs(section.heading), { tag: 'h3' })] },
        inner,
      )
      const answer = section.children.length === 0 ? undefined : context.flow(section.children, inner, { id: 'answer', role: 'card' })
      return { question, answer, height: question.height + (answer === undefined ? 0 : gap + answer.height) }
    })
    const rows = Array.from({ length: Math.ceil(entries.length / columns) }, (_, r) => entries.slice(r * columns, (r + 1) * columns))
    const stacked = stackRows(
      rows.map((row) => Math.max(0, ...row.map(({ height }) => height)) + 2 * PADDING),
      { growth: GROWTH },
    )
    return {
      height: stacked.height,
      ideal: stacked.ideal,
      place(box) {
        const boxes = stacked.boxes(box)
        const extra = rows.length === 0 ? 0 : (heightOf(boxes, box.y) - stacked.height) / rows.length
        const items = rows.flatMap((row, r) =>
          columnBoxes(boxes[r]!, columns, GAP)
            .slice(0, row.length)
            .map((column, c): Item => {
              const { question, answer } = row[c]!
              const { click } = sections[r * columns + c]!
              const text = { x: column.x + MARK, y: column.y + PADDING + extra * 0.4, w: inner }
              const answerTop = text.y + question.height + gap
              const rule: SceneNode = {
                kind: 'shape',
                id: context.id('qa-rule'),
                geometry: 'rect',
                box: { ...column, h: RULE },
                fill: context.color('hairline'),
              }
              return {
                box: column,
                ...(click === undefined ? {} : { click }),
                children: [
                  rule,
                  ...mark(marks.question, 'heading', context).place({ ...column, y: text.y, w: MARK, h: question.height }),
                  ...question.place({ ...text, h: question.height }),
                  ...(answer === undefined
                    ? []
                    : [
                        ...mark(marks.answer, 'card', context).place({ ...column, y: answerTop, w: MARK, h: answer.height }),
                        ...answer.place({ ...text, y: answerTop, h: answer.height }),
                      ]),
                ],
              }
            }),
        )
        return [itemList({ list: 'qa', item: 'qa-entry' }, { ...box, h: heightOf(boxes, box.y) }, items, context)]
      },
    }
  },
}

/** The letter before a question or an answer, on its first line. */
function mark(runs: readonly RunInput[], role: 'heading' | 'card', context: BlockContext): ComposedText {
  const color = context.color(role === 'heading' ? 'voice' : 'muted')
  return context.text({ id: 'qa-mark', role: 'label', paragraphs: [context.paragraph(role, runs, { color })] }, MARK)
}
