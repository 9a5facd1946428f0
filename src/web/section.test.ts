import { describe, expect, test } from 'vitest'
import type { Paragraph, Run, Scene, SceneNode, TextNode } from '../scene/types.ts'
import { loadTheme } from '../themes/index.ts'
import { renderSection } from './section.ts'

const theme = loadTheme('default')

function paragraph(runs: readonly Run[] | string, more: Partial<Paragraph> = {}): Paragraph {
  const list: readonly Run[] = typeof runs === 'string' ? [{ text: runs, script: 'ea' }] : runs
  const length = list.reduce((sum, { text: { length: own } }) => sum + own, 0)
  return {
    tag: 'p',
    runs: list,
    size: 20,
    lineHeight: 1.5,
    align: 'left',
    color: 'dk1',
    level: 0,
    indent: 0,
    y: 0,
    lines: [{ start: 0, end: length, x: 0, width: length * 20 }],
    ...more,
  }
}

function text(id: string, paragraphs: readonly Paragraph[], more: Partial<TextNode> = {}): TextNode {
  return {
    kind: 'text',
    id,
    role: 'body',
    box: { x: 56, y: 116, w: 400, h: 300 },
    anchor: 'top',
    paragraphs,
    contentHeight: 30,
    lang: 'zh-CN',
    ...more,
  }
}

function scene(nodes: readonly SceneNode[], more: Partial<Scene> = {}): Scene {
  return {
    id: 'one',
    layout: 'default',
    title: '一页',
    lang: 'zh-CN',
    background: 'lt1',
    nodes,
    backdrop: [],
    clicks: 0,
    notes: [],
    ...more,
  }
}

function html(nodes: readonly SceneNode[], more: Partial<Scene> = {}): string {
  return renderSection(scene(nodes, more), { lang: 'zh-CN', assets: new Map() }, theme)
}

function item(content: string, level: number, value?: number): Paragraph {
  const kind = value === undefined ? 'bullet' : 'number'
  const marker = { kind, text: value ? `${value}.` : '•', color: 'accent1', x: 0, width: 24, ...(value && { value, start: 3 }) } as const
  return paragraph(content, { tag: 'li', level, indent: 24, marker })
}

function run(content: string, more: Partial<Run> = {}): Run {
  return { text: content, script: 'ea', ...more }
}

/** The elements without their attributes. */
function bones(markup: string): string {
  return markup.replace(/<(\w+)[^>]*>/g, '<$1>')
}

describe('headings', () => {
  test('the title is the one h2', () => {
    const out = html([
      text('title', [paragraph('标题', { tag: 'h2' })], { role: 'title' }),
      text('body', [paragraph('又一个', { tag: 'h2' })]),
    ])
    expect(out.match(/<h2/g)).toHaveLength(1)
    expect(out).toMatch(/<h2 class="t" data-node="title"/)
    expect(out).toContain('<h3')
  })

  test('a slide without a title has one that only screen readers see', () => {
    expect(html([text('body', [paragraph('正文')])])).toContain('<h2 class="title-only">一页</h2>')
  })
})

describe('lists', () => {
  test('nest, and start where the author starts them', () => {
    const out = html([text('body', [item('甲', 0), item('乙', 1), item('丙', 1), item('丁', 0), item('戊', 0, 3), item('己', 0, 4)])])
    expect(bones(out).replace(/<\/?(p|i|span|h2|div|section)>|[^<>]*(?=<)/g, '')).toBe(
      '<ul><li><ul><li></li><li></li></ul></li><li></li></ul><ol><li></li><li></li></ol>',
    )
    expect(out).toContain('<ol role="list" start="3">')
  })

  test('an item without a marker goes on with the one before', () => {
    const out = html([text('body', [item('甲', 0), { ...item('还是甲', 0), marker: undefined }])])
    expect(out.match(/<li>/g)).toHaveLength(1)
  })

  test('marks are drawn, not text', () => {
    const out = html([text('body', [item('甲', 0)])])
    expect(out).toContain('<i class="m" aria-hidden="true" data-m="•"')
    expect(out.replace(/<[^>]*>/g, '')).not.toContain('•')
  })
})

