import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type Compiled, compileDeck } from '../../src/compile/index.ts'
import { writePptx } from '../../src/pptx/index.ts'
import { checkRules } from '../gates/check.ts'
import { buildTemplate, type CanvasSpec, stylesXml, themeXml } from './build.ts'

const folder = mkdtempSync(join(tmpdir(), 'diptych-bare-templates-'))

async function compileOn(layouts: readonly CanvasSpec[]): Promise<Compiled> {
  const path = join(folder, 'bare.potx')
  const theme = themeXml({
    name: 'Bare',
    colors: ['000000', 'FFFFFF', '333333', 'EEEEEE', '777777', '999999', 'BBBBBB', '555555', '444444', '222222', '0000EE', '551A8B'],
    latin: ['Nobody’s Face', 'Nobody’s Face'],
  })
  const styles = stylesXml({ title: { size: 30 }, sizes: [20] })
  writeFileSync(path, buildTemplate({ size: [10_080_000, 5_670_000], masters: [{ placeholders: [], styles, theme, layouts }] }))
  return (await compileDeck(join(import.meta.dirname, '../decks/templates/deck.md'), { theme: path })) as Compiled
}

const body = { ph: 'type="body" idx="3"', name: 'Text', rect: [400_000, 300_000, 9_200_000, 5_000_000] } as const

it.each([
  ['one empty layout', [{ name: 'Blank', placeholders: [] }]],
  ['one layout with text and no title', [{ name: 'Text', placeholders: [body] }]],
])('%s: every title is shown, nothing is lost, and the package is valid', async (_, layouts) => {
  const compiled = await compileOn(layouts)
  const shown = JSON.stringify(compiled.placed.scenes)
  for (const text of ['合作培训', '三个问题', '报价要等四天', '排期与人员', '三季度', '谢谢']) expect(shown).toContain(text)
  expect(compiled.diagnostics.map(({ code }) => code)).toContain('template-layout-missing')
  expect(checkRules(await writePptx(compiled.placed, compiled.design, () => {}))).toEqual([])
})
