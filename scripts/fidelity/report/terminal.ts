/** The report as text for a terminal. */
import type { Spread } from '../compare/numbers.ts'
import type { BoxOffset, SlideReport, WrongLines } from '../compare/report.ts'
import { type Summary, worstFirst } from './summary.ts'

/** Findings that a terminal shows of one slide; the rest is counted. */
const SHOWN = 8

export function terminalReport(slides: readonly SlideReport[], summary: Summary): string {
  const worst = worstFirst(slides)
  return [...table(worst), '', ...worst.flatMap(details), ...roles(summary), ...closing(summary), ''].join('\n')
}

function table(slides: readonly SlideReport[]): string[] {
  const rows = slides.map(({ number, id, lines, dx, dr, dy, ssim, tint, faults }) => [
    String(number),
    id,
    String(lines.total),
    of(lines.web, lines.total),
    of(lines.pptx, lines.total),
    of(lines.raw, lines.total),
    pair(dx),
    pair(dr),
    pair(dy),
    ssim.toFixed(3),
    String(Math.round(tint.value)),
    faults === 0 ? '' : String(faults),
  ])
  const head = ['#', 'slide', 'lines', 'web', 'pptx', 'raw', 'left', 'right', 'down', 'ssim', 'tint', 'faults']
  const widths = head.map((name, column) => Math.max(width(name), ...rows.map((row) => width(row[column]!))))
  return [head, ...rows].map((row) =>
    row
      .map((cell, column) =>
        column === 1 ? cell + ' '.repeat(widths[column]! - width(cell)) : ' '.repeat(widths[column]! - width(cell)) + cell,
      )
      .join('  ')
      .trimEnd(),
  )
}

/** Columns of a text in a terminal: East Asian characters take two. */
function width(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (/[\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\u3000-\u303F]/u.test(character) ? 2 : 1),
    0,
  )
}

function of(part: number, total: number): string {
  return part === total ? 'all' : `${part}`
}

function pair({ median, p95 }: Spread): string {
  return `${median.toFixed(2)}/${p95.toFixed(2)}`
}

function details({ number, id, wrongLines, boxes, findings, faults }: SlideReport): string[] {
  if (faults === 0) return []
  const lines = [
    ...wrongLines.map(wrongLine),
    ...boxes.map(boxLine),
    ...findings.map((finding) => `${finding.kind}, ${where(finding.side)}${finding.id && ` ${finding.id}`}: ${finding.message}`),
  ]
  const more = lines.length > SHOWN ? [`  … and ${lines.length - SHOWN} more`] : []
  return [`slide ${number} ${id}`, ...lines.slice(0, SHOWN).map((line) => `  ${line}`), ...more, '']
}

export function wrongLine({ id, side, engine, drawn }: WrongLines): string {
  return `lines, ${where(side)} ${id}: ${drawn.join(' / ') || '(nothing)'} instead of ${engine.join(' / ')}`
}

export function boxLine({ id, kind, side, left, top, right, bottom }: BoxOffset): string {
  const edges = Object.entries({ left, top, right, bottom }).filter(([, off]) => Math.abs(off) > 0.5)
  return `box, ${where(side)} ${id} (${kind}): ${edges.map(([edge, off]) => `${edge} ${off > 0 ? '+' : '−'}${Math.abs(off).toFixed(1)} px`).join(', ')}`
}

function where(side: string): string {
  return side === 'both' ? 'between both' : side === 'web' ? 'on the web' : 'in the pptx'
}

function roles({ roles: all }: Summary): string[] {
  const rows = Object.entries(all).map(
    ([role, { lines, dx, dr, dy, webDy }]) =>
      `  ${role.padEnd(9)} ${String(lines).padStart(4)} lines  left ${signed(dx)}  right ${signed(dr)}  down ${signed(dy)}  (web − engine: down ${signed(webDy)})`,
  )
  return ['medians by role, pptx − web, px:', ...rows, '']
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`
}

function closing({ slides, lines, dx, dr, dy, rawDx, rawDr, rawDy, ssim, blocks, faults }: Summary): string[] {
  const share = (part: number): string => `${lines.total === 0 ? 100 : Math.floor((part / lines.total) * 1000) / 10} %`
  return [
    `${slides} slides, ${lines.total} lines; median/p95 of pptx − web in px at 1280 × 720, drawn by LibreOffice`,
    `  breaks as the engine has them: web ${share(lines.web)}, pptx ${share(lines.pptx)}, pptx with LibreOffice's own spacing ${share(lines.raw)}`,
    `  spacing off:  left ${pair(dx)}  right ${pair(dr)}  down ${pair(dy)}`,
    `  own spacing:  left ${pair(rawDx)}  right ${pair(rawDr)}  down ${pair(rawDy)}`,
    `  ssim ${ssim.mean.toFixed(3)} on average, ${ssim.least.toFixed(3)} at worst`,
    `  blocks: match ${blocks.match.toFixed(3)}, text ${blocks.text.toFixed(3)}, position ${blocks.position.toFixed(4)}, colour ${blocks.color.toFixed(3)}`,
    faults === 0 ? '  no faults' : `  ${faults} faults`,
  ]
}
