import { diagnose } from '../../diagnostics/index.ts'
import type { DirectiveBlock } from '../../deck/types.ts'
import type { Pt, SceneNode } from '../../scene/types.ts'
import type { RunInput } from '../../text/types.ts'
import { panel as panelShapes, panelRule } from '../panel.ts'
import { type Section, sectionsOf } from '../sections.ts'
import type { BlockContext, BlockDefinition, Composed, ComposedText } from '../types.ts'
import { blockWord } from '../words.ts'

const GAP = 40
const PADDING = { x: 24, y: 22 }
/** The panel's share of the width. */
const PANEL = 0.32
/** Narrower than this, the panel stands under the task. */
const LEAST_WIDTH = 520

interface Terms {
  minutes: readonly RunInput[] | undefined
  people: readonly RunInput[] | undefined
}

interface Panel {
  texts: readonly { text: Composed; above: Pt }[]
  height: Pt
}

/**
 * ```md
 * :::exercise{minutes=12 people=3}
 * 1. Draw the path of one message.
 * 2. Mark where it waits.
 *
 * ### What remains
 * One photo of your sheet
 * :::
 * ```
 * A task for the room: what to do, and on a panel beside it how long, with whom and, under headings, what else matters.
 * `people=1` is work alone, `people=all` the whole room together.
 */
export const exercise: BlockDefinition = {
  name: 'exercise',
  check(block, report) {
    const { minutes, people } = block.attributes.values
    if (minutes !== undefined && !(Number(minutes) > 0)) report(diagnose('exercise-number', block.at, { key: 'minutes', value: minutes }))
    if (people !== undefined && people !== 'all' && !(Number(people) > 0))
      report(diagnose('exercise-number', block.at, { key: 'people', value: people }))
  },
  compose(block, width, context) {
    const { task, sections } = context.derive(block, () => partsOf(block))
    const terms = context.derive(sections, () => termsOf(block, context.lang))
    const bare = terms.minutes === undefined && terms.people === undefined && sections.length === 0
    const beside = width >= LEAST_WIDTH
    const panelWidth = beside ? width * PANEL : width
    const taskWidth = beside && !bare ? width - panelWidth - GAP : width
    const flow = context.flow(task, taskWidth, { id: 'exercise' })
    if (bare) return flow
    const panel = composePanel(terms, sections, panelWidth - 2 * PADDING.x, context)
    const height = beside ? Math.max(flow.height, panel.height) : flow.height + GAP / 2 + panel.height
    return {
      height,
      ideal: beside ? Math.max(flow.ideal ?? flow.height, panel.height + 2 * PADDING.y) : height,
      place({ x, y, w, h }) {
        const panelHeight = beside ? Math.min(h, Math.max(panel.height + PADDING.y, flow.height)) : panel.height
        const panelBox = beside
          ? { x: x + w - panelWidth, y, w: panelWidth, h: panelHeight }
          : { x, y: y + flow.height + GAP / 2, w: panelWidth, h: panel.height }
        const taskBox = { x, y, w: taskWidth, h: beside ? Math.min(h, flow.ideal ?? flow.height) : flow.height }
        return [...flow.place(taskBox), placePanel(panel, panelBox, context)]
      },
    }
  },
}

/** The task, and what stands under headings. */
function partsOf(block: DirectiveBlock): { task: DirectiveBlock['children']; sections: Section[] } {
  const first = block.children.findIndex((child) => child.type === 'heading')
  if (first < 0) return { task: block.children, sections: [] }
  return { task: block.children.slice(0, first), sections: sectionsOf({ ...block, children: block.children.slice(first) }) }
}

function termsOf({ attributes: { values } }: DirectiveBlock, lang: string): Terms {
  const { minutes, people } = values
  const count = Number(people)
  const withWhom =
    people === 'all' ? blockWord('everyone', lang) : count === 1 ? blockWord('alone', lang) : blockWord('together', lang, people)
  return {
    minutes:
      Number(minutes) > 0
        ? [
            { text: String(Number(minutes)), bold: true },
            { text: ` ${blockWord('minutes', lang)}`, bold: true, scale: 0.4 },
          ]
        : undefined,
    people: people === 'all' || count > 0 ? [{ text: withWhom }] : undefined,
  }
}

function composePanel({ minutes, people }: Terms, sections: readonly Section[], width: Pt, context: BlockContext): Panel {
  const size = Math.min(context.size('metric'), 60)
  const texts: { text: Composed; above: Pt }[] = []
  const add = (text: Composed, above: Pt): void => void texts.push({ text, above: texts.length === 0 ? 0 : above })
  if (minutes) add(line('exercise-minutes', 'metric', context.paragraph('metric', minutes, { size })), 0)
  if (people) add(line('exercise-people', 'body', context.paragraph('card', people)), 2)
  for (const section of sections) {
    if (section.heading.length > 0)
      add(
        line(
          'exercise-heading',
          'heading',
          context.paragraph('heading', context.runs(section.heading), { tag: 'h3', size: context.size('card') }),
        ),
        16,
      )
    if (section.children.length > 0) add(context.flow(section.children, width, { id: 'exercise-text', role: 'card' }), 4)
  }
  const height = texts.reduce((sum, { text, above }) => sum + above + text.height, panelRule(context.theme) + 2 * PADDING.y)
  return { texts, height }

  function line(id: string, role: 'metric' | 'body' | 'heading', paragraph: ReturnType<BlockContext['paragraph']>): ComposedText {
    return context.text({ id, role, paragraphs: [paragraph] }, width)
  }
}

function placePanel({ texts, height }: Panel, box: { x: Pt; y: Pt; w: Pt; h: Pt }, context: BlockContext): SceneNode {
  let y = box.y + panelRule(context.theme) + PADDING.y + Math.max(0, box.h - height) * 0.4
  const children = texts.flatMap(({ text, above }): SceneNode[] => {
    const top = y + above
    y = top + text.height
    return text.place({ x: box.x + PADDING.x, y: top, w: box.w - 2 * PADDING.x, h: text.height })
  })
  return {
    kind: 'group',
    id: context.id('exercise-panel'),
    role: 'note',
    box,
    children: [...panelShapes(box, context.color('voice'), 'exercise', context), ...children],
  }
}
