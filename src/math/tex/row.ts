/** Neighbours in a row that belong together. */
import type { Formula, ScriptsNode } from '../types.ts'

/** One formula is itself, not a row of one. */
export function rowOf(children: readonly Formula[]): Formula {
  return children.length === 1 ? children[0]! : { type: 'row', children }
}

/**
 * A row's parts with rows in it dissolved, texts side by side joined, stretches of one colour coloured as one, and
 * indices that stand before nothing put before what follows.
 */
export function joinRow(parts: readonly Formula[]): Formula[] {
  const row: Formula[] = []
  for (const part of parts.flatMap((entry) => (entry.type === 'row' ? entry.children : [entry]))) {
    if (part.type === 'space' && part.width === 0) continue
    const last = row.at(-1)
    if (part.type === 'text' && last?.type === 'text') row[row.length - 1] = { ...last, text: last.text + part.text }
    else if (part.type === 'space' && last?.type === 'space') row[row.length - 1] = { type: 'space', width: round(last.width + part.width) }
    else if (part.type === 'colored' && last?.type === 'colored' && last.color === part.color)
      row[row.length - 1] = { ...last, body: rowOf(joinRow([last.body, part.body])) }
    else if (last !== undefined && isFloating(last) && isBase(part)) row[row.length - 1] = before(last, part)
    else row.push(part)
  }
  return row
}

function round(width: number): number {
  return Math.round(width * 1e4) / 1e4
}

/** `{}_a^b`: indices of nothing. */
function isFloating(part: Formula): part is ScriptsNode {
  return part.type === 'scripts' && part.before === undefined && part.base.type === 'row' && part.base.children.length === 0
}

function isBase(part: Formula): boolean {
  return (
    part.type === 'identifier' || part.type === 'text' || part.type === 'number' || (part.type === 'scripts' && part.before === undefined)
  )
}

function before({ sub, sup }: ScriptsNode, part: Formula): Formula {
  const corners = { ...(sub ? { sub } : {}), ...(sup ? { sup } : {}) }
  return part.type === 'scripts' ? { ...part, before: corners } : { type: 'scripts', base: part, before: corners }
}
