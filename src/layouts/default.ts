import { bodyBox, CONTENT, footerRegions, titleRegion } from './common.ts'
import type { Layout } from './types.ts'

/** A title and any flow of blocks: the layout of a slide that names none. */
export const defaultLayout: Layout = {
  name: 'default',
  label: { zh: '标题和内容', en: 'Title and Content' },
  ooxmlType: 'obj',
  background: 'lt1',
  dark: false,
  regions: (theme) => ({
    title: titleRegion(theme),
    body: {
      box: bodyBox(theme),
      content: { from: 'slot', slot: 'default' },
      type: 'body',
      anchor: 'middle',
      align: 'left',
      placeholder: { type: 'obj', idx: 1, label: { zh: '内容', en: 'Content' } },
      accepts: CONTENT,
    },
    ...footerRegions(theme),
  }),
  backdrop: () => [],
}
