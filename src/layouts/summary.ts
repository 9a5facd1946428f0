import { CONTENT, footerRegions, titleRegion } from './common.ts'
import type { Layout } from './types.ts'

/** Where the panel begins, and the room beside what stands on it. */
const PANEL = 608
const INSET = 32

/** What remains of a chapter; `::right::` begins what to do with it, on a panel of its own. */
export const summaryLayout: Layout = {
  name: 'summary',
  label: { zh: '小结', en: 'Summary' },
  ooxmlType: 'twoObj',
  background: 'dk2',
  dark: true,
  regions: (theme) => {
    const { left, right, width, body } = theme.grid
    const title = titleRegion(theme)
    const { onDeep } = theme.colors
    const { footer, date, number } = footerRegions(theme, true)
    return {
      title: { ...title, box: { ...title.box, w: PANEL - INSET - left }, color: onDeep },
      left: {
        box: { x: left, ...body, w: PANEL - INSET - left },
        content: { from: 'slot', slot: 'default' },
        type: 'lead',
        color: onDeep,
        anchor: 'middle',
        align: 'left',
        placeholder: { type: 'obj', idx: 1, label: { zh: '要点', en: 'Points' } },
        accepts: CONTENT,
      },
      right: {
        box: { x: PANEL + INSET, ...body, w: width - right - PANEL - INSET },
        content: { from: 'slot', slot: 'right' },
        type: 'lead',
        color: onDeep,
        anchor: 'middle',
        align: 'left',
        placeholder: { type: 'obj', idx: 2, label: { zh: '下一步', en: 'Next Step' } },
        accepts: CONTENT,
        bullets: false,
      },
      footer,
      date: { ...date, color: onDeep },
      number: { ...number, color: onDeep },
    }
  },
  backdrop: ({ grid, colors }) => [
    {
      kind: 'shape',
      id: 'summary-panel',
      geometry: 'rect',
      box: { x: PANEL, y: 0, w: grid.width - PANEL, h: grid.height },
      fill: colors.groundOnDeep,
    },
  ],
}
