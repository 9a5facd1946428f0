import { footerRegions } from './common.ts'
import type { Layout } from './types.ts'

/** One sentence with much air; what follows the heading stands small beneath it. */
export const statementLayout: Layout = {
  name: 'statement',
  label: { zh: '一句话', en: 'Statement' },
  ooxmlType: 'titleOnly',
  background: { slot: 'accent1', lumMod: 75 },
  dark: true,
  regions: (theme) => ({
    title: {
      box: { x: theme.grid.left, y: 84, w: 760, h: 212 },
      content: { from: 'title' },
      type: 'statement',
      color: theme.colors.onDeep,
      anchor: 'bottom',
      align: 'left',
      balance: true,
      placeholder: { type: 'title', label: { zh: '一句话', en: 'Statement' } },
    },
    body: {
      box: { x: theme.grid.left, y: 320, w: 680, h: 152 },
      content: { from: 'slot', slot: 'default' },
      type: 'lead',
      color: theme.colors.onDeep,
      anchor: 'top',
      align: 'left',
      placeholder: { type: 'body', idx: 1, label: { zh: '补充', en: 'Remark' } },
      accepts: ['text'],
      bullets: false,
    },
    ...footerRegions(theme, true),
  }),
  backdrop: () => [],
}
