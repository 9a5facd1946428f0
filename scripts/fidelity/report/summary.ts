import type { BlockScores } from '../compare/blocks.ts'
import { spreadOf, type Spread } from '../compare/numbers.ts'
import type { LineOffset, SlideReport } from '../compare/report.ts'

/** The figures of a whole deck. Lengths in px at 1280 × 720. */
export interface Summary {
  slides: number
  faults: number
  lines: { total: number; web: number; pptx: number; raw: number }
  dx: Spread
  dr: Spread
  dy: Spread
  rawDx: Spread
  rawDr: Spread
  rawDy: Spread
  ssim: { least: number; mean: number }
  /** Means over the slides, see `BlockScores`. */
  blocks: BlockScores
  /** Median offsets (pptx − web, signed) of lines by role, with the number of lines. */
  roles: Readonly<Record<string, { lines: number; dx: number; dr: number; dy: number; webDy: number }>>
}

export function summarise(slides: readonly SlideReport[]): Summary {
  const sum = (of: (slide: SlideReport) => number): number => slides.reduce((total, slide) => total + of(slide), 0)
  const mean = (of: (blocks: BlockScores) => number): number => (slides.length === 0 ? 1 : sum(({ blocks }) => of(blocks)) / slides.length)
  const offsets = slides.flatMap((slide) => slide.offsets)
  const raw = slides.flatMap((slide) => slide.rawOffsets)
  const spread = (of: readonly LineOffset[], axis: 'dx' | 'dr' | 'dy'): Spread => spreadOf(of.map((offset) => offset[axis]))
  return {
    slides: slides.length,
    faults: sum(({ faults }) => faults),
    lines: {
      total: sum(({ lines }) => lines.total),
      web: sum(({ lines }) => lines.web),
      pptx: sum(({ lines }) => lines.pptx),
      raw: sum(({ lines }) => lines.raw),
    },
    dx: spread(offsets, 'dx'),
    dr: spread(offsets, 'dr'),
    dy: spread(offsets, 'dy'),
    rawDx: spread(raw, 'dx'),
    rawDr: spread(raw, 'dr'),
    rawDy: spread(raw, 'dy'),
    ssim: {
      least: Math.min(1, ...slides.map(({ ssim }) => ssim)),
      mean: slides.length === 0 ? 1 : sum(({ ssim }) => ssim) / slides.length,
    },
    blocks: {
      match: mean(({ match }) => match),
      text: mean(({ text }) => text),
      position: mean(({ position }) => position),
      color: mean(({ color }) => color),
    },
    roles: byRole(offsets),
  }
}

function byRole(offsets: readonly LineOffset[]): Summary['roles'] {
  const roles = [...new Set(offsets.map(({ role }) => role))].sort()
  return Object.fromEntries(
    roles.map((role) => {
      const lines = offsets.filter((offset) => offset.role === role)
      const median = (axis: 'dx' | 'dr' | 'dy' | 'webDy'): number =>
        lines.map((line) => line[axis]).sort((a, b) => a - b)[lines.length >> 1]!
      return [role, { lines: lines.length, dx: median('dx'), dr: median('dr'), dy: median('dy'), webDy: median('webDy') }]
    }),
  )
}

/** Slides with the most faults first, then those that look least alike. */
export function worstFirst(slides: readonly SlideReport[]): SlideReport[] {
  return [...slides].sort((a, b) => b.faults - a.faults || a.ssim - b.ssim)
}
