import { describe, expect, it } from 'vitest'
import { runs, text } from '../../../tests/gates/fixture/text.ts'
import { layouts, layoutVariants } from '../../layouts/index.ts'
import type { Box, TextNode, TextRole } from '../../scene/types.ts'
import { loadTheme } from '../../themes/index.ts'
import { layoutPlaceholders } from '../placeholders.ts'
import { seatObjects } from './seats.ts'

const theme = loadTheme('default')
const offered = new Map([...layouts, ...layoutVariants].map((layout) => [layout.name, layoutPlaceholders(layout, theme)]))

const node = (id: string, role: TextRole, box: Box, words = '一些文字', placeholder?: string): TextNode =>
  text(id, role, box, [{ runs: runs(words), size: 20, lineHeight: 1.5 }], placeholder === undefined ? {} : { placeholder })

/** Names of the regions that the nodes fill, in the nodes' order. */
function seats(layout: string, nodes: readonly TextNode[]): (string | undefined)[] {
  const regions = offered.get(layout)!
  const { placeholders } = seatObjects(nodes, regions)
  return nodes.map((entry) => [...regions].find(([, placeholder]) => placeholder === placeholders.get(entry))?.[0])
}

const left = { x: 56, y: 130, w: 400, h: 300 }
const right = { ...left, x: 500 }

describe('seats', () => {
  it('are filled in reading order, each by its kind', () => {
    const nodes = [node('a', 'heading', left), node('b', 'body', left), node('c', 'heading', right), node('d', 'body', right)]
    expect(seats('items-2', nodes)).toEqual(['heading-1', 'text-1', 'heading-2', 'text-2'])
  })

  it('are not filled from another column', () => {
    expect(seats('two-columns', [node('a', 'body', right, '右栏的文字', 'left')])).toEqual(['right'])
  })

  it('go to the text with most characters where there are fewer of them', () => {
    const wide = { x: 56, y: 130, w: 848, h: 100 }
    expect(seats('default', [node('a', 'body', wide, '短'), node('b', 'body', wide, '长得多的文字')])).toEqual([undefined, 'body'])
  })

  it('are left to what names them, for titles and footers', () => {
    const box = { x: 56, y: 32, w: 848, h: 60 }
    expect(seats('default', [node('t', 'title', box, '标题', 'title'), node('f', 'footer', box, '页脚')])).toEqual(['title', 'footer'])
    expect(seats('default', [node('x', 'body', box, '正文', 'elsewhere')])).toEqual(['body'])
  })

  it('are worth the characters that they hold', () => {
    const nodes = [node('a', 'heading', left), node('b', 'body', left), node('c', 'heading', right), node('d', 'body', right)]
    const score = (name: string): number => seatObjects(nodes, offered.get(name)!).score
    expect(score('items-2')).toBeGreaterThan(score('default'))
    expect(score('items-2')).toBeGreaterThan(score('grid-4'))
  })
})

describe('layouts', () => {
  it.each([...layouts, ...layoutVariants].map((layout) => [layout.name, layout] as const))('%s offers each placeholder once, on the slide', (_, layout) => {
    const regions = Object.values(layout.regions(theme))
    const ids = regions.map(({ placeholder }) => placeholder.idx)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { box } of regions) {
      expect(box.h).toBeGreaterThan(15)
      expect([box.x >= 0, box.y >= 0, box.x + box.w <= 960, box.y + box.h <= 540]).toEqual([true, true, true, true])
    }
  })
})
