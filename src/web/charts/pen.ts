import type { Color } from '../../scene/color.ts'
import type { Box, ChartNode } from '../../scene/types.ts'
import type { Theme } from '../../themes/index.ts'
import { cssColor } from '../color.ts'

/** Colours as CSS, and places from the chart's own corner on. */
export interface Pen {
  color(color: Color): string
  local(box: Box): Box
}

export function chartPen({ box }: ChartNode, theme: Theme): Pen {
  return {
    color: (color) => cssColor(color, theme),
    local: ({ x, y, w, h }) => ({ x: x - box.x, y: y - box.y, w, h }),
  }
}
