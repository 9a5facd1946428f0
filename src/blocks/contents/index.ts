import type { Inline, ListBlock } from '../../deck/types.ts'
import type { SceneNode } from '../../scene/types.ts'
import type { RunInput } from '../../text/types.ts'
import { columnBoxes, columnWidth } from '../grid.ts'
import { tallest } from '../section-text.ts'
import type { BlockDefinition } from '../types.ts'

const GAP = 40
/** Room of a numeral of two digits and of the gap behind it, in em. */
const NUMERAL = { digits: 1.12, gap: 0.36 }
const PADDING = 18

interface Entry {
  number: readonly RunInput[]
  content: readonly Inline[]
  /** Where the entry leads, if it leads anywhere. */
  url?: string
}

/**
 * A list of chapters with large numerals, in two columns read downwards; each entry leads to its chapter.
 * The contents layout sets its list with it.
 */
export const contents: BlockDefinition = {
  name: 'contents',
  compose(block, width, context) {
    const entries = context.derive(block, () => block.children.flatMap((child) => (child.type === 'list' ? entriesOf(child) : [])))
    const others = block.children.filter((child) => child.type !== 'list')
    if (entries.length === 0) return context.flow(others, width)
    const count = entries.length > 4 && width > 600 ? 2 : 1
    const perColumn = Math.ceil(entries.length / count)
    const numeralSize = snap(Math.min(context.size('metric') * 0.6, 48))
    const numeralWidth = Math.round(numeralSize * (NUMERAL.digits + NUMERAL.gap))
    const inner = columnWidth(width, count, GAP) - numeralWidth
    const size = context.size('body')
    const ink = context.color('ink')
    const set = entries.map(({ number, content, url }) => ({
      number: context.text(
        {
          id: 'contents-number',
          role: 'label',
          anchor: 'middle',
          paragraphs: [context.paragraph('metric', number, { size: numeralSize })],
        },
        numeralWidth,
      ),
      title: context.text(
        {
          id: 'contents-entry',
          role: 'heading',
          anchor: 'middle',
          paragraphs: [context.paragraph('heading', context.runs(content), { size, color: ink, tag: 'p' })],
          link: url === undefined ? undefined : context.link(url),
        },
        inner,
      ),
    }))
    const row = Math.max(tallest(set.map(({ number }) => number)), tallest(set.map(({ title }) => title))) + 2 * PADDING
    const rest = others.length === 0 ? undefined : context.flow(others, width, { id: 'contents-text' })
    const own = row * perColumn
    return {
      height: own + (rest ? rest.height + 20 : 0),
      ideal: own * 1.35 + (rest ? rest.height + 20 : 0),
      place(box) {
        const h = Math.min(own * 1.35, box.h - (rest ? rest.height + 20 : 0)) / perColumn
        const items = columnBoxes(box, count, GAP).flatMap((column, c) =>
          set.slice(c * perColumn, (c + 1) * perColumn).map(({ number, title }, r): SceneNode => {
            const y = box.y + r * h
            return {
              kind: 'group',
              id: context.id('entry'),
              role: 'item',
              box: { ...column, y, h },
              children: [
                {
                  kind: 'shape',
                  id: context.id('entry-rule'),
                  geometry: 'rect',
                  box: { ...column, y: y + h - 1, h: 1 },
                  fill: context.color('hairline'),
                },
                ...number.place({ x: column.x, y, w: numeralWidth, h }),
                ...title.place({ x: column.x + numeralWidth, y, w: inner, h }),
              ],
            }
          }),
        )
        return [
          { kind: 'group', id: context.id('contents'), role: 'list', box: { ...box, h: h * perColumn }, children: items },
          ...(rest?.place({ ...box, y: box.y + h * perColumn + 20, h: rest.height }) ?? []),
        ]
      },
    }
  },
}

function entriesOf(list: ListBlock): Entry[] {
  return list.items.map((item, i) => {
    const content = item.children.flatMap((child) => (child.type === 'paragraph' ? child.children : []))
    const [only] = content
    // An entry that is one link is a link as a whole: a page of underlined words would shout.
    const whole = content.length === 1 && only?.type === 'link' ? { content: only.children, url: only.url } : { content }
    return { number: [{ text: String(list.start + i).padStart(2, '0'), bold: true }], ...whole }
  })
}

function snap(size: number): number {
  return Math.round(size / 0.6) * 0.6
}
