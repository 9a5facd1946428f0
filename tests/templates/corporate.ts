/**
 * A company's template: Chinese names, a dark cover with a picture, a logo and a bar on the master, a gradient, titles
 * at the foot, placeholders with numbers of their own, and a second master that is dark.
 */
import { encodePng } from '../../src/raster/index.ts'
import { buildTemplate, type CanvasSpec, picture, type PlaceholderSpec, shape, solid, stylesXml, themeXml } from './build.ts'

/** A picture of two colours that run into each other. */
function testPicture(width: number, height: number, from: readonly number[], to: readonly number[]): Uint8Array {
  const pixels = new Uint8Array(width * height * 4)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const share = (x / width + y / height) / 2
      pixels.set([...from.map((channel, i) => Math.round(channel + (to[i]! - channel) * share)), 255], (y * width + x) * 4)
    }
  }
  return encodePng(width, height, pixels)
}

const none = (size: number, color = 'tx1'): string =>
  `<a:lvl1pPr marL="0" indent="0"><a:buNone/><a:defRPr sz="${size * 100}">${solid(color)}</a:defRPr></a:lvl1pPr>`
const FOOT: readonly PlaceholderSpec[] = [
  { ph: 'type="ftr" sz="quarter" idx="21"', name: '页脚占位符 1' },
  { ph: 'type="sldNum" sz="quarter" idx="22"', name: '灯片编号占位符 2' },
]
const title: PlaceholderSpec = { ph: 'type="title"', name: '标题 1', prompt: '单击此处编辑标题' }
const footTitle: PlaceholderSpec = { ...title, rect: [700_000, 5_250_000, 9_000_000, 760_000], body: 'anchor="ctr"' }

const WAVE =
  '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="100" h="100"><a:moveTo><a:pt x="0" y="60"/></a:moveTo>' +
  '<a:cubicBezTo><a:pt x="30" y="0"/><a:pt x="70" y="90"/><a:pt x="100" y="30"/></a:cubicBezTo><a:lnTo><a:pt x="100" y="100"/></a:lnTo><a:lnTo><a:pt x="0" y="100"/></a:lnTo><a:close/></a:path></a:pathLst></a:custGeom>'
const DOWNWARDS =
  '<a:gradFill><a:gsLst><a:gs pos="0"><a:schemeClr val="accent1"/></a:gs><a:gs pos="100000"><a:schemeClr val="accent1"><a:lumMod val="50000"/></a:schemeClr></a:gs></a:gsLst><a:lin ang="5400000" scaled="0"/></a:gradFill>'

