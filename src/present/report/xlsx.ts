import { type Zippable, strToU8, zipSync } from 'fflate'
import type { Cell, Table } from './tables.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
/** Names of sheets hold at most 31 characters, and none of these (Excel's own rule). */
const LONGEST_NAME = 31
const FORBIDDEN = /[[\]:*?/\\]/g
/** Cells hold at most this much text (ECMA-376 §18.3.1.96 leaves it to Excel: 32,767). */
const LONGEST_TEXT = 32_767

/** Tables as a workbook, a sheet each (ECMA-376 §12.2); texts are inline, so that none is ever a formula. Same tables, same bytes. */
export function xlsxOf(tables: readonly Table[]): Uint8Array {
  const sheets = tables.map((table, i) => ({ table, id: i + 1 }))
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>` +
      `${sheets.map(({ id }) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml':
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
      `${sheets.map(({ table, id }) => `<sheet name="${escape(table.title.replace(FORBIDDEN, ' ').slice(0, LONGEST_NAME))}" sheetId="${id}" r:id="rId${id}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map(({ id }) => ['worksheet', `worksheets/sheet${id}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(sheets.map(({ table, id }) => [`xl/worksheets/sheet${id}.xml`, sheetXml(table)])),
  }
  const entries = Object.entries(parts).map(([path, xml]) => [path, [strToU8(DECLARATION + xml), { mtime: '1980-01-01T00:00:00' }]])
  return zipSync(Object.fromEntries(entries) as Zippable)
}

/** A plain cell, and a bold one for heads. */
const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>'

function sheetXml({ head, rows }: Table): string {
  const widths = head.map((title, c) => Math.min(60, Math.max(10, ...[title, ...rows.map((row) => String(row[c] ?? ''))].map(widthOf))))
  const cols = widths.map((width, c) => `<col min="${c + 1}" max="${c + 1}" width="${width}" customWidth="1"/>`).join('')
  const xml = [head, ...rows].map((row, r) => `<row r="${r + 1}">${row.map((cell, c) => cellXml(cell, r, c)).join('')}</row>`).join('')
  return (
    `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${cols}</cols><sheetData>${xml}</sheetData></worksheet>`
  )
}

function cellXml(cell: Cell, r: number, c: number): string {
  const at = `${String.fromCodePoint(65 + c)}${r + 1}`
  const style = r === 0 ? ' s="1"' : ''
  if (typeof cell === 'number') return `<c r="${at}"${style}><v>${cell}</v></c>`
  return cell === ''
    ? ''
    : `<c r="${at}"${style} t="inlineStr"><is><t xml:space="preserve">${escape(cell.slice(0, LONGEST_TEXT))}</t></is></c>`
}

/** In characters of the standard font; East Asian ones count twice. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2E80' ? 2 : 1), 2)
}

function relationships(list: readonly (readonly [type: string, target: string])[]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`
}

function escape(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`)
}
