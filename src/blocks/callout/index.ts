import { groundForm } from '../panel.ts'
import type { BlockDefinition } from '../types.ts'

const PADDING = { x: 20, y: 14 }
const BAR = 4

/**
 * ```md
 * :::callout{.alert}
 * The one thing not to forget.
 * :::
 * ```
 * A remark on its own ground. `.alert` makes it the one warning of the slide.
 */
export const callout: BlockDefinition = {
  name: 'callout',
  classes: ['alert'],
  compose(block, width, context) {
    const alert = block.attributes.classes.some((name) => name === 'alert' || name === 'warning' || name === 'danger')
    const inner = width - BAR - 2 * PADDING.x
    const content = context.flow(block.children, inner, { id: 'callout-text' })
    const height = content.height + 2 * PADDING.y
    const color = context.color(alert ? 'alert' : 'voice')
    const corner = Math.min(context.theme.shapes.radius, height / 3)
    return {
      height,
      place: ({ x, y, w }) => [
        {
          kind: 'group',
          id: context.id('callout'),
          role: 'note',
          box: { x, y, w, h: height },
          children: [
            {
              kind: 'shape',
              id: context.id('callout-ground'),
              ...groundForm(context.theme),
              box: { x, y, w, h: height },
              fill: context.color('mist'),
            },
            {
              kind: 'shape',
              id: context.id('callout-bar'),
              geometry: 'rect',
              box: { x, y: y + corner, w: BAR, h: height - 2 * corner },
              fill: color,
            },
            ...content.place({ x: x + BAR + PADDING.x, y: y + PADDING.y, w: inner, h: content.height }),
          ],
        },
      ],
    }
  },
}
