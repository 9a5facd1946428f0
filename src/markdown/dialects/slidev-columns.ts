import type { Block } from '../../deck/index.ts'
import { NONE } from '../attributes.ts'

type Slots = Readonly<Record<string, readonly Block[]>>

/** Slidev's `two-cols-header`: what stands before `::left::` is over both columns, `::bottom::` under them. */
export function headedColumns(slots: Slots): Slots | undefined {
  const { default: head = [], left, right, bottom, ...others } = slots
  if (!left || !right || (head.length === 0 && !bottom) || Object.keys(others).length > 0) return undefined
  const at = (left[0] ?? right[0] ?? head[0] ?? bottom?.[0])?.at
  if (!at) return undefined
  const directive = (name: string, children: readonly Block[]): Block => ({
    type: 'directive',
    name,
    argument: '',
    children,
    attributes: NONE,
    at,
  })
  const columns = directive('columns', [directive('column', left), directive('column', right)])
  return { default: [...head, columns, ...(bottom ?? [])] }
}
