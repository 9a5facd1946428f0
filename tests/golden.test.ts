import { unzipSync } from 'fflate'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Compiled, compileDeck } from '../src/compile/index.ts'
import { writePptx } from '../src/pptx/index.ts'
import { writeWeb } from '../src/web/index.ts'
import { checkPackage } from './gates/check.ts'

const DECKS = join(import.meta.dirname, 'decks')
const CASES = ['basics', 'blocks', 'code', 'layouts', 'math', 'media', 'tables', 'workshop']

/** Decks from Markdown to scene, HTML and slide XML. Read a diff before accepting it. */
describe.each(CASES)('golden deck %s', async (name) => {
  const folder = join(DECKS, name)
  const source = readdirSync(folder).includes('deck.yaml') ? folder : join(folder, 'deck.md')
  const compiled = (await compileDeck(source)) as Compiled

  it('has a known scene and nothing to report', async () => {
    expect(compiled.diagnostics).toEqual([])
    await expect(`${JSON.stringify(compiled.placed.scenes, rounded, 1)}\n`).toMatchFileSnapshot(join(folder, 'expected/scene.json'))
  })

  it('has a known web deck', async () => {
    const files = await writeWeb(compiled.placed, compiled.theme, (diagnostic) => expect.fail(diagnostic.message))
    const html = String(files.get('index.html'))
    const sections = html.slice(html.indexOf('<section'), html.lastIndexOf('</section>') + '</section>'.length)
    await expect(`${sections.replaceAll('<section', '\n<section')}\n`).toMatchFileSnapshot(join(folder, 'expected/sections.html'))
  })

  it('has known slides in a valid package', async () => {
    const bytes = await writePptx(compiled.placed, compiled.design, (diagnostic) => expect.fail(diagnostic.message))
    const parts = unzipSync(bytes)
    const slides = Object.keys(parts)
      .filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))
      .toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))
    const xml = slides.map((path) => `<!-- ${path} -->\n${new TextDecoder().decode(parts[path]).replaceAll('><', '>\n<')}\n`).join('\n')
    await expect(xml).toMatchFileSnapshot(join(folder, 'expected/slides.xml'))
    expect(await checkPackage(bytes)).toEqual([])
  })
})

/** Points to a thousandth: enough to see a change, not the last bit of a float. */
function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1000) / 1000 : value
}
