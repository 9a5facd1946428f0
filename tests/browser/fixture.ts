/** A deck that has every primitive, set by the text engine, for tests that need no Markdown. */
import type { Asset, Box, PlacedDeck, TableNode } from '../../src/scene/index.ts'
import { bullet, number, scene, text, title, type Draft } from './nodes.ts'

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><script>document.title="hacked"</script><rect width="400" height="300" fill="#0E7C86"/><circle cx="200" cy="150" r="100" fill="#E9A23B"/></svg>'

const picture: Asset = {
  key: 'picture',
  mime: 'image/svg+xml',
  fileName: '0123456789abcdef.svg',
  width: 400,
  height: 300,
  bytes: new TextEncoder().encode(SVG),
}

function cell(id: string, box: Box, content: string, header: boolean) {
  const inside = { x: box.x + 12, y: box.y + 8, w: box.w - 24, h: box.h - 16 }
  const draft: Draft = [content, { size: 18, lineHeight: 1.356, bold: header, color: header ? 'dk2' : 'dk1' }]
  return { header, fill: header ? ('lt2' as const) : undefined, text: text(id, 'body', inside, [draft]) }
}

const rows = [
  ['项目', 'Before', '协作之后（示例数据）'],
  ['平均响应时间', '3.5 天', '当天答复，最迟 24 小时内给出可执行的下一步'],
  ['重复调研', '6 次', '1 次'],
]

const table: TableNode = {
  kind: 'table',
  id: 'numbers',
  box: { x: 56, y: 120, w: 700.5, h: 170 },
  columns: [200, 140.5, 360],
  rows: [44, 80, 46],
  cells: rows.map((row, r) =>
    row.map((content, c) => {
      const x = 56 + [0, 200, 340.5][c]!
      const y = 120 + [0, 44, 124][r]!
      return cell(`cell-${r}-${c}`, { x, y, w: [200, 140.5, 360][c]!, h: [44, 80, 46][r]! }, content, r === 0)
    }),
  ),
  headerRows: 1,
  padding: { x: 12, y: 8 },
  rule: { color: { slot: 'dk2', lumMod: 20, lumOff: 68 }, width: 0.75, headerColor: 'dk2', headerWidth: 1.5 },
}

const body = { x: 56, y: 116, w: 848, h: 372 }

