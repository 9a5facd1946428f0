/** A template as PowerPoint's blank one: eleven layouts with English names, Calibri, nothing but type. */
import { buildTemplate, type CanvasSpec, type PlaceholderSpec, type Rect, stylesXml, themeXml } from './build.ts'

const FOOTERS: readonly PlaceholderSpec[] = [
  { ph: 'type="dt" sz="half" idx="10"', name: 'Date Placeholder 3' },
  { ph: 'type="ftr" sz="quarter" idx="11"', name: 'Footer Placeholder 4' },
  { ph: 'type="sldNum" sz="quarter" idx="12"', name: 'Slide Number Placeholder 5' },
]

const small = (align: string): string =>
  `<a:lvl1pPr algn="${align}"><a:defRPr sz="1200"><a:solidFill><a:schemeClr val="tx1"><a:tint val="75000"/></a:schemeClr></a:solidFill></a:defRPr></a:lvl1pPr>`
const plain = (size: number): string => `<a:lvl1pPr marL="0" indent="0"><a:buNone/><a:defRPr sz="${size * 100}"/></a:lvl1pPr>`
const layout = (name: string, type: string, placeholders: readonly PlaceholderSpec[]): CanvasSpec => ({
  name,
  attributes: type,
  placeholders: [...placeholders, ...FOOTERS],
})
const title = (rect?: Rect, more: Partial<PlaceholderSpec> = {}): PlaceholderSpec => ({
  ph: 'type="title"',
  name: 'Title 1',
  ...(rect ? { rect } : {}),
  ...more,
})

const LAYOUTS: readonly CanvasSpec[] = [
  layout('Title Slide', 'type="title"', [
    {
      ph: 'type="ctrTitle"',
      name: 'Title 1',
      rect: [1_524_000, 1_122_363, 9_144_000, 2_387_600],
      body: 'anchor="b"',
      levels: '<a:lvl1pPr algn="ctr"><a:defRPr sz="6000"/></a:lvl1pPr>',
    },
    {
      ph: 'type="subTitle" idx="1"',
      name: 'Subtitle 2',
      rect: [1_524_000, 3_602_038, 9_144_000, 1_655_762],
      levels: '<a:lvl1pPr marL="0" indent="0" algn="ctr"><a:buNone/><a:defRPr sz="2400"/></a:lvl1pPr>',
    },
  ]),
  layout('Title and Content', 'type="obj"', [title(), { ph: 'idx="1"', name: 'Content Placeholder 2' }]),
  layout('Section Header', 'type="secHead"', [
    title([831_850, 1_709_738, 10_515_600, 2_852_737], { body: 'anchor="b"', levels: '<a:lvl1pPr><a:defRPr sz="6000"/></a:lvl1pPr>' }),
    { ph: 'type="body" idx="1"', name: 'Text Placeholder 2', rect: [831_850, 4_589_463, 10_515_600, 1_500_187], levels: plain(24) },
  ]),
  layout('Two Content', 'type="twoObj"', [
    title(),
    { ph: 'sz="half" idx="1"', name: 'Content Placeholder 2', rect: [838_200, 1_825_625, 5_181_600, 4_351_338] },
    { ph: 'sz="half" idx="2"', name: 'Content Placeholder 3', rect: [6_172_200, 1_825_625, 5_181_600, 4_351_338] },
  ]),
  layout('Comparison', 'type="twoTxTwoObj"', [
    title([839_788, 365_125, 10_515_600, 1_325_563]),
    {
      ph: 'type="body" idx="1"',
      name: 'Text Placeholder 2',
      rect: [839_788, 1_681_163, 5_157_787, 823_912],
      body: 'anchor="b"',
      levels: plain(24),
    },
    { ph: 'sz="half" idx="2"', name: 'Content Placeholder 3', rect: [839_788, 2_505_075, 5_157_787, 3_684_588] },
    {
      ph: 'type="body" sz="quarter" idx="3"',
      name: 'Text Placeholder 4',
      rect: [6_172_200, 1_681_163, 5_183_188, 823_912],
      body: 'anchor="b"',
      levels: plain(24),
    },
    { ph: 'sz="quarter" idx="4"', name: 'Content Placeholder 5', rect: [6_172_200, 2_505_075, 5_183_188, 3_684_588] },
  ]),
  layout('Title Only', 'type="titleOnly"', [title()]),
  layout('Blank', 'type="blank"', []),
  layout('Content with Caption', 'type="objTx"', [
    title([839_788, 457_200, 3_932_237, 1_600_200], { body: 'anchor="b"', levels: '<a:lvl1pPr><a:defRPr sz="3200"/></a:lvl1pPr>' }),
    { ph: 'idx="1"', name: 'Content Placeholder 2', rect: [5_183_188, 987_425, 6_172_200, 4_873_625] },
    {
      ph: 'type="body" sz="half" idx="2"',
      name: 'Text Placeholder 3',
      rect: [839_788, 2_057_400, 3_932_237, 3_811_588],
      levels: plain(16),
    },
  ]),
  layout('Picture with Caption', 'type="picTx"', [
    title([839_788, 457_200, 3_932_237, 1_600_200], { body: 'anchor="b"' }),
    { ph: 'type="pic" idx="1"', name: 'Picture Placeholder 2', rect: [5_183_188, 987_425, 6_172_200, 4_873_625] },
    {
      ph: 'type="body" sz="half" idx="2"',
      name: 'Text Placeholder 3',
      rect: [839_788, 2_057_400, 3_932_237, 3_811_588],
      levels: plain(16),
    },
  ]),
  layout('Title and Vertical Text', 'type="vertTx"', [
    title(),
    { ph: 'type="body" orient="vert" idx="1"', name: 'Vertical Text Placeholder 2', body: 'vert="eaVert"' },
  ]),
  layout('Vertical Title and Text', 'type="vertTitleAndTx"', [
    { ph: 'type="title" orient="vert"', name: 'Vertical Title 1', rect: [8_724_900, 365_125, 2_628_900, 5_811_838], body: 'vert="eaVert"' },
    {
      ph: 'type="body" orient="vert" idx="1"',
      name: 'Vertical Text Placeholder 2',
      rect: [838_200, 365_125, 7_734_300, 5_811_838],
      body: 'vert="eaVert"',
    },
  ]),
]

