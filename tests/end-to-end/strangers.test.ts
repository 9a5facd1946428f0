import { createRequire } from 'node:module'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkPackage } from '../gates/check.ts'
import { buildJson, deckOf } from './run.ts'

const require = createRequire(import.meta.url)

describe('decks by strangers', () => {
  it('builds the CommonMark specification as one deck', async () => {
    const report = await buildJson(deckOf({ 'spec.md': readFileSync(require.resolve('commonmark-spec/spec.txt')) }))
    expect(report.outputs).toHaveLength(2)
    expect(report.outputs[0]!.slides).toBeGreaterThan(20)
    for (const { path } of report.outputs) expect(existsSync(path)).toBe(true)
    expect(report.diagnostics.filter(({ hint, severity }) => severity !== 'info' && !hint)).toEqual([])
    expect(await checkPackage(readFileSync(report.outputs[1]!.path))).toEqual([])
  })

  it('builds a folder of plain Markdown in name order', async () => {
    const report = await buildJson(
      deckOf({ '2.md': '# Two\n\ntext\n', '10.md': '# Ten\n\ntext\n', '1.md': '# One\n\n## Part\n\n* a\n* b\n' }),
    )
    expect(report.code).toBe(0)
    expect(report.outputs[0]!.slides).toBe(4)
    const html = readFileSync(report.outputs[0]!.path, 'utf8')
    expect(html.indexOf('One')).toBeLessThan(html.indexOf('Two'))
    expect(html.indexOf('Two')).toBeLessThan(html.indexOf('Ten'))
  })

  it('keeps the words of a wide table whole, and cuts a foot that is too long', async () => {
    const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
    const row = (name: string, cell: (i: number) => string): string => `| ${[name, ...months.map((_, i) => cell(i))].join(' | ')} |`
    const table = [
      row('Region', (i) => months[i]!),
      row('---', () => '---:'),
      row('North America', (i) => `${i + 1},234,567`),
      row('some_long_identifier_name', () => 'x'),
    ]
    const title = 'A title that says all there is to say of its subject, its method and its data, and then some more. '.repeat(3)
    const report = await buildJson(deckOf({ 'a.md': `---\ntitle: "${title}"\n---\n\n# Wide\n\n${table.join('\n')}\n` }))
    expect(report.diagnostics).toEqual([])
    const html = readFileSync(report.outputs[0]!.path, 'utf8')
    // The engine's breaks are written as <wbr>.
    expect(html.match(/[1-9],234,567/g)!.length).toBeGreaterThanOrEqual(9)
    expect(html).toContain('…')
    expect(await checkPackage(readFileSync(report.outputs[1]!.path))).toEqual([])
  })
})
