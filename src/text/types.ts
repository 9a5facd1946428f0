/**
 * The text engine's contract. Pure and fast: no file is read, no browser asked.
 *
 * Advances are kept in em of the paragraph's size, so that one prepared paragraph serves every size
 * that fitting tries: a width in points is divided by the size first.
 */
import type { Pt, Run } from '../scene/types.ts'

/** A run before its text is split by script. */
export type RunInput = Omit<Run, 'script'>

/** Which advance tables draw the text: names of faces in `tables/`. */
export interface FaceSet {
  latin: string
  ea: string
  mono: string
}

/** A paragraph's characters with their advances, ready to be broken at any width. */
export interface PreparedText {
  /** The runs, split by script; their joined text is `text`. */
  runs: readonly Run[]
  text: string
  /** Offsets (UTF-16) at which each grapheme-safe unit starts, then `text.length`. */
  offsets: Uint32Array
  /** Advance of each unit, in em of the paragraph's size. */
  advances: Float64Array
  /** Break opportunity after each unit, as flags, see `break-rules.ts`. */
  breaks: Uint8Array
  /** Sum of the advances before each unit, then of all. */
  sums: Float64Array
  /** By how much, in em, other faces may draw what stands before each unit wider or narrower than measured. */
  tolerances: Float64Array
  /** Advance of the hyphen that a soft one becomes at a line's end, in em. */
  hyphen: number
  /** Some of its breaks are newlines. */
  newlines: boolean
  /** The language by whose words breaks have yet to be marked: see `markWords`. */
  unmarked?: string | undefined
  /** Some of it is of a script that no table holds: widths are guesses, and lines have to be ended explicitly. */
  unmeasured?: boolean
  /** It is written from right to left. */
  rightToLeft?: boolean
}

/** What is known of a paragraph's units before it is known where lines may break. */
export interface MeasuredText extends Pick<PreparedText, 'runs' | 'offsets' | 'advances' | 'sums' | 'tolerances' | 'unmeasured'> {
  /** Line breaking class of each unit, see `classes.ts`. */
  classes: Uint8Array
  unitAt(unit: number): string
}

export interface PrepareOptions {
  faces: FaceSet
  /** BCP 47 tag; decides Chinese, Japanese and Korean rules and ambiguous characters. */
  lang: string
  /** Weight of runs that name none. */
  bold?: boolean
  /** Rather not break inside Chinese and Japanese words: for titles and other large type. Slow: about 2 µs a character. */
  keepWords?: boolean
  /** Keep every space and never break except at newlines and as a last resort (code). */
  preformatted?: boolean
}

/** One line: [start, end) in UTF-16 units of the text, trailing spaces included; `width` without them, in em. */
export interface BrokenLine {
  start: number
  end: number
  width: number
  /** Width in em of what would have to fit for the next break to move up here; Infinity at a paragraph's end. */
  next: number
  /** It ends inside a word that is wider than the line. */
  torn: boolean
}

/** A paragraph as it stands in a box: its size and where its text begins. */
export interface BoxedText {
  text: PreparedText
  size: Pt
  indent: Pt
}
