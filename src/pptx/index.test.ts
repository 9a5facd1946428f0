import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkPackage } from '../../tests/gates/check.ts'
import { fixtureDeck } from '../../tests/gates/fixture/index.ts'
import { layouts, layoutVariants } from '../layouts/index.ts'
import type { PlacedDeck } from '../scene/types.ts'
import { loadTheme } from '../themes/index.ts'
import { writePptx } from './index.ts'

const theme = loadTheme('default')
const write = (deck: PlacedDeck): Promise<Uint8Array> => writePptx(deck, theme, (diagnostic) => expect.fail(diagnostic.message))

async function partsOf(deck: PlacedDeck): Promise<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(unzipSync(await write(deck))).map(([name, bytes]) => [name, strFromU8(bytes, /\.(png|jpeg|gif)$/.test(name))]),
  )
}

describe('a PowerPoint file', () => {
  let parts: Record<string, string>
  beforeAll(async () => {
    parts = await partsOf(fixtureDeck())
  })

  it('has one layout for each of ours, in the deck’s language, and no other', () => {
    const names = Object.keys(parts)
      .filter((name) => /^ppt\/slideLayouts\/slideLayout\d+\.xml$/.test(name))
      .toSorted()
      .map((name) => /<p:cSld name="([^"]*)"/.exec(parts[name]!)![1])
    expect(names.toSorted()).toEqual([...layouts, ...layoutVariants].map(({ label }) => label.zh).toSorted())
  })

  it('has one master with five placeholders and five levels', () => {
    const master = parts['ppt/slideMasters/slideMaster1.xml']!
    expect([...master.matchAll(/<p:ph type="(\w+)"/g)].map(([, type]) => type)).toEqual(['title', 'body', 'dt', 'ftr', 'sldNum'])
    expect(master.match(/<a:pPr lvl="\d"\/>/g)).toHaveLength(4)
    expect(parts['ppt/slideMasters/slideMaster2.xml']).toBeUndefined()
  })

  it('names no font and no colour on slides but those of the theme and the author', () => {
    const slides = Object.entries(parts)
      .filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
      .map(([, xml]) => xml)
      .join('')
    expect(new Set([...slides.matchAll(/typeface="([^"]*)"/g)].map(([, face]) => face))).toEqual(
      new Set(['+mn-ea', '+mj-ea', '+mn-lt', '+mj-lt', '+mj-cs']),
    )
    expect([...slides.matchAll(/srgbClr val="(\w+)"/g)].map(([, color]) => color)).toEqual(['336699'])
  })

  it('stores a picture once, however often it is shown', () => {
    expect(Object.keys(parts).filter((name) => name.startsWith('ppt/media/'))).toEqual([
      'ppt/media/dot-1a2b.png',
      'ppt/media/drawing-3c4d.png',
      'ppt/media/drawing-3c4d.svg',
    ])
    expect(parts['ppt/slides/_rels/slide3.xml.rels']!.match(/dot-1a2b/g)).toHaveLength(1)
  })

  it('gives pictures their text, and marks ornaments', () => {
    const slide = parts['ppt/slides/slide3.xml']!
    expect(slide).toContain('descr="一个青色方块"')
    expect(slide).toContain('<a:srcRect l="10000" r="10000"/>')
    expect(slide).toMatch(/<p:pic><p:nvPicPr><p:cNvPr id="\d+" name="图片 \d+"><a:extLst>.*?adec:decorative/)
    expect(parts['ppt/slides/slide5.xml']).toContain('asvg:svgBlip')
  })

  it('writes tables with the theme’s own style', () => {
    const style = /def="(\{[^"]*\})"/.exec(parts['ppt/tableStyles.xml']!)![1]
    const slide = parts['ppt/slides/slide4.xml']!
    expect(slide).toContain(`<a:tblPr firstRow="1"><a:tableStyleId>${style}</a:tableStyleId></a:tblPr>`)
    expect(slide.match(/<a:tc>/g)).toHaveLength(12)
    expect(slide.match(/algn="r"/g)).toHaveLength(4)
    expect(slide).not.toMatch(/<a:ln[LRTB]/)
  })

  it('draws a table’s rules itself where they are not the style’s', async () => {
    const deck = fixtureDeck()
    const scenes = deck.scenes.map((scene) => ({
      ...scene,
      nodes: scene.nodes.map((node) => (node.kind === 'table' ? { ...node, rule: { ...node.rule, headerColor: 'lt1' as const } } : node)),
    }))
    const slide = (await partsOf({ ...deck, scenes }))['ppt/slides/slide4.xml']!
    expect(slide.match(/<a:lnB w="19050" cmpd="sng"><a:solidFill><a:schemeClr val="bg1"\/>/g)).toHaveLength(3)
    expect(slide.match(/<a:lnB/g)).toHaveLength(3)
  })

  it('leads links to addresses and to slides', () => {
    const relationships = parts['ppt/slides/_rels/slide2.xml.rels']!
    expect(relationships).toContain('Target="https://example.com/?a=1&amp;b=%222%22" TargetMode="External"')
    expect(relationships).toContain('relationships/slide" Target="slide4.xml"')
    expect(relationships).not.toContain('nowhere')
  })

  it('keeps notes, their lists and their cues; slides without have no notes part', () => {
    const notes = parts['ppt/notesSlides/notesSlide2.xml']!
    expect(notes).toContain('<a:t>[点击 1] </a:t>')
    expect(notes).toContain('<a:buAutoNum type="arabicPeriod" startAt="2"/>')
    expect(notes.match(/<a:p>/g)).toHaveLength(3)
    expect(notes).toContain('<a:r><a:rPr lang="zh-CN" altLang="en-US"/><a:t>第二层 with Latin</a:t></a:r>')
    expect(Object.keys(parts).filter((name) => /notesSlides\/[^/]*\.xml$/.test(name))).toEqual(['ppt/notesSlides/notesSlide2.xml'])
  })

  it('has a section for each chapter', () => {
    const sections = [...parts['ppt/presentation.xml']!.matchAll(/<p14:section name="([^"]*)" id="\{[0-9A-F-]{36}\}"/g)].map(
      ([, name]) => name,
    )
    expect(sections).toEqual(['开篇', '第一章 认识 AI', '第二章 &lt;动手&gt; &amp; 练习'])
  })

  it('says whose it is and of when', () => {
    expect(parts['docProps/core.xml']).toContain('<dc:title>AI 时代的招聘 &amp; “人”</dc:title>')
    expect(parts['docProps/core.xml']).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">2026-03-01T00:00:00Z</dcterms:created>')
    expect(parts['docProps/app.xml']).toContain('<Company>示例公司 &lt;HR&gt;</Company>')
  })

  it('hides what is hidden, and gives a slide a ground of its own only if it differs from its layout’s', () => {
    expect(parts['ppt/slides/slide6.xml']).toContain('show="0"')
    expect(parts['ppt/slides/slide4.xml']).toContain('<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg2"/>')
    expect(parts['ppt/slides/slide2.xml']).not.toContain('<p:bg>')
  })

  it('shows nothing of PptxGenJS’s stand-ins', () => {
    const all = Object.values(parts).join('')
    expect(all).not.toMatch(/PptxGenJS|preencoded|name="o\d+"|name="links"/)
  })

  it('is in English for an English deck', async () => {
    const english = await partsOf({ ...fixtureDeck(), lang: 'en-US' })
    expect(english['ppt/slideLayouts/slideLayout4.xml']).toContain('name="Title and Content"')
    expect(english['ppt/slideLayouts/slideLayout4.xml']).toContain('Click to add title')
  })
})

