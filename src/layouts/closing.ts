import { CONTENT } from './common.ts'
import type { Layout } from './types.ts'

/** The last slide: thanks, and what to do next. */
export const closingLayout: Layout = {
  name: 'closing',
  label: { zh: '结束页', en: 'Closing' },
  ooxmlType: 'cust',
  background: 'dk2',
  dark: true,
  regions: (theme) => ({
    title: {
      box: { x: theme.grid.left, y: 104, w: 600, h: 136 },
      content: { from: 'title' },
      type: 'section',
      anchor: 'bottom',
      align: 'left',
      balance: true,
      placeholder: { type: 'title', label: { zh: '标题', en: 'Title' } },
    },
    body: {
      box: { x: theme.grid.left, y: 264, w: 600, h: 216 },
      content: { from: 'slot', slot: 'default' },
      type: 'body',
      color: theme.colors.onDeep,
      anchor: 'top',
      align: 'left',
      placeholder: { type: 'obj', idx: 1, label: { zh: '内容', en: 'Content' } },
      accepts: CONTENT,
    },
  }),
  backdrop: () => [],
}
