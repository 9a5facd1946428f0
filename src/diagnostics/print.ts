import type { Diagnostic, Severity } from './types.ts'

export interface PrintOptions {
  /** ANSI colours. */
  color?: boolean
  /** Text of a file by its path, for the line that is meant; absent: no excerpt. */
  source?: (file: string) => string | undefined
}

const COLORS: Readonly<Record<Severity, number>> = { error: 31, warning: 33, info: 36 }

/** Widest excerpt that is shown, in UTF-16 units. */
const EXCERPT = 100

/**
 * One diagnostic for the terminal: `file:line:column severity message [code]`, then the source line with a
 * caret, then the hint. Without a place the severity stands first. No newline at the end.
 */
export function printDiagnostic(diagnostic: Diagnostic, options: PrintOptions = {}): string {
  const paint = (text: string, code: number) => (options.color ? `\u001b[${code}m${text}\u001b[0m` : text)
  const { where, severity, message, code, hint } = diagnostic
  const place = where ? `${where.file}:${where.line}:${where.column} ` : ''
  const lines = [`${paint(place, 1)}${paint(severity, COLORS[severity])} ${message} ${paint(`[${code}]`, 2)}`]
  const excerpt = where && options.source ? excerptAt(options.source(where.file), where.line, where.column) : undefined
  if (excerpt) lines.push(...excerpt.map((line) => paint(line, 2)))
  if (hint) lines.push(`  ${hint}`)
  return lines.join('\n')
}

/** The source line and a caret under the column; long lines are cut around it. */
function excerptAt(text: string | undefined, line: number, column: number): string[] | undefined {
  const source = text?.split('\n', line)[line - 1]
  if (!source?.trim()) return undefined
  const from = Math.max(0, Math.min(column - 1 - EXCERPT / 2, source.length - EXCERPT))
  const shown = source.slice(from, from + EXCERPT).replaceAll('\t', ' ')
  const before = shown.slice(0, column - 1 - from)
  return [`  | ${shown}`, `  | ${[...before].map((char) => (isWide(char) ? '  ' : ' ')).join('')}^`]
}

/** Takes two cells in a terminal (UAX #11, W and F), near enough for a caret. */
function isWide(char: string): boolean {
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\ud83c-\ud87f][\udc00-\udfff]/.test(
    char,
  )
}

/** `2 errors, 1 warning`; `no problems` if there is nothing to say. Infos are counted last. */
export function summarize(diagnostics: readonly Diagnostic[]): string {
  const parts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = diagnostics.filter((entry) => entry.severity === severity).length
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`]
  })
  return parts.join(', ') || 'no problems'
}

/** The diagnostics as JSON lines for tools: one object a line, keys in a fixed order. */
export function toJsonLines(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map(({ code, severity, message, hint, suggestion, where, slide }) =>
      JSON.stringify({ code, severity, message, hint, suggestion, where, slide }),
    )
    .join('\n')
}

/** In the order of files, lines and columns; those without a place first. Stable. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  if (!a.where || !b.where) return Number(Boolean(a.where)) - Number(Boolean(b.where))
  const files = a.where.file < b.where.file ? -1 : a.where.file > b.where.file ? 1 : 0
  return files || a.where.line - b.where.line || a.where.column - b.where.column
}
