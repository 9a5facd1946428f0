import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildJson, deckOf, diptych, workFolder } from './run.ts'

const GOOD = '# 好的一页\n\n正文还在。\n'

/** What is wrong, the diagnostic that says so, and whether it is an error. */
const CASES: { name: string; files: Record<string, string | Uint8Array>; code: string; line: number; error: boolean }[] = [
  {
    name: 'an unknown layout',
    files: { 'a.md': `${GOOD}\n---\n\n---\nlayout: covr\n---\n\n# 二\n` },
    code: 'unknown-layout',
    line: 8,
    error: true,
  },
  {
    name: 'an unknown block',
    files: { 'a.md': `${GOOD}\n---\n\n# 二\n\n:::crads\n文字\n:::\n` },
    code: 'unknown-block',
    line: 9,
    error: true,
  },
  { name: 'a missing picture', files: { 'a.md': `${GOOD}\n![图](nirgends.png)\n` }, code: 'missing-image', line: 5, error: true },
  { name: 'an unclosed block', files: { 'a.md': `${GOOD}\n:::cards\n### 一\n文字\n` }, code: 'unclosed-block', line: 5, error: false },
  {
    name: 'a duplicate id',
    files: { 'a.md': `# 一 {#same}\n\n文字\n\n---\n\n# 二 {#same}\n\n文字\n` },
    code: 'duplicate-id',
    line: 7,
    error: true,
  },
  {
    name: 'front matter that is no YAML',
    files: { 'a.md': `---\ntitle: [unclosed\n---\n\n${GOOD}` },
    code: 'bad-front-matter',
    line: 2,
    error: true,
  },
  { name: 'NUL and control characters', files: { 'a.md': `# 一\n\n文\u0000字\u0007\n` }, code: 'control-character', line: 3, error: false },
  {
    name: 'invalid UTF-8',
    files: { 'a.md': Buffer.concat([Buffer.from('# 一\n\nab'), Buffer.from([0xff, 0xfe, 0x41]), Buffer.from('\n')]) },
    code: 'bad-encoding',
    line: 3,
    error: false,
  },
]

describe('bad input', () => {
  it.each(CASES)('$name is reported with its place and a hint, and the rest is built', async ({ files, code, line, error }) => {
    const report = await buildJson(deckOf(files))
    const found = report.diagnostics.find((diagnostic) => diagnostic.code === code)
    expect(found, JSON.stringify(report.diagnostics)).toBeDefined()
    expect(found!.where).toMatchObject({ file: 'a.md', line })
    expect(found!.where!.column).toBeGreaterThan(0)
    expect(found!.hint).toBeTruthy()
    expect(report.code).toBe(error ? 1 : 0)
    expect(report.outputs).toHaveLength(2)
    for (const output of report.outputs) expect(existsSync(output.path)).toBe(true)
  })

  it('an empty file is said, and the other files are built', async () => {
    const report = await buildJson(deckOf({ 'a.md': '', 'b.md': GOOD }))
    expect(report.diagnostics.map(({ where }) => where?.file)).toContain('a.md')
    expect(report.outputs.map(({ slides }) => slides)).toEqual([1, 1])
  })

  it('a missing deck is one error and no output', async () => {
    const report = await buildJson(join(workFolder(), 'nowhere'))
    expect(report).toMatchObject({ code: 1, outputs: [] })
    expect(report.diagnostics).toHaveLength(1)
    expect(report.diagnostics[0]!.hint).toBeTruthy()
  })

  it.each([
    ['CRLF line ends', GOOD.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${GOOD}`],
  ])('%s make no difference', async (_, text) => {
    const report = await buildJson(deckOf({ 'a.md': text }))
    expect(report).toMatchObject({ code: 0, outputs: [{ slides: 1 }, { slides: 1 }] })
    expect(report.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([])
  })

  it('lines of 100,000 characters are built', async () => {
    const report = await buildJson(deckOf({ 'a.md': `# 长\n\n${'长'.repeat(100_000)}\n`, 'b.md': `# long\n\n${'x'.repeat(100_000)}\n` }))
    expect(report.outputs[0]!.slides).toBeGreaterThan(100)
    expect(report.diagnostics.filter(({ code }) => code === 'overflow')).toEqual([])
  })

  it('never prints a stack trace', async () => {
    for (const { files } of CASES) {
      const run = await diptych('build', deckOf(files), '--out', workFolder())
      expect(run.stdout + run.stderr).not.toMatch(/\n\s+at .*:\d+:\d+/)
    }
  })
})

describe('wrong usage', () => {
  it.each([[['biuld']], [['build', '--only', 'pdf']], [['build', '--nope']], [['build', 'a', 'b']], [[]]])(
    '%j exits with 2',
    async (args) => {
      const run = await diptych(...args)
      expect(run.code).toBe(2)
      expect(run.stdout + run.stderr).toContain('diptych')
    },
  )

  it('helps', async () => {
    for (const args of [['--help'], ['build', '--help'], ['check', '--help'], ['--version']]) {
      const run = await diptych(...args)
      expect(run).toMatchObject({ code: 0, stderr: '' })
    }
  })
})

describe('the outputs', () => {
  it('never replace a folder that is not a web deck', async () => {
    const out = deckOf({ 'web/precious.txt': 'mine' })
    const report = await buildJson(deckOf({ 'a.md': GOOD }), out)
    expect(report.code).toBe(1)
    expect(report.diagnostics.map(({ code }) => code)).toContain('foreign-folder')
    expect(existsSync(join(out, 'web/precious.txt'))).toBe(true)
  })

  it('replace those of an earlier build, however much the author says of the deck', async () => {
    const out = workFolder()
    const deck = deckOf({ 'deck.yaml': `title: One\nsubtitle: ${'甲乙丙丁'.repeat(900)}\n`, 'a.md': GOOD })
    for (let build = 0; build < 2; build++) {
      const report = await buildJson(deck, out)
      expect(report.diagnostics.map(({ code }) => code)).not.toContain('foreign-folder')
      expect(report.outputs).toHaveLength(2)
    }
  })

  it('are only those that were asked for', async () => {
    const out = workFolder()
    await diptych('build', deckOf({ 'a.md': GOOD }), '--out', out, '--only', 'web')
    expect(existsSync(join(out, 'web/index.html'))).toBe(true)
    expect(existsSync(join(out, 'deck.pptx'))).toBe(false)
  })
})
