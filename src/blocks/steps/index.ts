import type { SceneNode } from '../../scene/types.ts'
import { columnBoxes, columnWidth } from '../grid.ts'
import { composeSections, tallest } from '../section-text.ts'
import { onFill, stationForm } from '../panel.ts'
import { sectionsOf } from '../sections.ts'
import type { BlockDefinition } from '../types.ts'

const GAP = 28
const STATION = 44
const BELOW = 22

/**
 * ```md
 * :::steps
 * ### First
 * What happens.
 * ### Then
 * What follows.
 * :::
 * ```
 * One line leads through numbered stations; under each stand its heading and its text.
 */
export const steps: BlockDefinition = {
  name: 'steps',
  compose(block, width, context) {
    const sections = context.derive(block, () => sectionsOf(block))
    const numbers = context.derive(sections, () => sections.map((_, i) => [{ text: String(i + 1), bold: true }]))
    const count = Math.max(1, sections.length)
    const inner = columnWidth(width, count, GAP)
    const texts = composeSections(sections, inner, 'step', context)
    const headingHeight = tallest(texts.map((text) => text.heading))
    const gap = context.size('body') * 0.4
    const height = STATION + BELOW + headingHeight + gap + tallest(texts.map((text) => text.body))
    return {
      height,
      place(box) {
        const columns = columnBoxes(box, count, GAP)
        const middle = box.y + STATION / 2
        const line: SceneNode = {
          kind: 'shape',
          id: context.id('step-line'),
          geometry: 'rect',
          box: { x: box.x + STATION / 2, y: middle - 1, w: (columns.at(-1)?.x ?? box.x) - box.x, h: 2 },
          fill: context.color('hairline'),
        }
        const items = texts.map(({ heading, body }, i): SceneNode => {
          const column = columns[i]!
          const station = { x: column.x, y: box.y, w: STATION, h: STATION }
          const number = context.text(
            {
              id: 'step-number',
              role: 'label',
              anchor: 'middle',
              paragraphs: [
                context.paragraph('body', numbers[i]!, {
                  size: 20.4,
                  lineHeight: 1.2,
                  bold: true,
                  color: onFill(context.color('voice'), context),
                  align: 'center',
                }),
              ],
            },
            STATION,
          )
          const top = box.y + STATION + BELOW
          const bodyTop = heading ? top + headingHeight + gap : top
          const click = sections[i]!.click
          return {
            kind: 'group',
            id: context.id('step'),
            role: 'item',
            box: { ...column, h: height },
            ...(click === undefined ? {} : { click }),
            children: [
              {
                kind: 'shape',
                id: context.id('step-station'),
                ...stationForm(context.theme, STATION),
                box: station,
                fill: context.color('voice'),
              },
              ...number.place(station),
              ...(heading?.place({ x: column.x, y: top, w: inner, h: headingHeight }) ?? []),
              ...(body?.place({ x: column.x, y: bodyTop, w: inner, h: box.y + height - bodyTop }) ?? []),
            ],
          }
        })
        return [
          {
            kind: 'group',
            id: context.id('steps'),
            role: 'list',
            box: { ...box, h: height },
            children: count > 1 ? [line, ...items] : items,
          },
        ]
      },
    }
  },
}
