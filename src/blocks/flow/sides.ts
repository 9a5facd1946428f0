import type { FlowDirection, FlowEdge, Flowchart } from '../../deck/index.ts'
import type { Side } from '../../scene/types.ts'

/** Where edges leave and enter shapes, and where those that lead back do both. */
export const SIDES: Readonly<Record<FlowDirection, { out: Side; into: Side; back: Side }>> = {
  down: { out: 'bottom', into: 'top', back: 'right' },
  up: { out: 'top', into: 'bottom', back: 'right' },
  right: { out: 'right', into: 'left', back: 'bottom' },
  left: { out: 'left', into: 'right', back: 'bottom' },
}

/** Edges that lead back to a step on the way to their own start, found depth first in the author's order. */
export function backEdges({ nodes, groups, edges }: Flowchart): ReadonlySet<FlowEdge> {
  const leaving = new Map<string, FlowEdge[]>()
  for (const edge of edges) leaving.set(edge.from, [...(leaving.get(edge.from) ?? []), edge])
  const state = new Map<string, 'open' | 'done'>()
  const back = new Set<FlowEdge>()
  for (const { id } of [...nodes, ...groups]) {
    if (state.has(id)) continue
    const stack = [{ id, next: 0 }]
    state.set(id, 'open')
    while (stack.length > 0) {
      const top = stack.at(-1)!
      const edge = leaving.get(top.id)?.[top.next++]
      if (edge === undefined) {
        state.set(top.id, 'done')
        stack.pop()
      } else if (state.get(edge.to) === 'open') back.add(edge)
      else if (!state.has(edge.to)) {
        state.set(edge.to, 'open')
        stack.push({ id: edge.to, next: 0 })
      }
    }
  }
  return back
}
