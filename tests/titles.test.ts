/** 500 titles, and the headings of cards, steps and moments, of random words in Chinese, English and both: none ends in a lonely character. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Random, randomFrom } from '../scripts/fidelity/stress/random.ts'
import { sentence } from '../scripts/fidelity/stress/words.ts'
import { type Compiled, compileDeck } from '../src/compile/index.ts'
import type { Paragraph, SceneNode } from '../src/scene/types.ts'

const SEED = 2

function title(most: number, random: Random): string {
  const tongue = random.pick(['zh', 'mixed', 'mixed', 'en', 'zh'] as const)
  return sentence(tongue, random.int(2, most), random).replace(/[.。]$|[*`]/g, '')
}

function slide(i: number, random: Random): string {
  const layout = ['section', 'statement', 'cover'][i % 5]
  if (layout !== undefined) return `layout: ${layout}\n---\n\n# ${title(20, random)}\n\ntext`
  const block = i % 5 === 3 ? 'cards' : i % 10 === 4 ? 'steps' : 'timeline'
  const sections = Array.from({ length: random.int(2, 5) }, () => `### ${title(7, random)}\ntext`)
  return `layout: default\n---\n\n# ${title(20, random)}\n\n:::${block}\n${sections.join('\n')}\n:::`
}

async function headings(seed: number): Promise<Paragraph[]> {
  const random = randomFrom(seed)
  const folder = mkdtempSync(join(tmpdir(), 'diptych-titles-'))
  try {
    const slides = Array.from({ length: 500 }, (_, i) => slide(i, random))
    writeFileSync(join(folder, 'deck.md'), `---\nlang: zh-CN\n---\n\n# One\n\n---\n${slides.join('\n\n---\n')}\n`)
    const { placed } = (await compileDeck(join(folder, 'deck.md'))) as Compiled
    return placed.scenes.flatMap(({ nodes }) => nodes.flatMap(inside))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function inside(node: SceneNode): Paragraph[] {
  if (node.kind === 'group') return node.children.flatMap(inside)
  return node.kind === 'text' && (node.role === 'title' || node.role === 'heading') ? [...node.paragraphs] : []
}

test('no title or heading ends in a lonely character', async () => {
  const all = await headings(SEED)
  const wrapped = all.filter(({ lines }) => lines.length > 1)
  expect(all.length).toBeGreaterThan(1000)
  expect(wrapped.length).toBeGreaterThan(300)
  const lonely = wrapped.map(linesOf).filter((lines) => (lines.at(-1)!.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < 2)
  expect(lonely).toEqual([])
})

function linesOf({ runs, lines }: Paragraph): string[] {
  const text = runs.map((run) => run.text).join('')
  return lines.map(({ start, end }) => text.slice(start, end))
}
