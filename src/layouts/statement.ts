import { footerRegions } from './common.ts'
import type { Layout } from './types.ts'

/** One sentence with much air; what follows the heading stands small beneath it. */
export const statementLayout: Layout = {
  name: 'statement',
  label: { zh: '一句话', en: 'Statement' },
  ooxmlType: 'titleOnly',
  background: 'lt2',
  dark: false,
  regions: (theme) => ({
    title: {
      box: { x: 104, y: 108, w: 752, h: 200 },
      content: { from: 'title' },
      type: 'statement',
      anchor: 'bottom',
      align: 'left',
      balance: true,
      placeholder: { type: 'title', label: { zh: '一句话', en: 'Statement' } },
    },
    body: {
      box: { x: 104, y: 332, w: 752, h: 148 },
      content: { from: 'slot', slot: 'default' },
      type: 'lead',
      color: theme.colors.muted,
      anchor: 'top',
      align: 'left',
      placeholder: { type: 'body', idx: 1, label: { zh: '补充', en: 'Remark' } },
    },
    ...footerRegions(theme),
  }),
  backdrop: (theme) => [
    { kind: 'shape', id: 'rule', geometry: 'rect', box: { x: theme.grid.left, y: 112, w: 4, h: 316 }, fill: 'accent1' },
  ],
}
