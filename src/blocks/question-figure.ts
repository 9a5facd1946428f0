/** The printed form of a question to the room: it asks on the left, and offers its answers on the right. */
import type { LiveQuestion, Pt, SceneNode } from '../scene/types.ts'
import { heightOf, type Item, itemList, stackRows } from './items.ts'
import { type Option, optionLetter, type Question } from './question.ts'
import { stationForm } from './panel.ts'
import { anyLonely } from './section-text.ts'
import type { BlockContext, Composed } from './types.ts'
import { blockWord } from './words.ts'

const GAP = 48
/** The question's share of the width, where it stands beside its answers. */
const ASIDE = 0.38
const LEAST_WIDTH = 560
const CHIP = 34
const CHIP_GAP = 16
const PADDING = 11
/** What a row of answers may grow by where there is room. */
const GROWTH = 24
const RULE = 1
/** Ruled lines for answers in writing. */
const LINES = 4
const LINE_ROOM = 46

/** Sets a question; `live` is what a live session knows of it. */
export function composeQuestion(question: Question, live: Omit<LiveQuestion, 'id'>, width: Pt, context: BlockContext): Composed {
  const { prompt, kind } = question
  const beside = prompt.length > 0 && width >= LEAST_WIDTH
  const asideWidth = beside ? width * ASIDE : width
  const answersWidth = beside ? width - asideWidth - GAP : width
  const hintRuns = context.derive(question, () => [{ text: blockWord(kind, context.lang) }])
  const ask = context.text(
    {
      id: 'question',
      role: 'body',
      balance: true,
      paragraphs: [
        ...(prompt.length > 0 ? [context.paragraph('lead', context.runs(prompt), { bold: true })] : []),
        context.paragraph('label', hintRuns, { spaceBefore: context.size('body') * 0.5 }),
      ],
    },
    asideWidth,
  )
  const answers = composeAnswers(question, answersWidth, context)
  const height = beside ? Math.max(ask.height, answers.height) : ask.height + GAP / 2 + answers.height
  return {
    height,
    get lonely() {
      return anyLonely([answers])
    },
    ideal: beside ? Math.max(ask.height, answers.ideal ?? answers.height) : height + ((answers.ideal ?? answers.height) - answers.height),
    place({ x, y, w, h }) {
      const top = beside ? y : y + ask.height + GAP / 2
      const answersBox = { x: x + w - answersWidth, y: top, w: answersWidth, h: y + h - top }
      return [
        {
          kind: 'group',
          id: context.id(live.kind),
          role: 'section',
          box: { x, y, w, h },
          live: { id: context.id('question-live'), ...live },
          children: [...ask.place({ x, y, w: asideWidth, h: ask.height }), ...answers.place(answersBox)],
        },
      ]
    },
  }
}

function composeAnswers(question: Question, width: Pt, context: BlockContext): Composed {
  switch (question.kind) {
    case 'scale':
      return composeScale(question.options, width, context)
    case 'text':
    case 'words':
      return question.options.length > 0 ? composeOptions(question, width, context) : composeLines(width, context)
    case 'single':
    case 'multiple':
    case 'ranking':
      return composeOptions(question, width, context)
    default:
      return question.kind satisfies never
  }
}

