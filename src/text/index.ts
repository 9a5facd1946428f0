/** The text engine: prepare a paragraph once, then break, fit and balance it at any size and width. */
export { balancedWidth } from './balance.ts'
export { isLetterOrDigit, isOfWord } from './characters.ts'
export { fitSize, snapSize } from './fit.ts'
export { lonelyLastLine, withoutWidow } from './lonely.ts'
export { prepareText } from './prepare.ts'
export { isDoubtful, robustWidth } from './robust.ts'
export type { BoxedText, BrokenLine, FaceSet, PreparedText, PrepareOptions, RunInput } from './types.ts'
export { breakLines, textWidth } from './wrap.ts'