export function officeTemplate(): Uint8Array {
  return buildTemplate({
    size: [12_192_000, 6_858_000],
    masters: [
      {
        background: '<p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef>',
        placeholders: [
          {
            ph: 'type="title"',
            name: 'Title Placeholder 1',
            rect: [838_200, 365_125, 10_515_600, 1_325_563],
            body: 'vert="horz" lIns="91440" tIns="45720" rIns="91440" bIns="45720" rtlCol="0" anchor="ctr"',
          },
          {
            ph: 'type="body" idx="1"',
            name: 'Text Placeholder 2',
            rect: [838_200, 1_825_625, 10_515_600, 4_351_338],
            body: 'vert="horz" lIns="91440" tIns="45720" rIns="91440" bIns="45720" rtlCol="0"',
          },
          {
            ph: 'type="dt" sz="half" idx="2"',
            name: 'Date Placeholder 3',
            rect: [838_200, 6_356_350, 2_743_200, 365_125],
            body: 'anchor="ctr"',
            levels: small('l'),
          },
          {
            ph: 'type="ftr" sz="quarter" idx="3"',
            name: 'Footer Placeholder 4',
            rect: [4_038_600, 6_356_350, 4_114_800, 365_125],
            body: 'anchor="ctr"',
            levels: small('ctr'),
          },
          {
            ph: 'type="sldNum" sz="quarter" idx="4"',
            name: 'Slide Number Placeholder 5',
            rect: [8_610_600, 6_356_350, 2_743_200, 365_125],
            body: 'anchor="ctr"',
            levels: small('r'),
          },
        ],
        styles: stylesXml({ title: { size: 44 }, sizes: [28, 24, 20, 18, 18] }),
        theme: themeXml({
          name: 'Office Theme',
          colors: ['000000', 'FFFFFF', '44546A', 'E7E6E6', '4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47', '0563C1', '954F72'],
          latin: ['Calibri Light', 'Calibri'],
        }),
        layouts: LAYOUTS,
      },
    ],
    extra: [
      {
        name: 'ppt/tableStyles.xml',
        type: 'application/vnd.openxmlformats-officedocument.presentationml.tableStyles+xml',
        content:
          '<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>',
        relationship: 'tableStyles',
      },
    ],
  })
}
