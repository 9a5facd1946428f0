import type { Doc } from './reference/index.ts'

/** A name's meaning as Markdown: what it does, then an example, fenced with more backticks than it holds. */
export function explain({ zh, en, example }: Doc, language: 'zh' | 'en', heading?: string): string {
  const parts = [heading && `**${heading}**`, language === 'zh' ? zh : en, example && fenced(example)]
  return parts.filter(Boolean).join('\n\n')
}

function fenced(example: string): string {
  const longest = Math.max(2, ...[...example.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const ticks = '`'.repeat(longest + 1)
  return `${ticks}${/^[\w-]+:/.test(example) ? 'yaml' : 'md'}\n${example}\n${ticks}`
}
