/** What comparing finds. Lengths in px at 1280 × 720. */
import type { Px, Side } from '../types.ts'
import type { BlockScores } from './blocks.ts'
import type { Spread } from './numbers.ts'

/** Where the two sides draw one line of the engine's. */
export interface LineOffset {
  /** `node/paragraph`. */
  id: string
  role: string
  text: string
  size: Px
  /** Where it stands on the web: left edge, right edge, baseline. */
  x: Px
  right: Px
  baseline: Px
  /** Left edge, right edge, baseline: pptx − web. */
  dx: Px
  dr: Px
  dy: Px
  /** Baseline on the web − the engine's. */
  webDy: Px
}

/** A paragraph that breaks elsewhere than the engine says. */
export interface WrongLines {
  id: string
  side: Side
  engine: readonly string[]
  drawn: readonly string[]
}

export interface BoxOffset {
  id: string
  kind: string
  side: Side
  /** Drawn − scene, of the four edges. */
  left: Px
  top: Px
  right: Px
  bottom: Px
}

/** Something about a node that a person should look at. */
export interface Finding {
  kind:
    | 'missing text'
    | 'extra text'
    | 'missing object'
    | 'overflow'
    | 'colour'
    | 'size'
    | 'weight'
    | 'font'
    | 'marker'
    | 'offset'
    | 'picture'
  id: string
  side: Side | 'both'
  message: string
}

export interface SlideReport {
  number: number
  id: string
  layout: string
  title: string
  /** Lines of the engine's, and how many of them each side has; `raw`: with LibreOffice's own spacing. */
  lines: { total: number; web: number; pptx: number; raw: number }
  dx: Spread
  dr: Spread
  dy: Spread
  /** As `dx` and `dy`, with LibreOffice's own spacing. */
  rawDx: Spread
  rawDy: Spread
  ssim: number
  /** Largest difference of mean colour (0–255) between two squares of 16 px, and where: left, top. */
  tint: { value: number; x: Px; y: Px }
  /** How well the blocks of both sides agree. */
  blocks: BlockScores
  wrongLines: readonly WrongLines[]
  rawWrongLines: readonly WrongLines[]
  boxes: readonly BoxOffset[]
  findings: readonly Finding[]
  offsets: readonly LineOffset[]
  /** As `offsets`, with LibreOffice's own spacing. */
  rawOffsets: readonly LineOffset[]
  /** Number of things that are wrong: wrong lines, boxes, findings. */
  faults: number
}

/** What still counts as the same. */
export const LIMITS = {
  /** An edge of a box may be off by so many px. */
  box: 1,
  /** A line may be off by so many px, to either side, up or down. */
  line: 2,
  /** A text may stand out of its box, or of the slide, by so many px. */
  overflow: 1,
  /** Channels of a colour may differ by so much, of 255. */
  channel: 4,
  /** A type size may differ by so many px. */
  size: 0.5,
  /** Mean colours of 16 px squares may differ by so much, of 255. */
  tint: 50,
  /** Structural similarity of the two pictures may be this low. */
  ssim: 0.95,
} as const
