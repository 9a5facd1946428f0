import { describe, expect, test } from 'vitest'
import { parse, show } from '../../tests/decks/parse.ts'

const outline = (files: Record<string, string>, options = {}) => parse(files, options).slides.map(({ id, layout }) => `${id} ${layout}`)

describe('chapters', () => {
  test('with a title get a divider and a number', () => {
    const { deck, slides } = parse({
      'a.md': '---\nlayout: cover\n---\n\n# Deck',
      'b.md': '---\ntitle: 第一章\nsummary: 一句话\nduration: 60\nnotes: |\n  说 **这个**\n---\n\n# Page\n\nx',
      'c.md': '---\ntitle: Two\nid: second\n---\n\n# Page\n\nx',
    })
    expect(deck.chapters).toMatchObject([
      { id: 'a', title: '', file: 'a.md' },
      { id: '第一章', title: '第一章', number: 1, summary: '一句话', duration: 60 },
      { id: 'second', title: 'Two', number: 2 },
    ])
    expect(slides.map(({ id, layout, chapter }) => `${id} ${layout} ${chapter}`)).toEqual([
      'deck cover 0',
      '第一章 section 1',
      'page default 1',
      'second section 2',
      'page-2 default 2',
    ])
    expect(show(slides[1]!.notes)).toBe('<p>说 <strong>这个</strong></p>')
    expect(slides[1]!.notes[0]!.at).toEqual({ file: 'b.md', line: 6, column: 3 })
  })

  test('get none if they say so, or open in their own way', () => {
    expect(
      outline({
        'a.md': '---\ntitle: A\ndivider: false\n---\n# X\n\nx',
        'b.md': '---\ntitle: B\n---\n\n---\nlayout: section\n---\n\n# Own',
      }),
    ).toEqual(['x default', 'b section'])
    expect(
      parse({ 'a.md': '---\ntitle: A\n---\n\n---\nlayout: closing\n---\n\n# Bye', 'b.md': '# x' }).deck.chapters[0],
    ).not.toHaveProperty('number')
  })

  test('hand settings down to their slides; without a title only to the first', () => {
    const { slides } = parse({
      'a.md': '---\ntitle: A\nclass: dark\ntransition: fade\n---\n# X\n\nx\n---\nclass: big\ntransition: none\n---\n# Y\n\ny',
      'b.md': '---\nlayout: statement\nclass: c\n---\n# P\n\nx\n---\n# Q\n\nx',
    })
    expect(slides.map(({ classes, layout, settings }) => [classes.join(' '), layout, settings.transition ?? '-'].join(','))).toEqual([
      ',section,-',
      'dark,default,fade',
      'dark big,default,none',
      'c,statement,-',
      'c,default,-',
    ])
  })
})

describe('titles in front matter', () => {
  test('show no marks', () => {
    const { deck, slides } = parse(
      { 'a.md': '---\ntitle: 销售**团队**的 `x_y`\nsummary: "[link](u) &amp; ==mark=="\n---\n\n# X\n\nx' },
      { manifest: { title: '**A** _b_', author: 'x_y_z' } },
    )
    expect(deck).toMatchObject({ title: 'A b', author: 'x_y_z', chapters: [{ title: '销售团队的 x_y', summary: 'link & mark' }] })
    expect(show([slides[0]!.title!])).toBe('<h1>销售团队的 x_y</h1>')
  })
})

describe('generated slides', () => {
  test('contents list the chapters, or else the slides', () => {
    const { slides } = parse({
      'a.md': '---\nlayout: contents\n---\n# 目录',
      'b.md': '---\ntitle: 甲\n---\n# X',
      'c.md': '---\ntitle: 乙\n---\n# Y',
    })
    expect(show(slides[0]!.slots.default!)).toBe('<ol><li><p><a #甲>甲</a></p></li><li><p><a #乙>乙</a></p></li></ol>')
    expect(show(parse('---\nlayout: contents\n---\n---\n# A\n\nx\n---\n# B\n\nx').slides[0]!.slots.default!)).toBe(
      '<ol><li><p><a #a>A</a></p></li><li><p><a #b>B</a></p></li></ol>',
    )
    expect(show(parse('---\nlayout: contents\n---\n# C\n\nown\n---\n# A').slides[0]!.slots.default!)).toBe('<p>own</p>')
  })

  test('a cover without a heading bears the deck’s title', () => {
    const { slides, deck } = parse({ 'a.md': '---\nlayout: cover\n---\n', 'b.md': '# x' }, { manifest: { title: '教程', author: '我' } })
    expect(show([slides[0]!.title!])).toBe('<h1>教程</h1>')
    expect(deck).toMatchObject({ title: '教程', author: '我' })
  })
})

