import { describe, expect, it } from 'vitest'
import { buildJson, deckOf } from './run.ts'

const LONG = Array.from({ length: 60 }, (_, i) => `- point ${i + 1}, which says a little more than one word`).join('\n')
const deck = (overflow?: string): string =>
  deckOf({ 'a.md': `${overflow ? `---\noverflow: ${overflow}\n---\n\n` : ''}# Long\n\n${LONG}\n` })

describe('running text that does not fit', () => {
  it('continues on further slides, without a word', async () => {
    const report = await buildJson(deck())
    expect(report.code).toBe(0)
    expect(report.outputs[0]!.slides).toBeGreaterThan(2)
    expect(report.outputs[1]!.slides).toBe(report.outputs[0]!.slides)
    expect(report.diagnostics).toEqual([])
  })

  it.each([
    ['shrink', 'warning', 0],
    ['error', 'error', 1],
  ])('stays on one slide and is reported under overflow: %s', async (overflow, severity, code) => {
    const report = await buildJson(deck(overflow))
    expect(report.code).toBe(code)
    expect(report.outputs.map(({ slides }) => slides)).toEqual([1, 1])
    expect(report.diagnostics).toMatchObject([{ code: 'overflow', severity }])
  })
})
