import type { Where } from '../../diagnostics/index.ts'
import type { Block, Inline } from '../../deck/index.ts'
import { NONE } from '../attributes.ts'
import type { Tag } from './tags.ts'

type Cell = readonly Inline[]

/** An HTML table while its tags are read. Rows are filled up to the widest one; spans are cells of their own. */
export class HtmlTable {
  readonly #at: Where
  readonly #rows: { cells: Cell[]; header: boolean }[] = []
  #cell: Inline[] | undefined

  constructor(at: Where) {
    this.#at = at
  }

  /** Text belongs to a cell. */
  get inCell(): boolean {
    return this.#cell !== undefined
  }

  addInlines(children: readonly Inline[]): void {
    if (this.#cell && this.#cell.length > 0 && children.length > 0) this.#cell.push({ type: 'break', at: children[0]!.at })
    this.#cell?.push(...children)
  }

  /** Takes a tag; `false` if it is none of a table's. */
  tag({ name, close }: Tag): boolean {
    if (name === 'tr' || name === 'td' || name === 'th') {
      this.#endCell()
      if (!close && name === 'tr') this.#rows.push({ cells: [], header: true })
      if (!close && name !== 'tr') {
        if (this.#rows.length === 0) this.#rows.push({ cells: [], header: true })
        if (name === 'td') this.#rows.at(-1)!.header = false
        this.#cell = []
      }
      return true
    }
    return this.inCell || /^(thead|tbody|tfoot|colgroup|col)$/.test(name)
  }

  #endCell(): void {
    if (this.#cell) this.#rows.at(-1)!.cells.push(this.#cell)
    this.#cell = undefined
  }

  /** The table, or nothing if it has no cells. The first row is the header if all its cells are. */
  finish(): readonly Block[] {
    this.#endCell()
    const rows = this.#rows.filter(({ cells }) => cells.length > 0)
    const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
    if (width === 0) return []
    const fill = (cells: readonly Cell[]): Cell[] => Array.from({ length: width }, (_, index) => cells[index] ?? [])
    const [first, ...rest] = rows
    const header = first!.header ? first!.cells : []
    const body = first!.header ? rest : rows
    return [
      {
        type: 'table',
        align: Array.from({ length: width }, () => null),
        header: fill(header),
        rows: body.map(({ cells }) => fill(cells)),
        attributes: NONE,
        at: this.#at,
      },
    ]
  }
}
