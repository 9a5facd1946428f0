/** Lines of code, and what each stretch of them is. */
export { codeLines, codeSource, expandTabs } from './lines.ts'
export { codeKey, type CodeToken, type CodeTokens, type HighlightedCode } from './types.ts'
