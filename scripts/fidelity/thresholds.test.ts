import { expect, test } from 'vitest'
import type { Finding, SlideReport } from './compare/report.ts'
import { summarise } from './report/summary.ts'
import { missed, STRICT } from './thresholds.ts'

const NONE = { median: 0, p95: 0, max: 0 }

function report(change: Partial<SlideReport> = {}): SlideReport {
  return {
    number: 1,
    id: 'one',
    layout: 'default',
    title: 'One',
    lines: { total: 100, web: 100, pptx: 100, raw: 97 },
    dx: NONE,
    dr: NONE,
    dy: NONE,
    rawDx: NONE,
    rawDy: NONE,
    ssim: 0.99,
    tint: { value: 0, x: 0, y: 0 },
    blocks: { match: 1, text: 1, position: 1, color: 1 },
    wrongLines: [],
    rawWrongLines: [],
    boxes: [],
    findings: [],
    offsets: [],
    rawOffsets: [],
    faults: 0,
    ...change,
  }
}

function complaints(change: Partial<SlideReport>): string[] {
  const slides = [report(change)]
  return missed({ ...STRICT, 'min-blocks': 0.9 }, slides, summarise(slides))
}

test('what reaches everything is fine', () => {
  expect(complaints({})).toEqual([])
})

test.each<[string, Partial<SlideReport>]>([
  ['min-web', { lines: { total: 100, web: 99, pptx: 100, raw: 97 } }],
  ['min-pptx', { lines: { total: 100, web: 100, pptx: 98, raw: 97 } }],
  ['min-ssim', { ssim: 0.95 }],
  ['min-blocks', { blocks: { match: 0.8, text: 1, position: 1, color: 1 } }],
  ['max-overflow', { findings: [{ kind: 'overflow', id: 'a', side: 'web', message: '' } satisfies Finding] }],
  ['max-missing', { findings: [{ kind: 'missing text', id: 'a', side: 'pptx', message: '' } satisfies Finding] }],
])('%s is heard of', (name, change) => {
  expect(complaints(change)).toEqual([expect.stringContaining(`--${name} `)])
})
