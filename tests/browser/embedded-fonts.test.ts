/** Chromium takes the fonts that are embedded in a .pptx, and draws with them what it draws with the web deck's. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Compiled, compileDeck } from '../../src/compile/index.ts'
import { createFontEmbedder, type EmbeddedStyle } from '../../src/fonts/embed.ts'
import { deckOf } from '../end-to-end/run.ts'
import { readEot } from '../gates/eot.ts'
import { launch } from './chromium.ts'

const require = createRequire(import.meta.url)
const url = (bytes: Uint8Array, type: string): string => `data:font/${type};base64,${Buffer.from(bytes).toString('base64')}`
const slice = (path: string): string => url(readFileSync(require.resolve(`@fontsource${path}`)), 'woff2')

let browser: Browser
beforeAll(async () => void (browser = await launch()))
afterAll(() => browser.close())

const SC = '-variable/noto-sans-sc/files/noto-sans-sc-119-wght-normal.woff2'

/** Family, style, weight, a slice of the web deck, and text that the slice holds. */
const SAMPLES: readonly (readonly [string, EmbeddedStyle, string, string, string])[] = [
  ['Noto Sans SC', 'regular', '400', SC, '的一是不了人在、我'],
  ['Noto Sans SC', 'bold', '700', SC, '的一是不了人在、我'],
  ['Arimo', 'boldItalic', 'italic 700', '/arimo/files/arimo-latin-700-italic.woff2', 'Quick fox, é ½'],
  ['Cousine', 'regular', '400', '/cousine/files/cousine-latin-400-normal.woff2', 'const x = 1;'],
]

it('in Chinese, Latin and code, in bold and italics', async () => {
  const text = '的一是不了——人在、我 **的一是不了——人在、我** ***Quick fox, é ½*** `const x = 1;`'
  const deck = deckOf({ 'deck.yaml': 'lang: zh-CN\n', 'a.md': `# 字\n\n${text}\n` })
  const { placed, theme } = (await compileDeck(deck, { fonts: 'brand' })) as Compiled
  const fonts = await createFontEmbedder(theme, ({ message }) => expect.fail(message))(placed)
  const page = await browser.newPage()
  await page.setContent('<html lang="zh-CN"><canvas width="2000" height="400"></canvas></html>')
  for (const [family, style, weight, path, sample] of SAMPLES) {
    const eot = readEot(fonts.find(({ typeface }) => typeface === family)!.styles[style]!)
    const drawn = await page.evaluate(
      async ({ mine, theirs, weight: asked, sample: words }) => {
        const draw = async (source: string, name: string, variable: boolean): Promise<{ width: number; pixels: Uint8ClampedArray }> => {
          const face = new FontFace(name, `url(${source})`, variable ? { weight: '100 900' } : {})
          document.fonts.add(await face.load())
          const canvas = document.querySelector('canvas')!
          const context = canvas.getContext('2d', { willReadFrequently: true })!
          context.clearRect(0, 0, 2000, 400)
          context.fontKerning = 'none'
          context.font = `${variable ? asked : '400'} 200px "${name}"`
          context.fillText(words, 20, 260)
          const { data } = context.getImageData(0, 0, 2000, 400)
          return { width: context.measureText(words).width, pixels: data.filter((_, i) => i % 4 === 3) }
        }
        // Compared here: a picture of numbers is slow to send.
        const [one, other] = [
          await draw(mine, `mine ${Math.random()}`, false),
          await draw(theirs.url, `theirs ${Math.random()}`, theirs.variable),
        ]
        const ink = (pixels: Uint8ClampedArray): number => pixels.reduce((sum, value) => sum + value, 0)
        return {
          widths: [one.width, other.width],
          ink: [ink(one.pixels), ink(other.pixels)],
          apart: one.pixels.reduce((sum, value, i) => sum + Math.abs(value - other.pixels[i]!), 0),
        }
      },
      { mine: url(eot.font!, 'ttf'), theirs: { url: slice(path), variable: path === SC }, weight, sample },
    )
    expect(drawn.widths[0], `${family} ${style}`).toBeCloseTo(drawn.widths[1]!, 1)
    expect(drawn.ink[0]).toBeGreaterThan(50_000)
    // Outlines of a weight are rounded to whole units and snapped to the pixels otherwise; weight 440 for 400 is 0.046 apart.
    expect(drawn.apart / drawn.ink[1]!, `${family} ${style}`).toBeLessThan(0.04)
  }
  await page.close()
})
