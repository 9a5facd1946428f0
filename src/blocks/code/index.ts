/** Code: its languages, and what each stretch of a line is. */
export { highlight } from './highlight.ts'
export { languagesByName } from './highlighter.ts'
export { codeLines, codeSource, expandTabs } from './lines.ts'
export { codeKey, type CodeToken, type CodeTokens, type HighlightedCode } from './types.ts'
