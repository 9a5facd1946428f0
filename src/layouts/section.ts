import type { Layout } from './types.ts'

/** A chapter's divider: its number, its title and one line of promise. */
export const sectionLayout: Layout = {
  name: 'section',
  label: { zh: '章节页', en: 'Section' },
  ooxmlType: 'secHead',
  background: 'dk2',
  dark: true,
  regions: (theme) => ({
    number: {
      box: { x: theme.grid.left, y: 44, w: 320, h: 164 },
      content: { from: 'number' },
      type: 'numeral',
      anchor: 'top',
      align: 'left',
      placeholder: { type: 'body', idx: 10, label: { zh: '章号', en: 'Chapter Number' } },
    },
    title: {
      box: { x: theme.grid.left, y: 272, w: 640, h: 108 },
      content: { from: 'title' },
      type: 'section',
      anchor: 'bottom',
      align: 'left',
      balance: true,
      placeholder: { type: 'title', label: { zh: '标题', en: 'Title' } },
    },
    summary: {
      box: { x: theme.grid.left, y: 396, w: 600, h: 84 },
      content: { from: 'summary' },
      type: 'coverSubtitle',
      anchor: 'top',
      align: 'left',
      balance: true,
      placeholder: { type: 'body', idx: 1, label: { zh: '一句话提要', en: 'Promise' } },
    },
  }),
  backdrop: () => [],
}
