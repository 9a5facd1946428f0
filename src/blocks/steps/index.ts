import { snapSize } from '../../text/index.ts'
import type { SceneNode } from '../../scene/types.ts'
import { columnBoxes, columnWidth } from '../grid.ts'
import { roomIn } from '../growth.ts'
import { anyLonely, composeSections, largerHeadings, tallest } from '../section-text.ts'
import { onFill, stationForm } from '../panel.ts'
import { sectionsOf } from '../sections.ts'
import type { BlockDefinition } from '../types.ts'

const GAP = 28
/** Stations, and the room under them: from a full slide to one that has little to say. */
const STATION = { least: 44, most: 76 }
const BELOW = { least: 22, most: 34 }
/** Size of a station's number as a share of the station. */
const NUMBER = 0.46

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
    const larger = largerHeadings(sections, inner, 'step', context)
    const gap = context.size('body') * 0.4
    const bodyHeight = tallest(texts.map((text) => text.body))
    const height = STATION.least + BELOW.least + headingHeight + gap + bodyHeight
    const ideal = STATION.most + BELOW.most + (larger ? tallest(larger) : headingHeight) + gap * 1.5 + bodyHeight
    return {
      height,
      ideal,
      get lonely() {
        return anyLonely(texts.map(({ body }) => body))
      },
      place(box) {
        const room = roomIn(box.h, height, ideal)
        const station = Math.round(STATION.least + room * (STATION.most - STATION.least))
        const headings = room === 1 && larger ? larger : texts.map((text) => text.heading)
        const headingsHeight = tallest(headings)
        const top = box.y + station + BELOW.least + room * (BELOW.most - BELOW.least)
        const under = headingsHeight > 0 ? headingsHeight + gap * (1 + room * 0.5) : 0
        const h = top + under + bodyHeight - box.y
        const columns = columnBoxes(box, count, GAP)
        const middle = box.y + station / 2
        const line: SceneNode = {
          kind: 'shape',
          id: context.id('step-line'),
          geometry: 'rect',
          box: { x: box.x + station / 2, y: middle - 1, w: (columns.at(-1)?.x ?? box.x) - box.x, h: 2 },
          fill: context.color('hairline'),
        }
        const items = texts.map(({ body }, i): SceneNode => {
          const column = columns[i]!
          const stationBox = { x: column.x, y: box.y, w: station, h: station }
          const number = context.text(
            {
              id: 'step-number',
              role: 'label',
              anchor: 'middle',
              paragraphs: [
                context.paragraph('body', numbers[i]!, {
                  size: snapSize(station * NUMBER),
                  lineHeight: 1.2,
                  bold: true,
                  color: onFill(context.color('voice'), context),
                  align: 'center',
                }),
              ],
            },
            station,
          )
          const bodyTop = headings[i] ? top + under : top
          const click = sections[i]!.click
          return {
            kind: 'group',
            id: context.id('step'),
            role: 'item',
            box: { ...column, h },
            ...(click === undefined ? {} : { click }),
            children: [
              {
                kind: 'shape',
                id: context.id('step-station'),
                ...stationForm(context.theme, station),
                box: stationBox,
                fill: context.color('voice'),
              },
              ...number.place(stationBox),
              ...(headings[i]?.place({ x: column.x, y: top, w: inner, h: headingsHeight }) ?? []),
              ...(body?.place({ x: column.x, y: bodyTop, w: inner, h: box.y + h - bodyTop }) ?? []),
            ],
          }
        })
        return [
          {
            kind: 'group',
            id: context.id('steps'),
            role: 'list',
            box: { ...box, h },
            children: count > 1 ? [line, ...items] : items,
          },
        ]
      },
    }
  },
}
