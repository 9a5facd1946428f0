import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Compiled, compileDeck } from '../../src/compile/index.ts'
import { writePptx } from '../../src/pptx/index.ts'
import { checkPackage } from '../gates/check.ts'
import { elements, parseXml, type XmlElement } from '../gates/xml.ts'
import { withTypedSlides } from './typed-slides.ts'

const typed = { line: 'Who decides, and by when', figure: '35%', levels: ['One', 'Two', 'Three', 'Four', 'Five'] }

describe('a new slide of any layout', () => {
  let pptx: Uint8Array
  let parts: Map<string, XmlElement>
  beforeAll(async () => {
    const { placed, theme } = (await compileDeck(new URL('../decks/basics/deck.md', import.meta.url).pathname)) as Compiled
    pptx = await writePptx(placed, theme, () => {})
    parts = new Map(
      Object.entries(unzipSync(pptx)).flatMap(([name, bytes]) =>
        name.endsWith('.xml') ? [[name, parseXml(strFromU8(bytes))] as const] : [],
      ),
    )
  })
  const layouts = (): [string, XmlElement][] => [...parts].filter(([name]) => name.startsWith('ppt/slideLayouts/'))
  const placeholders = (layout: XmlElement): XmlElement[] =>
    [...elements(layout, 'p:sp')].filter((shape) => [...elements(shape, 'p:ph')].length > 0)

  it('is valid with text typed into each placeholder', async () => {
    expect(await checkPackage(withTypedSlides(pptx, typed))).toEqual([])
  })

  it('finds in each placeholder a place, an anchor, and a size, weight and colour of the theme', () => {
    for (const [name, layout] of layouts()) {
      for (const shape of placeholders(layout)) {
        const [body] = elements(shape, 'a:bodyPr')
        const [level] = elements(shape, 'a:lvl1pPr')
        const [run] = level ? elements(level, 'a:defRPr') : []
        expect([name, [...elements(shape, 'a:off')].length, body!.attributes.has('anchor')]).toEqual([name, 1, true])
        expect([name, Number(run?.attributes.get('sz')) >= 1000, run?.attributes.has('b')]).toEqual([name, true, true])
        expect([name, [...elements(run!, 'a:schemeClr')].length]).toEqual([name, 1])
      }
    }
  })

  it('has a prompt in each that content is typed into', () => {
    for (const [name, layout] of layouts()) {
      for (const shape of placeholders(layout)) {
        const [placeholder] = elements(shape, 'p:ph')
        if (/^(?:dt|ftr|sldNum)$/.test(placeholder!.attributes.get('type') ?? '')) continue
        expect([name, [...elements(shape, 'a:t')].map(({ text }) => text).join('').length > 1]).toEqual([name, true])
      }
    }
  })

  it('has placeholders that lie on the slide and not on each other', () => {
    for (const [name, layout] of layouts()) {
      const boxes = placeholders(layout).map((shape) => {
        const number = (element: string, attribute: string): number =>
          Number([...elements(shape, element)].find(({ attributes }) => attributes.has(attribute))!.attributes.get(attribute))
        return { x: number('a:off', 'x'), y: number('a:off', 'y'), w: number('a:ext', 'cx'), h: number('a:ext', 'cy') }
      })
      for (const [i, a] of boxes.entries()) {
        expect([name, i, a.x >= 0 && a.y >= 0 && a.x + a.w <= 12_192_000 && a.y + a.h <= 6_858_000]).toEqual([name, i, true])
        for (const b of boxes.slice(i + 1)) {
          // Baselines are seated by moving boxes, by a few points at most.
          const across = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x)
          const down = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y)
          expect([name, i, across > 0 && down > 8 * 12_700]).toEqual([name, i, false])
        }
      }
    }
  })
})
