/** The workbook behind a chart: what PowerPoint opens for “Edit Data”. */
import type { ChartNode } from '../../scene/types.ts'
import { zipParts } from '../finish/zip.ts'
import { relationshipsXml } from '../slides/relationships.ts'
import { DECLARATION, esc, relationshipType } from '../xml.ts'

/** A cell: text, a number, or nothing. */
type Cell = string | number | null

/** A chart's table as it stands in its workbook, and where each part of it is. */
export interface ChartSheet {
  /** Rows of cells, the first one the heads. */
  rows: readonly (readonly Cell[])[]
  /** Columns, from 0, of each series' horizontal coordinates or the categories, and of its values. */
  columns: readonly { across: number; values: number }[]
  /** Number of rows without the heads. */
  count: number
}

/** Categories or shared coordinates in the first column, a column for each series; series of points with coordinates of their own have two. */
export function chartSheet({ corner, categories, series }: ChartNode): ChartSheet {
  const points = series.some(({ x }) => x)
  const shared = !points || series.every(({ x }) => JSON.stringify(x) === JSON.stringify(series[0]!.x))
  const count = Math.max(categories.length, ...series.map(({ values }) => values.length))
  const columns = series.map((_, i) => (shared ? { across: 0, values: i + 1 } : { across: 2 * i, values: 2 * i + 1 }))
  const heads = shared ? [corner, ...series.map(({ name }) => name)] : series.flatMap(({ name }) => [corner, name])
  const rows = Array.from({ length: count }, (_, r): Cell[] => {
    if (!shared) return series.flatMap(({ x, values }) => [x?.[r] ?? null, values[r] ?? null])
    return [points ? (series[0]!.x?.[r] ?? null) : (categories[r] ?? ''), ...series.map(({ values }) => values[r] ?? null)]
  })
  return { rows: [heads, ...rows], columns, count }
}

/** A range of a column without its head: `Sheet1!$B$2:$B$5`. */
export function rangeOf(column: number, { count }: ChartSheet): string {
  return `Sheet1!$${letters(column)}$2:$${letters(column)}$${count + 1}`
}

/** A column's head: `Sheet1!$B$1`. */
export function headOf(column: number): string {
  return `Sheet1!$${letters(column)}$1`
}

/** Column 0 is A, 26 is AA. */
function letters(column: number): string {
  const rest = Math.floor(column / 26) - 1
  return `${rest >= 0 ? letters(rest) : ''}${String.fromCharCode(65 + (column % 26))}`
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.'

/** The workbook's bytes (ECMA-376 §12.2, the fewest parts that make one): the same table gives the same bytes. */
export function workbookBytes(sheet: ChartSheet, node: ChartNode): Uint8Array {
  const strings = [...new Set(sheet.rows.flat().filter((cell) => typeof cell === 'string'))]
  const index = new Map(strings.map((text, i) => [text, i]))
  const formats = [...new Set(node.series.map(({ format }) => format))]
  return zipParts(
    new Map([
      ['[Content_Types].xml', CONTENT_TYPES],
      ['_rels/.rels', relationshipsXml([{ id: 'rId1', type: relationshipType('officeDocument'), target: 'xl/workbook.xml' }])],
      [
        'xl/workbook.xml',
        `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ],
      [
        'xl/_rels/workbook.xml.rels',
        relationshipsXml([
          { id: 'rId1', type: relationshipType('worksheet'), target: 'worksheets/sheet1.xml' },
          { id: 'rId2', type: relationshipType('styles'), target: 'styles.xml' },
          { id: 'rId3', type: relationshipType('sharedStrings'), target: 'sharedStrings.xml' },
        ]),
      ],
      ['xl/worksheets/sheet1.xml', worksheetXml(sheet, node, index, formats)],
      ['xl/styles.xml', stylesXml(formats)],
      [
        'xl/sharedStrings.xml',
        `${DECLARATION}<sst xmlns="${MAIN}" count="${strings.length}" uniqueCount="${strings.length}">${strings.map((text) => `<si><t xml:space="preserve">${esc(text)}</t></si>`).join('')}</sst>`,
      ],
    ]),
  )
}

const CONTENT_TYPES =
  `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${SHEET}sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET}worksheet+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${SHEET}styles+xml"/>` +
  `<Override PartName="/xl/sharedStrings.xml" ContentType="${SHEET}sharedStrings+xml"/></Types>`

/** `worksheet` (CT_Worksheet, §18.3.1.99); text is shared, numbers are formatted as their series is. */
function worksheetXml(sheet: ChartSheet, { series }: ChartNode, strings: ReadonlyMap<string, number>, formats: readonly string[]): string {
  const styles = new Map(sheet.columns.map(({ values }, i) => [values, formats.indexOf(series[i]!.format) + 1]))
  const width = sheet.rows[0]!.length
  const rows = sheet.rows.map((row, r) => {
    const cells = row.map((cell, c) => {
      const reference = `${letters(c)}${r + 1}`
      if (cell === null) return ''
      if (typeof cell === 'string') return `<c r="${reference}" t="s"><v>${strings.get(cell)!}</v></c>`
      const style = styles.get(c)
      return `<c r="${reference}"${style === undefined ? '' : ` s="${style}"`}><v>${cell}</v></c>`
    })
    return `<row r="${r + 1}">${cells.join('')}</row>`
  })
  return (
    `${DECLARATION}<worksheet xmlns="${MAIN}"><dimension ref="A1:${letters(width - 1)}${sheet.rows.length}"/>` +
    `<cols><col min="1" max="${width}" width="16" customWidth="1"/></cols><sheetData>${rows.join('')}</sheetData></worksheet>`
  )
}

/** `styleSheet` (CT_Stylesheet, §18.8.39): the plain cell, and one for each number format. Ids of own formats begin at 164. */
function stylesXml(formats: readonly string[]): string {
  const own = formats.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${esc(code)}"/>`).join('')
  const cells = formats
    .map((_, i) => `<xf numFmtId="${164 + i}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`)
    .join('')
  return (
    `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">${own}</numFmts>` +
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${formats.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${cells}</cellXfs></styleSheet>`
  )
}
