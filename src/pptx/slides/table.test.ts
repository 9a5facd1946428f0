import { strFromU8, unzipSync } from 'fflate'
import type pptxgenjs from 'pptxgenjs'
import { expect, it } from 'vitest'
import { fixtureDeck } from '../../../tests/gates/fixture/index.ts'
import type { TableNode } from '../../scene/types.ts'
import { loadTheme } from '../../themes/index.ts'
import { runLanguages } from '../text/languages.ts'
import { placedCells, tableXml } from './table.ts'

/** What says where a table's parts stand: frame, columns, rows, margins. */
function geometry(xml: string): string[] {
  const frame = /<p:graphicFrame>[^]*<\/p:graphicFrame>/.exec(xml)![0]
  return frame.match(/<a:(?:off|ext|gridCol|tr|tcPr) [^>]*>/g)!.filter((tag) => !tag.includes('uri='))
}

it('a table has the frame, grid and margins that PptxGenJS gives one of the same measures', async () => {
  const { default: Presentation } = (await import('pptxgenjs')) as unknown as { default: new () => pptxgenjs.default }
  const context = { theme: loadTheme('default'), languages: runLanguages('zh-CN'), links: new Map<string, string>() }
  const node = fixtureDeck()
    .scenes.flatMap(({ nodes }) => nodes)
    .find((found): found is TableNode => found.kind === 'table')!
  const inches = (points: number): number => points / 72
  const presentation = new Presentation()
  const rows = placedCells(node, context).map((row) =>
    row.map(({ cell: { text }, margins: { top, right, bottom, left } }) => ({
      text: '-',
      options: { valign: text.anchor, margin: [top, right, bottom, left].map(inches) as [number, number, number, number] },
    })),
  )
  const { x, y, w, h } = node.box
  presentation
    .addSlide()
    .addTable(rows, { x: inches(x), y: inches(y), w: inches(w), h: inches(h), colW: node.columns.map(inches), rowH: node.rows.map(inches) })
  const parts = unzipSync((await presentation.write({ outputType: 'uint8array' })) as Uint8Array)
  const theirs = geometry(strFromU8(parts['ppt/slides/slide1.xml']!))
  expect(theirs.length).toBeGreaterThan(15)
  expect(geometry(tableXml({ id: 2, name: 'Table 1', node, click: 0 }, context))).toEqual(theirs)
})
