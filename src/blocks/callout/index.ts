import type { DirectiveBlock } from '../../deck/types.ts'
import type { Color } from '../../scene/color.ts'
import { legibleOn } from '../../themes/color.ts'
import { groundForm } from '../panel.ts'
import type { BlockContext, BlockDefinition } from '../types.ts'
import { OFFERED_KINDS, calloutKind, calloutTitle, isAlert } from './kinds.ts'

const PADDING = { x: 20, y: 14 }
const BAR = 4
/** Room between title and text, in sizes of running text. */
const TITLE_GAP = 0.3

/**
 * ```md
 * :::callout{.alert} Before you promise
 * The one thing not to forget.
 * :::
 * ```
 * A remark on its own ground, under a title if it has one. `.alert` makes it the one warning of the slide. A kind as a
 * class (`.note`, `.tip`, `.warning` …) gives it a title in the deck's language where its author wrote none.
 */
export const callout: BlockDefinition = {
  name: 'callout',
  classes: ['alert', ...OFFERED_KINDS],
  compose(block, width, context) {
    const inner = width - BAR - 2 * PADDING.x
    const color = context.color(isAlert(block.attributes.classes) ? 'alert' : 'voice')
    const words = titleOf(block, context)
    const title =
      words === undefined
        ? undefined
        : context.text(
            {
              id: 'callout-title',
              role: 'heading',
              paragraphs: [
                context.paragraph(
                  'body',
                  context.derive(block, () => [{ text: words }]),
                  { tag: 'h3', bold: true, color: titleColor(color, context) },
                ),
              ],
            },
            inner,
          )
    const content = block.children.length === 0 ? undefined : context.flow(block.children, inner, { id: 'callout-text' })
    const gap = title && content ? context.size('body') * TITLE_GAP : 0
    const above = (title?.height ?? 0) + gap
    const height = above + (content?.height ?? 0) + 2 * PADDING.y
    const corner = Math.min(context.theme.shapes.radius, height / 3)
    return {
      height,
      ...(content?.cramped ? { cramped: true } : {}),
      place: ({ x, y, w }) => {
        const left = x + BAR + PADDING.x
        const top = y + PADDING.y
        return [
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
              ...(title?.place({ x: left, y: top, w: inner, h: title.height }) ?? []),
              ...(content?.place({ x: left, y: top + above, w: inner, h: content.height }) ?? []),
            ],
          },
        ]
      },
    }
  },
}

/** What its author wrote behind the name, or what its kind is called. */
function titleOf({ argument, attributes }: DirectiveBlock, { lang }: BlockContext): string | undefined {
  const kind = attributes.classes.map(calloutKind).find((known) => known !== undefined)
  return argument || (kind === undefined ? undefined : calloutTitle(kind, lang))
}

/** The kind's colour where it is legible on the callout's ground. */
function titleColor(color: Color, { color: colorOf, theme: { scheme } }: BlockContext): Color {
  return legibleOn(colorOf('mist'), [color, colorOf('ink')], scheme)
}
