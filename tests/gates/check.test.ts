import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { writePptx } from '../../src/pptx/index.ts'
import { loadTheme } from '../../src/themes/index.ts'
import { checkPackage, checkRules } from './check.ts'
import { fixtureDeck } from './fixture/index.ts'

type Files = Record<string, Uint8Array>

let good: Uint8Array

beforeAll(async () => {
  good = await writePptx(fixtureDeck(), loadTheme('default'), (diagnostic) => expect.fail(diagnostic.message))
})

/** The good file with a part's text changed; fails if there was nothing to change. */
function edited(part: string, from: string | RegExp, to: string): Uint8Array {
  return rebuilt((files) => {
    const before = strFromU8(files[part]!)
    const after = before.replace(from, to)
    expect(after, `${part} has nothing like ${from}`).not.toBe(before)
    files[part] = strToU8(after)
  })
}

function rebuilt(change: (files: Files) => void): Uint8Array {
  const files = unzipSync(good)
  change(files)
  return zipSync(files)
}

const SLIDE = 'ppt/slides/slide3.xml'
const TABLE = 'ppt/slides/slide4.xml'
const NOTES_MASTER = 'ppt/notesMasters/_rels/notesMaster1.xml.rels'

/** A fault, the file that has it, and what the gate has to say. */
const faults: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
  ['text that is not well-formed', () => edited(SLIDE, '</p:spTree>', ''), /not well-formed/],
  ['an unescaped ampersand', () => edited('docProps/app.xml', '&lt;HR&gt;', 'A & B'), /not well-formed/],
  ['a control character', () => edited(SLIDE, '出现', '出\u0001现'), /not well-formed/],
  ['an undeclared prefix', () => edited(SLIDE, '<p:clrMapOvr>', '<p14:x/><p:clrMapOvr>'), /prefix of p14:x/],
  ['a folder in the zip', () => rebuilt((files) => (files['ppt/charts/'] = new Uint8Array())), /directory entry/],
  ['a part that stands twice', () => twice(), /duplicate part name/],
  ['content types that come late', () => rebuilt(moveContentTypes), /not the first entry/],
  [
    'a phantom override',
    () => edited('[Content_Types].xml', '</Types>', '<Override PartName="/ppt/slideMasters/slideMaster2.xml" ContentType="a/b"/></Types>'),
    /slideMaster2\.xml: phantom override/,
  ],
  ['a part without content type', () => edited('[Content_Types].xml', /<Default Extension="png"[^>]*>/, ''), /\.png: no content type/],
  [
    'a part of any XML',
    () => edited('[Content_Types].xml', /<Override PartName="\/ppt\/presProps[^>]*>/, ''),
    /presProps\.xml: only the content type/,
  ],
  ['a dangling relationship', () => rebuilt((files) => delete files['ppt/slideLayouts/slideLayout4.xml']), /dangling relationship/],
  [
    'a relationship id that stands twice',
    () => edited('ppt/_rels/presentation.xml.rels', 'Id="rId2"', 'Id="rId1"'),
    /duplicate relationship id rId1/,
  ],
  [
    'a relationship that stands twice',
    () => edited(NOTES_MASTER, /(<Relationship )(Id="rId1")([^>]*>)/, '$1$2$3$1Id="rId2"$3'),
    /duplicate relationship: theme/,
  ],
  ['a reference to no relationship', () => edited(SLIDE, /r:embed="rId\d+"/, 'r:embed="rId99"'), /rId99, which is no relationship/],
  ['a link that no URI is', () => edited('ppt/slides/_rels/slide2.xml.rels', '?a=1', '? a=1'), /leads to no address/],
  ['an orphan part', () => rebuilt((files) => (files['ppt/media/left-over.png'] = new Uint8Array([1]))), /left-over\.png: orphan part/],
  ['a theme that two masters share', () => edited(NOTES_MASTER, 'theme2', 'theme1'), /theme1\.xml: theme shared/],
  ['a shape id that stands twice', () => edited(SLIDE, '<p:cNvPr id="3"', '<p:cNvPr id="2"'), /duplicate shape id 2/],
  ['an animation of no shape', () => edited(SLIDE, /<p:spTgt spid="\d+"\/>/, '<p:spTgt spid="77"/>'), /animation of shape 77/],
  ['an animation of no paragraph', () => edited(SLIDE, '<p:pRg st="2" end="2"/>', '<p:pRg st="3" end="3"/>'), /paragraph 3 of 3/],
  ['a build of no shape', () => edited(SLIDE, /<p:bldP spid="\d+"/, '<p:bldP spid="78"'), /build of shape 78/],
  ['a row that lacks a cell', () => edited(TABLE, /<a:tc>[^]*?<\/a:tc>/, ''), /row 1 of a table has 2 cells for 3/],
  ['a placeholder that its layout lacks', () => edited(SLIDE, '<p:ph idx="2"', '<p:ph idx="9"'), /“obj 9” is not in/],
  ['a placeholder that is filled twice', () => edited(SLIDE, '<p:ph idx="2"', '<p:ph idx="1"'), /“obj 1” stands twice/],
  ['an unfilled placeholder', () => edited('ppt/slides/slide6.xml', '谢谢', ''), /unfilled placeholder “title”/],
  ['a prompt on a slide', () => edited(SLIDE, '一张卡片', 'Click to add text'), /prompt of the layout/],
  ['a slide in no section', () => edited('ppt/presentation.xml', /<p14:sldId id="258"\/>/, ''), /slide 258 is in no section/],
  ['a slide in two sections', () => edited('ppt/presentation.xml', /(<p14:sldId id="258"\/>)/, '$1$1'), /slide 258 is in two sections/],
  [
    'a section id in lower case',
    () => edited('ppt/presentation.xml', /(<p14:section [^>]*id=")\{[^}]*\}/, '$1{0a1b2c3d-0000-5000-a000-000000000000}'),
    /no GUID/,
  ],
]

describe('the package gate', () => {
  it('has nothing against the fixture', async () => {
    expect(await checkPackage(good)).toEqual([])
  })

  it.each(faults)('catches %s', (_, file, message) => {
    expect(checkRules(file()).join('\n')).toMatch(message)
  })

  it('has the SDK look at the file as it is', async () => {
    const problems = await checkPackage(edited(SLIDE, '<a:avLst/>', '<a:avList/>'))
    expect(problems.join('\n')).toMatch(/SDK, as is.*avList/s)
  })

  it('has the SDK look into the choices of alternatives', async () => {
    const problems = await checkPackage(edited(SLIDE, /(Requires="p14">)<p:transition /, '$1<p:transition speed="1" '))
    expect(problems.join('\n')).toMatch(/SDK, mc:Choice.*speed/s)
  })

  it('has the SDK look into their fallbacks', async () => {
    const problems = await checkPackage(edited(SLIDE, /(<mc:Fallback>)<p:transition /, '$1<p:transition speed="1" '))
    expect(problems.join('\n')).toMatch(/SDK, mc:Fallback.*speed/s)
  })
})

function moveContentTypes(files: Files): void {
  const types = files['[Content_Types].xml']!
  delete files['[Content_Types].xml']
  files['[Content_Types].xml'] = types
}

/** Two entries of the same name: one of the same length is renamed in both of its headers. */
function twice(): Uint8Array {
  const bytes = Buffer.from(good)
  for (const at of offsets(bytes, Buffer.from('ppt/slides/slide2.xml'))) bytes.write('ppt/slides/slide1.xml', at)
  return bytes
}

function offsets(bytes: Buffer, name: Buffer): number[] {
  const found: number[] = []
  for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1)) found.push(at)
  return found
}
