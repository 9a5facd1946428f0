import type { Box } from '../scene/types.ts'
import type { Theme } from '../themes/types.ts'
import type { Region, Seat } from './types.ts'

/** What fills a placeholder for any content. */
export const CONTENT: readonly Seat[] = ['text', 'table']

/** Width of the live area between the side margins. */
function liveWidth({ grid }: Theme): number {
  return grid.width - grid.left - grid.right
}

/** The title line: every content slide has its title's last baseline at the same height. */
export function titleRegion(theme: Theme): Region {
  return {
    box: { x: theme.grid.left, y: 32, w: liveWidth(theme), h: 60 },
    content: { from: 'title' },
    type: 'title',
    anchor: 'bottom',
    align: 'left',
    balance: true,
    placeholder: { type: 'title', label: { zh: '标题', en: 'Title' } },
  }
}

/** The box below the title and above the footer. */
export function bodyBox(theme: Theme): Box {
  return { x: theme.grid.left, y: 116, w: liveWidth(theme), h: 372 }
}

/** Deck and chapter at the left, the slide's number at the right: small and quiet. */
export function footerRegions(theme: Theme, dark = false): Record<'footer' | 'number', Region> {
  const y = theme.grid.height - theme.grid.bottom
  const color = dark ? theme.colors.onDeepMuted : theme.colors.muted
  return {
    footer: {
      box: { x: theme.grid.left, y, w: 640, h: 20 },
      content: { from: 'footer' },
      type: 'caption',
      color,
      anchor: 'middle',
      align: 'left',
      placeholder: { type: 'ftr', idx: 11, label: { zh: '页脚', en: 'Footer' } },
    },
    number: {
      box: { x: theme.grid.width - theme.grid.right - 100, y, w: 100, h: 20 },
      content: { from: 'pageNumber' },
      type: 'caption',
      color,
      anchor: 'middle',
      align: 'right',
      placeholder: { type: 'sldNum', idx: 12, label: { zh: '页码', en: 'Slide Number' } },
    },
  }
}
