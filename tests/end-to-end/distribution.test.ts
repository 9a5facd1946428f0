import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { checkPackage } from '../gates/check.ts'
import { deckOf, diptych, type JsonReport, workFolder } from './run.ts'

const DECK = {
  'deck.yaml': 'name: 培训\ntitle: 协作培训\nchapters: [0.md, 1.md, 2.md]\n',
  '0.md': '# 协作培训\n\n<!-- 开场白 -->\n',
  '1.md': '---\ntitle: 为什么\n---\n## 第一页 {#why}\n\n见[做法](#how)，或[这一页](#why)。\n\n<!-- 讲给同事 -->\n',
  '2.md': '---\ntitle: 怎么做\n---\n## 第二页 {#how}\n\n一件一件来。\n\n<!-- 讲慢一点 -->\n',
}

async function build(...options: string[]): Promise<JsonReport & { code: number; out: string }> {
  const out = join(workFolder(), 'out')
  const run = await diptych('build', deckOf(DECK), '--out', out, '--json', ...options)
  return { code: run.code, out, ...(JSON.parse(run.stdout) as JsonReport) }
}

const partsOf = (path: string): [string, string][] =>
  Object.entries(unzipSync(readFileSync(path))).map(([name, bytes]) => [name, strFromU8(bytes)])
const slidesOf = (path: string): string =>
  partsOf(path)
    .flatMap(([name, xml]) => (name.startsWith('ppt/slides/slide') ? [xml] : []))
    .join('')

describe('a deck that is given away', () => {
  it('holds no notes in either form', async () => {
    const { out } = await build('--no-notes')
    expect(
      partsOf(join(out, '培训.pptx'))
        .map(([name]) => name)
        .filter((name) => name.includes('notesSlide')),
    ).toEqual([])
    for (const [, xml] of partsOf(join(out, '培训.pptx'))) expect(xml).not.toMatch(/开场白|讲给同事|讲慢一点/)
    const page = readFileSync(join(out, 'web/index.html'), 'utf8')
    expect(page).not.toMatch(/开场白|讲给同事|讲慢一点/)
    expect(await checkPackage(readFileSync(join(out, '培训.pptx')))).toEqual([])
  })

  it('is one file a chapter beside the whole, with the numbers of the whole', async () => {
    const { out, outputs, code } = await build('--per-chapter')
    expect(code).toBe(0)
    const files = readdirSync(out)
      .filter((name) => name.endsWith('.pptx'))
      .toSorted()
    expect(files).toEqual(['培训-00-协作培训.pptx', '培训-01-为什么.pptx', '培训-02-怎么做.pptx', '培训.pptx'])
    expect(outputs.map(({ slides }) => slides)).toEqual([5, 5, 1, 2, 2])
    const second = Object.fromEntries(partsOf(join(out, '培训-01-为什么.pptx')))
    expect(second['ppt/presentation.xml']).toContain('firstSlideNum="2"')
    for (const name of files) expect(await checkPackage(readFileSync(join(out, name)))).toEqual([])
  })

  it('is one file if it has one chapter, which is said', async () => {
    const out = join(workFolder(), 'out')
    const run = await diptych(
      'build',
      deckOf({ 'deck.yaml': 'name: x\ntitle: T\nchapters: [a.md]\n', 'a.md': '# A\n' }),
      '--out',
      out,
      '--json',
      '--per-chapter',
    )
    const { outputs, diagnostics } = JSON.parse(run.stdout) as JsonReport
    expect([run.code, outputs.length, diagnostics.map(({ code }) => code)]).toEqual([0, 2, ['one-chapter']])
  })

  it('turns links to other chapters into plain text', async () => {
    const { out } = await build('--per-chapter')
    expect(slidesOf(join(out, '培训.pptx')).match(/hlinkClick/g)).toHaveLength(2)
    const chapter = slidesOf(join(out, '培训-01-为什么.pptx'))
    expect(chapter.match(/hlinkClick/g)).toHaveLength(1)
    expect(chapter).toContain('<a:t>做法</a:t>')
  })

  it('refuses options of the PowerPoint file where there is none', async () => {
    for (const option of ['--lock-breaks', '--per-chapter']) {
      const run = await diptych('build', deckOf(DECK), '--only', 'web', option)
      expect([run.code, run.stderr]).toEqual([2, expect.stringContaining(option)])
    }
  })

  it('is told of by the help', async () => {
    const { stdout } = await diptych('build', '--help')
    for (const option of ['--no-notes', '--lock-breaks', '--per-chapter']) expect(stdout).toContain(option)
  })
})
