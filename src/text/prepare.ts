import { isEmoji } from '../scene/emoji.ts'
import type { Run, Script } from '../scene/types.ts'
import { BASELINE_SCALE } from '../scene/units.ts'
import { advanceOf, advanceOfPoint, isUnmeasured } from './advances.ts'
import { findBreaks } from './breaks.ts'
import { classOf, classOfPlain } from './classes.ts'
import { isRightToLeft } from './direction.ts'
import { face } from './faces.ts'
import type { UnitFaces } from './faces.ts'
import { measurePlain } from './plain.ts'
import { EA, LATIN, SCRIPTS, scriptsOf } from './scripts.ts'
import { takeBytes, takeFloats, takeIntegers } from './slabs.ts'
import type { MeasuredText, PreparedText, PrepareOptions, RunInput } from './types.ts'
import { unitOffsets } from './units.ts'
import { allowBetweenWords } from './words.ts'

/** By how much, in em, an East Asian em dash is narrower where an engine takes it for Latin text. */
const DASH_TOLERANCE = 0.16
const EM_DASH = 0x2014
const HYPHEN = 0x2d
/** By how much, in em, an emoji is narrower on machines that draw it with another font than Windows. */
const EMOJI_TOLERANCE = 0.13
/** By how much a text of a script that no table holds may come out wider or narrower. */
const UNMEASURED_TOLERANCE = 0.3
/** By how much a formula may come out wider or narrower in another program's mathematical face. */
const FORMULA_TOLERANCE = 0.05
/** What ends a line by itself: see `classes.ts`. */
const NEWLINES = /[\n\r\u2028\u2029]/
/** To all rules for scripts and line breaks a formula is one Latin letter. */
const FORMULA = 'x'

/**
 * Measures a paragraph and finds where its lines may break, once for every size and width.
 *
 * @param runs the paragraph's text as styled by the author; `\n` in it ends a line
 * @throws if `options.faces` names a face without an advance table
 */
export function prepareText(runs: readonly RunInput[], options: PrepareOptions): PreparedText {
  const text = runs.length === 1 ? runs[0]!.text : runs.map((run) => run.text).join('')
  const faces = runs.map((run) => facesOf(run, options))
  const plain = measurePlain(text, runs, faces)
  const measured = plain ?? measure(text, runs, faces, options.lang)
  const { offsets, advances, sums, tolerances, unmeasured } = measured
  const breaks = findBreaks(measured, options.preformatted ?? false)
  if (!plain) allowBetweenWords(text, offsets, breaks, options.lang)
  const hyphen = faces[0]?.latin.advance(HYPHEN) ?? 0
  return {
    runs: measured.runs,
    text,
    offsets,
    advances,
    breaks,
    sums,
    tolerances,
    hyphen,
    newlines: !plain && NEWLINES.test(text),
    unmarked: options.keepWords ? options.lang : undefined,
    unmeasured,
    rightToLeft: !plain && isRightToLeft(text),
  }
}

