import { unzipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Compiled, compileDeck } from '../../../src/compile/index.ts'
import type { Diagnostic } from '../../../src/diagnostics/index.ts'
import { writePptx } from '../../../src/pptx/index.ts'
import { decodePixels, upright } from '../../../src/raster/index.ts'
import { writeWeb } from '../../../src/web/index.ts'
import { setStage, showSlide, shownSlide, type Stage } from '../../browser/stage.ts'
import { writeFolder } from '../../browser/folder.ts'
import { elements, parseXml, type XmlElement } from '../../gates/xml.ts'

const DECK = join(import.meta.dirname, 'deck.md')
const original = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, name))

let compiled: Compiled
let parts: Record<string, Uint8Array>
beforeAll(async () => {
  compiled = (await compileDeck(DECK)) as Compiled
  parts = unzipSync(await writePptx(compiled.placed, compiled.design, () => {}))
}, 60_000)

function slide(number: number): XmlElement {
  return parseXml(new TextDecoder().decode(parts[`ppt/slides/slide${number}.xml`]))
}

function targets(number: number): Map<string, { type: string; target: string }> {
  const root = parseXml(new TextDecoder().decode(parts[`ppt/slides/_rels/slide${number}.xml.rels`]))
  return new Map(
    [...elements(root, 'Relationship')].map(({ attributes }) => [
      attributes.get('Id')!,
      { type: attributes.get('Type')!.split('/').at(-1)!, target: `ppt/${attributes.get('Target')!.slice(3)}` },
    ]),
  )
}

describe('films and sounds in PowerPoint', () => {
  test.each([
    [1, 'video', 'film.mp4'],
    [2, 'video', 'film.mp4'],
    [3, 'video', 'upright.mp4'],
    [4, 'audio', 'talk.mp3'],
    [9, 'video', 'film.mp4'],
  ])('slide %s embeds its %s and waits for a click on it', (number, kind, name) => {
    const root = slide(number)
    const picture = [...elements(root, 'p:pic')].find((candidate) => [...elements(candidate, `a:${kind}File`)].length > 0)
    const relations = targets(number)
    const [file] = elements(picture!, `a:${kind}File`)
    const [media] = elements(picture!, 'p14:media')
    const [blip] = elements(picture!, 'a:blip')
    expect(relations.get(file!.attributes.get('r:link')!)!.type).toBe(kind)
    const embedded = relations.get(media!.attributes.get('r:embed')!)!
    expect(embedded.type).toBe('media')
    expect(Buffer.from(parts[embedded.target]!).equals(original(name))).toBe(true)
    expect(relations.get(blip!.attributes.get('r:embed')!)!.type).toBe('image')
    const [properties] = elements(picture!, 'p:cNvPr')
    expect(properties!.attributes.get('descr')).not.toBe('')
    expect([...elements(properties!, 'a:hlinkClick')][0]!.attributes.get('action')).toBe('ppaction://media')
    const played = [...elements(root, 'p:cMediaNode')].flatMap((node) => [...elements(node, 'p:spTgt')].map(({ attributes }) => attributes.get('spid')))
    expect(played).toContain(properties!.attributes.get('id'))
  })

  test('those on the network are pictures that lead there', () => {
    expect([...elements(slide(5), 'p14:media')]).toEqual([])
    const relations = targets(5)
    const [click] = [...elements([...elements(slide(5), 'p:pic')][0]!, 'a:hlinkClick')]
    expect(relations.get(click!.attributes.get('r:id')!)!.type).toBe('hyperlink')
  })
})

describe('pictures', () => {
  test('a photo stored on its side keeps its bytes, and its frame is turned', () => {
    const [picture] = elements(slide(7), 'p:pic')
    const [frame] = elements(picture!, 'a:xfrm')
    expect(frame!.attributes.get('rot')).toBe('5400000')
    const [ext] = elements(frame!, 'a:ext')
    expect(Number(ext!.attributes.get('cx'))).toBeLessThan(Number(ext!.attributes.get('cy')))
    expect(Buffer.from(parts[targets(7).get([...elements(picture!, 'a:blip')][0]!.attributes.get('r:embed')!)!.target]!).equals(original('sideways.jpg'))).toBe(true)
  })

  test('one that moves, and JPEG, stay as they are', async () => {
    const files = await writeWeb(compiled.placed, compiled.theme, () => {})
    const kept = [...files.values()].filter((content) => typeof content !== 'string').map((content) => Buffer.from(content as Uint8Array))
    for (const name of ['blink.gif', 'sideways.jpg', 'film.mp4']) expect(kept.some((bytes) => bytes.equals(original(name))), name).toBe(true)
    expect(kept.some((bytes) => bytes.equals(original('large.png')))).toBe(false)
  })

  test('have no more pixels than are shown, unless that is wanted', async () => {
    const large = compiled.placed.assets.get('large.png')!
    const node = compiled.placed.scenes[7]!.nodes.find((candidate) => candidate.kind === 'image' && candidate.asset === 'large.png')
    expect(large.width).toBe(Math.ceil((node!.box.w * 2560) / 960))
    const kept = (await compileDeck(DECK, { originalImages: true })) as Compiled
    expect(kept.placed.assets.get('large.png')!.width).toBe(3200)
  })

  test('are the same, pixel for pixel in the mean, when made smaller', async () => {
    const [big, small] = await Promise.all([decodePixels({ ...compiled.placed.assets.get('large.png')!, bytes: original('large.png'), width: 3200, height: 1800 }), decodePixels(compiled.placed.assets.get('large.png')!)])
    for (const [x, y] of [[0.05, 0.05], [0.5, 0.5], [0.9, 0.2]] as const) {
      const at = (pixels: typeof big): number[] => Array.from(pixels.data.slice((Math.floor(y * pixels.height) * pixels.width + Math.floor(x * pixels.width)) * 4).slice(0, 4))
      at(big).forEach((value, i) => expect(Math.abs(value - at(small)[i]!)).toBeLessThanOrEqual(2))
    }
  })

  test('decoration is marked so, and has no words', () => {
    const decorative = [...elements(slide(8), 'p:pic')].filter((picture) => [...elements(picture, 'adec:decorative')].length > 0)
    expect(decorative).toHaveLength(1)
    expect([...elements(decorative[0]!, 'p:cNvPr')][0]!.attributes.get('descr') ?? '').toBe('')
  })

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('of orientation %s are set upright', async (orientation) => {
    // A picture of 3 × 2 whose pixels are numbered in the order in which they are to be seen.
    const seen = Uint8Array.from([1, 2, 3, 4, 5, 6])
    const stored: Record<number, { width: number; order: number[] }> = {
      1: { width: 3, order: [1, 2, 3, 4, 5, 6] },
      2: { width: 3, order: [3, 2, 1, 6, 5, 4] },
      3: { width: 3, order: [6, 5, 4, 3, 2, 1] },
      4: { width: 3, order: [4, 5, 6, 1, 2, 3] },
      5: { width: 2, order: [1, 4, 2, 5, 3, 6] },
      6: { width: 2, order: [3, 6, 2, 5, 1, 4] },
      7: { width: 2, order: [6, 3, 5, 2, 4, 1] },
      8: { width: 2, order: [4, 1, 5, 2, 6, 3] },
    }
    const { width, order } = stored[orientation]!
    const data = Uint8Array.from(order.flatMap((value) => [value, 0, 0, 255]))
    const turned = upright({ width, height: 6 / width, data }, orientation)
    expect([turned.width, turned.height]).toEqual([3, 2])
    expect(Uint8Array.from({ length: 6 }, (_, i) => turned.data[i * 4]!)).toEqual(seen)
  })
})