/** Options under each other, each with its letter; what is to be put in order has an empty box instead. */
function composeOptions({ options, kind }: Question, width: Pt, context: BlockContext): Composed {
  const inner = width - CHIP - CHIP_GAP
  const letters = context.derive(options, () => options.map((_, i) => [{ text: kind === 'ranking' ? ' ' : optionLetter(i), bold: true }]))
  const texts = options.map(({ children }) => context.flow(children, inner, { id: 'option' }))
  const rows = stackRows(
    texts.map((text) => Math.max(CHIP, text.height) + 2 * PADDING),
    { growth: GROWTH },
  )
  return {
    height: rows.height,
    ideal: rows.ideal,
    get lonely() {
      return anyLonely(texts)
    },
    place(box) {
      const boxes = rows.boxes(box)
      const items = texts.map((text, i): Item => {
        const row = boxes[i]!
        const chip = { x: row.x, y: row.y + (row.h - CHIP) / 2, w: CHIP, h: CHIP }
        const letter = context.text(
          { id: 'option-letter', role: 'label', anchor: 'middle', paragraphs: [letterParagraph(letters[i]!, context)] },
          CHIP,
        )
        const { click } = options[i]!
        return {
          box: row,
          ...(click === undefined ? {} : { click }),
          children: [
            { kind: 'shape', id: context.id('option-rule'), geometry: 'rect', box: { ...row, h: RULE }, fill: context.color('hairline') },
            {
              kind: 'shape',
              id: context.id('option-chip'),
              ...(kind === 'single' ? stationForm(context.theme, CHIP) : { geometry: 'rect' as const }),
              box: chip,
              stroke: context.color('voice'),
              strokeWidth: 1.5,
            },
            ...letter.place(chip),
            ...text.place({ x: row.x + CHIP + CHIP_GAP, y: row.y + (row.h - text.height) / 2, w: inner, h: text.height }),
          ],
        }
      })
      return [itemList({ list: 'options', item: 'option-row' }, { ...box, h: heightOf(boxes, box.y) }, items, context)]
    },
  }
}

function letterParagraph(runs: ReturnType<BlockContext['runs']>, context: BlockContext): ReturnType<BlockContext['paragraph']> {
  return context.paragraph('body', runs, { size: 16.2, lineHeight: 1.2, color: context.color('voice'), align: 'center' })
}

/** Numbers in a row; the first and the last option say what the ends mean. */
function composeScale(options: readonly Option[], width: Pt, context: BlockContext): Composed {
  const steps = 5
  const ends = [options[0], options.at(-1)].map((option, i) =>
    option === undefined
      ? undefined
      : context.flow(option.children, width / 2 - 12, { id: 'scale-end', role: 'label', align: i === 0 ? 'left' : 'right' }),
  )
  const numbers = context.derive(options, () => Array.from({ length: steps }, (_, i) => [{ text: String(i + 1), bold: true }]))
  const size = Math.min(56, width / steps - 12)
  const endHeight = Math.max(0, ...ends.map((end) => end?.height ?? 0))
  const height = size + (endHeight > 0 ? 12 + endHeight : 0)
  return {
    height,
    place(box) {
      const step = (box.w - size) / (steps - 1)
      const middle = box.y + size / 2
      const chips = numbers.flatMap((runs, i): SceneNode[] => {
        const chip = { x: box.x + i * step, y: box.y, w: size, h: size }
        const number = context.text(
          {
            id: 'scale-number',
            role: 'label',
            anchor: 'middle',
            paragraphs: [context.paragraph('heading', runs, { color: context.color('voice'), align: 'center', lineHeight: 1.2 })],
          },
          size,
        )
        return [
          {
            kind: 'shape',
            id: context.id('scale-chip'),
            ...stationForm(context.theme, size),
            box: chip,
            fill: context.color('mist'),
            stroke: context.color('voice'),
            strokeWidth: 1.5,
          },
          ...number.place(chip),
        ]
      })
      const [low, high] = ends
      const endsAt = { y: box.y + size + 12, w: width / 2 - 12, h: endHeight }
      return [
        {
          kind: 'shape',
          id: context.id('scale-line'),
          geometry: 'rect',
          box: { x: box.x + size / 2, y: middle - 1, w: box.w - size, h: 2 },
          fill: context.color('hairline'),
        },
        ...chips,
        ...(low?.place({ x: box.x, ...endsAt }) ?? []),
        ...(options.length > 1 ? (high?.place({ x: box.x + width / 2 + 12, ...endsAt }) ?? []) : []),
      ]
    },
  }
}

/** Ruled lines, as on a sheet of paper. */
function composeLines(width: Pt, context: BlockContext): Composed {
  const height = LINES * LINE_ROOM
  return {
    height,
    place: ({ x, y }) =>
      Array.from({ length: LINES }, (_, i): SceneNode => ({
        kind: 'shape',
        id: context.id('answer-line'),
        geometry: 'rect',
        box: { x, y: y + (i + 1) * LINE_ROOM - RULE, w: width, h: RULE },
        fill: context.color('hairline'),
      })),
  }
}