describe('lines', () => {
  const lines = [
    { start: 0, end: 3, x: 0, width: 60 },
    { start: 3, end: 5, x: 0, width: 40 },
  ]

  test('break at <wbr>', () => {
    expect(html([text('body', [paragraph('一二三四五', { lines })])])).toContain('一二三<wbr>四五')
  })

  test('a paragraph is as wide as its longest line, for the next one not to fit', () => {
    expect(html([text('body', [paragraph('一二三四五', { lines })])])).toContain('width:60.5px')
  })

  test('a newline is a <br>', () => {
    const hard = [
      { start: 0, end: 4, x: 0, width: 60 },
      { start: 4, end: 6, x: 0, width: 40 },
    ]
    expect(html([text('body', [paragraph('一二三\n四五', { lines: hard })])])).toContain('一二三<br>四五')
  })

  test('where the next line would fit, the break is forced', () => {
    const uneven = [
      { start: 0, end: 1, x: 0, width: 20 },
      { start: 1, end: 2, x: 0, width: 20 },
      { start: 2, end: 5, x: 0, width: 60 },
    ]
    expect(html([text('body', [paragraph('一二三四五', { lines: uneven })])])).toContain('一<br>二')
  })
})

describe('runs', () => {
  test('share the elements of one style, whatever face draws them', () => {
    const out = html([text('body', [paragraph([run('见', { bold: true }), run('API', { bold: true, script: 'latin' }), run('页')])])])
    expect(out).toContain('<strong>见<span class="l">API</span></strong>页')
  })

  test('are escaped', () => {
    const out = html([text('"><script>', [paragraph('<script>alert("1")</script>&')])], { title: '<b>' })
    expect(out).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;')
    expect(out).not.toMatch(/<script|<b>/)
  })

  test('link to the web, to mail and to slides, and nowhere else', () => {
    const link = (url: string) => html([text('body', [paragraph([run('去', { link: { kind: 'external', url } })])])])
    expect(link('https://a.cn/?a=1&b=2')).toContain('<a href="https://a.cn/?a=1&amp;b=2" target="_blank" rel="noopener noreferrer">')
    expect(link('mailto:a@b.cn')).toContain('<a href="mailto:a@b.cn"')
    for (const url of ['javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '//a.cn', 'vbscript:x'])
      expect(link(url)).not.toContain('<a')
    const internal = html([text('body', [paragraph([run('去', { link: { kind: 'slide', id: '四要素' } })])])])
    expect(internal).toContain('<a href="#/%E5%9B%9B%E8%A6%81%E7%B4%A0">')
  })

  test('a literal colour that is none is not written', () => {
    const out = html([text('body', [paragraph([run('红', { color: '#f00;position:fixed' })])])])
    expect(out).toContain('color:currentColor')
    expect(out).not.toContain('position:fixed')
  })
})

describe('clicks', () => {
  test('become fragments that count from 0', () => {
    const out = html([text('body', [paragraph('一', { click: 2 })]), text('more', [paragraph('二')], { click: 1 })])
    expect(out).toContain('<span class="p fragment" data-fragment-index="1" data-p="0"')
    expect(out).toContain('<div class="t fragment" data-fragment-index="0" data-node="more"')
  })
})

describe('slides', () => {
  test('an id of digits is given a word, for reveal.js would read it as a position', () => {
    expect(html([], { id: '2026' })).toContain('<section id="slide-2026"')
  })

  test('the layout’s art is hidden from screen readers and has no names', () => {
    const out = html([], {
      backdrop: [{ kind: 'shape', id: 'panel', geometry: 'rect', box: { x: 0, y: 0, w: 10, h: 10 }, fill: 'accent1' }],
    })
    expect(out).toContain(
      '<div class="b" aria-hidden="true"><div class="s" style="left:0;top:0;width:10px;height:10px;background:var(--accent1)"></div></div>',
    )
  })

  test('notes go where reveal.js looks for them', () => {
    const out = html([], { notes: [{ runs: [{ text: '慢讲</aside>', script: 'ea' }], level: 0, marker: '•', click: 1 }] })
    expect(out).toContain('<aside class="notes"><p data-click="1">• 慢讲&lt;/aside&gt;</p></aside>')
  })
})
