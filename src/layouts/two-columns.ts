import type { Box } from '../scene/types.ts'
import { bodyBox, CONTENT, footerRegions, titleRegion } from './common.ts'
import type { Layout, Region } from './types.ts'

const GAP = 40

/** A title over two columns of equal width; `::right::` begins the second. */
export const twoColumnsLayout: Layout = {
  name: 'two-columns',
  label: { zh: '两栏内容', en: 'Two Columns' },
  ooxmlType: 'twoObj',
  background: 'lt1',
  dark: false,
  regions: (theme) => {
    const body = bodyBox(theme)
    const w = (body.w - GAP) / 2
    return {
      title: titleRegion(theme),
      left: column({ ...body, w }, 'default', 1, { zh: '左栏', en: 'Left Column' }),
      right: column({ ...body, x: body.x + w + GAP, w }, 'right', 2, { zh: '右栏', en: 'Right Column' }),
      ...footerRegions(theme),
    }
  },
  backdrop: () => [],
}

function column(box: Box, slot: string, idx: number, label: Region['placeholder']['label']): Region {
  return {
    box,
    content: { from: 'slot', slot },
    type: 'body',
    anchor: 'middle',
    align: 'left',
    placeholder: { type: 'obj', idx, label },
    accepts: CONTENT,
  }
}
