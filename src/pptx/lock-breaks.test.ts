import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { checkPackage } from '../../tests/gates/check.ts'
import { fixtureDeck } from '../../tests/gates/fixture/index.ts'
import { type Compiled, compileDeck } from '../compile/index.ts'
import type { Paragraph, PlacedDeck, SceneNode, TextNode } from '../scene/types.ts'
import { loadTheme } from '../themes/index.ts'
import { writePptx } from './index.ts'
import { lockBreaks, roomForEnds } from './lock-breaks.ts'

const course = ((await compileDeck(new URL('../../slides', import.meta.url).pathname)) as Compiled).placed

function textsOf(deck: PlacedDeck): TextNode[] {
  const inside = (node: SceneNode): TextNode[] => {
    if (node.kind === 'text') return [node]
    if (node.kind === 'table') return node.cells.flat().map(({ text }) => text)
    if (node.kind === 'shape') return node.text ? [node.text] : []
    return node.kind === 'group' ? node.children.flatMap(inside) : []
  }
  return deck.scenes.flatMap(({ nodes }) => nodes.flatMap(inside))
}

const textOf = ({ runs }: Paragraph): string => runs.map((run) => run.text).join('')
const letters = (text: string): string => text.replace(/\s/g, '')

function deckOf(paragraph: Paragraph): PlacedDeck {
  const node: TextNode = {
    kind: 'text',
    id: 't',
    role: 'body',
    box: { x: 56, y: 100, w: 300, h: 200 },
    anchor: 'top',
    paragraphs: [paragraph],
    contentHeight: 100,
    lang: 'zh-CN',
  }
  return { ...course, scenes: [{ ...course.scenes[0]!, nodes: [node] }] }
}

describe('locked breaks', () => {
  const locked = lockBreaks(course)

  it('leave each line of the course a line', () => {
    const before = textsOf(course).flatMap(({ paragraphs }) => paragraphs)
    const after = textsOf(locked).flatMap(({ paragraphs }) => paragraphs)
    expect(after).toHaveLength(before.length)
    after.forEach((paragraph, i) => {
      expect(letters(textOf(paragraph))).toBe(letters(textOf(before[i]!)))
      expect(textOf(paragraph).split('\n')).toHaveLength(Math.max(1, before[i]!.lines.length))
    })
  })

  it('give lines room, on the slide', () => {
    textsOf(course).forEach(({ box }, i) => {
      const wider = textsOf(locked)[i]!.box
      expect(wider.w).toBeGreaterThanOrEqual(box.w)
      expect(wider.x + wider.w).toBeLessThanOrEqual(Math.max(960, box.x + box.w))
    })
  })

  it('end runs at a line’s end without its spaces, whatever the runs', () => {
    const words = fc.array(fc.stringMatching(/^[a-z字句]{1,6} ?$/), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(words, fc.array(fc.nat(11), { maxLength: 4 }), (list, cuts) => {
        const text = list.join('')
        const runs = list.map((word, i) => ({ text: word, script: 'ea' as const, ...(i % 2 ? { bold: true } : {}) }))
        const ends = [...new Set(cuts.map((cut) => list.slice(0, Math.min(cut, list.length - 1)).join('').length))]
          .filter((end) => end > 0)
          .sort((a, b) => a - b)
        const lines = [...ends, text.length].map((end, i) => ({ start: i === 0 ? 0 : ends[i - 1]!, end, x: 0, width: 10 }))
        const paragraph: Paragraph = {
          tag: 'p',
          runs,
          size: 20,
          lineHeight: 1.5,
          align: 'left',
          color: 'dk1',
          level: 0,
          indent: 0,
          y: 0,
          lines,
        }
        const [result] = textsOf(lockBreaks(deckOf(paragraph)))[0]!.paragraphs
        const wanted = lines.map(({ start, end }, i) =>
          i === lines.length - 1 ? text.slice(start, end) : text.slice(start, end).trimEnd(),
        )
        expect(textOf(result!)).toBe(wanted.join('\n'))
        expect(result!.lines.map(({ start, end }) => textOf(result!).slice(start, end).replace(/\n$/, ''))).toEqual(wanted)
      }),
    )
  })

  it('are a:br in a valid file', async () => {
    const bytes = await writePptx(lockBreaks(fixtureDeck()), loadTheme('default'), () => {})
    expect(await checkPackage(bytes)).toEqual([])
    const parts = unzipSync(await writePptx(locked, loadTheme('default'), () => {}))
    const breaks = Object.entries(parts).reduce(
      (sum, [name, xml]) => sum + (/slides\/slide/.test(name) ? (strFromU8(xml).match(/<a:br>/g) ?? []).length : 0),
      0,
    )
    expect(breaks).toBe(
      textsOf(locked)
        .flatMap(({ paragraphs }) => paragraphs)
        .reduce((sum, { lines }) => sum + Math.max(0, lines.length - 1), 0),
    )
  })
})

describe('a text whose ends are written down in any case', () => {
  const node = textsOf(course).find(({ paragraphs, box }) => paragraphs.length === 1 && paragraphs[0]!.lines.length > 1 && box.w < 600)
  const ended = (why: Paragraph['ended']): TextNode => ({
    ...node!,
    paragraphs: node!.paragraphs.map((paragraph) => ({ ...paragraph, ...(why && { ended: why }) })),
  })

  it('has room for them', () => {
    expect(roomForEnds(ended('doubtful')).box.w).toBeGreaterThan(node!.box.w)
  })

  it('is the only one that has', () => {
    expect(roomForEnds(ended(undefined))).toEqual(node)
  })
})
