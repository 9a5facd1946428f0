import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Compiled, compileDeck } from '../../src/compile/index.ts'
import { writePptx } from '../../src/pptx/index.ts'
import type { Box, SceneNode, TextNode } from '../../src/scene/types.ts'
import { contrastRatio, resolveColor } from '../../src/themes/index.ts'
import { writeWeb } from '../../src/web/index.ts'
import { checkPackage } from '../gates/check.ts'
import { elements, parseXml } from '../gates/xml.ts'
import { corporateTemplate } from './corporate.ts'
import { oddTemplate } from './odd.ts'
import { officeTemplate } from './office.ts'

const DECK = join(import.meta.dirname, '../decks/templates/deck.md')
const folder = mkdtempSync(join(tmpdir(), 'diptych-templates-'))

interface Case {
  name: string
  bytes: Uint8Array
  /** Layouts of the template by the ids of slides. */
  layouts: Record<number, string>
  codes: string[]
  size: [number, number]
}

const CASES: Case[] = [
  {
    name: 'office.potx',
    bytes: officeTemplate(),
    layouts: { 1: 'Title Slide', 3: 'Section Header', 4: 'Title and Content', 5: 'Two Content', 9: 'Section Header', 10: 'Title Slide' },
    codes: ['template-font', 'template-font', 'template-layout-missing', 'template-layout-missing', 'template-layout-missing'],
    size: [960, 540],
  },
  {
    name: 'corporate.potx',
    bytes: corporateTemplate(),
    layouts: { 1: '封面（深色）', 2: '目录', 3: '过渡页', 4: '正文：标题在下', 5: '双栏', 9: '一句话', 10: '致谢页' },
    codes: [],
    size: [960, 540],
  },
  {
    name: 'odd.pptx',
    bytes: oddTemplate(),
    layouts: { 1: 'Opening', 2: 'Page', 3: 'Opening', 4: 'Page', 5: 'Page' },
    codes: ['template-font', ...Array.from({ length: 5 }, () => 'template-layout-missing')],
    size: [720, 540],
  },
]

