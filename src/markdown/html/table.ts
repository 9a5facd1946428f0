import { diagnose, type Report, type Where } from '../../diagnostics/index.ts'
import { type Attributes, type Block, type ColumnAlign, type Inline, markClick } from '../../deck/index.ts'
import { withoutBlankHeader } from '../blank-header.ts'
import { cellText, ITEM_MARK } from './cell-text.ts'
import { type AskedCell, type SeatedCell, seatCells, type SeatedTable } from './spans.ts'
import type { Tag } from './tags.ts'

interface Cell extends AskedCell {
  content: Inline[]
  header: boolean
  align: ColumnAlign
  at: Where
}

/** Order of a table's parts, wherever they are written. */
const SECTIONS = ['thead', 'tbody', 'tfoot'] as const

interface Row {
  cells: Cell[]
  section: (typeof SECTIONS)[number]
  /** Rows of one `thead`, `tbody` or `tfoot` have one number: cells do not reach out of it. */
  group: number
}

/** An HTML table while its tags are read (HTML §4.9). */
export class HtmlTable {
  readonly #at: Where
  readonly #report: Report
  readonly #rows: Row[] = []
  #section: Row['section'] = 'tbody'
  #group = 0
  #cell: Cell | undefined
  /** The next text is an item of a list. */
  #item = false
  /** Captions, and what no cell can hold. */
  readonly #before: Block[] = []
  readonly #after: Block[] = []

  constructor(at: Where, report: Report) {
    this.#at = at
    this.#report = report
  }

  /** Text belongs to a cell. */
  get inCell(): boolean {
    return this.#cell !== undefined
  }

