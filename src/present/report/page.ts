import type { SessionState } from '../session/state.ts'
import type { Cell, Table } from './tables.ts'
import { wordsFor } from './words.ts'

/** The report as one page that opens from the disk: no script, nothing loaded. */
export function pageOf(state: SessionState, tables: readonly Table[]): string {
  const { deck, startedAt, lastAt, endedAt, people } = state
  const words = wordsFor(deck.lang)
  const minutes = Math.round(((endedAt ?? lastAt) - startedAt) / 60_000)
  return `<!doctype html>
<html lang="${escape(deck.lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="Diptych">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(`${words.report} · ${deck.title}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<header><p>${words.report}</p><h1>${escape(deck.title)}</h1>
<p><time>${new Date(startedAt).toISOString().slice(0, 16).replace('T', ' ')} UTC</time> · ${people.size} ${words.people} · ${minutes} ${words.minutes}</p></header>
${tables.map((table) => tableHtml(table, words.none)).join('\n')}
</body>
</html>
`
}

function tableHtml({ title, head, rows, name }: Table, none: string): string {
  const body = rows.map((row) => `<tr>${row.map((cell, c) => cellHtml(cell, bar(name, row, c))).join('')}</tr>`).join('\n')
  const table = `<table><thead><tr>${head.map((cell) => `<th scope="col">${escape(cell)}</th>`).join('')}</tr></thead>\n<tbody>${body}</tbody></table>`
  return `<section><h2>${escape(title)}</h2>${rows.length === 0 ? `<p class="none">${none}</p>` : table}</section>`
}

/** A count's share of all, drawn behind it. */
function bar(name: Table['name'], row: readonly Cell[], c: number): number | undefined {
  const [count, total] = [row[2], row[3]]
  return name === 'results' && c === 2 && typeof count === 'number' && typeof total === 'number' && total > 0
    ? Math.min(1, count / total)
    : undefined
}

function cellHtml(cell: Cell, share: number | undefined): string {
  const style = share === undefined ? '' : ` style="--share:${(share * 100).toFixed(1)}%"`
  const kind = typeof cell === 'number' ? ` class="${share === undefined ? 'n' : 'n bar'}"` : ''
  return `<td${kind}${style}>${escape(String(cell))}</td>`
}

const STYLE = `
:root{color-scheme:light dark;--ink:#16202c;--soft:#5d6b76;--line:#d9e0e2;--voice:#0e7c86;--ground:#fff}
@media(prefers-color-scheme:dark){:root{--ink:#e8eef0;--soft:#9fb0b8;--line:#2c3a44;--voice:#4fc0ca;--ground:#111a20}}
body{font:16px/1.5 Arial,"Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;color:var(--ink);background:var(--ground);max-width:64rem;margin:0 auto;padding:2.5rem 1.25rem 4rem}
header p{color:var(--soft);margin:0}h1{font-size:2rem;line-height:1.25;margin:.1em 0 .3em}h2{font-size:1.25rem;margin:2.5rem 0 .6rem}
section{overflow-x:auto}table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.45rem .75rem .45rem 0;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}
th{color:var(--soft);font-weight:600;font-size:.85rem;overflow-wrap:normal;white-space:nowrap}.n{font-variant-numeric:tabular-nums;white-space:nowrap}
.bar{background:linear-gradient(color-mix(in srgb,var(--voice) 22%,transparent) 0 0) 0 50%/var(--share) 70% no-repeat;min-width:8rem;padding-left:.4rem}.none{color:var(--soft)}
@media print{body{padding:0}}
`

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`)
}