describe.each(CASES)('a deck on $name', ({ name, bytes, layouts, codes, size }) => {
  let compiled: Compiled
  let written: Uint8Array
  let parts: Record<string, Uint8Array>

  beforeAll(async () => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    compiled = (await compileDeck(DECK, { theme: path })) as Compiled
    written = await writePptx(compiled.placed, compiled.design, (diagnostic) => expect.fail(diagnostic.message))
    parts = unzipSync(written)
  })

  it('says what does not fit, and nothing else', () => {
    expect(compiled.diagnostics.map(({ code }) => code).toSorted()).toEqual(codes.toSorted())
  })

  it('is a valid package', async () => {
    expect(await checkPackage(written)).toEqual([])
  })

  it('keeps the template’s masters, layouts, themes and media byte for byte', () => {
    const kept = Object.entries(unzipSync(bytes)).filter(([part]) => /^ppt\/(?:slideMasters|slideLayouts|theme|media)\//.test(part))
    expect(kept.length).toBeGreaterThan(5)
    for (const [part, content] of kept) expect([part, Buffer.compare(parts[part]!, content)]).toEqual([part, 0])
    expect(Object.keys(parts).filter((part) => /slideLayouts\/[^/]*\.xml$/.test(part)).length).toBe(
      kept.filter(([part]) => /slideLayouts\/[^/]*\.xml$/.test(part)).length,
    )
  })

  it('stands on the layouts that are meant for its slides', () => {
    for (const [slide, expected] of Object.entries(layouts)) {
      const target = /slideLayouts\/slideLayout\d+\.xml/.exec(strFromU8(parts[`ppt/slides/_rels/slide${slide}.xml.rels`]!))![0]
      expect([slide, /<p:cSld name="([^"]*)"/.exec(strFromU8(parts[`ppt/${target}`]!))?.[1]]).toEqual([slide, expected])
    }
  })

  it('has every title in its placeholder, with the look and the place of the template', () => {
    for (const [part, content] of Object.entries(parts)) {
      if (!/^ppt\/slides\/[^/]+\.xml$/.test(part)) continue
      const titles = [...elements(parseXml(strFromU8(content)), 'p:sp')].filter((shape) =>
        [...elements(shape, 'p:ph')].some(({ attributes }) => /^(?:title|ctrTitle)$/.test(attributes.get('type') ?? '')),
      )
      expect([part, titles.length]).toEqual([part, 1])
      for (const title of titles) {
        expect([...elements(title, 'a:latin')].concat([...elements(title, 'a:solidFill')])).toEqual([])
      }
    }
  })

  it('writes no literal colour on slides', () => {
    for (const [part, content] of Object.entries(parts)) {
      if (/^ppt\/slides\/[^/]+\.xml$/.test(part)) expect([part, strFromU8(content).match(/srgbClr/g)]).toEqual([part, null])
    }
  })

  it('keeps text off logos and bars, on the slide and apart from other text', () => {
    for (const scene of compiled.placed.scenes) {
      const texts = textsOf(scene.nodes).map((text) => inkOf(text))
      const small = scene.backdrop.flatMap((node) => (node.box.w * node.box.h < size[0] * size[1] * 0.1 ? [inkBox(node)] : []))
      for (const { box, id } of texts) {
        expect([scene.id, id, box.x >= -0.5 && box.y >= -0.5 && box.x + box.w <= size[0] + 0.5 && box.y + box.h <= size[1] + 0.5]).toEqual([
          scene.id,
          id,
          true,
        ])
        // A number may stand on the ribbon that the template draws for it.
        if (id === 'number' || id === 'slide-number') continue
        for (const art of small) expect([scene.id, id, overlap(box, art)]).toEqual([scene.id, id, 0])
      }
      for (const [i, one] of texts.entries())
        for (const other of texts.slice(i + 1))
          expect([scene.id, one.id, other.id, overlap(one.box, other.box)]).toEqual([scene.id, one.id, other.id, 0])
    }
  })

  it('can be read: text stands out from what lies behind it', () => {
    const { theme } = compiled
    for (const role of ['ink', 'muted', 'deep', 'link'] as const) {
      for (const ground of ['paper', 'mist'] as const)
        expect([
          role,
          ground,
          contrastRatio(resolveColor(theme.colors[role], theme.scheme), resolveColor(theme.colors[ground], theme.scheme)) >= 4.5,
        ]).toEqual([role, ground, true])
    }
  })

  it('has the template’s colours, aspect and art on the web too', async () => {
    const files = await writeWeb(compiled.placed, compiled.theme, (diagnostic) => expect.fail(diagnostic.message))
    const css = [...files]
      .filter(([path]) => path.endsWith('.css'))
      .map(([, content]) => String(content))
      .join('')
    for (const [slot, hex] of Object.entries(compiled.theme.scheme)) expect(css).toContain(`--${slot}:${hex}`)
    if (size[0] !== 960) expect(css).toContain(`--deck-width:${size[0]}px`)
    const html = String(files.get('index.html'))
    for (const [, src] of html.matchAll(/<img src="([^"]+)"/g)) expect(files.has(src!)).toBe(true)
  })

  it('is the same each time', async () => {
    const again = (await compileDeck(DECK, { theme: join(folder, name) })) as Compiled
    expect(Buffer.compare(await writePptx(again.placed, again.design, () => {}), written)).toBe(0)
  })
})

function textsOf(nodes: readonly SceneNode[]): TextNode[] {
  return nodes.flatMap((node) =>
    node.kind === 'group'
      ? textsOf(node.children)
      : node.kind === 'text'
        ? [node]
        : node.kind === 'shape' && node.text
          ? [node.text]
          : node.kind === 'table'
            ? node.cells.flat().map(({ text }) => text)
            : [],
  )
}

/** Where the letters of a text are. */
function inkOf({ id, box, paragraphs }: TextNode): { id: string; box: Box } {
  const lines = paragraphs.flatMap((paragraph) =>
    paragraph.lines.map((line, i) => ({
      x: line.x,
      right: line.x + line.width,
      y: paragraph.y + i * paragraph.size * paragraph.lineHeight,
      h: paragraph.size * paragraph.lineHeight,
    })),
  )
  const x = Math.min(...lines.map((line) => line.x))
  const y = Math.min(...lines.map((line) => line.y))
  return {
    id,
    box: {
      x: box.x + x,
      y: box.y + y,
      w: Math.max(...lines.map(({ right }) => right)) - x,
      h: Math.max(...lines.map((line) => line.y + line.h)) - y,
    },
  }
}

function inkBox(node: SceneNode): Box {
  return node.kind === 'text' ? inkOf(node).box : node.box
}

/** Area that two boxes share beyond a hair. */
function overlap(a: Box, b: Box): number {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x)
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y)
  return w > 1 && h > 1 ? Math.round(w * h) : 0
}
