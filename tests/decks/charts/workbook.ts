import { strFromU8, unzipSync } from 'fflate'
import { elements, parseXml } from '../../gates/xml.ts'

/** A workbook's cells by the ranges of formulas: `Sheet1!$B$2:$B$5`. */
export interface WorkbookCells {
  at(range: string): (string | number | null)[]
}

export function readWorkbook(bytes: Uint8Array): WorkbookCells {
  const parts = unzipSync(bytes)
  const part = (name: string) => parseXml(strFromU8(parts[name]!))
  const strings = [...elements(part('xl/sharedStrings.xml'), 'si')].map((entry) => [...elements(entry, 't')].map(({ text }) => text).join(''))
  const cells = new Map(
    [...elements(part('xl/worksheets/sheet1.xml'), 'c')].map(({ attributes, children }) => {
      const text = children.find(({ name }) => name === 'v')?.text ?? ''
      return [attributes.get('r')!, attributes.get('t') === 's' ? strings[Number(text)]! : Number(text)] as const
    }),
  )
  return {
    at: (range) => {
      const [, column, from, , to = from] = /^Sheet1!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?$/.exec(range)!
      return Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) => cells.get(`${column}${Number(from) + i}`) ?? null)
    },
  }
}