describe('a deck of one file', () => {
  test('has its manifest in its front matter, with the first slide’s settings', () => {
    const { deck, slides, problems } = parse(
      '---\ntitle: My talk\nauthor: [A, B]\nlang: en\ntransition: wipe\nlayout: statement\nclass: big\n---\n\n# Hello\n\n---\n\n# Two\n\nx',
    )
    expect(deck).toMatchObject({ title: 'My talk', author: 'A、B', lang: 'en', transition: 'wipe', theme: 'default' })
    expect(slides.map(({ layout, classes }) => [layout, ...classes])).toEqual([['statement', 'big'], ['default']])
    expect(deck.chapters).toHaveLength(1)
    expect(problems).toEqual([])
  })

  test('is named by its first title, in the language it is written in', () => {
    expect(parse('# 你好\n\n世界').deck).toMatchObject({ title: '你好', lang: 'zh-CN' })
    expect(parse('# こんにちは\n\n世界').deck.lang).toBe('ja')
    expect(parse('# 안녕\n\n세계').deck.lang).toBe('ko')
    expect(parse('# Hello\n\nworld').deck).toMatchObject({ title: 'Hello', lang: 'en' })
  })

  test('is quiet about other tools’ settings, but for one line', () => {
    const { problems, diagnostics } = parse('---\nmarp: true\ntheme: gaia\npaginate: true\nhighlighter: shiki\nmdc: true\n---\n# A')
    expect(problems).toEqual(['foreign-settings 2:1'])
    expect(diagnostics[0]).toMatchObject({ severity: 'info', message: expect.stringContaining('marp, theme, highlighter, mdc') })
  })

  test('says where its front matter is broken, and shows the slides', () => {
    const { slides, problems } = parse('---\ntitle: a: b\nlayout: statement\n---\n\n# A')
    expect(problems).toEqual(['bad-front-matter 2:8'])
    expect(slides).toHaveLength(1)
    expect(parse('---\ntitle: Open\n\n# A\n\ntext').problems).toEqual(['bad-front-matter 1:1'])
    expect(parse('---\ntitle: Open\n\n# A\n\ntext').slides.map(({ id }) => id)).toEqual(['a'])
  })
})

const included = (files: Record<string, string>) => ({
  included: new Map(Object.entries(files).map(([path, text]) => [path, { path, text }])),
})

describe('includes', () => {
  const other = '# A\n\n1\n---\n# B\n\n2\n---\n# C\n\n3'

  test('put another file’s slides, or some of them, in a slide’s place', () => {
    const { slides } = parse(
      { 'x/main.md': '# First\n\n---\nsrc: ../other.md#3,1-2\n---\n\n---\n\n# Last', 'y.md': '---\nsrc: other.md\n---' },
      included({ 'other.md': other }),
    )
    expect(slides.map(({ id, at, chapter }) => `${id} ${at.file} ${chapter}`)).toEqual([
      'first x/main.md 0',
      'c other.md 0',
      'a other.md 0',
      'b other.md 0',
      'last x/main.md 0',
      'a-2 other.md 1',
      'b-2 other.md 1',
      'c-2 other.md 1',
    ])
  })

  test.each([
    ['missing.md', 'missing-include 4:6'],
    ['../../etc/passwd.md', 'outside-deck 4:6'],
    ['/etc/passwd', 'outside-deck 4:6'],
    ['other.md#7', 'bad-include 4:6'],
    ['other.md#x', 'bad-include 4:6'],
    ['main.md', 'include-cycle 4:6'],
  ])('of %s are reported', (src, problem) => {
    const main = `# First\n\n---\nsrc: ${src}\n---`
    const { slides, problems } = parse({ 'main.md': main }, included({ 'other.md': other, 'main.md': main }))
    expect(problems).toEqual([problem])
    expect(slides).toHaveLength(1)
  })

  test('in a circle end', () => {
    const files = { 'a.md': '---\nsrc: b.md\n---', 'b.md': '# B\n\n---\nsrc: a.md\n---' }
    const { slides, diagnostics } = parse({ 'a.md': files['a.md'] }, included(files))
    expect(slides.map(({ id }) => id)).toEqual(['b'])
    expect(diagnostics.map(({ code, where }) => `${code} ${where!.file}`)).toEqual(['include-cycle b.md'])
  })
})
