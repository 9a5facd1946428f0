import type { CodeBlock } from '../deck/index.ts'
import { diagnose, nearestName, type Where } from '../diagnostics/index.ts'
import { parseSnippet, staysInside } from '../source/index.ts'
import { fencedCode } from './code.ts'
import type { FileContext } from './context.ts'
import { liveCode } from './fences.ts'

/** Beginning and end of a region, whatever the language's comments look like (as editors fold it). */
const REGION = /^\s*(?:\/\/|\/\*|#|--|<!--|%|;|"|::|rem\b)?\s*#?(end)?\s*region\b:?\s*([\w-]*)/i

/**
 * A paragraph that imports code, `<<< @/app/main.ts#region ts {1|3}`, as that code; `undefined` if it is none, or if
 * there is nothing to import, which is reported: then it stays text.
 */
export function snippetBlock(text: string, at: Where, context: FileContext): CodeBlock | undefined {
  const written = /^<<<[ \t]*(\S[^\n]*)$/.exec(text.trim())?.[1]
  const reference = written === undefined ? undefined : parseSnippet(written, context.file)
  if (reference === undefined) return undefined
  const { path, region, info } = reference
  if (!staysInside(path)) return void context.report(diagnose('outside-deck', at, { path }))
  const file = context.snippets.get(path)
  if (file === undefined)
    return void context.report(diagnose('missing-snippet', at, { path, nearest: nearestName(path, context.snippets.keys()) }))
  const lines = file.text.replace(/\n$/, '').split('\n')
  const part = region === undefined ? lines.filter((line) => !REGION.test(line)) : regionOf(lines, region)
  if (part === undefined) return void context.report(diagnose('missing-region', at, { path, region }))
  const named = /^[^\s{[]/.test(info) ? info : `${/\.([\w+-]+)$/.exec(path)?.[1] ?? ''} ${info}`
  const { block, foreign } = fencedCode(named, undented(part), at)
  liveCode(foreign, at, context)
  return block
}

/** The lines between a region's beginning and its end, without the marks of regions in it. */
function regionOf(lines: readonly string[], name: string): string[] | undefined {
  const first = lines.findIndex((line) => {
    const match = REGION.exec(line)
    return match && !match[1] && match[2] === name
  })
  if (first < 0) return undefined
  let open = 1
  let end = first + 1
  for (; end < lines.length; end++) {
    const match = REGION.exec(lines[end]!)
    if (match) open += match[1] ? -1 : 1
    if (open === 0) break
  }
  return lines.slice(first + 1, end).filter((line) => !REGION.test(line))
}

/** Without the indentation that all lines share. */
function undented(lines: readonly string[]): string {
  const shared = Math.min(...lines.filter((line) => line.trim()).map((line) => /^[ \t]*/.exec(line)![0].length))
  return lines.map((line) => line.slice(Number.isFinite(shared) ? shared : 0)).join('\n')
}
