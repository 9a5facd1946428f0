import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sitePoint } from '../../scene/shapes.ts'
import { arrangeFlowchart, chooseArrangement } from './index.ts'
import { parseFlowchart } from './notation/index.ts'
import type { EmBox } from './types.ts'

const FACES = { faces: { latin: 'arimo', ea: 'noto-sans-sc', mono: 'cousine' }, lang: 'zh-CN' }
const ROOM = { least: { w: 70, h: 31 }, most: { w: 47, h: 20 } }
/** So small that charts are turned and folded. */
const SMALL = { least: { w: 16, h: 7 }, most: { w: 16, h: 7 } }
const NAMES = ['一', '客户', '需求分析与确认', 'a long label with words', 'Donaudampfschifffahrt', 'x<br>y']
const SHAPES = ['[L]', '(L)', '([L])', '((L))', '{L}', '[[L]]', '[(L)]', '{{L}}', '[/L/]']

const touch = (a: EmBox, b: EmBox): boolean =>
  a.x < b.x + b.w - 0.01 && b.x < a.x + a.w - 0.01 && a.y < b.y + b.h - 0.01 && b.y < a.y + a.h - 0.01

const sources = fc
  .record({
    direction: fc.constantFrom('TD', 'BT', 'LR', 'RL'),
    nodes: fc.array(fc.tuple(fc.constantFrom(...SHAPES), fc.constantFrom(...NAMES)), { minLength: 1, maxLength: 9 }),
    edges: fc.array(fc.tuple(fc.nat(8), fc.nat(8), fc.constantFrom('', '', '是', 'a label')), { maxLength: 12 }),
    grouped: fc.nat(4),
  })
  .map(({ direction, nodes, edges, grouped }) => {
    const lines = nodes.map(([shape, name], i) => `n${i}${shape.replace('L', `"${name}"`)}`)
    const joins = edges.map(([a, b, label]) => `n${a % nodes.length} -->${label && `|${label}|`} n${b % nodes.length}`)
    return [`flowchart ${direction}`, 'subgraph g [Group]', ...lines.slice(0, grouped), 'end', ...lines.slice(grouped), ...joins].join('\n')
  })

describe('arranging flowcharts', () => {
  it('lets shapes stand apart, keeps every path square and on its sites, and everything within its size', async () => {
    await fc.assert(
      fc.asyncProperty(sources, fc.constantFrom(ROOM, SMALL), async (source, room) => {
        const { chart } = parseFlowchart(source)
        for (const { width, height, nodes, edges, groups } of await arrangeFlowchart(chart, FACES, room)) {
          nodes.forEach(({ box }, i) => nodes.slice(i + 1).forEach((other) => expect(touch(box, other.box)).toBe(false)))
          for (const { box } of [...nodes, ...groups]) {
            expect(Math.min(box.x, box.y, width - box.x - box.w, height - box.y - box.h)).toBeGreaterThan(-0.01)
          }
          for (const { edge, points, fromSide, toSide, label } of edges) {
            expect(points.length).toBeGreaterThanOrEqual(2)
            expect(points.length).toBeLessThanOrEqual(6)
            for (let i = 1; i < points.length; i++)
              expect(Math.min(Math.abs(points[i]!.x - points[i - 1]!.x), Math.abs(points[i]!.y - points[i - 1]!.y))).toBeLessThan(0.01)
            const ends = [
              [edge.from, fromSide, points[0]!],
              [edge.to, toSide, points.at(-1)!],
            ] as const
            for (const [id, side, point] of ends) {
              const node = nodes.find((entry) => entry.node.id === id)
              const site = node && sitePoint(node.geometry, node.box, side)
              if (site) expect(Math.hypot(site.x - point.x, site.y - point.y)).toBeLessThan(0.1)
            }
            for (const other of edges)
              if (label && other.label && other.edge !== edge) expect(touch(label.box, other.label.box)).toBe(false)
            if (label) for (const { box } of nodes) expect(touch(box, label.box)).toBe(false)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('answers the same every time', async () => {
    const { chart } = parseFlowchart('graph TD\na --> b & c --> d --> a\nd --> d')
    expect(await arrangeFlowchart(chart, FACES, ROOM)).toEqual(await arrangeFlowchart(chart, FACES, ROOM))
  })

  it('is folded between its groups where it is too long, with square lines around the rows', async () => {
    const groups = Array.from(
      { length: 5 },
      (_, g) => `subgraph g${g} [Group ${g}]\n${Array.from({ length: 8 }, (__, i) => `n${g * 8 + i}[Work ${g * 8 + i}]`).join('\n')}\nend`,
    )
    const chain = Array.from({ length: 39 }, (_, i) => `n${i} --> n${i + 1}`)
    const { chart } = parseFlowchart(['flowchart LR', ...groups, ...chain, 'n30 -->|again| n20', 'n12 --> n5'].join('\n'))
    const arrangements = await arrangeFlowchart(chart, FACES, ROOM)
    const { arrangement, size } = chooseArrangement(arrangements, 848, 372, { min: 12, max: 18 })
    expect(size).toBeGreaterThan(8)
    const rows = new Set(arrangement.groups.map(({ box }) => Math.round(box.y)))
    expect(rows.size).toBe(5)
    for (const { group, box } of arrangement.groups) {
      for (const other of arrangement.groups) if (other.group !== group) expect(touch(box, other.box)).toBe(false)
      for (const { node, box: own } of arrangement.nodes)
        if (node.group === group.id) expect(own.y > box.y && own.y + own.h < box.y + box.h).toBe(true)
    }
  })

  it('is turned only where labels in its author’s direction would be too small', async () => {
    const { chart } = parseFlowchart(
      `graph LR\n${Array.from({ length: 14 }, (_, i) => `n${i}[步骤名称] --> n${i + 1}[步骤名称]`).join('\n')}`,
    )
    const arrangements = await arrangeFlowchart(chart, FACES, ROOM)
    expect(chooseArrangement(arrangements, 848, 372, { min: 12, max: 18 }).arrangement.asGiven).toBe(false)
    expect(chooseArrangement(arrangements, 3000, 372, { min: 12, max: 18 }).arrangement.asGiven).toBe(true)
  })
})
