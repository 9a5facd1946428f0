/** What a deck's figures must reach for the run to pass. */
import type { Summary } from './report/summary.ts'
import type { SlideReport } from './compare/report.ts'

/** Names of options, without `--`, and their numbers. Shares in percent, lengths in px at 1280 × 720. */
export const STRICT = {
  'min-web': 100,
  'min-pptx': 99,
  'max-dy': 0.5,
  'max-dy-p95': 1.5,
  'min-ssim': 0.96,
  'max-overflow': 0,
  'max-missing': 0,
} as const

export type ThresholdName = keyof typeof STRICT | 'min-raw' | 'min-blocks' | 'max-faults'

export const THRESHOLDS: readonly ThresholdName[] = [
  ...(Object.keys(STRICT) as (keyof typeof STRICT)[]),
  'min-raw',
  'min-blocks',
  'max-faults',
]

export type Thresholds = Readonly<Partial<Record<ThresholdName, number>>>

/** One sentence for each threshold that is missed. */
export function missed(thresholds: Thresholds, slides: readonly SlideReport[], summary: Summary): string[] {
  const values = valuesOf(slides, summary)
  return Object.entries(thresholds).flatMap(([name, limit]) => {
    const value = values[name as ThresholdName]
    const fine = name.startsWith('min-') ? value >= limit : value <= limit
    return fine ? [] : [`--${name} ${limit} is missed: ${Number(value.toFixed(3))}`]
  })
}

function valuesOf(slides: readonly SlideReport[], { lines, dy, ssim, faults }: Summary): Record<ThresholdName, number> {
  const share = (part: number): number => (lines.total === 0 ? 100 : (part / lines.total) * 100)
  const count = (kind: string): number =>
    slides.reduce((sum, slide) => sum + slide.findings.filter((finding) => finding.kind === kind).length, 0)
  return {
    'min-web': share(lines.web),
    'min-pptx': share(lines.pptx),
    'min-raw': share(lines.raw),
    'max-dy': dy.median,
    'max-dy-p95': dy.p95,
    'min-ssim': ssim.least,
    'min-blocks': Math.min(1, ...slides.map(({ blocks }) => blocks.match)),
    'max-overflow': count('overflow'),
    'max-missing': count('missing text') + count('missing object'),
    'max-faults': faults,
  }
}
