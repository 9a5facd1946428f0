import type { FlowShape } from '../../../deck/index.ts'
import type { Scan } from './scan.ts'

/** Marks around a node's label, longest first, and the shape that they mean. */
const BRACKETS: readonly (readonly [open: string, close: readonly string[], shape: FlowShape])[] = [
  ['(((', [')))'], 'circle'],
  ['([', ['])'], 'stadium'],
  ['((', ['))'], 'circle'],
  ['[[', [']]'], 'subroutine'],
  ['[(', [')]'], 'database'],
  ['{{', ['}}'], 'hexagon'],
  ['[/', ['/]', '\\]'], 'parallelogram'],
  ['[\\', ['\\]', '/]'], 'parallelogram'],
  ['{', ['}'], 'diamond'],
  ['(', [')'], 'rounded'],
  ['[', [']'], 'rect'],
  ['>', [']'], 'rect'],
]

/** A node's shape and label, where brackets begin here; `undefined`, and nothing is read, where none do or none close. */
export function readShape(scan: Scan): { shape: FlowShape; label: string } | undefined {
  const { source, at } = scan
  for (const [open, closings, shape] of BRACKETS) {
    if (!source.startsWith(open, at)) continue
    const label = readUpTo(scan, at + open.length, closings)
    if (label !== undefined) return { shape, label }
  }
  return undefined
}

function readUpTo(scan: Scan, from: number, closings: readonly string[]): string | undefined {
  const { source } = scan
  const quoted = /\s*"([^"]*)"\s*/y
  quoted.lastIndex = from
  const text = quoted.exec(source)
  if (text) {
    const close = closings.find((mark) => source.startsWith(mark, quoted.lastIndex))
    if (close === undefined) return undefined
    scan.at = quoted.lastIndex + close.length
    return plainLabel(text[1]!)
  }
  const lineEnd = endOfLine(source, from)
  const ends = closings.map((mark) => ({ mark, end: source.indexOf(mark, from) })).filter(({ end }) => end >= 0 && end < lineEnd)
  const [first] = ends.sort((a, b) => a.end - b.end)
  if (first === undefined) return undefined
  scan.at = first.end + first.mark.length
  return plainLabel(source.slice(from, first.end))
}

function endOfLine(source: string, from: number): number {
  const end = source.indexOf('\n', from)
  return end < 0 ? source.length : end
}

const ENTITIES: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: '\u00A0',
  apos: "'",
  semi: ';',
  colon: ':',
}

/**
 * A label as plain text: quotes and Markdown's marks gone, `<br>` and `\n` as line ends, other tags left out and
 * entities (`#quot;`, `&amp;`, `#9829;`) read. Lines are trimmed, blanks collapsed.
 */
export function plainLabel(text: string): string {
  return text
    .replace(/^\s*"([^"]*)"\s*$/, '$1')
    .replace(/^\s*`([^`]*)`\s*$/, '$1')
    .replace(/<br\s*\/?>|\\n/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/[#&](?:#?(\d{1,7})|([a-z]{2,6}));/gi, (whole, code: string | undefined, name: string | undefined) =>
      code === undefined ? (ENTITIES[name!.toLowerCase()] ?? whole) : character(Number(code), whole),
    )
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .join('\n')
    .trim()
}

function character(code: number, otherwise: string): string {
  return code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : otherwise
}
