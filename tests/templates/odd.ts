/** A template of 4:3 with few layouts: no two columns, no section, a body without a title, shapes of its own, capitals. */
import { buildTemplate, type CanvasSpec, shape, solid, stylesXml, themeXml } from './build.ts'

const LAYOUTS: readonly CanvasSpec[] = [
  {
    name: 'Opening',
    attributes: 'userDrawn="1"',
    background: '<p:bgRef idx="1003"><a:schemeClr val="accent1"/></p:bgRef>',
    placeholders: [
      {
        ph: 'type="title"',
        name: 'Title 1',
        rect: [600_000, 2_400_000, 7_900_000, 1_500_000],
        body: 'anchor="ctr"',
        levels: `<a:lvl1pPr algn="ctr"><a:defRPr sz="4000">${solid('bg1')}</a:defRPr></a:lvl1pPr>`,
      },
    ],
  },
  {
    name: 'Page',
    attributes: 'userDrawn="1"',
    placeholders: [
      { ph: 'type="title"', name: 'Title 1' },
      { ph: 'type="body" idx="1"', name: 'Text 2' },
      { ph: 'type="sldNum" sz="quarter" idx="12"', name: 'Number 3' },
    ],
  },
  {
    name: 'Text alone',
    attributes: 'userDrawn="1"',
    placeholders: [{ ph: 'type="body" idx="1"', name: 'Text 1', rect: [500_000, 700_000, 8_100_000, 5_200_000] }],
  },
  {
    name: 'Chart page',
    attributes: 'type="chart"',
    placeholders: [
      { ph: 'type="title"', name: 'Title 1' },
      { ph: 'type="chart" idx="1"', name: 'Chart 2', rect: [500_000, 1_700_000, 8_100_000, 4_300_000] },
    ],
  },
]

const CORNER =
  '<a:custGeom><a:avLst/><a:gdLst><a:gd name="half" fmla="*/ w 1 2"/></a:gdLst><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path><a:moveTo><a:pt x="l" y="t"/></a:moveTo><a:lnTo><a:pt x="r" y="t"/></a:lnTo>' +
  '<a:arcTo wR="half" hR="half" stAng="0" swAng="5400000"/><a:lnTo><a:pt x="l" y="b"/></a:lnTo><a:close/></a:path></a:pathLst></a:custGeom>'

export function oddTemplate(): Uint8Array {
  return buildTemplate({
    size: [9_144_000, 6_858_000],
    template: false,
    masters: [
      {
        background: `<p:bgPr>${solid('#FBF7EF')}<a:effectLst/></p:bgPr>`,
        art:
          shape(2, 'Corner', [0, 0, 700_000, 700_000], solid('accent2'), CORNER) +
          shape(
            3,
            'Ribbon',
            [7_300_000, 6_350_000, 1_844_000, 508_000],
            solid('accent1'),
            '<a:prstGeom prst="homePlate"><a:avLst><a:gd name="adj" fmla="val 30000"/></a:avLst></a:prstGeom>',
          ) +
          `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="4" name="Rule"/><p:cNvCxnSpPr/><p:nvPr userDrawn="1"/></p:nvCxnSpPr><p:spPr><a:xfrm><a:off x="500000" y="1560000"/><a:ext cx="8100000" cy="0"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="19050">${solid('accent1')}</a:ln></p:spPr></p:cxnSp>`,
        placeholders: [
          { ph: 'type="title"', name: 'Title 1', rect: [500_000, 400_000, 8_100_000, 1_100_000], body: 'anchor="b"' },
          { ph: 'type="body" idx="1"', name: 'Text 2', rect: [500_000, 1_700_000, 8_100_000, 4_400_000] },
          {
            ph: 'type="sldNum" sz="quarter" idx="4"',
            name: 'Number 3',
            rect: [8_000_000, 6_430_000, 700_000, 340_000],
            body: 'anchor="ctr"',
            levels: `<a:lvl1pPr algn="r"><a:defRPr sz="1200">${solid('bg1')}</a:defRPr></a:lvl1pPr>`,
          },
        ],
        styles: stylesXml({ title: { size: 32, color: 'accent1', caps: true }, sizes: [24, 20, 18, 16, 16] }),
        theme: themeXml({
          name: 'Odd',
          colors: ['33261D', 'FFFFFF', '5B4636', 'EFE6D8', '7A3E48', 'D9A441', '4F6D5A', '8C7B6B', 'B0603A', '2F4858', '7A3E48', '4F6D5A'],
          latin: ['Georgia', 'Georgia'],
        }),
        layouts: LAYOUTS,
      },
    ],
  })
}