  addInlines(children: readonly Inline[]): void {
    const content = this.#cell?.content
    const [first] = children
    if (!content || !first) return
    if (content.length > 0) content.push({ type: 'break', at: first.at })
    if (this.#item) content.push({ type: 'text', value: ITEM_MARK, at: first.at })
    content.push(...children)
    this.#item = false
  }

  /** Blocks that stand between its tags: in a cell they are its text. */
  addBlocks(blocks: readonly Block[]): void {
    for (const block of blocks) {
      const text = this.#cell && cellText(block)
      if (text) this.addInlines(text)
      else if (this.#cell) this.#after.push(block)
      else this.#before.push(block)
    }
  }

  /** Takes a tag; `false` if it is none of a table's. */
  tag(tag: Tag, at: Where): boolean {
    const { name, close } = tag
    if (name === 'tr' || name === 'td' || name === 'th') {
      this.#cell = undefined
      if (!close && (name === 'tr' || this.#rows.length === 0)) this.#rows.push({ cells: [], section: this.#section, group: this.#group })
      if (!close && name !== 'tr') this.#startCell(tag, at)
      return true
    }
    if (SECTIONS.includes(name as Row['section'])) {
      this.#cell = undefined
      this.#section = close ? 'tbody' : (name as Row['section'])
      this.#group++
      return true
    }
    if (this.inCell && name === 'li') this.#item = !close
    return (this.inCell && name !== 'table') || name === 'colgroup' || name === 'col'
  }

  #startCell({ name, attributes: { colspan, rowspan, align, style } }: Tag, at: Where): void {
    this.#cell = {
      content: [],
      header: name === 'th',
      align: alignOf(align, style),
      at,
      ...(colspan !== undefined && { colspan }),
      ...(rowspan !== undefined && { rowspan }),
    }
    this.#rows.at(-1)!.cells.push(this.#cell)
  }

  /**
   * The table, or nothing if it has no cells. Its header is its `thead`, else the first rows with `th` alone; with a
   * `th` before every other row, its first column is one, too. A `tfoot` of one row is its total.
   */
  finish(given: Attributes): readonly Block[] {
    const rows = SECTIONS.flatMap((section) => this.#rows.filter((row) => row.section === section))
    const ends = new Map(rows.map(({ group }, row) => [group, row + 1]))
    const seated = seatCells(
      rows.map(({ cells }) => cells),
      rows.map(({ group }) => ends.get(group)!),
    )
    if (seated.rows === 0) return [...this.#before, ...this.#after]
    for (const seat of seated.cells) this.#reportSpans(seat)
    const headerRows = headerOf(rows, seated)
    const spans = seated.cells.filter((seat) => seat.columns > 1 || seat.rows > 1)
    const grid: Inline[][][] = Array.from({ length: seated.rows }, () => Array.from({ length: seated.columns }, () => []))
    for (const { row, column, cell } of seated.cells) grid[row]![column] = cell.content
    const attributes = withLook(given, rows, seated, headerRows)
    const table = withoutBlankHeader({
      type: 'table',
      align: Array.from({ length: seated.columns }, (_, column) => columnAlign(seated, column, headerRows)),
      rows: grid,
      headerRows,
      ...(spans.length > 0 && { spans: spans.map(({ column, row, columns, rows: height }) => ({ column, row, columns, rows: height })) }),
      attributes,
      at: this.#at,
    })
    const { click } = attributes.values
    return [...this.#before, click === undefined ? table : markClick(table, click), ...this.#after]
  }

  #reportSpans({ cell, columns, rows, refused }: SeatedCell<Cell>): void {
    for (const name of refused) {
      const count = name === 'colspan' ? columns : rows
      this.#report(diagnose('bad-span', cell.at, { name, value: cell[name] ?? '1', count }))
    }
  }
}

function alignOf(align: string | undefined, style: string | undefined): ColumnAlign {
  const named =
    /(?:^|;)\s*text-align\s*:\s*(left|center|right)/i.exec(style ?? '')?.[1] ?? /^(?:left|center|right)$/i.exec(align ?? '')?.[0]
  return (named?.toLowerCase() as ColumnAlign | undefined) ?? null
}

/** What most of a column's cells below the header say, of those that stand in it alone. */
function columnAlign({ cells }: SeatedTable<Cell>, column: number, headerRows: number): ColumnAlign {
  const counts = new Map<ColumnAlign, number>()
  for (const seat of cells) {
    if (seat.column !== column || seat.columns > 1 || seat.row < headerRows) continue
    counts.set(seat.cell.align, (counts.get(seat.cell.align) ?? 0) + 1)
  }
  return [...counts].reduce<[ColumnAlign, number]>((best, entry) => (entry[1] > best[1] ? entry : best), [null, 0])[0]
}

function headerOf(rows: readonly Row[], { cells, places, rows: count }: SeatedTable<Cell>): number {
  const bodyAt = rows.findIndex(({ section }) => section !== 'thead')
  if (bodyAt !== 0) return bodyAt < 0 ? count : places[bodyAt]!
  const other = rows.findIndex((row) => row.cells.some(({ header }) => !header))
  let header = other < 0 ? 1 : places[other]!
  // Where a cell stretches from it into other rows, it is theirs.
  for (const { row, rows: height } of cells.toReversed()) if (row < header && row + height > header) header = row
  return header
}

function withLook(attributes: Attributes, rows: readonly Row[], { cells, rows: count }: SeatedTable<Cell>, headerRows: number): Attributes {
  const first = cells.filter(({ row, column }) => row >= headerRows && column === 0)
  const others = cells.some(({ row, column, cell }) => row >= headerRows && column > 0 && !cell.header)
  const isFirst = others && first.every(({ cell }) => cell.header) && first.reduce((sum, seat) => sum + seat.rows, 0) === count - headerRows
  const isTotal = rows.filter(({ section, cells: { length } }) => section === 'tfoot' && length > 0).length === 1
  const looks = [...(isFirst ? ['first-column'] : []), ...(isTotal ? ['total-row'] : [])]
  return looks.length === 0 ? attributes : { ...attributes, classes: [...new Set([...attributes.classes, ...looks])] }
}
