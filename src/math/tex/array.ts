/** Matrices, cases, aligned lines. */
import type { ArrayColumn, Formula } from '../types.ts'
import { isNothing, type Reader } from './read.ts'
import { attribute, elementsIn, hasClass, lengthOf, textIn, type TemmlNode } from './tree.ts'

/** Room between two rows in em: of matrices, of formulas under each other, of small matrices. */
const ROW_GAP = { matrix: 0.3, lines: 0.45, small: 0.1 }
/** Room before a formula's number. */
const TAG_GAP = 2
/** Room beside a line. */
const LINE_ROOM = 0.5

/** `mtable`. Columns that only fill the page's width are left out; numbers that the author gives are a last column. */
export function readArray(table: TemmlNode, reader: Reader): Formula {
  const rows = elementsIn(table)
    .filter(({ type }) => type === 'mtr')
    .map((row) => elementsIn(row).filter((cell) => !isFiller(cell)))
  const tags = rows.map((cells) => cells.find(isTag))
  const bodies = rows.map((cells) => cells.filter((cell) => !isTag(cell)))
  const count = Math.max(0, ...bodies.map((cells) => cells.length))
  if (count === 0) return { type: 'row', children: [] }
  const columns = Array.from({ length: count }, (_, i) => columnOf(bodies, i))
  const lines = linesOf(bodies)
  const jot = hasClass(table, 'tml-jot')
  const aligned = jot && columns.some(({ align }) => align !== 'center')
  const display = attribute(table, 'displaystyle') === 'true'
  const cells = bodies.map((row) =>
    columns.map((_, i): Formula => {
      const cell = row[i]
      const content: Formula = cell ? reader.inside(cell) : { type: 'row', children: [] }
      return display && !isNothing(content) ? { type: 'styled', body: content, display: true } : content
    }),
  )
  const tagged = tags.some((tag) => tag !== undefined)
  if (rows.length === 1 && count === 1 && tagged) return withTag(cells[0]![0]!, tags[0]!)
  return {
    type: 'array',
    kind: aligned ? 'aligned' : 'matrix',
    columns: tagged ? [...columns, { align: 'left', gap: TAG_GAP }] : columns,
    rows: tagged ? cells.map((row, i) => [...row, tagOf(tags[i])]) : cells,
    gap: hasClass(table, 'tml-small') ? ROW_GAP.small : jot ? ROW_GAP.lines : ROW_GAP.matrix,
    lines,
  }
}

function withTag(body: Formula, tag: TemmlNode): Formula {
  return { type: 'row', children: [body, { type: 'space', width: TAG_GAP }, tagOf(tag)] }
}

function tagOf(tag: TemmlNode | undefined): Formula {
  return tag ? { type: 'text', text: textIn(tag).replace(/\s/g, '\u00a0') } : { type: 'row', children: [] }
}

/** Takes up half of the line's free width, so that the formula stands in its middle. */
function isFiller(cell: TemmlNode): boolean {
  return cell.style?.['width'] === '50%' && !isTag(cell)
}

function isTag(cell: TemmlNode): boolean {
  return elementsIn(cell).some((child) => hasClass(child, 'tml-tag'))
}

function columnOf(rows: readonly (readonly TemmlNode[])[], index: number): ArrayColumn {
  const cells = rows.flatMap((row) => row[index] ?? [])
  const previous = rows.flatMap((row) => row[index - 1] ?? [])
  const align = cells.some((cell) => hasClass(cell, 'tml-left'))
    ? 'left'
    : cells.some((cell) => hasClass(cell, 'tml-right'))
      ? 'right'
      : 'center'
  const line = cells.some((cell) => isDrawn(cell.style?.['borderLeft'])) || previous.some((cell) => isDrawn(cell.style?.['borderRight']))
  const gap = index === 0 ? 0 : padding(previous[0], 'paddingRight') + padding(cells[0], 'paddingLeft')
  return { align, gap: line && index > 0 ? Math.max(gap, 2 * LINE_ROOM) : gap, ...(line ? { line: true } : {}) }
}

function padding(cell: TemmlNode | undefined, side: string): number {
  return lengthOf(cell?.style?.[side]) ?? 0
}

/** Rows over which a line runs. */
function linesOf(rows: readonly (readonly TemmlNode[])[]): number[] {
  const has = (row: readonly TemmlNode[] | undefined, side: string): boolean => row?.some((cell) => isDrawn(cell.style?.[side])) ?? false
  return Array.from({ length: rows.length + 1 }, (_, i) => i).filter((i) => has(rows[i], 'borderTop') || has(rows[i - 1], 'borderBottom'))
}

function isDrawn(border: string | number | undefined): boolean {
  return /solid|dashed|double/.test(String(border ?? ''))
}