const LAYOUTS: readonly CanvasSpec[] = [
  {
    name: '封面（深色）',
    attributes: 'showMasterSp="0" userDrawn="1"',
    background: '<p:bgPr><a:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></a:blipFill><a:effectLst/></p:bgPr>',
    pictures: { rId2: 'image1.png', rId3: 'image2.png' },
    art:
      picture(2, '白色标志', [10_200_000, 400_000, 1_500_000, 500_000], 'rId3') +
      shape(3, '波浪', [0, 5_900_000, 12_192_000, 958_000], solid('accent2'), WAVE),
    placeholders: [
      {
        ph: 'type="ctrTitle"',
        name: '标题 1',
        rect: [700_000, 1_700_000, 9_300_000, 1_700_000],
        body: 'anchor="b"',
        levels: `<a:lvl1pPr algn="l"><a:defRPr sz="4800" b="1">${solid('bg1')}</a:defRPr></a:lvl1pPr>`,
      },
      {
        ph: 'type="body" sz="quarter" idx="31"',
        name: '副标题 2',
        rect: [700_000, 3_500_000, 9_300_000, 700_000],
        levels: none(22, 'bg1'),
      },
      {
        ph: 'type="body" sz="quarter" idx="32"',
        name: '部门与日期 3',
        rect: [700_000, 4_900_000, 6_000_000, 420_000],
        body: 'anchor="ctr"',
        levels: none(16, 'bg1'),
      },
    ],
  },
  {
    name: '目录',
    attributes: 'userDrawn="1"',
    placeholders: [
      { ...title, rect: [3_600_000, 300_000, 7_000_000, 620_000] },
      { ph: 'idx="17"', name: '目录内容 2', rect: [3_600_000, 1_100_000, 7_800_000, 4_600_000] },
      ...FOOT,
    ],
    art: shape(
      2,
      '左侧色块',
      [0, 0, 3_000_000, 6_858_000],
      DOWNWARDS,
      undefined,
      '<a:p><a:pPr algn="ctr"/><a:r><a:rPr lang="en-US" sz="2800" b="1"><a:solidFill><a:schemeClr val="bg1"/></a:solidFill></a:rPr><a:t>CONTENTS</a:t></a:r></a:p>',
    ),
  },
  {
    name: '正文：标题在下',
    attributes: 'userDrawn="1"',
    placeholders: [footTitle, { ph: 'idx="14"', name: '内容占位符 2', rect: [700_000, 900_000, 10_800_000, 4_200_000] }, ...FOOT],
  },
  {
    name: '双栏',
    attributes: 'userDrawn="1"',
    placeholders: [
      footTitle,
      { ph: 'sz="half" idx="15"', name: '左栏 2', rect: [700_000, 900_000, 5_200_000, 4_200_000] },
      { ph: 'sz="half" idx="16"', name: '右栏 3', rect: [6_300_000, 900_000, 5_200_000, 4_200_000] },
      ...FOOT,
    ],
  },
  {
    name: '一句话',
    attributes: 'userDrawn="1"',
    background:
      '<p:bgPr><a:gradFill><a:gsLst><a:gs pos="0"><a:schemeClr val="tx2"/></a:gs><a:gs pos="100000"><a:schemeClr val="accent1"/></a:gs></a:gsLst><a:lin ang="2700000" scaled="0"/></a:gradFill><a:effectLst/></p:bgPr>',
    placeholders: [
      {
        ...title,
        rect: [1_200_000, 1_800_000, 9_800_000, 1_800_000],
        body: 'anchor="b"',
        levels: `<a:lvl1pPr algn="ctr"><a:defRPr sz="4000" b="1">${solid('bg1')}</a:defRPr></a:lvl1pPr>`,
      },
      {
        ph: 'type="body" idx="18"',
        name: '补充 2',
        rect: [1_200_000, 3_800_000, 9_800_000, 900_000],
        levels: `<a:lvl1pPr marL="0" indent="0" algn="ctr"><a:buNone/><a:defRPr sz="2000">${solid('bg1')}</a:defRPr></a:lvl1pPr>`,
      },
    ],
  },
]

const DARK: readonly CanvasSpec[] = [
  {
    name: '过渡页',
    attributes: 'type="secHead" userDrawn="1"',
    placeholders: [
      {
        ph: 'type="body" sz="quarter" idx="41"',
        name: '章号 1',
        rect: [900_000, 2_300_000, 1_600_000, 1_500_000],
        body: 'anchor="ctr"',
        levels: none(66, 'accent2'),
      },
      {
        ...title,
        rect: [2_800_000, 2_300_000, 8_300_000, 900_000],
        body: 'anchor="b"',
        levels: `<a:lvl1pPr><a:defRPr sz="3600" b="1">${solid('tx1')}</a:defRPr></a:lvl1pPr>`,
      },
      { ph: 'type="body" idx="42"', name: '提要 3', rect: [2_800_000, 3_260_000, 8_300_000, 700_000], levels: none(18) },
    ],
  },
  {
    name: '致谢页',
    attributes: 'userDrawn="1"',
    placeholders: [
      {
        ...title,
        rect: [900_000, 1_500_000, 8_300_000, 1_300_000],
        body: 'anchor="b"',
        levels: `<a:lvl1pPr><a:defRPr sz="4400" b="1">${solid('tx1')}</a:defRPr></a:lvl1pPr>`,
      },
      { ph: 'idx="43"', name: '联系方式 2', rect: [900_000, 3_000_000, 10_300_000, 2_400_000] },
    ],
  },
]

