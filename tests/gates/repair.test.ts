/** What makes PowerPoint offer to repair a file: each in a copy of a good one, and what the gate says of it. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { writePptx } from '../../src/pptx/index.ts'
import { loadTheme } from '../../src/themes/index.ts'
import { checkRules } from './check.ts'
import { fixtureDeck } from './fixture/index.ts'

let good: Uint8Array

beforeAll(async () => {
  good = await writePptx(fixtureDeck(), loadTheme('default'), (diagnostic) => expect.fail(diagnostic.message))
})

/** The good file with a part's text changed; fails if there was nothing to change. */
function edited(part: string, from: string | RegExp, to: string): Uint8Array {
  const files = unzipSync(good)
  const before = strFromU8(files[part]!)
  const after = before.replace(from, to)
  expect(after, `${part} has nothing like ${from}`).not.toBe(before)
  return zipSync({ ...files, [part]: strToU8(after) })
}

function withPart(part: string, content: Uint8Array): Uint8Array {
  return zipSync({ ...unzipSync(good), [part]: content })
}

const PRESENTATION = 'ppt/presentation.xml'
const MASTER = 'ppt/slideMasters/slideMaster1.xml'
const SLIDE = 'ppt/slides/slide3.xml'
const LINKS = 'ppt/slides/slide2.xml'
const TABLE = 'ppt/slides/slide4.xml'

