import { bodyBox, footerRegions, titleRegion } from './common.ts'
import type { Layout } from './types.ts'

/** The chapters as a real list with large numerals; each entry leads to its chapter. */
export const contentsLayout: Layout = {
  name: 'contents',
  label: { zh: '目录', en: 'Contents' },
  ooxmlType: 'obj',
  background: 'lt1',
  dark: false,
  regions: (theme) => ({
    title: titleRegion(theme),
    body: {
      box: bodyBox(theme),
      content: { from: 'slot', slot: 'default', block: 'contents' },
      type: 'body',
      anchor: 'middle',
      align: 'left',
      placeholder: { type: 'body', idx: 1, label: { zh: '目录', en: 'Contents' } },
    },
    ...footerRegions(theme),
  }),
  backdrop: () => [],
}