describe('decks at the edge', () => {
  it.each([
    ['no slides', []],
    ['a slide that shows nothing', [{ ...fixtureDeck().scenes[1]!, nodes: [], notes: [] }]],
    ['a layout that is not known', [{ ...fixtureDeck().scenes[1]!, layout: 'unheard-of' }]],
  ])('are valid with %s', async (_, scenes) => {
    expect(await checkPackage(await write({ ...fixtureDeck(), scenes }))).toEqual([])
  })
})

describe('the same deck', () => {
  it('gives the same bytes again, in another time zone and another folder', async () => {
    const first = Buffer.from(await write(fixtureDeck()))
    const [zone, folder] = [process.env.TZ, process.cwd()]
    const elsewhere: Buffer[] = []
    try {
      for (const name of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
        process.env.TZ = name
        elsewhere.push(Buffer.from(await write(fixtureDeck())))
      }
    } finally {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
      expect(process.cwd()).toBe(folder)
    }
    for (const bytes of elsewhere) expect(bytes.equals(first)).toBe(true)
  })
})

/** The fixture with another picture in the place of its first. */
function withPicture(mime: string, bytes: Uint8Array): PlacedDeck {
  const deck = fixtureDeck()
  const asset = { key: 'dot', mime, fileName: 'picture-9f.webp', width: 1, height: 1, bytes }
  return { ...deck, assets: new Map([...deck.assets, ['dot', asset]]) }
}

describe('pictures that must be converted', () => {
  const WEBP = 'UklGRh4AAABXRUJQVlA4TBEAAAAvAUAAAAdQvjrUsP+BiOh/AAA='
  it('are PNG in the file if they were WebP', async () => {
    const parts = unzipSync(await write(withPicture('image/webp', Uint8Array.from(Buffer.from(WEBP, 'base64')))))
    expect(strFromU8(parts['ppt/media/picture-9f.png']!.slice(1, 4))).toBe('PNG')
    expect(parts['ppt/media/picture-9f.webp']).toBeUndefined()
  })

  it('are reported if they are broken, and the deck is written all the same', async () => {
    const codes: string[] = []
    await writePptx(withPicture('image/svg+xml', new TextEncoder().encode('<svg')), theme, ({ code }) => codes.push(code))
    expect(codes).toEqual(['bad-image'])
  })
})
