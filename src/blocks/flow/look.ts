import type { FlowTone } from '../../deck/index.ts'
import type { Color } from '../../scene/color.ts'
import { legibleOn } from '../../themes/color.ts'
import type { ColorRole } from '../../themes/types.ts'
import type { BlockContext } from '../types.ts'

export interface ShapeLook {
  fill: Color
  stroke: Color
  text: Color
}

/** Colours of a chart, all of the theme's roles. */
export interface FlowLook {
  background: Color
  /** Fills of frames, by their depth in turn; none on dark slides. */
  frames: readonly Color[]
  frameStroke: Color
  title: Color
  edge: Color
  label: Color
  shapes: Readonly<Record<FlowTone | 'plain', ShapeLook>>
}

export function flowLook(context: BlockContext, background: Color): FlowLook {
  const { colors } = context.theme
  const dark = context.color('ink') !== colors.ink
  const full = (role: ColorRole): ShapeLook => ({
    fill: colors[role],
    stroke: dark ? colors.onDeepMuted : colors[role],
    text: legibleOn(colors[role], [colors.onDeep, colors.paper, colors.ink], context.theme.scheme),
  })
  return {
    background,
    frames: dark ? [] : [colors.mist, colors.paper],
    frameStroke: dark ? colors.onDeepMuted : colors.hairline,
    title: context.color('deep'),
    edge: context.color('muted'),
    label: context.color('muted'),
    shapes: {
      plain: { fill: colors.paper, stroke: colors.voice, text: colors.ink },
      voice: full('voice'),
      alert: full('alert'),
      deep: full('deep'),
      muted: { fill: colors.mist, stroke: colors.faint, text: colors.muted },
    },
  }
}

export function toneLook(tone: FlowTone | undefined, { shapes }: FlowLook): ShapeLook {
  return shapes[tone ?? 'plain']
}
