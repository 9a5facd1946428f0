/** The report as a page: each slide's two pictures and their difference, worst first. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SlideReport } from '../compare/report.ts'
import { type PictureKind, pictureName } from './pictures.ts'
import { type Summary, worstFirst } from './summary.ts'
import { boxLine, terminalReport, wrongLine } from './terminal.ts'

/** Writes `index.html` into a folder that holds the slides' pictures. */
export function writeHtmlReport(folder: string, deck: string, slides: readonly SlideReport[], summary: Summary): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'index.html'), htmlReport(deck, slides, summary))
}

const STYLE = `body{font:15px/1.5 system-ui,sans-serif;margin:24px;color:#16202c}
pre{background:#f3f5f4;padding:12px;overflow:auto}
figure{display:inline-block;width:32.5%;margin:0}img{width:100%;border:1px solid #ccd5d8;box-sizing:border-box}
figcaption{color:#5b6470}h2{margin:32px 0 4px}.good{color:#5b6470}table{border-collapse:collapse}td,th{padding:2px 10px;text-align:right}td:first-child,th:first-child{text-align:left}`

function htmlReport(deck: string, slides: readonly SlideReport[], summary: Summary): string {
  const title = `Fidelity of ${escapeHtml(deck)}`
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${title}</title><style>${STYLE}</style></head>
<body>
<h1>${title}</h1>
<p>Lengths in px at 1280 × 720. Red: only the web has ink there; blue: only the pptx.</p>
${worstFirst(slides).map(slideHtml).join('\n')}
<h2>Figures</h2>
<pre>${escapeHtml(terminalReport(slides, summary))}</pre>
</body>
</html>
`
}

function slideHtml({
  number,
  id,
  title,
  lines,
  ssim,
  blocks,
  wrongLines,
  rawWrongLines,
  boxes,
  findings,
  offsets,
  faults,
}: SlideReport): string {
  const picture = (kind: PictureKind): string =>
    `<figure><a href="${pictureName(kind, number)}"><img src="${pictureName(kind, number)}" alt="" loading="lazy"></a><figcaption>${kind}</figcaption></figure>`
  const problems = [
    ...wrongLines.map(wrongLine),
    ...boxes.map(boxLine),
    ...findings.map((finding) => `${finding.kind}, ${finding.side} ${finding.id}: ${finding.message}`),
    ...rawWrongLines.map((wrong) => `with LibreOffice's own spacing, ${wrongLine(wrong)}`),
  ]
  const far = [...offsets].sort((a, b) => size(b) - size(a)).slice(0, 5)
  const rows = far.map(
    ({ id: line, text, dx, dr, dy }) =>
      `<tr><td>${escapeHtml(line)}: ${escapeHtml(text)}</td>${[dx, dr, dy].map((value) => `<td>${value.toFixed(2)}</td>`).join('')}</tr>`,
  )
  return `<section>
<h2${faults === 0 ? ' class="good"' : ''}>${number}. ${escapeHtml(title)} <small>${escapeHtml(id)} · ssim ${ssim.toFixed(3)} · ${lines.web} and ${lines.pptx} of ${lines.total} lines · blocks ${blocks.match.toFixed(3)}, at ${blocks.position.toFixed(4)} · ${faults} faults</small></h2>
${picture('web')} ${picture('pptx')} ${picture('diff')}
<ul>${problems.map((problem) => `<li>${escapeHtml(problem)}</li>`).join('')}</ul>
<table><tr><th>farthest lines</th><th>left</th><th>right</th><th>down</th></tr>${rows.join('')}</table>
</section>`
}

function size({ dx, dr, dy }: { dx: number; dr: number; dy: number }): number {
  return Math.max(Math.abs(dx), Math.abs(dr), Math.abs(dy))
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
