/** `--embed-fonts`: what is embedded, read by readers that share nothing with the writer. */
import { createRequire } from 'node:module'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import * as fontkit from 'fontkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Compiled, compileDeck } from '../../src/compile/index.ts'
import { usedFaces } from '../../src/fonts/characters.ts'
import { face } from '../../src/text/faces.ts'
import { deckOf, diptych, type JsonReport, workFolder } from '../end-to-end/run.ts'
import { checkPackage, checkRules } from '../gates/check.ts'
import { type Eot, readEot } from '../gates/eot.ts'
import { corporateTemplate } from '../templates/corporate.ts'
import { EMBEDDED_FONTS_DECK as DECK } from './embedded-fonts-deck.ts'

interface Font {
  numGlyphs: number
  unitsPerEm: number
  ascent: number
  descent: number
  characterSet: number[]
  copyright: string
  name: { records: Record<string, Record<string, string>> }
  hasGlyphForCodePoint(point: number): boolean
  glyphForCodePoint(point: number): { id: number; advanceWidth: number; path: { toSVG(): string } }
  layout(text: string): { glyphs: { id: number; advanceWidth: number }[] }
  post: { isFixedPitch: number }
}

const TABLES: Readonly<Record<string, string>> = { Arimo: 'arimo', 'Noto Sans SC': 'noto-sans-sc', Cousine: 'cousine' }

