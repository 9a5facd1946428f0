import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadAssets } from './assets.ts'
import { inspectPicture } from './picture.ts'

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAYAAACddGYaAAAAEklEQVR4nGP4z8DwHx0zoAsAANfEC/XOgO9rAAAAAElFTkSuQmCC', 'base64')
const GIF = Buffer.from('R0lGODlhBAADAIAAAAAAAP///ywAAAAABAADAAACA4SPBQA7', 'base64')
const SVG = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect/></svg>'
const at = { file: 'a.md', line: 1, column: 1 }

let root = ''

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'diptych-'))
  mkdirSync(join(root, 'img'))
  mkdirSync(join(root, 'public'))
  const files = {
    'a.png': PNG,
    'b.gif': GIF,
    'public/logo.png': PNG,
    'img/图 片.png': PNG,
    'c.svg': SVG,
    'wrong.jpg': PNG,
    'cut.png': PNG.subarray(0, 40),
    'text.png': 'hello',
    'empty.png': '',
  }
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(root, name), bytes)
})

afterAll(() => rmSync(root, { recursive: true }))

function load(...sources: string[]) {
  const problems: string[] = []
  const hints: string[] = []
  const assets = loadAssets(
    sources.map((src) => ({ src, at })),
    { root },
    ({ code, message, hint = '' }) => {
      problems.push(`${code}: ${message}`)
      hints.push(hint)
    },
  )
  return { assets, problems, hints, codes: problems.map((problem) => problem.split(':')[0]) }
}

describe('pictures', () => {
  test('with a path from the root of a site lie in the deck’s folder or in its `public`', () => {
    const { assets, problems } = load('/a.png', '/logo.png', '/img/%E5%9B%BE%20%E7%89%87.png')
    expect(problems).toEqual([])
    expect([...assets.keys()]).toEqual(['/a.png', '/logo.png', '/img/%E5%9B%BE%20%E7%89%87.png'])
    expect(load('/../a.png', '/no.png').codes).toEqual(['outside-deck', 'missing-image'])
  })

  test('are read once, with type, size and a name made of their bytes', () => {
    const { assets, problems } = load('a.png', 'b.gif', 'a.png', 'c.svg')
    const hash = createHash('sha256').update(PNG).digest('hex').slice(0, 16)
    expect([...assets.values()].map(({ key, mime, width, height }) => `${key} ${mime} ${width}×${height}`)).toEqual([
      'a.png image/png 3×2',
      'b.gif image/gif 4×3',
      'c.svg image/svg+xml 40×20',
    ])
    expect(assets.get('a.png')!.fileName).toBe(`${hash}.png`)
    expect(problems).toEqual([])
  })

  test('may have spaces and any letters in their names, percent-encoded or not', () => {
    expect([...load('img/图 片.png', 'img/%E5%9B%BE%20%E7%89%87.png').assets.keys()]).toHaveLength(2)
  })

  test('may stand in the address itself', () => {
    const { assets, problems } = load(
      `data:image/png;base64,${PNG.toString('base64')}`,
      `data:image/svg+xml,${encodeURIComponent(SVG)}`,
      'data:text/html,<b>',
      'data:image/png;base64,AAAA',
    )
    expect([...assets.values()].map(({ mime }) => mime)).toEqual(['image/png', 'image/svg+xml'])
    expect(problems).toHaveLength(2)
    expect(problems.join()).not.toMatch('AAAAA')
  })

  test('with the wrong ending are what their bytes are', () => {
    const { assets, codes } = load('wrong.jpg')
    expect(assets.get('wrong.jpg')).toMatchObject({ mime: 'image/png', fileName: expect.stringMatching(/\.png$/) })
    expect(codes).toEqual(['misnamed-image'])
  })

  test.each([
    ['x.png', 'missing-image'],
    ['nowhere/x.png', 'missing-image'],
    ['img', 'missing-image'],
    ['../x.png', 'outside-deck'],
    ['/etc/passwd', 'outside-deck'],
    ['https://x.org/a.png', 'remote-image'],
    ['//x.org/a.png', 'remote-image'],
    ['cut.png', 'bad-image'],
    ['text.png', 'bad-image'],
    ['empty.png', 'bad-image'],
    ['javascript:alert(1)', 'bad-image'],
    ['a\0.png', 'unreadable-file'],
    ['', 'missing-image'],
  ])('%s: %s, at each place', (src, code) => {
    const { assets, codes } = load(src, src)
    expect(assets.size).toBe(0)
    expect(codes).toEqual([code, code])
  })

  test('that are missing suggest the nearest file', () => {
    expect(load('a.pgn').hints[0]).toMatch('“a.png”')
  })
})

describe('sizes', () => {
  test.each([
    ['<svg width="100" height="50"></svg>', 100, 50],
    ['<svg width="2in" viewBox="0 0 4 1"></svg>', 192, 48],
    ['<svg width="100%" height="100%" viewBox="0 0 30 60"></svg>', 30, 60],
    ['<svg></svg>', 300, 150],
    ['<!-- c --><!DOCTYPE svg><svg viewBox="0,0,8,4"/>', 8, 4],
  ])('of %s', (svg, width, height) => expect(inspectPicture(Buffer.from(svg))).toMatchObject({ width, height }))

  test('of JPEG, with its orientation', () => {
    const exif = [
      0xff,
      0xe1,
      0,
      34,
      ...Buffer.from('Exif\0\0'),
      ...Buffer.from('MM'),
      0,
      42,
      0,
      0,
      0,
      8,
      0,
      1,
      1,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      6,
      0,
      0,
      0,
      0,
      0,
      0,
    ]
    const frame = [0xff, 0xc2, 0, 11, 8, 0, 20, 0, 30, 1, 1, 0x11, 0]
    expect(inspectPicture(Uint8Array.from([0xff, 0xd8, ...exif, ...frame, 0xff, 0xd9]))).toEqual({
      mime: 'image/jpeg',
      width: 30,
      height: 20,
      orientation: 6,
    })
    expect(inspectPicture(Uint8Array.from([0xff, 0xd8, 0xff, 0xd9]))).toBe('the file is cut short')
  })

  test('of WebP', () => {
    const webp = (kind: string, data: number[]) =>
      Uint8Array.from([...Buffer.from('RIFF'), 0, 0, 0, 0, ...Buffer.from(`WEBP${kind}`), 0, 0, 0, 0, ...data])
    expect(inspectPicture(webp('VP8X', [0, 0, 0, 0, 99, 0, 0, 49, 0, 0]))).toMatchObject({ width: 100, height: 50 })
    expect(inspectPicture(webp('VP8L', [0x2f, 0x63, 0x40, 0x0c, 0]))).toMatchObject({ width: 100, height: 50 })
    expect(inspectPicture(webp('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, 100, 0, 50, 0]))).toMatchObject({ width: 100, height: 50 })
  })
})
