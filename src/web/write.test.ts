import { describe, expect, test } from 'vitest'
import type { Asset, PlacedDeck, Scene } from '../scene/types.ts'
import { loadTheme } from '../themes/index.ts'
import { writeWeb } from './write.ts'

const theme = loadTheme('default')
const report = () => {}

const picture: Asset = { key: 'a', mime: 'image/png', fileName: 'aa.png', width: 1, height: 1, bytes: Uint8Array.of(1, 2) }

const scene: Scene = {
  id: 'one',
  layout: 'default',
  title: '一',
  lang: 'zh-CN',
  background: 'lt1',
  backdrop: [],
  clicks: 0,
  notes: [],
  nodes: [
    {
      kind: 'image',
      id: 'picture',
      asset: 'a',
      alt: '图 "甲"',
      box: { x: 0, y: 0, w: 100, h: 100 },
      crop: { left: 0.5, top: 0, right: 0, bottom: 0 },
    },
  ],
}

const deck: PlacedDeck = { name: 'd', title: '<甲> & "乙"', lang: 'zh-CN', scenes: [scene], assets: new Map([['a', picture]]) }

describe('the web deck', () => {
  test('is the same for the same input', async () => {
    expect(await writeWeb(deck, theme, report)).toEqual(await writeWeb(deck, theme, report))
  })

  test('names every file it loads, and loads no other', async () => {
    const files = await writeWeb(deck, theme, report)
    const page = String(files.get('index.html'))
    const css = [...files.entries()]
      .filter(([path]) => path.endsWith('.css'))
      .map(([, content]) => content.toString())
      .join('')
    const loaded = [...page.matchAll(/(?:src|href)="([^"#]+)"/g)].map((match) => match[1]!)
    const fonts = [...css.matchAll(/url\((fonts\/[^)]+)\)/g)].map((match) => `assets/${match[1]!}`)
    for (const path of [...loaded, ...fonts]) expect(files.has(path), path).toBe(true)
    expect(page).not.toMatch(/https?:|type="module"/)
  })

  test('holds the deck’s pictures as they are', async () => {
    const files = await writeWeb(deck, theme, report)
    expect(files.get('assets/aa.png')).toBe(picture.bytes)
    expect(String(files.get('index.html'))).toContain(
      '<img src="assets/aa.png" alt="图 &quot;甲&quot;" loading="lazy" decoding="sync" style="left:-100px;top:0;width:200px;height:100px">',
    )
  })

  test('escapes what its head says of it', async () => {
    const page = (await writeWeb(deck, theme, report)).get('index.html')?.toString()
    expect(page).toContain('<title>&lt;甲&gt; &amp; &quot;乙&quot;</title>')
  })

  test('a reference to a picture that is not there is a fault of ours', async () => {
    await expect(writeWeb({ ...deck, assets: new Map() }, theme, report)).rejects.toThrow('no asset')
  })
})
