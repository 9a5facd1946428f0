import { catalogue, type Code } from './catalogue.ts'
import type { Diagnostic, Severity, Where } from './types.ts'

export interface DiagnoseOptions {
  /** Instead of the catalogue's. */
  severity?: Severity
  /** Id of the slide that is concerned. */
  slide?: string
}

/** What fills the `{placeholders}` of a message; a hint whose placeholder has no value is left out. */
export type Values = Readonly<Record<string, string | number | undefined>>

/**
 * Makes the diagnostic `code` of the catalogue, its templates filled with `values`.
 * A sentence of the hint that needs a value which is not there is left out.
 */
export function diagnose(code: Code, where: Where | undefined, values: Values = {}, options: DiagnoseOptions = {}): Diagnostic {
  const entry = catalogue[code]
  const hint = entry.hint
    .map((sentence) => fill(sentence, values))
    .filter((sentence) => sentence !== undefined)
    .join(' ')
  return {
    code,
    severity: options.severity ?? entry.severity,
    message: fill(entry.message, values) ?? entry.message,
    ...(hint && { hint }),
    ...suggested(values),
    ...(where && { where }),
    ...(options.slide && { slide: options.slide }),
  }
}

/** What was written and what was meant, where a near name is known. */
function suggested({ nearest, written, name, id, label, path }: Values): Pick<Diagnostic, 'suggestion'> {
  const of = written ?? name ?? id ?? label ?? path
  return nearest === undefined || of === undefined ? {} : { suggestion: { of: String(of), write: String(nearest) } }
}

/** `undefined` if a value is missing. Values are cut: a message is one line. */
function fill(template: string, values: Values): string | undefined {
  let complete = true
  const text = template.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = values[key]
    if (value === undefined) complete = false
    return shorten(String(value ?? ''))
  })
  return complete ? text : undefined
}

function shorten(value: string): string {
  const line = value.replace(/\s+/g, ' ')
  return line.length > 120 ? `${line.slice(0, 117)}…` : line
}
