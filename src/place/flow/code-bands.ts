import { litLines } from '../../deck/index.ts'
import type { CodeBlock } from '../../deck/types.ts'
import type { Pt, ShapeNode } from '../../scene/types.ts'
import type { CodePalette, Tint } from '../../themes/index.ts'
import type { FlowContext } from '../context.ts'

/** Where a block's rows stand: the top of the first, how wide its ground is, and how high a row. */
interface Rows {
  x: Pt
  y: Pt
  w: Pt
  pitch: Pt
}

/**
 * Bands behind lines: those that a step lights, until the next step comes, and in a `diff` those added and taken away.
 * @param counts rows of each line
 */
export function codeBands(
  block: CodeBlock,
  counts: readonly number[],
  rows: Rows,
  palette: CodePalette,
  context: FlowContext,
): ShapeNode[] {
  const tops = [0]
  for (const count of counts) tops.push(tops.at(-1)! + count)
  const band = (id: string, [from, to]: readonly [number, number], { color, opacity }: Tint): ShapeNode => ({
    kind: 'shape',
    id: context.id(id),
    geometry: 'rect',
    box: { x: rows.x, y: rows.y + tops[from]! * rows.pitch, w: rows.w, h: (tops[to]! - tops[from]!) * rows.pitch },
    fill: color,
    opacity,
  })
  const { steps = [], stepClicks = [] } = block
  const lit = steps.flatMap((step, i) => {
    const click = i === 0 ? {} : { click: stepClicks[i - 1]! }
    const until = stepClicks[i] === undefined ? {} : { until: stepClicks[i] }
    return litLines(step, block).map((stretch) => ({ ...band('code-lit', stretch, palette.bands.lit), ...click, ...until }))
  })
  return [...changes(block).map(({ stretch, kind }) => band(`code-${kind}`, stretch, palette.bands[kind])), ...lit]
}

interface Change {
  kind: 'inserted' | 'deleted'
  stretch: [from: number, to: number]
}

/** Lines of a `diff` that begin with `+` or `-`, but not the names of its files. */
function changes({ lang, value }: CodeBlock): Change[] {
  if (lang !== 'diff' && lang !== 'patch') return []
  const found: Change[] = []
  value.split('\n').forEach((line, i) => {
    const kind = /^\+(?!\+\+ )/.test(line) ? 'inserted' : /^-(?!-- )/.test(line) ? 'deleted' : undefined
    if (kind === undefined) return
    const last = found.at(-1)
    if (last?.kind === kind && last.stretch[1] === i) last.stretch[1] = i + 1
    else found.push({ kind, stretch: [i, i + 1] })
  })
  return found
}
