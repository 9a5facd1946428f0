/**
 * Text of ASCII, ideographs and full-width punctuation alone, which is most text: each character is a unit and its
 * script can be told without its neighbours. One pass says all that `prepare.ts` asks in several.
 */
import type { Run, Script } from '../scene/types.ts'
import { advanceOfPoint } from './advances.ts'
import { classOfPlain } from './classes.ts'
import type { UnitFaces } from './faces.ts'
import { countUp, takeBytes, takeFloats } from './slabs.ts'
import type { MeasuredText, RunInput } from './types.ts'

const PLAIN = /^[ -~\u3001-\u301b\u4e00-\u9fff\uff01-\uff1f]*$/

/** `undefined` if some of the text takes a closer look. */
export function measurePlain(text: string, runs: readonly RunInput[], faces: readonly UnitFaces[]): MeasuredText | undefined {
  if (!PLAIN.test(text)) return undefined
  const count = text.length
  const advances = takeFloats(count)
  const sums = takeFloats(count + 1)
  const tolerances = takeFloats(count + 1)
  const classes = takeBytes(count)
  const split: Run[] = []
  let unit = 0
  let sum = 0
  let tolerance = 0
  for (let r = 0; r < runs.length; r++) {
    const run = runs[r]!
    if (run.math) return undefined
    const { latin, ea, scale } = faces[r]!
    const own = run.text
    let start = 0
    let script: Script | undefined
    for (let i = 0; i < own.length; i++, unit++) {
      const point = own.charCodeAt(i)
      const breakClass = classOfPlain(point)
      if (breakClass === undefined) return undefined
      classes[unit] = breakClass
      const isLatin = point < 0x80
      const now = isLatin ? 'latin' : 'ea'
      if (now !== script) {
        if (i > start) split.push({ ...run, text: own.slice(start, i), script: script! })
        start = i
        script = now
      }
      const advance = scale * (isLatin ? advanceOfPoint(point, latin, ea) : (ea.advance(point) ?? advanceOfPoint(point, ea, latin)))
      advances[unit] = advance
      sums[unit + 1] = sum += advance
      tolerances[unit + 1] = isLatin ? (tolerance += advance * latin.tolerance) : tolerance
    }
    if (script !== undefined) split.push({ ...run, text: start === 0 ? own : own.slice(start), script })
  }
  const offsets = countUp(count + 1)
  return { runs: split, offsets, advances, sums, tolerances, classes, unitAt: (at) => text.charAt(at) }
}
