/** A deck placed by hand: every primitive of the scene, in real Chinese, for the pptx writer and its gates. */
import type {
  Asset,
  Box,
  ImageNode,
  Paragraph,
  PlacedDeck,
  Run,
  Scene,
  SceneNode,
  TableCell,
  TableNode,
  TextNode,
} from '../../src/scene/types.ts'
import { png } from './png.ts'
import { runs, text } from './text-builder.ts'

const bullet = (level = 0): Pick<Paragraph, 'tag' | 'level' | 'indent' | 'marker'> => ({
  tag: 'li',
  level,
  indent: 24 * (level + 1),
  marker: { kind: 'bullet', text: level === 0 ? '•' : '–', color: 'accent1', x: 24 * level, width: 24 },
})
const number = (value: number, start = 1): Pick<Paragraph, 'tag' | 'level' | 'indent' | 'marker'> => ({
  tag: 'li',
  level: 0,
  indent: 28,
  marker: { kind: 'number', text: `${value}.`, value, start, color: 'accent1', x: 0, width: 28 },
})

const title = (words: string): TextNode =>
  text(
    'title',
    'title',
    { x: 56, y: 32, w: 848, h: 60 },
    [{ tag: 'h2', runs: runs(words), size: 30, lineHeight: 1.248, bold: true, color: 'dk2' }],
    { anchor: 'bottom', placeholder: 'title' },
  )

const footer = (page: number): TextNode[] => [
  text(
    'footer',
    'footer',
    { x: 56, y: 504, w: 640, h: 20 },
    [{ runs: runs('智能招聘训练营 · 第一章'), size: 12, lineHeight: 1.44, color: { slot: 'dk1', lumMod: 65, lumOff: 35 } }],
    { anchor: 'middle', placeholder: 'footer' },
  ),
  text(
    'number',
    'number',
    { x: 804, y: 504, w: 100, h: 20 },
    [{ runs: runs(String(page)), size: 12, lineHeight: 1.44, align: 'right', color: { slot: 'dk1', lumMod: 65, lumOff: 35 } }],
    { anchor: 'middle', placeholder: 'number' },
  ),
]

const scene = (id: string, layout: string, nodes: readonly SceneNode[], more: Partial<Scene> = {}): Scene => ({
  id,
  layout,
  title: id,
  lang: 'zh-CN',
  background: 'lt1',
  nodes,
  backdrop: [],
  clicks: 0,
  notes: [],
  section: { id: 'one', title: '第一章 认识 AI' },
  ...more,
})

const cover = scene(
  'cover',
  'cover',
  [
    text(
      'title',
      'title',
      { x: 56, y: 120, w: 560, h: 184 },
      [{ runs: runs('AI 时代的招聘：\n从简历到“人”'), size: 48, lineHeight: 1.248, bold: true, color: 'lt1', rows: 2 }],
      { anchor: 'bottom', placeholder: 'title' },
    ),
    text(
      'subtitle',
      'subtitle',
      { x: 56, y: 324, w: 560, h: 76 },
      [{ runs: runs('给人力资源同事的六堂课'), size: 22.2, lineHeight: 1.5, color: { slot: 'lt2', lumMod: 85, lumOff: 0 } }],
      { placeholder: 'subtitle' },
    ),
    text(
      'meta',
      'label',
      { x: 56, y: 448, w: 560, h: 48 },
      [{ runs: runs('人才发展部 · 2026 年 3 月'), size: 14.4, lineHeight: 1.44, color: { slot: 'lt2', lumMod: 85, lumOff: 0 } }],
      { anchor: 'bottom', placeholder: 'meta' },
    ),
  ],
  { background: 'dk2', transition: 'fade', section: { id: 'opening', title: '开篇' } },
)

