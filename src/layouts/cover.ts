import type { Layout } from './types.ts'

/** The deck's first slide: type first, and the theme's art beside it. */
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
  backdrop: () => [],
}
