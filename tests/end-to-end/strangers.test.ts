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
})
