import type { Box } from '../scene/types.ts'
import type { Theme } from '../themes/types.ts'
import type { Region, Seat } from './types.ts'

/** What fills a placeholder for any content. */
export const CONTENT: readonly Seat[] = ['text', 'table', 'chart']

/** Width of the live area between the side margins. */
function liveWidth({ grid }: Theme): number {
  return grid.width - grid.left - grid.right
}

/** The title line: every content slide has its title's last baseline at the same height. */
export function titleRegion(theme: Theme): Region {
  return {
    box: { x: theme.grid.left, w: liveWidth(theme), ...theme.grid.title },
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
  return { x: theme.grid.left, w: liveWidth(theme), ...theme.grid.body }
}

/** Width of the slide's number and of the date, and the room before each. */
const NUMBER = 52
const DATE = 172
const GAP = 12

/** Deck and chapter at the left, the date and the slide's number at the right: small and quiet. */
export function footerRegions(theme: Theme, dark = false): Record<'footer' | 'date' | 'number', Region> {
  const { left, right, width } = theme.grid
  const y = theme.grid.height - theme.grid.bottom
  const number = width - right - NUMBER
  const date = number - GAP - DATE
  const color = dark ? theme.colors.onDeepMuted : theme.colors.muted
  return {
    footer: {
      box: { x: left, y, w: date - GAP - left, h: 20 },
      content: { from: 'footer' },
      type: 'caption',
      color,
      anchor: 'middle',
      align: 'left',
      placeholder: { type: 'ftr', idx: 11, label: { zh: '页脚', en: 'Footer' } },
    },
    date: {
      box: { x: date, y, w: DATE, h: 20 },
      content: { from: 'date' },
      type: 'caption',
      color,
      anchor: 'middle',
      align: 'right',
      placeholder: { type: 'dt', idx: 10, label: { zh: '日期', en: 'Date' } },
    },
    number: {
      box: { x: number, y, w: NUMBER, h: 20 },
      content: { from: 'pageNumber' },
      type: 'caption',
      color,
      anchor: 'middle',
      align: 'right',
      placeholder: { type: 'sldNum', idx: 12, label: { zh: '页码', en: 'Slide Number' } },
    },
  }
}
