/** TeX → formula, by Temml. */
import { layOut } from '../layout/index.ts'
import { plainText } from '../text/index.ts'
import type { SetFormula } from '../types.ts'
import { FormulaTooLarge, Reader } from './read.ts'
import type { TemmlNode } from './tree.ts'

/** Why a formula cannot be set, and at which UTF-16 offset of its source. */
export interface FormulaFault {
  reason: string
  at: number
}

/** A formula, or what is wrong with it. `display`: it stands in a line of its own. Never throws. */
export type ReadFormula = (source: string, display: boolean) => SetFormula | FormulaFault

/** Longest source that is read. */
const LONGEST = 5000
/** Most expansions of macros, and largest length an author may ask for, in em and points. */
const LIMITS = { maxExpand: 500, maxSize: [20, 240] as [number, number] }

/** The part of Temml in use; its types speak of a namespace that the module does not have. */
interface Temml {
  __renderToMathMLTree(source: string, options: object): TemmlNode
}

/** Loads Temml. */
export async function loadFormulas(): Promise<ReadFormula> {
  const temml = (await import('temml')).default as unknown as Temml
  const parse = (source: string, display: boolean): TemmlNode =>
    temml['__renderToMathMLTree'](source, { displayMode: display, throwOnError: true, trust: false, strict: false, ...LIMITS })
  return (written, display) => {
    if (written.length > LONGEST) return { reason: `it is longer than ${LONGEST} characters`, at: 0 }
    const source = withOperators(written)
    const before = display && isSeveralLines(source) ? GATHERED[0] : ''
    try {
      const tree = new Reader().inside(parse(before === '' ? source : before + source + GATHERED[1], display))
      const text = plainText(tree)
      return { tree, display, text: text === '' ? source.trim() || '\u00a0' : text, ...layOut(tree, display) }
    } catch (error) {
      return faultOf(error, before.length, source.length)
    }
  }
}

/** `\DeclareMathOperator{\pre}{pre}`, which MathJax knows, as a macro; the names of TeX and its kin, whose letters overlap, as words. */
function withOperators(source: string): string {
  return source
    .replace(/\\((?:La|Ka)?TeX)(?![a-zA-Z])/g, '\\text{$1}')
    .replace(
      /\\DeclareMathOperator(\*?)\s*\{\s*(\\[a-zA-Z]+)\s*\}\s*\{([^{}]*)\}/g,
      (_, star: string, name: string, body: string) => `\\def${name}{\\operatorname${star}{${body}}}`,
    )
}

/** A display of several lines needs no environment. */
const GATHERED = ['\\begin{gathered}', '\\end{gathered}'] as const

/** `\\` stands outside all braces and environments. */
function isSeveralLines(source: string): boolean {
  let depth = 0
  for (const [token] of source.matchAll(/\\begin\b|\\end\b|\\left\b|\\right\b|\\\\|\\[^a-zA-Z]|[{}]/g)) {
    if (token === '{' || token === '\\begin' || token === '\\left') depth++
    else if (token === '}' || token === '\\end' || token === '\\right') depth--
    else if (token === '\\\\' && depth === 0) return true
  }
  return false
}

function faultOf(error: unknown, before: number, length: number): FormulaFault {
  if (error instanceof FormulaTooLarge || error instanceof RangeError) return { reason: 'it is too large or too deeply nested', at: 0 }
  const { message, position } = error as { message?: string; position?: number }
  const reason = (message ?? '')
    .replace(/^\s*(?:KaTeX parse error|ParseError):?\s*/i, '')
    .split(/ at (?:position \d+|end of input)/)[0]!
    .trim()
  return { reason: reason || 'it is no TeX', at: Math.min(length, Math.max(0, (position ?? 0) - before)) }
}