const inline = scene(
  'inline',
  'default',
  [
    title('行内样式一应俱全：粗体、链接与“引号”'),
    text(
      'body',
      'body',
      { x: 56, y: 116, w: 848, h: 372 },
      [
        {
          runs: [
            ...runs('普通文字 with Latin，'),
            ...runs('粗体', { bold: true }),
            ...runs('、'),
            ...runs('强调', { color: 'accent2' }),
            ...runs('、'),
            ...runs('标记', { highlight: { slot: 'accent3', lumMod: 40, lumOff: 60 } }),
            ...runs('、'),
            ...runs('npm run build', { mono: true, highlight: 'lt2' }),
            ...runs('。'),
          ],
          size: 22.2,
          lineHeight: 1.5,
        },
        {
          runs: [
            ...runs('链接：'),
            ...runs('公司内网 & 规章', { link: { kind: 'external', url: 'https://example.com/?a=1&b="2"', title: '打开内网' } }),
            ...runs('，或 '),
            ...runs('回到表格', { link: { kind: 'slide', id: 'table' } }),
            ...runs('。'),
          ],
          size: 22.2,
          lineHeight: 1.5,
          before: 12,
          ...bullet(),
        },
        {
          runs: [
            ...runs('H'),
            ...runs('2', { baseline: 'sub', scale: 0.66 }),
            ...runs('O 与 E=mc'),
            ...runs('2', { baseline: 'super', scale: 0.66 }),
            ...runs('，'),
            ...runs('删去', { strike: true }),
            ...runs(' '),
            ...runs('italic words', { italic: true }),
            ...runs('，'),
            ...runs('小字', { scale: 0.8 }),
          ],
          size: 18,
          lineHeight: 1.5,
          before: 8,
          ...bullet(1),
        },
        { runs: runs('控制字符\u0001被去掉，<尖括号>与 & 符号都在。'), size: 22.2, lineHeight: 1.5, before: 12, ...bullet() },
        { runs: runs('第三步从三开始'), size: 22.2, lineHeight: 1.5, before: 12, ...number(3, 3) },
        { runs: runs('第四步接着数'), size: 22.2, lineHeight: 1.5, before: 12, ...number(4, 3) },
      ],
      { anchor: 'middle', placeholder: 'body' },
    ),
    ...footer(2),
  ],
  {
    transition: 'push',
    notes: [
      { runs: runs('先问一个问题：你上次看完一份简历用了多久？'), level: 0 },
      { runs: [...runs('重点', { bold: true }), ...runs('：不要念稿。')], level: 0, marker: '•', click: 1 },
      { runs: runs('第二层 with Latin'), level: 1, marker: '–' },
    ],
  },
)

const builds = scene(
  'builds',
  'two-columns',
  [
    title('按次序出现的内容'),
    text(
      'left',
      'body',
      { x: 56, y: 116, w: 404, h: 372 },
      [1, 2, 3].map((click) => ({ runs: runs(`第 ${click} 次点击后出现`), size: 22.2, lineHeight: 1.5, before: 12, click, ...bullet() })),
      { placeholder: 'left' },
    ),
    {
      kind: 'group',
      id: 'card',
      role: 'item',
      box: { x: 500, y: 116, w: 404, h: 200 },
      click: 4,
      children: [
        {
          kind: 'shape',
          id: 'card-box',
          geometry: 'roundRect',
          radius: 8,
          box: { x: 500, y: 116, w: 404, h: 160 },
          fill: 'lt2',
          stroke: 'accent1',
          strokeWidth: 1,
        },
        text(
          'right',
          'body',
          { x: 520, y: 132, w: 364, h: 120 },
          [
            { tag: 'h3', runs: runs('一张卡片'), size: 22.2, lineHeight: 1.296, bold: true, color: 'dk2' },
            {
              runs: runs('小一号的说明文字，同在一个文本框里，占了两行，看基线是否还准。'),
              size: 16.2,
              lineHeight: 1.5,
              before: 6,
              rows: 2,
            },
          ],
          { placeholder: 'right' },
        ),
      ],
    },
    {
      kind: 'image',
      id: 'pic',
      asset: 'dot',
      alt: '一个青色方块',
      box: { x: 500, y: 300, w: 120, h: 90 },
      click: 5,
      crop: { left: 0.1, top: 0, right: 0.1, bottom: 0 },
      link: { kind: 'slide', id: 'cover' },
    },
    { kind: 'image', id: 'pic2', asset: 'dot', alt: '', decorative: true, box: { x: 640, y: 300, w: 120, h: 90 } },
    { kind: 'shape', id: 'rule', geometry: 'line', box: { x: 500, y: 420, w: 404, h: 0 }, stroke: 'accent2', strokeWidth: 2, click: 5 },
    { kind: 'shape', id: 'arrow', geometry: 'chevron', box: { x: 500, y: 440, w: 60, h: 40 }, fill: 'accent4' },
    { kind: 'shape', id: 'disc', geometry: 'ellipse', box: { x: 580, y: 440, w: 40, h: 40 }, fill: 'accent3', opacity: 50 },
    { kind: 'shape', id: 'bar', geometry: 'rect', box: { x: 640, y: 440, w: 80, h: 40 }, fill: '#336699' },
    {
      kind: 'shape',
      id: 'curve',
      geometry: 'path',
      box: { x: 740, y: 440, w: 100, h: 40 },
      fill: 'accent6',
      path: [{ to: 'move', x: 0, y: 1 }, { to: 'cubic', x1: 0.2, y1: 0, x2: 0.8, y2: 0, x: 1, y: 1 }, { to: 'close' }],
    },
    ...footer(3),
  ],
  { clicks: 5, transition: 'wipe' },
)

