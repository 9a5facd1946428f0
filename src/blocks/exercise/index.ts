import { diagnose } from '../../diagnostics/index.ts'
import type { Block, DirectiveBlock } from '../../deck/types.ts'
import type { Color } from '../../scene/color.ts'
import type { Box, Pt, SceneNode } from '../../scene/types.ts'
import type { RunInput } from '../../text/types.ts'
import { groundForm, onFill, panel as panelShapes, panelRule } from '../panel.ts'
import { type Section, sectionsOf } from '../sections.ts'
import type { BlockContext, BlockDefinition, Composed, ComposedText } from '../types.ts'
import { blockWord } from '../words.ts'

const GAP = 40
const PADDING = { x: 24, y: 22 }
/** The panel's share of the width. */
const PANEL = 0.32
/** Narrower than this, the panel stands under the task. */
const LEAST_WIDTH = 520
/** What panel and task may grow by where there is room, in sizes of running text. */
const GROWTH = 3
/** Steps may stand this much farther apart beside a high panel. */
const SPREAD = 2.4

interface Terms {
  minutes: readonly RunInput[] | undefined
  people: readonly RunInput[] | undefined
}

interface PanelText {
  text: Composed
  above: Pt
}

interface Panel {
  head: readonly PanelText[]
  rest: readonly PanelText[]
  headHeight: Pt
  height: Pt
  fill: Color
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
    if (bare) return context.flow(task, taskWidth, { id: 'exercise' })
    const flow = composeTask(task, taskWidth, context)
    const panel = composePanel(terms, sections, panelWidth - 2 * PADDING.x, context)
    const height = beside ? Math.max(flow.height, panel.height) : flow.height + GAP / 2 + panel.height
    const ideal = beside ? Math.max(flow.ideal ?? flow.height, panel.height, height + GROWTH * context.size('body')) : height
    return {
      height,
      ideal,
      get lonely() {
        return flow.lonely ?? false
      },
      place({ x, y, w, h }) {
        const both = Math.min(h, ideal)
        const panelBox = beside
          ? { x: x + w - panelWidth, y, w: panelWidth, h: both }
          : { x, y: y + flow.height + GAP / 2, w: panelWidth, h: panel.height }
        const taskBox = { x, y, w: taskWidth, h: beside ? both : flow.height }
        return [...flow.place(taskBox), placePanel(panel, panelBox, context)]
      },
    }
  },
}

/** The task; a remark at its end stands at the foot of its room. */
function composeTask(task: readonly Block[], width: Pt, context: BlockContext): Composed {
  const last = task.at(-1)
  if (task.length < 2 || last?.type !== 'directive') return context.flow(task, width, { id: 'exercise' })
  const steps = context.flow(task.slice(0, -1), width, { id: 'exercise', spread: SPREAD })
  const remark = context.flow([last], width, { id: 'exercise' })
  const gap = context.size('body') * 0.9
  const height = steps.height + gap + remark.height
  return {
    height,
    ideal: height + (steps.ideal ?? steps.height) - steps.height,
    get lonely() {
      return steps.lonely ?? false
    },
    place: ({ x, y, w, h }) => [
      ...steps.place({ x, y, w, h: h - gap - remark.height }),
      ...remark.place({ x, y: y + h - remark.height, w, h: remark.height }),
    ],
  }
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

/** How long and with whom on the panel's head; under it, what else matters. */
function composePanel({ minutes, people }: Terms, sections: readonly Section[], width: Pt, context: BlockContext): Panel {
  const size = Math.min(context.size('metric'), 60)
  const fill = context.color('voice')
  const color = onFill(fill, context)
  const head: PanelText[] = []
  const rest: PanelText[] = []
  const add = (texts: PanelText[], text: Composed, above: Pt): void => void texts.push({ text, above: texts.length === 0 ? 0 : above })
  if (minutes) add(head, line('exercise-minutes', 'metric', context.paragraph('metric', minutes, { size, color })), 0)
  if (people) add(head, line('exercise-people', 'body', context.paragraph('card', people, { color })), 2)
  for (const section of sections) {
    if (section.heading.length > 0)
      add(
        rest,
        line(
          'exercise-heading',
          'heading',
          context.paragraph('heading', context.runs(section.heading), { tag: 'h3', size: context.size('card') }),
        ),
        16,
      )
    if (section.children.length > 0) add(rest, context.flow(section.children, width, { id: 'exercise-text', role: 'card' }), 4)
  }
  const headHeight = head.length > 0 ? heightOf(head) + 2 * PADDING.y : 0
  const restHeight = rest.length > 0 ? heightOf(rest) + 2 * PADDING.y : 0
  return { head, rest, headHeight, height: panelRule(context.theme) + headHeight + restHeight, fill }

  function line(id: string, role: 'metric' | 'body' | 'heading', paragraph: ReturnType<BlockContext['paragraph']>): ComposedText {
    return context.text({ id, role, paragraphs: [paragraph] }, width)
  }
}

function heightOf(texts: readonly PanelText[]): Pt {
  return texts.reduce((sum, { text, above }) => sum + above + text.height, 0)
}

function placePanel({ head, rest, headHeight, height, fill }: Panel, box: Box, context: BlockContext): SceneNode {
  const free = Math.max(0, box.h - height)
  // What is left goes to the part that has less to say, and the head is as high as the whole panel where it is alone.
  const grown = Math.min(free * 0.35, headHeight * 0.3)
  const headBox = { ...box, h: rest.length === 0 ? box.h : headHeight + grown + panelRule(context.theme) }
  const inside = (texts: readonly PanelText[], top: Pt): SceneNode[] => {
    let y = top
    return texts.flatMap(({ text, above }): SceneNode[] => {
      const at = y + above
      y = at + text.height
      return text.place({ x: box.x + PADDING.x, y: at, w: box.w - 2 * PADDING.x, h: text.height })
    })
  }
  const tone = context.theme.shapes.accent === 'tape' ? context.color('highlight') : fill
  const [ground, ...stroke] = panelShapes(box, tone, 'exercise', context)
  const restTop = headBox.y + (head.length > 0 ? headBox.h : panelRule(context.theme))
  return {
    kind: 'group',
    id: context.id('exercise-panel'),
    role: 'note',
    box,
    children: [
      ground!,
      ...(head.length > 0
        ? [{ kind: 'shape' as const, id: context.id('exercise-head'), ...groundForm(context.theme), box: headBox, fill }]
        : []),
      ...stroke,
      ...inside(head, headBox.y + (headBox.h - heightOf(head)) / 2),
      ...inside(rest, restTop + PADDING.y + Math.max(0, free - grown) * 0.3),
    ],
  }
}
