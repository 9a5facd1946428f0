import type { CodeRole } from '../../themes/types.ts'

/** A stretch of a line of code; without a role it is nothing in particular. */
export interface CodeToken {
  text: string
  role?: CodeRole
}

/** A block's lines as tokens, whose texts join up to the lines. */
export type CodeTokens = readonly (readonly CodeToken[])[]

/** Tokens of a deck's code, by `codeKey`; code that is not there has no colours. */
export type HighlightedCode = ReadonlyMap<string, CodeTokens>

/** Names a piece of code: all that its colours depend on. */
export function codeKey(lang: string, value: string): string {
  return `${lang}\n${value}`
}
