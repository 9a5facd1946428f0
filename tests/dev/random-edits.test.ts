/** Two hundred edits, some of which break the deck: the files behind the preview end as a first build makes them. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { compileDeck } from '../../src/compile/index.ts'
import { Outputs } from '../../src/dev/outputs/index.ts'
import { DevSession } from '../../src/dev/session.ts'
import { writePptx } from '../../src/pptx/index.ts'
import { writeWeb } from '../../src/web/index.ts'

const EDITS = 200

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'diptych-edits-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Numbers that are the same for a seed (mulberry32). */
function random(seed: number): (below: number) => number {
  return (below) => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

const WORDS = ['交接', 'pipeline', '第二周', 'shared **goal**', '`code`', '[链接](https://example.com/)', '$x^2$', '“引号”']
const BODIES = [
  (word: string) => `${word} 说明一句。`,
  (word: string) => `- ${word}\n- 第二点 {.click}\n- 第三点`,
  (word: string) => `| 项 | 值 |\n| --- | ---: |\n| ${word} | 12 |`,
  (word: string) => `\`\`\`ts\nconst a = '${word}'\n\`\`\``,
  (word: string) => `:::cards\n### 一\n${word}\n### 二\n第二张\n:::`,
  (word: string) => `${word}\n\n[到第一页](#first)\n\n<!-- 备注：${word} -->`,
]
/** What stands at the deck's end and breaks something: an open fence, an open block, a picture and a file that are not there. */
const BREAKS = ['```\nopen', ':::cards\n### open', '![gone](gone.png)', '---\nsrc: ./gone.md\n---', '<!-- open', '# twice {#first}']

/** The deck after each edit; the last one is whole. */
function* states(seed: number): Generator<string> {
  const next = random(seed)
  const slide = (i: number): string => `# 第 ${i} 页\n\n${BODIES[next(BODIES.length)]!(WORDS[next(WORDS.length)]!)}`
  const slides = ['# 第一页 {#first}\n\n开始', ...Array.from({ length: 9 }, (_, i) => slide(i))]
  for (let edit = 0; edit < EDITS; edit++) {
    const at = 1 + next(slides.length - 1)
    const kind = next(10)
    if (kind < 5) slides[at] = slide(edit)
    else if (kind === 5 && slides.length < 16) slides.splice(at, 0, slide(edit))
    else if (kind === 6 && slides.length > 5) slides.splice(at, 1)
    else if (kind === 7) slides.push(slides.splice(at, 1)[0]!)
    const broken = kind > 7 && edit < EDITS - 1
    const text = slides.join('\n\n---\n\n')
    if (broken && next(6) === 0) yield `---\ntitle: [\n---\n\n${text}`
    else yield broken ? `${text}\n\n---\n\n${BREAKS[next(BREAKS.length)]}` : text
  }
}

function filesIn(out: string): Map<string, string> {
  if (!existsSync(out)) return new Map()
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  return new Map(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .toSorted()
      .map((path) => [relative(out, path), readFileSync(path).toString('base64')]),
  )
}

/** Names of files that only one side has, or that are not the same. */
function differences(files: ReadonlyMap<string, string>, expected: ReadonlyMap<string, string>): string[] {
  return [...new Set([...files.keys(), ...expected.keys()])].filter((name) => files.get(name) !== expected.get(name))
}

it.each([1, 20_260])(
  'random edits of seed %i',
  async (seed) => {
    const deck = join(folder, `talk-${seed}.md`)
    const out = join(folder, `out-${seed}`)
    const refused: string[] = []
    const outputs = new Outputs({ deck, out, kinds: ['web', 'pptx'] }, { refused: (message) => void refused.push(message) })
    const session = new DevSession(deck, { failed: (error) => expect.fail(String(error)) })
    try {
      for (const text of states(seed)) {
        writeFileSync(deck, text)
        // The preview sees every edit; files are asked for at each and made of the newest.
        await session.update()
        outputs.build(0)
        await turn()
      }
      const cold = await compileDeck(deck)
      if (!('placed' in cold)) throw new Error('the last state is whole')
      const expected = new Map<string, string>(
        [...(await writeWeb(cold.placed, cold.theme, () => {}))].map(([name, content]) => [
          `web/${name}`,
          Buffer.from(content).toString('base64'),
        ]),
      )
      expected.set(`talk-${seed}.pptx`, Buffer.from(await writePptx(cold.placed, cold.design, () => {})).toString('base64'))
      // A build of an earlier edit may end after the last edit: files are waited for, not builds.
      await expect.poll(() => differences(filesIn(out), expected), { timeout: 90_000, interval: 100 }).toEqual([])
      expect(refused).toEqual([])
      const again = new DevSession(deck, {})
      await again.update()
      const shown = ({ states: { state } }: DevSession): string[] => state.slides.map(({ html }) => html)
      expect(shown(session)).toEqual(shown(again))
    } finally {
      await Promise.all([session.close(), outputs.close()])
    }
  },
  150_000,
)
