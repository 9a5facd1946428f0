import type { FlowDirection, Flowchart } from '../../../deck/index.ts'
import { ChartBuilder } from './builder.ts'
import { readShape } from './labels.ts'
import { readLink } from './links.ts'
import { type Fault, Scan } from './scan.ts'

const HEADER = /(?:graph|flowchart(?:-elk)?)(?=[\s;]|$)/y
const WORD = /(subgraph|end|direction|classDef|class|style|linkStyle|click|accTitle|accDescr)(?=[\s;:]|$)/y
const DIRECTION = /[^\S\n]*(TB|TD|BT|LR|RL)(?=[\s;]|$)/y

const DIRECTIONS: Readonly<Record<string, FlowDirection>> = { TB: 'down', TD: 'down', BT: 'up', LR: 'right', RL: 'left' }

/** Whether a `mermaid` fence holds a flowchart: its first word that is no comment says so. */
export function isFlowchart(source: string): boolean {
  return /^(?:---\n[^]*?\n---(?=\n))?(?:\s|%%[^\n]*(?:\n|$))*(?:graph|flowchart(?:-elk)?)(?=[\s;]|$)/.test(source)
}

/**
 * Reads Mermaid's flowchart notation. Never throws: what is not understood is a fault and is left out.
 * The header may be missing (`flow` fences): the direction is then downwards.
 */
export function parseFlowchart(source: string): { chart: Flowchart; faults: readonly Fault[] } {
  const scan = new Scan(source)
  const chart = new ChartBuilder()
  // Mermaid's own front matter says nothing about the chart.
  scan.take(/---\n[^]*?\n---(?=\n)/y)
  let begun = false
  while (!scan.done) {
    if (scan.atEnd) {
      scan.at++
      continue
    }
    if (!begun && scan.take(HEADER)) chart.turn(readDirection(scan) ?? 'down')
    else readStatement(scan, chart)
    begun = true
  }
  return chart.finish()
}

function readDirection(scan: Scan): FlowDirection | undefined {
  const found = scan.take(DIRECTION)
  return found ? DIRECTIONS[found[1]!] : undefined
}

function readStatement(scan: Scan, chart: ChartBuilder): void {
  const at = scan.at
  const word = isNodeNamedLikeAWord(scan) ? undefined : scan.take(WORD)
  switch (word?.[1]) {
    case undefined:
      readChain(scan, chart)
      break
    case 'subgraph':
      openGroup(scan, at, chart)
      break
    case 'end':
      chart.closeGroup(at)
      break
    case 'direction': {
      const direction = readDirection(scan)
      if (direction === undefined) chart.fault('flow-statement', at, { statement: `direction ${scan.restOfLine()}` })
      else chart.turn(direction)
      break
    }
    case 'classDef':
      for (const name of namesIn(scan)) chart.defineClass(name, at)
      scan.restOfLine()
      break
    case 'class': {
      const ids = namesIn(scan)
      const names = namesIn(scan)
      for (const id of ids) for (const name of names) chart.giveClass(id, name, at)
      break
    }
    default:
      chart.fault('flow-statement', at, { statement: `${word![1]!} ${scan.restOfLine()}`.trim() })
  }
  if (!scan.atEnd) {
    const rest = scan.at
    chart.fault('flow-statement', rest, { statement: scan.restOfLine() })
  }
}

/** `end` and the like are nodes where a shape or a link follows them. */
function isNodeNamedLikeAWord(scan: Scan): boolean {
  return scan.look(/(?:end|class|style|click)[^\S\n]*(?:[[({]|--|==|-\.|<-)/y) !== undefined
}

function namesIn(scan: Scan): string[] {
  const list = scan.take(/[^\S\n]*([^\s;,]+(?:[^\S\n]*,[^\S\n]*[^\s;,]+)*)/y)
  return list ? list[1]!.split(',').map((name) => name.trim()) : []
}

function openGroup(scan: Scan, at: number, chart: ChartBuilder): void {
  scan.skipBlanks()
  const before = scan.at
  const id = takeId(scan)
  const shape = id === undefined ? undefined : (scan.take(/[^\S\n]*(?=\[)/y), readShape(scan))
  if (id !== undefined && (shape || scan.atEnd)) {
    chart.openGroup(id, shape?.label ?? id, at)
    return
  }
  scan.at = before
  const title = scan
    .take(/[^\n;]*/y)![0]
    .trim()
    .replace(/^"(.*)"$/, '$1')
  chart.openGroup(title || `group-${at}`, title, at)
}

/** An id of ASCII and ideographs that no other letter may lengthen: V8 takes milliseconds to compile the classes of all letters. */
const PLAIN_ID = /[\w\u4e00-\u9fff]+(?:[-.:][\w\u4e00-\u9fff]+)*(?![-.:]?(?:\w|[^\0-\x7f]))/y

/** Letters and digits of any script; dots and hyphens inside, where no link begins with them. */
function takeId(scan: Scan): string | undefined {
  const plain = scan.take(PLAIN_ID)?.[0]
  if (plain !== undefined || !scan.look(/\w|[^\0-\x7f]/y)) return plain
  return scan.take(/[\p{L}\p{N}_][\p{L}\p{N}\p{M}_]*(?:[-.:](?=[\p{L}\p{N}_])[\p{L}\p{N}\p{M}_]+)*/uy)?.[0]
}

/** `A & B --> C -- text --> D`: every node of one place is joined to every node of the next. */
function readChain(scan: Scan, chart: ChartBuilder): void {
  let from = readNodes(scan, chart)
  if (from === undefined) {
    const at = scan.at
    chart.fault('flow-statement', at, { statement: scan.restOfLine() })
    return
  }
  for (;;) {
    scan.skipBlanks()
    const at = scan.at
    const link = readLink(scan)
    if (link === undefined) return
    scan.take(/\s*/y)
    const to = readNodes(scan, chart)
    if (to === undefined) {
      chart.fault('flow-edge', at, { link: scan.source.slice(at, scan.at).trim() })
      return
    }
    for (const a of from) for (const b of to) chart.addEdge(a, b, link, at)
    from = to
  }
}

function readNodes(scan: Scan, chart: ChartBuilder): string[] | undefined {
  const ids: string[] = []
  do {
    scan.skipBlanks()
    const id = takeId(scan)
    if (id === undefined) return ids.length === 0 ? undefined : ids
    const at = scan.at - id.length
    const shape = readShape(scan)
    chart.addNode(id, shape)
    for (let name = scan.take(/:::([\w-]+)/y); name; name = scan.take(/:::([\w-]+)/y)) chart.giveClass(id, name[1]!, at)
    ids.push(id)
    scan.skipBlanks()
  } while (scan.take(/&/y))
  return ids
}
