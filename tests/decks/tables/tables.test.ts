import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type Compiled, compileDeck } from '../../../src/compile/index.ts'
import { writePptx } from '../../../src/pptx/index.ts'
import type { TableNode } from '../../../src/scene/types.ts'
import { writeWeb } from '../../../src/web/index.ts'
import { checkPackage } from '../../gates/check.ts'
import { elements, parseXml, type XmlElement } from '../../gates/xml.ts'

/** Tables with spans of every kind, good and bad; each cell has a word of its own. */
const TABLES = fc.sample(
  fc.array(fc.array(fc.record({ columns: fc.nat(4), rows: fc.nat(4), header: fc.boolean() }), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }),
  { seed: 7, numRuns: 40 },
)
const LOOKS = ['', 'banded', 'first-column total-row', 'banded first-column total-row']

const deck = (): string =>
  TABLES.map((rows, t) => {
    const cell = (name: string, { columns, rows: down, header }: (typeof rows)[number][number]): string =>
      `<${header ? 'th' : 'td'} colspan="${columns}" rowspan="${down}">${name}</${header ? 'th' : 'td'}>`
    const body = rows.map((row, r) => `<tr>${row.map((asked, c) => cell(`t${t}r${r}c${c}`, asked)).join('')}</tr>`).join('\n')
    return `# Table ${t}\n\n<table class="${LOOKS[t % LOOKS.length]}">\n${body}\n</table>`
  }).join('\n\n---\n\n')

/** Words of a row, those of cells that a merged one covers left out. */
const wordsOf = (text: string): string[] => text.match(/t\d+r\d+c\d+/g) ?? []

it('random merged cells reach both decks whole, in a valid package', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'diptych-tables-'))
  writeFileSync(join(folder, 'deck.md'), deck())
  const { placed, theme, design } = (await compileDeck(join(folder, 'deck.md'))) as Compiled
  const html = String((await writeWeb(placed, theme, () => {})).get('index.html'))
  const bytes = await writePptx(placed, design, () => {})
  rmSync(folder, { recursive: true })

  const asked = TABLES.flatMap((rows, t) => rows.flatMap((row, r) => row.map((_, c) => `t${t}r${r}c${c}`))).toSorted()
  expect([...new Set(wordsOf(html.slice(html.indexOf('<section'))))].toSorted()).toEqual(asked)
  const parts = unzipSync(bytes)
  placed.scenes.forEach(({ nodes }, i) => {
    const node = nodes.find(({ kind }) => kind === 'table') as TableNode
    const slide = parseXml(new TextDecoder().decode(parts[`ppt/slides/slide${i + 1}.xml`]))
    const rows = [...elements(slide, 'a:tr')]
    expect(rows.map((row) => row.children.filter(({ name }) => name === 'a:tc').length)).toEqual(node.rows.map(() => node.columns.length))
    expect(rows.map((row) => wordsOf(textOf(row)))).toEqual(node.cells.map((row) => row.flatMap(({ text }) => text.paragraphs.flatMap(({ runs }) => wordsOf(runs.map((run) => run.text).join(''))))))
    // The texts of merged cells lie within them.
    for (const { text, columnSpan = 1 } of node.cells.flat()) expect(text.box.w, `table ${i}, over ${columnSpan}`).toBeGreaterThan(0)
  })
  expect(await checkPackage(bytes)).toEqual([])
}, 60_000)

function textOf(element: XmlElement): string {
  return [...elements(element, 'a:t')].map(({ text }) => text).join(' ')
}
