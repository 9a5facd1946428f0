/** Marp's directives, local ones with or without `_`. */
const DIRECTIVES: ReadonlySet<string> = new Set(
  `theme style headingDivider size math title author description keywords url image marp transition lang
   paginate header footer class backgroundColor backgroundImage backgroundPosition backgroundRepeat backgroundSize color auto-scaling`.split(
    /\s+/,
  ),
)

/**
 * `<!-- _class: lead -->` and its like (Marp): YAML lines in a comment, all of whose keys are Marp's. `undefined` if
 * the comment says anything else.
 */
export function marpDirective(comment: string): Record<string, unknown> | undefined {
  const settings: Record<string, unknown> = {}
  for (const line of comment.split('\n')) {
    if (!line.trim()) continue
    const match = /^\s*[_$]?([A-Za-z-]+)\s*:\s*(.*?)\s*$/.exec(line)
    if (!match || !DIRECTIVES.has(match[1]!)) return undefined
    const value = match[2]!.replace(/^(["'])(.*)\1$/, '$2')
    settings[match[1]!] = value.replace(/^\[(.*)\]$/, '$1').replaceAll(',', ' ')
  }
  return Object.keys(settings).length > 0 ? settings : undefined
}
