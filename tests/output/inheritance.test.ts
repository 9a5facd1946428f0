import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type Compiled, compileDeck } from '../../src/compile/index.ts'
import { writePptx } from '../../src/pptx/index.ts'
import { elements, parseXml, type XmlElement } from '../gates/xml.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const DECKS = readdirSync(join(ROOT, 'tests/decks'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'bad-input')
  .map(({ name }) => join(ROOT, 'tests/decks', name))
const COURSE = join(ROOT, 'slides')

async function partsOf(path: string): Promise<Map<string, string>> {
  const { placed, theme } = (await compileDeck(path)) as Compiled
  const parts = unzipSync(await writePptx(placed, theme, () => {}))
  return new Map(Object.entries(parts).flatMap(([name, bytes]) => (name.endsWith('.xml') ? [[name, strFromU8(bytes)] as const] : [])))
}

const isSlide = (name: string): boolean => /^ppt\/slides\/[^/]+\.xml$/.test(name)

/** Characters on slides, in placeholders and in all, without footers and numbers. */
function shareOf(parts: ReadonlyMap<string, string>): { share: number; titles: number[] } {
  const count = { all: 0, placed: 0 }
  const titles: number[] = []
  for (const [name, xml] of parts) {
    if (!isSlide(name)) continue
    const [tree] = elements(parseXml(xml), 'p:spTree')
    const types = tree!.children.map((object) => ({ characters: charactersOf(object), placeholder: [...elements(object, 'p:ph')][0] }))
    titles.push(types.filter(({ placeholder }) => /^(?:title|ctrTitle)$/.test(placeholder?.attributes.get('type') ?? '')).length)
    for (const { characters, placeholder } of types) {
      if (/ftr|sldNum/.test(placeholder?.attributes.get('type') ?? '')) continue
      count.all += characters
      if (placeholder) count.placed += characters
    }
  }
  return { share: count.placed / count.all, titles }
}

function charactersOf(object: XmlElement): number {
  return [...elements(object, 'a:t')].reduce((sum, { text }) => sum + text.length, 0)
}

describe.each([COURSE, ...DECKS])('%s', (path) => {
  it('names no colour and no font but the theme’s, outside the theme and the author’s own', async () => {
    const { deck } = (await compileDeck(path)) as Compiled
    const own = new Set([...JSON.stringify(deck).matchAll(/#([0-9a-f]{6}|[0-9a-f]{3})\b/gi)].map(([, hex]) => hex!.toUpperCase()))
    for (const [name, xml] of await partsOf(path)) {
      if (!/^ppt\/(slides|charts|charts|diagrams|slideLayouts|slideMasters|notesSlides|notesMasters|tableStyles|presentation)/.test(name))
        continue
      const colors = [...xml.matchAll(/<a:(?:srgbClr|sysClr|prstClr|scrgbClr|hslClr)\b[^>]*val="(\w+)"/g)].map(([, value]) => value!)
      const fonts = [...xml.matchAll(/typeface="([^"]*)"/g)].map(([, face]) => face!)
      expect([name, colors.filter((value) => !own.has(value))]).toEqual([name, []])
      expect([name, fonts.filter((face) => !/^\+m[jn]-(lt|ea|cs)$/.test(face))]).toEqual([name, []])
    }
  })
})

describe('the course', () => {
  it('has its text in placeholders: every title, and more than seven characters in ten of the rest', async () => {
    const { share, titles } = shareOf(await partsOf(COURSE))
    expect(titles.filter((count) => count !== 1)).toEqual([])
    expect(share).toBeGreaterThan(0.85)
  })
})

describe('a scheme colour', () => {
  it('stands in the theme parts alone: changing it there changes it everywhere', async () => {
    const { placed, theme } = (await compileDeck(join(ROOT, 'tests/decks/blocks/deck.md'))) as Compiled
    const write = async (scheme: typeof theme.scheme): Promise<Record<string, Uint8Array>> =>
      unzipSync(await writePptx(placed, { ...theme, scheme }, () => {}))
    const before = await write(theme.scheme)
    for (const slot of Object.keys(theme.scheme) as (keyof typeof theme.scheme)[]) {
      const after = await write({ ...theme.scheme, [slot]: '#123456' })
      const changed = Object.keys(before).filter((name) => Buffer.compare(before[name]!, after[name]!) !== 0)
      expect([slot, changed]).toEqual([slot, ['ppt/theme/theme1.xml', 'ppt/theme/theme2.xml']])
    }
  })
})
