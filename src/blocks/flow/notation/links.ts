import type { FlowEdge, FlowHead } from '../../../deck/index.ts'
import { plainLabel } from './labels.ts'
import type { Scan } from './scan.ts'

/** How two nodes are joined: an edge without its ends. */
export type Link = Omit<FlowEdge, 'from' | 'to'> & { hidden?: boolean }

const HEADS: Readonly<Record<string, FlowHead>> = { '<': 'arrow', '>': 'arrow', x: 'cross', o: 'circle' }

/** `-->`, `---`, `<-->`, `--o`, `--x`, `==>`, `-.->`, of any length; `~~~` joins without a line. */
const WHOLE = /([<xo]?)(?:(--+)([-xo>])|(==+)([=xo>])|(-\.+-)([xo>]?))|(~~~+)/y
/** `-- text -->`, `== text ==>`, `-. text .->`. */
const OPENING = /([<xo]?)(--|==|-\.)/y
const CLOSINGS: Readonly<Record<string, RegExp>> = {
  '--': /([^\n]*?)--+([-xo>])/y,
  '==': /([^\n]*?)==+([=xo>])/y,
  '-.': /([^\n]*?)\.+-([xo>]?)/y,
}
const LABEL = /\s*\|([^|\n]*)\|/y

/** The link that stands here, its label included; `undefined`, and nothing is read, where there is none. */
export function readLink(scan: Scan): Link | undefined {
  const whole = scan.take(WHOLE)
  if (whole) {
    const [, start, solid, solidEnd, thick, thickEnd, , dottedEnd, hidden] = whole
    const label = plainLabel(scan.take(LABEL)?.[1] ?? '')
    const line = solid !== undefined || hidden !== undefined ? 'solid' : thick === undefined ? 'dotted' : 'thick'
    return {
      line,
      ...headsOf(start, solidEnd ?? thickEnd ?? dottedEnd),
      ...(label && { label }),
      ...(hidden === undefined ? {} : { hidden: true }),
    }
  }
  const before = scan.at
  const opening = scan.take(OPENING)
  const closing = opening && scan.take(CLOSINGS[opening[2]!]!)
  if (!opening || !closing) {
    scan.at = before
    return undefined
  }
  const label = plainLabel(closing[1]!)
  const line = opening[2] === '--' ? 'solid' : opening[2] === '==' ? 'thick' : 'dotted'
  return { line, ...headsOf(opening[1], closing[2]), ...(label && { label }) }
}

function headsOf(start: string | undefined, end: string | undefined): { start: FlowHead; end: FlowHead } {
  return { start: HEADS[start ?? ''] ?? 'none', end: HEADS[end ?? ''] ?? 'none' }
}
