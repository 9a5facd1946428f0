import type { Known } from '../knowledge.ts'

/**
 * The rest of a block after its colons, from its example, with the cursor in its first content: `cards\n### $1…\n:::`.
 * The block gets as many colons as its author has written; blocks within it keep fewer.
 */
export function blockSnippet({ doc }: Known, colons: string): string | undefined {
  const lines = doc?.example?.split('\n')
  if (!lines || lines.length < 3) return undefined
  const escaped = lines.map((line) => line.replace(/[$}\\]/g, '\\$&'))
  const opening = escaped[0]!.replace(/^:+/, '')
  const body = escaped.slice(1, -1)
  const nested = body.some((line) => line.startsWith(colons))
  const close = nested ? `${colons}:` : colons
  const [first, ...rest] = body
  const mark = /^(#+ |- (?:\*\*)?)?(.*)$/.exec(first!)!
  // A block that holds blocks needs more colons than they; those that are missing are written before its name.
  return [`${nested ? ':' : ''}${opening}`, `${mark[1] ?? ''}\${1:${mark[2]!}}`, ...rest, `${close}$0`].join('\n')
}
