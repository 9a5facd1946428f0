import type { ExpectedBox } from '../expected.ts'
import type { DrawnBox, Edges } from '../types.ts'
import type { OfficeObject } from './office.ts'

/**
 * Which of LibreOffice's objects is which node: the nearest of its kind, the best pairs first. Names can't be
 * relied on: objects are named for people.
 */
export function matchBoxes(objects: readonly OfficeObject[], expected: readonly ExpectedBox[]): Map<string, DrawnBox> {
  const pairs = expected.flatMap((box, order) =>
    objects.flatMap((object, at) =>
      object.kind === box.kind ? [{ box, object, at, cost: distance(object.edges, box.edges) + Math.abs(at - order) * 0.001 }] : [],
    ),
  )
  pairs.sort((a, b) => a.cost - b.cost)
  const taken = new Set<number>()
  const found = new Map<string, DrawnBox>()
  for (const { box, object, at } of pairs) {
    if (taken.has(at) || found.has(box.id)) continue
    taken.add(at)
    found.set(box.id, { edges: object.edges, fill: object.fill, stroke: object.stroke })
  }
  return found
}

function distance(a: Edges, b: Edges): number {
  return Math.abs(a.left - b.left) + Math.abs(a.top - b.top) + Math.abs(a.right - b.right) + Math.abs(a.bottom - b.bottom)
}
