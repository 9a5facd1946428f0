import type { Token } from 'markdown-it'
import type { Parser } from './parser.ts'

/** The plain text of inline tokens (CommonMark §6.4 for images’ descriptions): what they read without their marks. */
export function plainText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'softbreak' || token.type === 'hardbreak') return ' '
      if (token.type === 'html_inline' || token.type === 'attributes') return ''
      return token.children ? plainText(token.children) : token.content
    })
    .join('')
}

/** A line of Markdown where only text can stand, a title in front matter say, without its marks. */
export function plainLine(markdown: string, parser: Parser): string {
  if (!/[*_~`=<&\\[^$]/.test(markdown)) return markdown
  // A backslash before a space is nothing that readers should see: `\ *footer*` in YAML.
  return plainText(parser.parseInline(markdown.replace(/\\(?=\s|$)/g, ''), {})[0]?.children ?? []).trim()
}