export const fixture: PlacedDeck = {
  name: 'fixture',
  title: '协作 <培训> & "样张"',
  subtitle: '从各自为战，到一家公司、一个团队',
  author: '培训部',
  lang: 'zh-CN',
  assets: new Map([[picture.key, picture]]),
  scenes: [
    scene(
      'cover',
      [
        text('title', 'title', { x: 56, y: 180, w: 560, h: 124 }, [
          ['销售团队协作\n培训教程', { tag: 'h2', size: 48, lineHeight: 1.248, bold: true, color: 'lt1' }],
        ]),
        text('subtitle', 'subtitle', { x: 56, y: 324, w: 560, h: 76 }, [
          ['从各自为战，到一家公司、一个团队', { color: { slot: 'lt2', lumMod: 85 } }],
        ]),
      ],
      {
        background: 'dk2',
        backdrop: [
          {
            kind: 'shape',
            id: 'panel',
            geometry: 'path',
            box: { x: 604, y: 0, w: 264, h: 540 },
            fill: 'accent1',
            path: [
              { to: 'move', x: 0.53, y: 0 },
              { to: 'line', x: 1, y: 0 },
              { to: 'line', x: 0.47, y: 1 },
              { to: 'line', x: 0, y: 1 },
              { to: 'close' },
            ],
          },
        ],
      },
    ),
    scene(
      '列表',
      [
        title('公司里有答案——却没传到“欧洲”'),
        text(
          'list',
          'body',
          body,
          [
            [
              '重复调研：同一个市场，两支团队各花一次钱；CRM 里的 128 条线索，Team A 与 Team B 各打了一遍电话，客户问：“你们是一家公司吗？”',
              { tag: 'li', indent: 24, marker: bullet(0) },
            ],
            ['别人答过的问题，又从头答一遍', { tag: 'li', level: 1, indent: 52, marker: bullet(28, '–'), size: 19.8, spaceBefore: 6 }],
            [
              '周期变长，平均多花 2.5 周（Gartner, 2023）',
              { tag: 'li', level: 1, indent: 52, marker: bullet(28, '–'), size: 19.8, spaceBefore: 6, click: 1 },
            ],
            ['士气受损', { tag: 'li', indent: 24, marker: bullet(0), spaceBefore: 10, click: 2 }],
            ['先列出答案', { tag: 'li', indent: 28, marker: number(3, 3), spaceBefore: 14, click: 3 }],
            ['再找到人', { tag: 'li', indent: 28, marker: number(4, 3), spaceBefore: 6, click: 3 }],
          ],
          { placeholder: 'body' },
        ),
        text('footer', 'footer', { x: 56, y: 504, w: 640, h: 20 }, [
          ['销售团队协作培训教程 · 必要性', { size: 12, lineHeight: 1.44, color: { slot: 'dk1', lumMod: 65, lumOff: 35 } }],
        ]),
        text('number', 'number', { x: 804, y: 504, w: 100, h: 20 }, [
          ['2', { size: 12, lineHeight: 1.44, align: 'right', color: { slot: 'dk1', lumMod: 65, lumOff: 35 } }],
        ]),
      ],
      { clicks: 3, transition: 'fade', notes: [{ runs: [{ text: '慢慢讲 </aside><script>alert(1)</script>', script: 'ea' }], level: 0 }] },
    ),
    scene(
      'inline',
      [
        title('行内样式：Bold, italic, code & <escapes>'),
        text('body', 'body', body, [
          [
            [
              { text: '这里有' },
              { text: '加粗 bold', bold: true },
              { text: '、' },
              { text: 'italic', italic: true },
              { text: '、' },
              { text: 'npm run build  --watch', mono: true },
              { text: '、' },
              { text: '标记 mark', highlight: { slot: 'accent3', lumMod: 40, lumOff: 60 } },
              { text: '、' },
              { text: '删去', strike: true },
              { text: '、H' },
              { text: '2', baseline: 'sub' },
              { text: 'O 与 x' },
              { text: '2', baseline: 'super' },
              { text: '，还有' },
              {
                text: '一个 link 到外面',
                link: { kind: 'external', url: 'https://example.com/?a=1&b="2"' },
                color: 'hlink',
                underline: true,
              },
              { text: '，' },
              { text: '一个到列表', link: { kind: 'slide', id: '列表' }, color: 'hlink', underline: true },
              { text: '，和' },
              { text: '一个坏的', link: { kind: 'external', url: 'javascript:alert(1)' } },
              { text: '。' },
            ],
          ],
          [
            'A long English sentence wraps at its spaces, keeps them for copying, and never breaks inside a word, however narrow it is.',
            { spaceBefore: 12 },
          ],
          ['第一行\n第二行（硬换行）<b>不是标签</b>', { spaceBefore: 12 }],
          [
            '居中的一段文字，足够长，因此会断成两行：每一行都应当在场景所说的位置，不多也不少，English 也一样。',
            { align: 'center', spaceBefore: 12 },
          ],
          ['右对齐 right aligned 2,026', { align: 'right', spaceBefore: 12, size: 18 }],
        ]),
      ],
      { transition: 'push' },
    ),
    scene(
      'table',
      [
        title('表格'),
        table,
        {
          kind: 'group',
          id: 'quotation',
          role: 'quote',
          box: { x: 56, y: 330, w: 700, h: 80 },
          click: 1,
          children: [
            { kind: 'shape', id: 'bar', geometry: 'rect', box: { x: 56, y: 330, w: 3, h: 80 }, fill: 'accent1' },
            text('quote', 'body', { x: 80, y: 330, w: 660, h: 80 }, [
              ['我们不缺答案，缺的是让答案走到需要它的人那里。', { tag: 'quote' }],
              ['——某区域主管', { tag: 'quote', size: 18 }],
            ]),
          ],
        },
      ],
      { clicks: 1 },
    ),
    scene(
      'shapes',
      [
        title('图形与图片'),
        {
          kind: 'shape',
          id: 'rect',
          geometry: 'rect',
          box: { x: 56, y: 120, w: 120, h: 80 },
          fill: 'accent1',
          stroke: 'dk2',
          strokeWidth: 3,
        },
        {
          kind: 'shape',
          id: 'round',
          geometry: 'roundRect',
          radius: 16,
          box: { x: 200, y: 120, w: 120, h: 80 },
          fill: 'lt2',
          stroke: 'accent2',
          strokeWidth: 1.5,
        },
        { kind: 'shape', id: 'ellipse', geometry: 'ellipse', box: { x: 344, y: 120, w: 120, h: 80 }, fill: 'accent3', opacity: 50 },
        { kind: 'shape', id: 'line', geometry: 'line', box: { x: 488, y: 160, w: 120, h: 0 }, stroke: 'dk1', strokeWidth: 2 },
        { kind: 'shape', id: 'chevron', geometry: 'chevron', box: { x: 632, y: 120, w: 60, h: 80 }, fill: 'accent5' },
        {
          kind: 'shape',
          id: 'curve',
          geometry: 'path',
          box: { x: 716, y: 120, w: 120, h: 80 },
          stroke: 'accent6',
          strokeWidth: 3,
          path: [
            { to: 'move', x: 0, y: 1 },
            { to: 'cubic', x1: 0.3, y1: -0.5, x2: 0.7, y2: 1.5, x: 1, y: 0 },
          ],
        },
        {
          kind: 'group',
          id: 'figure',
          role: 'figure',
          label: '示意图',
          box: { x: 56, y: 240, w: 300, h: 240 },
          children: [
            { kind: 'image', id: 'image', asset: 'picture', alt: '一个圆，"在"方块里', box: { x: 56, y: 240, w: 280, h: 210 } },
            text('caption', 'caption', { x: 56, y: 456, w: 280, h: 20 }, [['图 1：圆与方', { size: 12, lineHeight: 1.44 }]]),
          ],
        },
        {
          kind: 'image',
          id: 'cropped',
          asset: 'picture',
          alt: '',
          decorative: true,
          box: { x: 380, y: 240, w: 140, h: 210 },
          crop: { left: 0.5, top: 0, right: 0, bottom: 0 },
          click: 1,
        },
        {
          kind: 'group',
          id: 'code-block',
          role: 'figure',
          box: { x: 560, y: 240, w: 344, h: 210 },
          children: [
            { kind: 'shape', id: 'ground', geometry: 'rect', box: { x: 560, y: 240, w: 344, h: 210 }, fill: 'lt2' },
            text(
              'code',
              'code',
              { x: 580, y: 256, w: 304, h: 180 },
              ['function add(a, b) {', '  // 两数之和', '  return a + b', '', '}'].map((line): Draft => [
                [{ text: line, mono: true }],
                { tag: 'code', size: 18, lineHeight: 1.44 },
              ]),
            ),
          ],
        },
      ],
      { clicks: 1, transition: 'wipe' },
    ),
    scene('skipped', [title('隐藏的一页')], { hidden: true }),
    scene(
      '2026',
      [
        text('statement', 'body', { x: 120, y: 200, w: 720, h: 140 }, [
          ['没有标题的一页：一句话，居中。', { size: 43.2, lineHeight: 1.344, bold: true, align: 'center' }],
        ]),
      ],
      { title: '没有标题的一页', transition: 'fade' },
    ),
  ],
}
