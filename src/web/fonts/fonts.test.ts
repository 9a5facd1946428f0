import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Keep } from '../../scene/keep.ts'
import type { Paragraph, PlacedDeck, Run } from '../../scene/types.ts'
import { loadTheme } from '../../themes/index.ts'
import { usedFaces } from '../../fonts/characters.ts'
import { deckFonts } from './index.ts'
import { ownerOf, ownersOf, parseRanges } from '../../fonts/ranges.ts'

const theme = loadTheme('default')

function deckOf(runs: readonly Run[]): Pick<PlacedDeck, 'scenes'> {
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
    lines: [],
  }
  const box = { x: 0, y: 0, w: 100, h: 100 }
  const text = {
    kind: 'text',
    id: 'a',
    role: 'body',
    box,
    anchor: 'top',
    paragraphs: [paragraph],
    contentHeight: 30,
    lang: 'zh-CN',
  } as const
  return {
    scenes: [
      { id: 'a', layout: 'default', title: '', lang: 'zh-CN', background: 'lt1', nodes: [text], backdrop: [], clicks: 0, notes: [] },
    ],
  }
}

function fontFiles(runs: readonly Run[]): string[] {
  return [...deckFonts(deckOf(runs), theme).files.keys()]
    .filter((path) => path.endsWith('.woff2'))
    .map((path) => path.replace(/^assets\/fonts\/|\.\w+\.woff2$/g, ''))
}

describe('unicode ranges', () => {
  test('are read', () => {
    expect(parseRanges('U+4E00-9FFF,U+3000, U+1f300-1F5FF')).toEqual([0x4e00, 0x9fff, 0x3000, 0x3000, 0x1f300, 0x1f5ff])
  })

  test('belong to the first list that holds them', () => {
    const owners = ownersOf([
      [15, 16],
      [10, 20, 30, 30],
      [16, 31],
    ])
    expect(owners).toEqual([10, 14, 1, 15, 16, 0, 17, 20, 1, 21, 29, 2, 30, 30, 1, 31, 31, 2])
    expect([9, 10, 15, 20, 21, 30, 31, 32].map((point) => ownerOf(owners, point))).toEqual([undefined, 1, 0, 1, 2, 1, 2, undefined])
    expect(ownerOf([], 7)).toBeUndefined()
  })
})

describe('faces', () => {
  test('are told by script, weight and slant', () => {
    const faces = usedFaces(
      deckOf([
        { text: '斜体', script: 'ea', italic: true },
        { text: 'so', script: 'latin', italic: true },
        { text: 'x', script: 'latin', mono: true, bold: true },
      ]),
    )
    expect(faces.map(({ font, bold, italic }) => ({ font, bold, italic }))).toEqual([
      { font: 'ea', bold: false, italic: false },
      { font: 'latin', bold: false, italic: true },
      { font: 'mono', bold: true, italic: false },
    ])
  })
})

describe('font files', () => {
  test('are those slices that the text needs', () => {
    expect(
      fontFiles([
        { text: '的一', script: 'ea' },
        { text: 'OK', script: 'latin' },
      ]),
    ).toEqual(['noto-sans-sc-119', 'arimo-latin-regular'])
  })

  test('come with the face that seats the lines, even in a text without Chinese', () => {
    expect(fontFiles([{ text: 'OK', script: 'latin', bold: true }])).toEqual(['noto-sans-sc-119', 'arimo-latin-bold'])
  })

  test('what the Latin face lacks is drawn by the other', () => {
    expect(fontFiles([{ text: '→', script: 'latin' }])).toEqual(['noto-sans-sc-109', 'noto-sans-sc-119'])
  })

  test('have their licences beside them', () => {
    const { files, css } = deckFonts(deckOf([{ text: 'OK', script: 'latin' }]), theme)
    expect(files.get('assets/fonts/LICENSE-arimo.txt')).toContain('SIL OPEN FONT LICENSE')
    expect(css).toContain('@font-face{font-family:"Arimo";font-style:normal;font-weight:400;font-display:block;')
  })

  test('a character that no face has costs nothing', () => {
    expect(fontFiles([{ text: '\u{10FFFD}', script: 'ea' }])).toEqual(['noto-sans-sc-119'])
  })

  test('that were shipped before are neither looked up nor read, and are the same', () => {
    const entries = new Map<string, Uint8Array>()
    const keep: Keep = {
      knows: (_, purpose) => entries.has(purpose),
      bytes(_, purpose, make) {
        const bytes = entries.get(purpose) ?? make()
        entries.set(purpose, bytes)
        return bytes
      },
    }
    const deck = deckOf([{ text: '的 OK', script: 'ea' }])
    const fresh = deckFonts(deck, theme)
    expect(deckFonts(deck, theme, keep)).toEqual(fresh)
    const again = deckFonts(deck, theme, keep)
    expect(again.css).toBe(fresh.css)
    expect([...again.files.keys()]).toEqual([...fresh.files.keys()])
    for (const [name, content] of again.files)
      expect(typeof content === 'object' && 'path' in content ? readFileSync(content.path) : content).toEqual(
        name.endsWith('.txt') ? fresh.files.get(name) : Buffer.from(fresh.files.get(name) as Uint8Array),
      )
    // Fonts that stand elsewhere now are looked for again.
    const [key, kept] = [...entries].find(([name]) => name.startsWith('fonts '))!
    entries.set(key, Buffer.from(Buffer.from(kept).toString().replaceAll('/files/', '/gone/')))
    expect([...deckFonts(deck, theme, keep).files.keys()]).toEqual([...fresh.files.keys()])
    entries.set(key, kept)
    // Where a file goes by another name now, what was kept of the deck is not taken.
    for (const name of entries.keys()) if (name.startsWith('font ')) entries.set(name, Buffer.from('00000000'))
    expect([...deckFonts(deck, theme, keep).files.keys()].filter((name) => name.includes('.00000000.'))).not.toEqual([])
  })
})