/** The units of any text. */
function measure(text: string, runs: readonly RunInput[], faces: readonly UnitFaces[], lang: string): MeasuredText {
  const offsets = withoutFormulas(unitOffsets(text), runs)
  const count = offsets.length - 1
  const owners = ownersOf(runs, offsets)
  const isFormula = (unit: number): boolean => runs[owners[unit]!]!.math !== undefined
  const points = takeIntegers(count)
  for (let i = 0; i < count; i++) points[i] = isFormula(i) ? FORMULA.codePointAt(0)! : text.codePointAt(offsets[i]!)!
  const scripts = scriptsOf(points, (unit) => faces[owners[unit]!]!, /^(zh|ja|ko)\b/.test(lang))
  const unitAt = (unit: number) => (isFormula(unit) ? FORMULA : text.slice(offsets[unit]!, offsets[unit + 1]!))

  const advances = takeFloats(count)
  const classes = takeBytes(count)
  const sums = takeFloats(count + 1)
  const tolerances = takeFloats(count + 1)
  let unmeasured = false
  for (let i = 0; i < count; i++) {
    const { latin, ea, scale } = faces[owners[i]!]!
    const isLatin = scripts[i] === LATIN
    const formula = runs[owners[i]!]!.math
    const point = points[i]!
    // Most units are one plain character, for which no text has to be cut out.
    const length = offsets[i + 1]! - offsets[i]!
    const plainClass = !formula && length === 1 ? classOfPlain(point) : undefined
    const unit = plainClass === undefined ? unitAt(i) : ''
    const own = isLatin ? latin : ea
    const other = isLatin ? ea : latin
    const advance = scale * (formula?.width ?? (plainClass === undefined ? advanceOf(unit, own, other) : advanceOfPoint(point, own, other)))
    advances[i] = advance
    classes[i] = plainClass ?? classOf(unit, point, SCRIPTS[scripts[i]!]!)
    sums[i + 1] = sums[i]! + advance
    const afterLatin = i > 0 && (scripts[i - 1] === LATIN || points[i - 1] === EM_DASH)
    let tolerance = isLatin
      ? advance * (formula ? FORMULA_TOLERANCE : latin.tolerance)
      : point === EM_DASH && afterLatin
        ? scale * DASH_TOLERANCE
        : 0
    if (plainClass === undefined && !formula && mayBeForeign(point)) {
      if (isUnmeasured(unit, latin, ea)) {
        unmeasured = true
        tolerance = advance * UNMEASURED_TOLERANCE
      } else if (isEmoji(unit)) tolerance = scale * EMOJI_TOLERANCE
    }
    tolerances[i + 1] = tolerances[i]! + tolerance
  }
  return { runs: splitRuns(runs, offsets, scripts), offsets, advances, sums, tolerances, classes, unitAt, unmeasured }
}

/** Each formula as one unit. */
function withoutFormulas(offsets: Uint32Array, runs: readonly RunInput[]): Uint32Array {
  if (!runs.some(({ math }) => math)) return offsets
  const inside = new Set<number>()
  let base = 0
  for (const { text, math } of runs) {
    if (math) for (let at = base + 1; at < base + text.length; at++) inside.add(at)
    base += text.length
  }
  // A formula begins a unit of its own, whatever mark its text begins with, and so does what follows it.
  const starts = new Set([...offsets].filter((offset) => !inside.has(offset)))
  base = 0
  for (const { text, math } of runs) {
    if (math) starts.add(base).add(base + text.length)
    base += text.length
  }
  return Uint32Array.from(starts).sort()
}

/** Index of the run in which each unit starts. */
function ownersOf(runs: readonly RunInput[], offsets: Uint32Array): Uint32Array {
  const owners = takeIntegers(offsets.length - 1)
  let run = 0
  let end = runs[0]?.text.length ?? 0
  for (let i = 0; i < owners.length; i++) {
    while (offsets[i]! >= end) end += runs[++run]!.text.length
    owners[i] = run
  }
  return owners
}

function facesOf(run: RunInput, { faces, bold }: PrepareOptions): UnitFaces {
  const isBold = run.bold ?? bold ?? false
  return {
    latin: face(run.mono ? faces.mono : faces.latin, isBold),
    ea: face(faces.ea, isBold),
    scale: (run.scale ?? 1) * (run.baseline && !run.math ? BASELINE_SCALE : 1),
  }
}

/** Cuts each run where the script changes. Runs without text are dropped. */
function splitRuns(runs: readonly RunInput[], offsets: Uint32Array, scripts: Uint8Array): Run[] {
  const split: Run[] = []
  let unit = 0
  let base = 0
  for (const run of runs) {
    const end = base + run.text.length
    let start = base
    let script: Script = SCRIPTS[scripts[unit] ?? EA]!
    if (unit > 0 && offsets[unit]! > base) script = SCRIPTS[scripts[unit - 1]!]!
    for (; unit < scripts.length && offsets[unit]! < end; unit++) {
      const next = SCRIPTS[scripts[unit]!]!
      if (next === script) continue
      if (offsets[unit]! > start) split.push({ ...run, text: run.text.slice(start - base, offsets[unit]! - base), script })
      start = offsets[unit]!
      script = next
    }
    if (end > start) split.push({ ...run, text: run.text.slice(start - base), script })
    base = end
  }
  return split
}

/** True unless a character is plainly one that the tables hold: most text is spared a closer look. */
function mayBeForeign(point: number): boolean {
  return (
    point >= 0x590 &&
    !(point >= 0x3000 && point <= 0x9fff) &&
    !(point >= 0xff00 && point <= 0xffef) &&
    !(point >= 0x2010 && point <= 0x2027)
  )
}