const faults: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
  ['a slide id below 256', () => edited(PRESENTATION, /<p:sldId id="256"/, '<p:sldId id="255"'), /slide id 255 is out of range/],
  ['two slides of one id', () => edited(PRESENTATION, /<p:sldId id="257"/, '<p:sldId id="256"'), /two slides have the id 256/],
  [
    'a layout with the master’s id',
    () => edited(MASTER, 'sldLayoutId id="2147483649"', 'sldLayoutId id="2147483648"'),
    /two masters or layouts/,
  ],
  [
    'a layout id of a slide’s kind',
    () => edited(MASTER, 'sldLayoutId id="2147483649"', 'sldLayoutId id="300"'),
    /id 300 of a master or a layout/,
  ],
  ['no size of notes', () => edited(PRESENTATION, /<p:notesSz[^>]*>/, ''), /size of notes pages is missing/],
  [
    'a slide of two layouts',
    () =>
      edited(
        'ppt/slides/_rels/slide3.xml.rels',
        /(<Relationship [^>]*slideLayout)(\d+)(\.xml"\/>)/,
        '$1$2$3<Relationship Id="rId90" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/slideLayout" Target="../slideLayouts/slideLayout1.xml"/>',
      ),
    /2 relationships to a slideLayout/,
  ],
  [
    'notes of another slide',
    () => edited('ppt/notesSlides/_rels/notesSlide2.xml.rels', 'slides/slide2.xml', 'slides/slide1.xml'),
    /do not lead back/,
  ],
  [
    'a slide that is listed as a master',
    () => edited(PRESENTATION, /<p:sldId id="256" r:id="rId\d+"/, '<p:sldId id="256" r:id="rId1"'),
    /p:sldId leads to a slideMaster/,
  ],
  [
    'a link with an empty relationship',
    () => edited(LINKS, /<a:hlinkClick r:id="rId\d+"/, '<a:hlinkClick r:id=""'),
    /a link that leads nowhere/,
  ],
  [
    'a jump to an address',
    () => edited(LINKS, /(<a:hlinkClick r:id="rId\d+")( tooltip|>|\/>)/, '$1 action="ppaction://hlinksldjump"$2'),
    /a jump to a slide that leads to no slide/,
  ],
  ['a slide link without its action', () => edited(LINKS, ' action="ppaction://hlinksldjump"', ''), /a link that leads nowhere/],
  [
    'a body without paragraphs',
    () => edited(SLIDE, /<a:lstStyle\/>(?:<a:p>[^]*?<\/a:p>)+<\/p:txBody>/, '<a:lstStyle/></p:txBody>'),
    /body of text without a paragraph/,
  ],
  [
    'a run after its paragraph’s end',
    () =>
      edited(
        SLIDE,
        '<a:p><a:pPr algn="ctr"/><a:endParaRPr lang="en-US"/></a:p>',
        '<a:p><a:endParaRPr lang="en-US"/><a:r><a:t>x</a:t></a:r></a:p>',
      ),
    /something follows the properties/,
  ],
  ['properties of a paragraph that come late', () => edited(SLIDE, /<a:p>(<a:r>.*?<\/a:r>)/, '<a:p>$1<a:pPr/>'), /do not come first/],
  ['a line end within a run', () => edited(SLIDE, '出现', '出\n现'), /line end in the text/],
  ['a field without a GUID', () => edited(LINKS, /<a:fld id="\{[^}]*\}"/, '<a:fld id="{slide}"'), /a field without a GUID/],
  ['an id that is no number', () => edited(SLIDE, '<p:cNvPr id="3"', '<p:cNvPr id="4294967296"'), /shape id 4294967296/],
  ['an endless name', () => edited(SLIDE, /name="[^"]+"\/>/, `name="${'x'.repeat(300)}"/>`), /name of 300 characters/],
  ['a negative size', () => edited(SLIDE, /<a:ext cx="(\d+)"/, '<a:ext cx="-$1"'), /an object of the size -/],
  ['a place with a fraction', () => edited(SLIDE, /<a:off x="(\d{3,})"/, '<a:off x="$1.5"'), /an object at no place/],
  [
    'two placeholders of one index',
    () => edited('ppt/slideLayouts/slideLayout5.xml', 'idx="2"', 'idx="1"'),
    /two placeholders have the index 1/,
  ],
  ['the index that means none', () => edited('ppt/slideLayouts/slideLayout5.xml', 'idx="12"', 'idx="4294967295"'), /index is 4294967295/],
  ['a theme of eleven colours', () => edited('ppt/theme/theme1.xml', /<a:accent6>.*?<\/a:accent6>/, ''), /11 colours/],
  [
    'a theme of two fills',
    () => edited('ppt/theme/theme1.xml', /(<a:fillStyleLst>)<a:solidFill>.*?<\/a:solidFill>/, '$1'),
    /fewer than three formats in a:fillStyleLst/,
  ],
  ['two faces of one script', () => edited('ppt/theme/theme1.xml', 'script="Hant"', 'script="Hans"'), /two faces for Hans/],
  ['columns that do not fill their table', () => edited(TABLE, /<a:gridCol w="(\d+)"/, '<a:gridCol w="1$1"'), /a table’s columns are/],
  ['a row of no height', () => edited(TABLE, /<a:tr h="\d+"/, '<a:tr h="0"'), /a row without a height/],
  ['a span beyond the table', () => edited(TABLE, '<a:tc>', '<a:tc gridSpan="9">'), /spans beyond its table/],
  ['a covered cell that is not marked', () => edited(TABLE, '<a:tc>', '<a:tc gridSpan="2">'), /covered, and not marked/],
  ['a mark without a span', () => edited(TABLE, /(<a:tc>[^]*?<\/a:tc>)<a:tc>/, '$1<a:tc hMerge="1">'), /marked as covered, and is not/],
  ['a picture of another kind', () => withPart('ppt/media/dot-1a2b.png', strToU8('<svg/>')), /dot-1a2b\.png: is no image\/png/],
  [
    'a drawing without its raster',
    () => edited('ppt/slides/_rels/slide5.xml.rels', 'drawing-3c4d.png', 'drawing-3c4d.svg'),
    /a drawing where a raster has to be/,
  ],
  [
    'a raster in a drawing’s place',
    () => edited('ppt/slides/_rels/slide5.xml.rels', 'drawing-3c4d.svg', 'dot-1a2b.png'),
    /svgBlip that is no drawing/,
  ],
  [
    'a build that shows nothing',
    () => edited(SLIDE, /<p:bldLst>/, '<p:bldLst><p:bldP spid="2" grpId="0"/>'),
    /build of shape 2, which is not animated/,
  ],
  ['an animated build that is not listed', () => edited(SLIDE, /<p:bldLst>.*?<\/p:bldLst>/, ''), /in a build that is not listed/],
  ['an animation inside a group', () => grouped(), /inside a group or not there/],
  ['a choice of what is not declared', () => edited(SLIDE, ' Requires="p14"', ' Requires="p15"'), /prefix p15 is required/],
  [
    'an extension outside of alternatives',
    () =>
      edited(
        SLIDE,
        /<mc:AlternateContent[^>]*><mc:Choice ([^>]*) Requires="p14">(<p:transition)(.*?<\/p:transition>).*?<\/mc:AlternateContent>/,
        '$2 $1$3',
      ),
    /stands outside of an alternative/,
  ],
  ['a wrong count of slides', () => edited('docProps/app.xml', /<Slides>\d+/, '<Slides>99'), /counts 99 slides of/],
  [
    'fewer titles than counted',
    () => edited('docProps/app.xml', /<vt:lpstr>[^<]*<\/vt:lpstr>(?=<\/vt:vector><\/TitlesOfParts>)/, ''),
    /lists \d+ titles for/,
  ],
]

/** An animated shape in a group. */
function grouped(): Uint8Array {
  const id = /<p:spTgt spid="(\d+)"\/>/.exec(strFromU8(unzipSync(good)[SLIDE]!))![1]!
  const group = '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="900" name="Group"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
  return edited(SLIDE, new RegExp(`<p:sp><p:nvSpPr><p:cNvPr id="${id}" .*?</p:sp>`), `${group}$&</p:grpSp>`)
}

describe('a file that PowerPoint would repair', () => {
  it('is none of ours', () => {
    expect(checkRules(good)).toEqual([])
  })

  it.each(faults)('is seen: %s', (_, file, message) => {
    expect(checkRules(file()).join('\n')).toMatch(message)
  })
})
