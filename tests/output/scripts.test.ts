/** Text of other scripts in both outputs: directions, emoji, words that are torn, fonts that are shipped. */
import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { type Compiled, compileDeck } from '../../src/compile/index.ts'
import { writePptx } from '../../src/pptx/index.ts'
import type { Paragraph, PlacedDeck, SceneNode } from '../../src/scene/types.ts'
import { writeWeb } from '../../src/web/index.ts'
import { deckOf } from '../end-to-end/run.ts'
import { checkPackage } from '../gates/check.ts'

interface Outputs {
  placed: PlacedDeck
  body: readonly Paragraph[]
  html: string
  files: readonly string[]
  slide: string
  theme: string
}

async function outputsOf(markdown: string, manifest = ''): Promise<Outputs> {
  const { placed, theme } = (await compileDeck(deckOf({ 'deck.yaml': manifest, 'a.md': markdown }))) as Compiled
  const files = await writeWeb(placed, theme, ({ message }) => expect.fail(message))
  const bytes = await writePptx(placed, theme, ({ message }) => expect.fail(message))
  expect(await checkPackage(bytes)).toEqual([])
  const parts = unzipSync(bytes)
  const last = placed.scenes.at(-1)!
  return {
    placed,
    body: last.nodes.flatMap(inside),
    html: String(files.get('index.html')),
    files: [...files.keys()],
    slide: strFromU8(parts[`ppt/slides/slide${placed.scenes.length}.xml`]!),
    theme: strFromU8(parts['ppt/theme/theme1.xml']!),
  }
}

function inside(node: SceneNode): Paragraph[] {
  if (node.kind === 'group') return node.children.flatMap(inside)
  return node.kind === 'text' && node.role === 'body' ? [...node.paragraphs] : []
}

it('Hebrew runs from right to left, its marks at the right', async () => {
  const { body, html, slide } = await outputsOf('# A\n\n- שלום עולם\n- English\n')
  expect(body.map(({ rightToLeft, align }) => [rightToLeft, align])).toEqual([
    [true, 'right'],
    [undefined, 'left'],
  ])
  expect(body[0]!.marker!.x).toBeGreaterThan(body[0]!.lines[0]!.x + body[0]!.lines[0]!.width)
  expect(html).toMatch(/<span class="p" data-p="0" dir="rtl"/)
  expect(slide).toMatch(/<a:pPr[^>]*algn="r"[^>]* rtl="1"/)
})

it('text from right to left stands at the right edge, however narrow its lines are set', async () => {
  const { placed } = await outputsOf(`# A\n\n${'היום מזג האוויר יפה מאוד ולכן הלכנו לטייל. '.repeat(4)}\n`)
  const [title, text] = placed.scenes[0]!.nodes.filter((node) => node.kind === 'text')
  expect(text!.box.w).not.toBeCloseTo(title!.box.w, 6)
  expect(text!.box.x + text!.box.w).toBeCloseTo(title!.box.x + title!.box.w, 6)
})

it('Arabic, which no table holds, has its lines ended in both', async () => {
  const { body, html, slide } = await outputsOf(`# A\n\n${'سطر بالعربية طويل بما يكفي '.repeat(8)}\n`)
  expect(body[0]).toMatchObject({ ended: 'unmeasured', rightToLeft: true })
  const lines = body[0]!.lines.length
  expect(lines).toBeGreaterThan(1)
  expect(html.slice(html.indexOf('dir="rtl"')).match(/<br>/g)).toHaveLength(lines - 1)
  expect(slide.match(/<a:br>/g)).toHaveLength(lines - 1)
})

it('an emoji sequence is one unit with a room of its own', async () => {
  const { html } = await outputsOf('# A\n\nDone 👩🏽‍💻 and 🇨🇳\n')
  expect(html).toContain('<span class="e">👩🏽‍💻</span>')
  expect(html).toContain('<span class="e">🇨🇳</span>')
})

it('Korean is shipped with its own font and named with the one that Office has', async () => {
  const { files, theme, slide } = await outputsOf('# A\n\n한국어 문장입니다.\n', 'lang: ko\n')
  expect(files.some((file) => file.includes('noto-sans-kr'))).toBe(true)
  expect(theme).toContain('<a:ea typeface="Malgun Gothic"/>')
  expect(slide).toContain('eaLnBrk="0"')
})

it('a word is torn at its soft hyphen, which becomes one that is seen', async () => {
  const word = `${'Donaudampf\u00ad'.repeat(12)}schiff`
  const { body, slide } = await outputsOf(`# A\n\n${word}\n`)
  const [paragraph] = body
  const text = paragraph!.runs.map((run) => run.text).join('')
  expect(paragraph!.ended).toBe('torn')
  expect(text.slice(paragraph!.lines[0]!.start, paragraph!.lines[0]!.end)).toMatch(/Donaudampf-$/)
  expect(slide).toMatch(/Donaudampf-<\/a:t>/)
})

it('brand names the theme’s own faces in the file', async () => {
  const { theme } = await outputsOf('# A\n\ntext\n', 'fonts: brand\n')
  expect(theme).toContain('<a:latin typeface="Arimo"/><a:ea typeface="Noto Sans SC"/>')
})
