import type { PreparedText } from './types.ts'

export { BASELINE_SCALE, EMOJI_ADVANCE } from './advances.ts'
export { balancedWidth, lonelyLastLine } from './balance.ts'
export { FACE_NAMES } from './faces.ts'
export { fitSize, snapLineHeight, snapSize } from './fit.ts'
export { prepareText } from './prepare.ts'
export { robustWidth } from './robust.ts'
export type { BoxedText, BrokenLine, FaceSet, PreparedText, PrepareOptions, RunInput } from './types.ts'
export { breakLines } from './wrap.ts'

/** Advance in em of the units [start, end) of a paragraph, all of it by default, spaces included. */
export function textWidth(text: PreparedText, startUnit = 0, endUnit = text.advances.length): number {
  return text.sums[endUnit]! - text.sums[startUnit]!
}