const theme = themeXml({
  name: '集团模板',
  colors: ['262626', 'FFFFFF', '0B2A4A', 'EEF2F6', '1F6FB2', 'E4572E', '2E9E6B', 'F2B134', '6B5CA5', '8A8D91', '1F6FB2', '6B5CA5'],
  latin: ['Arial', 'Arial'],
  ea: '微软雅黑',
})

export function corporateTemplate(): Uint8Array {
  const foot = (align: string, color: string): string =>
    `<a:lvl1pPr algn="${align}"><a:defRPr sz="1000">${solid(color)}</a:defRPr></a:lvl1pPr>`
  const placeholders = (color: string): PlaceholderSpec[] => [
    { ph: 'type="title"', name: '标题占位符 1', rect: [700_000, 300_000, 9_000_000, 620_000], body: 'lIns="0" rIns="0" anchor="ctr"' },
    { ph: 'type="body" idx="1"', name: '文本占位符 2', rect: [700_000, 1_200_000, 10_800_000, 4_800_000], body: 'lIns="0" rIns="0"' },
    {
      ph: 'type="ftr" sz="quarter" idx="3"',
      name: '页脚占位符 3',
      rect: [700_000, 6_330_000, 6_000_000, 300_000],
      body: 'lIns="0" anchor="ctr"',
      levels: foot('l', color),
    },
    {
      ph: 'type="sldNum" sz="quarter" idx="4"',
      name: '灯片编号占位符 4',
      rect: [10_600_000, 6_330_000, 900_000, 300_000],
      body: 'rIns="0" anchor="ctr"',
      levels: foot('r', color),
    },
  ]
  return buildTemplate({
    size: [12_192_000, 6_858_000],
    media: {
      'image1.png': testPicture(320, 180, [8, 26, 52], [24, 84, 130]),
      'image2.png': testPicture(150, 50, [255, 255, 255], [220, 230, 240]),
      'image3.png': testPicture(120, 120, [31, 111, 178], [228, 87, 46]),
    },
    masters: [
      {
        background: `<p:bgPr>${solid('bg1')}<a:effectLst/></p:bgPr>`,
        art:
          picture(2, '标志', [10_900_000, 200_000, 600_000, 600_000], 'rId20') +
          shape(3, '顶部色条', [0, 0, 12_192_000, 90_000], solid('accent1')) +
          shape(4, '底部细线', [700_000, 6_250_000, 10_800_000, 12_700], solid('bg2')) +
          shape(
            5,
            '密级',
            [7_600_000, 6_330_000, 2_600_000, 300_000],
            '<a:noFill/>',
            undefined,
            '<a:p><a:pPr algn="r"/><a:r><a:rPr lang="zh-CN" sz="1000"><a:solidFill><a:schemeClr val="accent6"/></a:solidFill></a:rPr><a:t>内部资料 注意保密</a:t></a:r></a:p>',
          ),
        pictures: { rId20: 'image3.png' },
        placeholders: placeholders('accent6'),
        styles: stylesXml({
          title: { size: 28, bold: true, color: 'tx2' },
          sizes: [20, 18, 16, 14, 14],
          bullets: ['■', '–', '•', '–', '•'],
        }),
        theme,
        layouts: LAYOUTS,
      },
      {
        background: `<p:bgPr>${solid('bg1')}<a:effectLst/></p:bgPr>`,
        clrMap:
          'bg1="dk2" tx1="lt1" bg2="dk1" tx2="lt2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"',
        art: shape(
          2,
          '右侧圆',
          [9_600_000, -1_200_000, 4_200_000, 4_200_000],
          '<a:solidFill><a:schemeClr val="accent1"><a:alpha val="40000"/></a:schemeClr></a:solidFill>',
          '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>',
        ),
        placeholders: placeholders('tx1'),
        styles: stylesXml({ title: { size: 32, bold: true, color: 'tx1' }, sizes: [20, 18, 16, 14, 14], color: 'tx1' }),
        theme,
        layouts: DARK,
      },
    ],
  })
}
