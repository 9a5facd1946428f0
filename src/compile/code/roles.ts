import type { CodeRole } from '../../themes/index.ts'

/**
 * What TextMate scopes say of code, the first that fits; null: it is plain, and no outer scope is asked. Scopes are
 * named by convention (TextMate manual, “Naming Conventions”).
 */
const RULES: readonly (readonly [scope: RegExp, role: CodeRole | null])[] = [
  [/^(?:markup\.inserted|punctuation\.definition\.inserted)/, 'inserted'],
  [/^(?:markup\.deleted|punctuation\.definition\.deleted)/, 'deleted'],
  [/^(?:meta\.diff\.range|meta\.diff\.header|punctuation\.definition\.(?:from-file|to-file|range)\.diff)/, 'comment'],
  [/^(?:support\.type\.property-name|punctuation\.support\.type\.property-name|meta\.property-name)/, 'type'],
  [
    /^punctuation\.definition\.string|^string\.(?!unquoted\.(?:argument|program))|^markup\.(?:inline\.raw|fenced_code|underline\.link)/,
    'string',
  ],
  [/^string\.unquoted/, null],
  [
    /^(?:punctuation\.definition\.(?:template-expression|interpolation|heading)|punctuation\.section\.embedded)|^markup\.heading|^entity\.name\.section/,
    'keyword',
  ],
  [/^(?:constant\.(?!other\.(?:caps|placeholder))|support\.constant|keyword\.other\.unit|punctuation\.definition\.constant)/, 'number'],
  [
    /^(?:entity\.name\.(?:type|class|namespace|struct|enum|interface|trait|module|package|scope-resolution)|entity\.other\.inherited-class|support\.(?:type|class)|storage\.type\.(?:primitive|built-in|numeric|string|boolean|generic|java|cs|kotlin|annotation)|meta\.type\.annotation entity)/,
    'type',
  ],
  [/^entity\.other\.attribute-name/, 'function'],
  [/^(?:entity\.name\.tag|punctuation\.definition\.tag)/, 'keyword'],
  [
    /^(?:entity\.name\.(?:function|command|method)|support\.function|variable\.function|entity\.name\.operator|meta\.function-call\.generic)/,
    'function',
  ],
  [/^(?:punctuation\.definition\.decorator|meta\.decorator)/, 'function'],
  [/^(?:keyword\.operator|keyword\.other\.(?:arrow|colon)|punctuation)/, 'punctuation'],
  [/^(?:keyword|storage|variable\.language|support\.variable\.magic)/, 'keyword'],
  [/^variable/, null],
]

/** Operators that are words (`new`, `typeof`, `and`) are read as keywords. */
const WORD = /^[A-Za-z]/

/** What a token is, by its scopes, the outermost first; undefined: nothing in particular. */
export function roleOf(text: string, scopes: readonly string[]): CodeRole | undefined {
  if (scopes.some((scope) => scope.startsWith('comment'))) return 'comment'
  for (let i = scopes.length - 1; i > 0; i--) {
    const rule = RULES.find(([pattern]) => pattern.test(scopes[i]!))
    if (rule === undefined) continue
    if (rule[1] === 'punctuation' && WORD.test(text)) return 'keyword'
    return rule[1] ?? undefined
  }
  return undefined
}
