import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { type Compiled, compileDeck } from '../../src/compile/index.ts'
import { writePptx } from '../../src/pptx/index.ts'
import { checkPackage, checkRules } from '../gates/check.ts'
import { officeTemplate } from './office.ts'

const folder = mkdtempSync(join(tmpdir(), 'diptych-bad-templates-'))
writeFileSync(join(folder, 'deck.md'), '---\ntheme: ./t.potx\nlang: en\n---\n\n# One\n\nText\n\n---\n\n# Two\n\n- a\n- b\n')

async function compileWith(bytes: Uint8Array): Promise<Compiled> {
  const path = join(folder, 't.potx')
  writeFileSync(path, bytes)
  return (await compileDeck(join(folder, 'deck.md'))) as Compiled
}

type Edit = (parts: Record<string, Uint8Array>) => void
const edited = (edit: Edit): Uint8Array => {
  const parts = unzipSync(officeTemplate())
  edit(parts)
  return zipSync(parts)
}
const replace =
  (part: string, from: string | RegExp, to: string): Edit =>
  (parts) => {
    parts[part] = strToU8(strFromU8(parts[part]!).replace(from, to))
  }
const MASTER = 'ppt/slideMasters/slideMaster1.xml'

it.each([
  ['an encrypted file', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), /password/],
  ['no zip', () => strToU8('This is no template.'), /zip/],
  ['an empty file', () => new Uint8Array(), /zip/],
  ['a file that is cut short', () => officeTemplate().slice(0, 4000), /zip/],
  ['a zip of something else', () => zipSync({ 'a.txt': strToU8('a') }), /Content_Types/],
  ['a master that is not well-formed', () => edited(replace(MASTER, '</p:cSld>', '')), /slideMaster1\.xml is broken/],
  ['entities', () => edited(replace(MASTER, '<p:sldMaster', '<!DOCTYPE x [<!ENTITY a "b">]><p:sldMaster')), /document type/],
  ['a master that is missing', () => edited((parts) => void delete parts[MASTER]), /no slide master/],
  ['a theme that is missing', () => edited((parts) => void delete parts['ppt/theme/theme1.xml']), /no theme/],
  ['slides that are higher than wide', () => edited(replace('ppt/presentation.xml', 'cx="12192000"', 'cx="3000000"')), /wider than high/],
  ['nesting without an end', () => edited(replace(MASTER, '<p:cSld>', `<p:cSld>${'<a:x>'.repeat(5000)}`)), /nested too deeply/],
])('%s is said in words, and the deck is built in the default theme', async (_, make, reason) => {
  const compiled = await compileWith(make())
  expect(compiled.diagnostics.map(({ code }) => code)).toEqual(['bad-template'])
  expect(compiled.diagnostics[0]!.message).toMatch(reason)
  expect(compiled.diagnostics[0]!.where).toEqual({ file: 'deck.md', line: 2, column: 1 })
  expect(compiled.theme.name).toBe('default')
  expect(checkRules(await writePptx(compiled.placed, compiled.design, () => {}))).toEqual([])
})

it('leaves macros and addresses out, with what refers to them', async () => {
  const bytes = edited((parts) => {
    parts['ppt/vbaProject.bin'] = strToU8('macro')
    replace(
      'ppt/_rels/presentation.xml.rels',
      '</Relationships>',
      '<Relationship Id="rIdV" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
    )(parts)
    replace(
      '[Content_Types].xml',
      '</Types>',
      '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
    )(parts)
    const link =
      '<Relationship Id="rIdL" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.com/" TargetMode="External"/>'
    replace(
      'ppt/slideMasters/_rels/slideMaster1.xml.rels',
      '</Relationships>',
      `${link}<Relationship Id="rIdP" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///c:/logo.png" TargetMode="External"/></Relationships>`,
    )(parts)
    const art =
      '<p:sp><p:nvSpPr><p:cNvPr id="90" name="Link"><a:hlinkClick r:id="rIdL"/></p:cNvPr><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9000" cy="9000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:sp>' +
      '<p:pic><p:nvPicPr><p:cNvPr id="91" name="Linked"/><p:cNvPicPr/><p:nvPr userDrawn="1"/></p:nvPicPr><p:blipFill><a:blip r:link="rIdP"/><a:stretch/></p:blipFill><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9000" cy="9000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
    replace(MASTER, '</p:spTree>', `${art}</p:spTree>`)(parts)
  })
  const compiled = await compileWith(bytes)
  expect(compiled.diagnostics.map(({ code }) => code)).toEqual(expect.arrayContaining(['template-macros', 'template-external']))
  const written = await writePptx(compiled.placed, compiled.design, () => {})
  expect(await checkPackage(written)).toEqual([])
  const text = Object.entries(unzipSync(written)).map(([name, content]) => name + strFromU8(content, true))
  expect(text.filter((content) => /vbaProject|example\.com|logo\.png/.test(content))).toEqual([])
})

it('gives objects and placeholders that share numbers numbers of their own', async () => {
  const bytes = edited((parts) => {
    replace('ppt/slideLayouts/slideLayout4.xml', / idx="[12]"/g, '')(parts)
    replace(MASTER, '<p:cNvPr id="51"', '<p:cNvPr id="50"')(parts)
    replace('ppt/slideLayouts/slideLayout2.xml', 'idx="12"', 'idx="4294967295"')(parts)
  })
  const compiled = await compileWith(bytes)
  expect(compiled.diagnostics.map(({ code }) => code)).toContain('template-mended')
  expect(checkRules(await writePptx(compiled.placed, compiled.design, () => {}))).toEqual([])
})

it('reads no template outside the deck’s folder unless the command names it', async () => {
  writeFileSync(join(folder, 'out.md'), '---\ntheme: ../elsewhere/t.potx\n---\n\n# One\n')
  const compiled = (await compileDeck(join(folder, 'out.md'))) as Compiled
  expect(compiled.diagnostics.map(({ code }) => code)).toEqual(['outside-deck'])
  const missing = (await compileDeck(join(folder, 'out.md'), { theme: join(folder, 'none.potx') })) as Compiled
  expect(missing.diagnostics.map(({ code }) => code)).toEqual(['missing-template'])
})