const cell = (content: readonly Run[], box: Box, header: boolean, align: Paragraph['align'] = 'left'): TableCell => ({
  header,
  text: text('cell', 'body', box, [{ runs: content, size: 18, lineHeight: 1.356, bold: header, color: header ? 'dk2' : 'dk1', align }], {
    anchor: 'middle',
  }),
  ...(header && { fill: 'lt2' as const }),
})

function tableNode(): TableNode {
  const columns = [300, 340, 208]
  const rows = [40, 48, 48, 72]
  const words = [
    ['阶段', '做什么', '人数'],
    ['筛选', '用 AI 初筛简历', '120'],
    ['面试', '结构化面试', '36'],
    ['录用', '三方会商', '8'],
  ]
  const [x, y] = [56, 128]
  return {
    kind: 'table',
    id: 'table',
    box: { x, y, w: 848, h: 208 },
    columns,
    rows,
    headerRows: 1,
    padding: { x: 12, y: 6 },
    rule: { color: { slot: 'dk2', lumMod: 20, lumOff: 68 }, width: 0.75, headerColor: 'dk2', headerWidth: 1 },
    cells: words.map((row, r) =>
      row.map((word, c) =>
        cell(
          word === '三方会商' ? runs(word, { link: { kind: 'slide', id: 'inline' } }) : runs(word),
          {
            x: x + columns.slice(0, c).reduce((a, b) => a + b, 0) + 12,
            y: y + rows.slice(0, r).reduce((a, b) => a + b, 0) + 6,
            w: columns[c]! - 24,
            h: rows[r]! - 12,
          },
          r === 0,
          c === 2 ? 'right' : 'left',
        ),
      ),
    ),
  }
}

const table = scene('table', 'default', [title('表格：只有横线，数字右对齐'), tableNode(), ...footer(4)], {
  section: { id: 'two', title: '第二章 <动手> & 练习' },
  background: 'lt2',
})

const code = scene(
  'code',
  'default',
  [
    title('代码与图'),
    { kind: 'shape', id: 'code-box', geometry: 'roundRect', radius: 6, box: { x: 56, y: 116, w: 520, h: 200 }, fill: 'lt2' },
    text(
      'code',
      'code',
      { x: 72, y: 128, w: 488, h: 176 },
      ['def 筛选(简历):', '    if "Python" in 简历:', '        return True  # “命中”', '', '    return False'].map((line) => ({
        tag: 'code' as const,
        runs: runs(line, { mono: true }),
        size: 16.2,
        lineHeight: 1.44,
      })),
    ),
    { kind: 'image', id: 'drawing', asset: 'drawing', alt: '一幅矢量图', box: { x: 600, y: 116, w: 304, h: 171 } } satisfies ImageNode,
    ...footer(5),
  ],
  { section: { id: 'two', title: '第二章 <动手> & 练习' } },
)

const closing = scene(
  'closing',
  'closing',
  [
    text(
      'title',
      'title',
      { x: 56, y: 104, w: 600, h: 136 },
      [{ runs: runs('谢谢'), size: 40.2, lineHeight: 1.248, bold: true, color: 'lt1' }],
      { anchor: 'bottom', placeholder: 'title' },
    ),
    text(
      'body',
      'body',
      { x: 56, y: 264, w: 600, h: 216 },
      [
        {
          runs: [
            ...runs('下一步：'),
            ...runs('预约练习', {
              link: { kind: 'external', url: 'mailto:hr@example.com' },
              color: { slot: 'accent1', lumMod: 40, lumOff: 60 },
              underline: true,
            }),
          ],
          size: 22.2,
          lineHeight: 1.5,
          color: 'lt1',
        },
      ],
      { placeholder: 'body' },
    ),
  ],
  { background: 'dk2', section: undefined, hidden: true },
)

const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 90" width="160" height="90"><rect width="160" height="90" fill="#F0F4F4"/><circle cx="80" cy="45" r="30" fill="#0E7C86"/></svg>'

/** The fixture. `withDrawing: false` leaves out the slide whose picture must be rasterised. */
export function fixtureDeck({ withDrawing = true } = {}): PlacedDeck {
  const assets: Asset[] = [
    { key: 'dot', mime: 'image/png', fileName: 'dot-1a2b.png', width: 4, height: 3, bytes: png(4, 3) },
    {
      key: 'drawing',
      mime: 'image/svg+xml',
      fileName: 'drawing-3c4d.svg',
      width: 160,
      height: 90,
      bytes: new TextEncoder().encode(DRAWING),
    },
  ]
  return {
    name: 'fixture',
    title: 'AI 时代的招聘 & “人”',
    subtitle: '六堂课',
    author: '李老师',
    organisation: '示例公司 <HR>',
    lang: 'zh-CN',
    date: '2026-03-01',
    scenes: [cover, inline, builds, table, ...(withDrawing ? [code] : []), closing],
    assets: new Map(assets.map((asset) => [asset.key, asset])),
  }
}
