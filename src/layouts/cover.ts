import { polygon } from './art.ts'
import type { Layout } from './types.ts'

/** The deck's first slide: type first, and two leaning panels that bleed off the right edge. */
export const coverLayout: Layout = {
  name: 'cover',
  label: { zh: '封面', en: 'Cover' },
  ooxmlType: 'title',
  background: 'dk2',
  dark: true,
  regions: (theme) => ({
    title: {
      box: { x: theme.grid.left, y: 120, w: 560, h: 184 },
      content: { from: 'title' },
      type: 'cover',
      anchor: 'bottom',
      align: 'left',
      balance: true,
      placeholder: { type: 'ctrTitle', label: { zh: '标题', en: 'Title' } },
    },
    subtitle: {
      box: { x: theme.grid.left, y: 324, w: 560, h: 76 },
      content: { from: 'summary' },
      type: 'coverSubtitle',
      anchor: 'top',
      align: 'left',
      balance: true,
      placeholder: { type: 'subTitle', idx: 1, label: { zh: '副标题', en: 'Subtitle' } },
    },
    meta: {
      box: { x: theme.grid.left, y: 448, w: 560, h: 48 },
      content: { from: 'meta' },
      type: 'label',
      color: theme.colors.onDeepMuted,
      anchor: 'bottom',
      align: 'left',
      placeholder: { type: 'body', idx: 10, label: { zh: '作者与日期', en: 'Author and Date' } },
    },
  }),
  backdrop: () => [
    polygon(
      'panel-left',
      [
        [744, 0],
        [868, 0],
        [728, 540],
        [604, 540],
      ],
      'accent1',
    ),
    polygon(
      'panel-right',
      [
        [892, 0],
        [960, 0],
        [960, 540],
        [752, 540],
      ],
      { slot: 'dk2', lumMod: 75, lumOff: 12 },
    ),
  ],
}