describe('in the browser', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await setStage(compiled.placed)
  }, 30_000)
  afterAll(() => stage.close())

  test('films have controls, a poster and a name, and nothing comes from elsewhere', async () => {
    const { page, complaints } = await stage.open({ at: '#/a-film-of-the-deck', reducedMotion: 'reduce' })
    await showSlide(page, 'a-film-of-the-deck')
    expect(await page.evaluate(`(() => {
      const film = document.querySelector('section.present video')
      return [film.controls, film.autoplay, film.getAttribute('aria-label'), film.poster.endsWith('.png')]
    })()`)).toEqual([true, false, 'The team meets', true])
    expect(await page.locator('video[src^="http"], source[src^="http"], iframe').count()).toBe(0)
    expect(complaints.filter((complaint) => !/media|decode|demux/i.test(complaint))).toEqual([])
    await page.context().close()
  })

  test('keys belong to the player that has the focus, until Escape', async () => {
    const { page } = await stage.open({ at: '#/sounds', reducedMotion: 'reduce' })
    await showSlide(page, 'sounds')
    await page.locator('section.present audio').nth(1).focus()
    await page.keyboard.press(' ')
    await page.keyboard.press('ArrowRight')
    expect(await shownSlide(page)).toBe('sounds')
    await page.keyboard.press('Escape')
    await page.keyboard.press('ArrowRight')
    expect(await shownSlide(page)).toBe('films-on-the-network')
    await page.context().close()
  })

  test('a photo stored on its side stands upright', async () => {
    const { page } = await stage.open({ at: '#/pictures', reducedMotion: 'reduce' })
    await showSlide(page, 'pictures')
    expect(await page.evaluate(`(async () => {
      const photo = document.querySelector('section.present img')
      await photo.decode()
      return photo.naturalWidth > photo.naturalHeight
    })()`)).toBe(true)
    await page.context().close()
  })
})

test('what cannot be shown or played is said, and its words are kept', async () => {
  const lines = [
    ['![a](gone.mp4)', 'missing-media'],
    ['![b](wrong.mp4)', 'bad-media'],
    ['![c](talk.ogg)', 'media-not-in-powerpoint'],
    ['![d](photo.avif)', 'bad-image'],
    ['![e](https://example.org/x.png)', 'remote-image'],
    ['![f](evil.svg)', 'cleaned-drawing'],
  ] as const
  const folder = writeFolder(
    new Map<string, string | Uint8Array>([
      ['deck.md', lines.map(([line], i) => `# S${i}\n\n${line}\n`).join('\n---\n\n')],
      ['wrong.mp4', 'no film'],
      ['talk.ogg', Buffer.concat([Buffer.from('OggS'), Buffer.alloc(60)])],
      ['photo.avif', Buffer.from('....ftypavif')],
      ['evil.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script><image href="/etc/hostname"/></svg>'],
    ]),
  )
  const { diagnostics, placed, design } = (await compileDeck(join(folder, 'deck.md'))) as Compiled
  expect(diagnostics.map(({ code, where }: Diagnostic) => `${code} ${where?.line}`)).toEqual(lines.map(([, code], i) => `${code} ${i * 6 + 3}`))
  const text = JSON.stringify(placed.scenes)
  for (const word of ['"a"', '"b"', '"c"', '"d"', '"e"']) expect(text).toContain(word)
  const drawing = placed.assets.get('evil.svg')
  expect(new TextDecoder().decode(drawing!.bytes)).not.toMatch(/script|hostname/)
  const made = unzipSync(await writePptx(placed, design, () => {}))
  expect(Object.keys(made).filter((name) => /\.(?:ogg|mp4)$/.test(name))).toEqual([])
})