const folder = mkdtempSync(join(tmpdir(), 'diptych-fonts-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let file: Uint8Array
let compiled: Compiled
/** Containers by family and style. */
const eots = new Map<string, Eot>()
const fonts = new Map<string, Font>()

function embedded(pptx: Uint8Array): Map<string, Eot> {
  return new Map(
    Object.entries(unzipSync(pptx))
      .filter(([name]) => name.endsWith('.fntdata'))
      .map(([, bytes]) => readEot(bytes))
      .map((eot) => [`${eot.family} ${eot.style}`, eot]),
  )
}

beforeAll(async () => {
  const deck = join(folder, 'deck')
  const out = join(folder, 'out')
  mkdirSync(deck)
  writeFileSync(join(deck, 'deck.yaml'), 'title: 字体\nlang: zh-CN\n')
  writeFileSync(join(deck, 'a.md'), DECK)
  const run = await diptych('build', deck, '--out', out, '--only', 'pptx', '--embed-fonts')
  expect(run.stdout).toMatch(/deck\.pptx {2}4 slides {2}\d+ kB \(fonts \d+ kB\) {2}\d+ ms\n/)
  file = readFileSync(join(out, 'deck.pptx'))
  compiled = (await compileDeck(deck, { fonts: 'brand' })) as Compiled
  for (const [name, eot] of embedded(file)) {
    eots.set(name, eot)
    fonts.set(name, fontkit.create(Buffer.from(eot.font!)) as unknown as Font)
  }
}, 60_000)

describe('the file', () => {
  it('has nothing against the gate', async () => {
    expect(await checkPackage(file)).toEqual([])
  })

  it('lists the families that the slides use, each with its styles', () => {
    const xml = strFromU8(unzipSync(file)['ppt/presentation.xml']!)
    expect(xml).toMatch(
      /^[^]*embedTrueTypeFonts="1" saveSubsetFonts="1"[^]*<p:notesSz [^>]*\/><p:embeddedFontLst>[^]*<\/p:embeddedFontLst><p:defaultTextStyle>/,
    )
    expect(
      [...xml.matchAll(/<p:embeddedFont><p:font ([^>]*)\/>(.*?)<\/p:embeddedFont>/g)].map(([, font, styles]) => [font, styles]),
    ).toEqual([
      [
        'typeface="Arimo" panose="020B0604020202020204" pitchFamily="34" charset="0"',
        '<p:regular r:id="rIdF1"/><p:bold r:id="rIdF2"/><p:italic r:id="rIdF3"/><p:boldItalic r:id="rIdF4"/>',
      ],
      [
        'typeface="Noto Sans SC" panose="020B0500000000000000" pitchFamily="34" charset="-122"',
        '<p:regular r:id="rIdF5"/><p:bold r:id="rIdF6"/>',
      ],
      ['typeface="Cousine" panose="02070409020205020404" pitchFamily="49" charset="0"', '<p:regular r:id="rIdF7"/><p:bold r:id="rIdF8"/>'],
    ])
  })

  it('names those families in its theme', () => {
    const theme = strFromU8(unzipSync(file)['ppt/theme/theme1.xml']!)
    for (const family of Object.keys(TABLES)) expect(theme).toContain(`typeface="${family}"`)
  })

  it('is the same, byte for byte, when it is built again', async () => {
    const { placed, design } = compiled
    const { createFontEmbedder } = await import('../../src/fonts/embed.ts')
    const { writePptx } = await import('../../src/pptx/index.ts')
    const fail = ({ message }: { message: string }): never => expect.fail(message)
    const again = await writePptx(placed, design, fail, undefined, await createFontEmbedder(design.theme, fail)(placed))
    expect(Buffer.compare(again, file)).toBe(0)
  }, 60_000)
})

describe('each font', () => {
  it('says in its container what it says itself', () => {
    expect([...eots.keys()]).toEqual([
      'Arimo Regular',
      'Arimo Bold',
      'Arimo Italic',
      'Arimo Bold Italic',
      'Noto Sans SC Regular',
      'Noto Sans SC Bold',
      'Cousine Regular',
      'Cousine Bold',
    ])
    for (const [name, eot] of eots) {
      expect(eot).toMatchObject({ fullName: name, fsType: 0, flags: 1, charset: 1 })
      expect(eot.weight).toBe(name.includes('Bold') ? 700 : 400)
      expect(eot.italic).toBe(name.includes('Italic'))
      const { records } = fonts.get(name)!.name
      expect(records['fontFamily']).toEqual({ en: eot.family })
      expect(records['fontSubfamily']).toEqual({ en: eot.style })
      expect(records['copyright']!['en']).toMatch(/Arimo Project|Cousine Project|Adobe/)
      expect(records['license']!['en']).toMatch(/^This Font Software is licensed under the SIL Open Font License, Version 1\.1/)
      expect(records['licenseURL']!['en']).toMatch(/openfontlicense\.org|scripts\.sil\.org\/OFL/)
    }
  })

  it('has every character that its slides use, as wide as the layout was made with', () => {
    let checked = 0
    for (const { font, bold, italic, characters } of usedFaces(compiled.placed)) {
      const { pptx: family, table } = compiled.theme.fonts[font]
      const name = `${family} ${bold ? (italic ? 'Bold Italic' : 'Bold') : italic ? 'Italic' : 'Regular'}`
      const advances = face(table, bold)
      const own = fonts.get(name)!
      for (const point of characters) {
        const advance = advances.advance(point)
        // No slice has the rare character beyond the basic plane: its width is the layout's rule for ideographs.
        if (advance === undefined || point > 0xffff) continue
        expect(own.hasGlyphForCodePoint(point), `${name} lacks ${String.fromCodePoint(point)}`).toBe(true)
        expect(own.glyphForCodePoint(point).advanceWidth / own.unitsPerEm, String.fromCodePoint(point)).toBeCloseTo(advance, 4)
        checked++
      }
    }
    expect(checked).toBeGreaterThan(140)
  })

  it('draws what the face of the web deck draws', () => {
    const require = createRequire(import.meta.url)
    const samples = [
      ['Arimo Bold Italic', '@fontsource/arimo/files/arimo-latin-700-italic.woff2', 'bothé'],
      ['Cousine Regular', '@fontsource/cousine/files/cousine-latin-400-normal.woff2', 'const=42;'],
    ] as const
    for (const [name, path, text] of samples) {
      const source = fontkit.create(readFileSync(require.resolve(path))) as unknown as Font
      for (const character of text) {
        const [mine, theirs] = [fonts.get(name)!, source].map((font) =>
          points(font.glyphForCodePoint(character.codePointAt(0)!).path.toSVG()),
        )
        expect(mine!.length, `${name} ${character}`).toBeGreaterThan(8)
        expect(mine, `${name} ${character}`).toEqual(theirs)
      }
    }
  })

  it('has the dashes of Chinese, joined, and one em wide each', () => {
    const font = fonts.get('Noto Sans SC Bold')!
    expect(font.glyphForCodePoint(0x2014).advanceWidth).toBe(font.unitsPerEm)
    expect(font.layout('——').glyphs.map(({ advanceWidth }) => advanceWidth)).toEqual([2 * font.unitsPerEm])
  })

  it('seats lines as the whole face does', () => {
    const { webMetrics } = compiled.theme
    for (const style of ['Regular', 'Bold']) {
      const { ascent, descent, unitsPerEm } = fonts.get(`Noto Sans SC ${style}`)!
      expect([ascent / unitsPerEm, -descent / unitsPerEm]).toEqual([webMetrics.ascent, webMetrics.descent])
    }
  })

  it('is no larger than what it is used for: what no slide says is not there', () => {
    const regular = fonts.get('Noto Sans SC Regular')!
    expect(regular.hasGlyphForCodePoint('编'.codePointAt(0)!)).toBe(true)
    expect(regular.hasGlyphForCodePoint('龘'.codePointAt(0)!)).toBe(false)
    expect(regular.numGlyphs).toBeLessThan(150)
    for (const [, { characterSet }] of fonts) expect(characterSet.length).toBeGreaterThan(1)
  })
})

describe('the option', () => {
  it('embeds in each chapter what that chapter uses', async () => {
    const deck = deckOf({
      'deck.yaml': 'title: 两章\nname: deck\nlang: zh-CN\n',
      '1.md': '---\ntitle: 春\n---\n## 甲乙\n\n丙丁\n',
      '2.md': '---\ntitle: 秋\n---\n## 戊己\n\n庚辛\n',
    })
    const out = workFolder()
    expect((await diptych('build', deck, '--out', out, '--only', 'pptx', '--embed-fonts', '--per-chapter')).code).toBe(0)
    const characters = (name: string): string => {
      const eot = embedded(readFileSync(join(out, name))).get('Noto Sans SC Regular')!
      const { characterSet } = fontkit.create(Buffer.from(eot.font!)) as unknown as Font
      return String.fromCodePoint(...characterSet.filter((point) => point > 0x3000))
    }
    expect(characters('deck-01-春.pptx')).toMatch(/丁.*丙/)
    expect(characters('deck-01-春.pptx')).not.toMatch(/庚|辛/)
    expect(characters('deck-02-秋.pptx')).toMatch(/庚.*辛/)
    expect(characters('deck-02-秋.pptx')).not.toMatch(/丙|丁/)
  }, 60_000)

  it('costs a file without it nothing', async () => {
    const out = workFolder()
    const run = await diptych('build', deckOf({ 'a.md': '# 字\n' }), '--out', out, '--only', 'pptx', '--json')
    const { outputs } = JSON.parse(run.stdout) as JsonReport
    const parts = unzipSync(readFileSync(join(out, 'deck.pptx')))
    expect(Object.keys(parts).filter((name) => name.includes('font'))).toEqual([])
    expect(strFromU8(parts['ppt/presentation.xml']!)).not.toMatch(/embed/)
    expect(outputs.every((output) => !('fonts' in output))).toBe(true)
  })

  it('says which faces of a template it does not have', async () => {
    const deck = deckOf({ 'deck.yaml': 'theme: firm.potx\n', 'a.md': '# 字\n', 'firm.potx': corporateTemplate() })
    const run = await diptych('build', deck, '--out', workFolder(), '--only', 'pptx', '--embed-fonts', '--json')
    const { diagnostics } = JSON.parse(run.stdout) as { diagnostics: { code: string; message: string }[] }
    expect(diagnostics.filter(({ code }) => code === 'font-not-embedded')).toHaveLength(1)
  })

  it('contradicts Office’s faces and the web deck alone', async () => {
    const deck = deckOf({ 'a.md': '# x\n' })
    for (const other of [
      ['--fonts', 'office'],
      ['--only', 'web'],
    ]) {
      const run = await diptych('build', deck, '--out', workFolder(), '--embed-fonts', ...other)
      expect(run.code).toBe(2)
      expect(run.stderr).toContain('--embed-fonts')
    }
  })
})

describe('the gate', () => {
  const changed = (change: (files: Record<string, Uint8Array>) => void): string => {
    const files = unzipSync(file)
    change(files)
    return checkRules(zipSync(files)).join('\n')
  }
  const presentation = (from: string | RegExp, to: string): string =>
    changed((files) => {
      const before = strFromU8(files['ppt/presentation.xml']!)
      const after = before.replace(from, to)
      expect(after).not.toBe(before)
      files['ppt/presentation.xml'] = strToU8(after)
    })

  it.each([
    ['a font twice', () => presentation('typeface="Cousine"', 'typeface="Arimo"'), /Arimo is embedded twice/],
    ['a font that nothing is set in', () => presentation('typeface="Cousine"', 'typeface="Cousin"'), /Cousin: nothing is set in it/],
    ['a style of another font', () => presentation('<p:bold r:id="rIdF6"/>', '<p:bold r:id="rIdF2"/>'), /is of the family Arimo/],
    ['another style', () => presentation('<p:bold r:id="rIdF6"/>', '<p:bold r:id="rIdF5"/>'), /is the style Regular/],
    ['styles out of order', () => presentation(/(<p:regular r:id="rIdF5"\/>)(<p:bold r:id="rIdF6"\/>)/, '$2$1'), /out of order/],
    ['a relationship of another kind', () => presentation('r:id="rIdF7"', 'r:id="rId1"'), /leads to no font/],
    ['fonts that are not announced', () => presentation(' embedTrueTypeFonts="1"', ''), /does not say so/],
    [
      'a byte that has changed',
      () => changed((files) => (files['ppt/fonts/font5.fntdata']![5000]! ^= 1)),
      /Noto Sans SC: p:regular: has a wrong check sum of /,
    ],
    [
      'a font that is cut off',
      () => changed((files) => (files['ppt/fonts/font5.fntdata'] = files['ppt/fonts/font5.fntdata']!.subarray(0, 4000))),
      /Noto Sans SC: p:regular: says that it has/,
    ],
  ])('catches %s', (_, problems, message) => {
    expect(problems()).toMatch(message)
  })
})

/** The numbers of a path. */
function points(path: string): number[] {
  return [...path.matchAll(/-?\d+(?:\.\d+)?/g)].map(([number]) => Number(number))
}
