import { describe, expect, test } from 'vitest'
import { inlineText } from '../deck/index.ts'
import { parse, show } from '../../tests/decks/parse.ts'

const titles = (markdown: string) => parse(markdown).slides.map(({ title }) => (title ? inlineText(title.children) : ''))

describe('separators', () => {
  test('begin slides wherever they stand on a line of their own', () => {
    expect(titles('# A\n---\n# B\n\n---\n\n# C\n----\n# D')).toEqual(['A', 'B', 'C', 'D'])
    expect(titles('text\n---\nmore')).toEqual(['', ''])
  })

  test('are not found in code, lists and quotes, nor in other rules', () => {
    const { slides } = parse('# A\n\n```\n---\n```\n\n- a\n\n  ---\n\n> b\n>\n> ---\n\n***\n\n- - -\n\n<!-- x\n\n---\n\n-->\n\n---\n\n# B')
    expect(slides).toHaveLength(2)
    expect(show(slides[0]!.slots.default!)).toMatch(/<code>---<\/code>.*<rule>.*<quote>.*<rule><\/quote><rule><rule>$/)
  })

  test('at the beginning and the end make no empty slides; two in a row do', () => {
    expect(titles('---\n\n# A\n\n---\n')).toEqual(['A'])
    expect(titles('# A\n\n---\n\n\n---\n\n# B')).toEqual(['A', '', 'B'])
  })

  test('leave what a comment says before them', () => {
    expect(titles('<!-- markdownlint-disable -->\n\n---\n\n# A')).toEqual(['A'])
  })
})

describe('documents without separators', () => {
  test('are split at headings of level 1 and 2', () => {
    expect(titles('intro\n\n# A\n\ntext\n\n## B\n\n### C\n\ntext\n\n## D')).toEqual(['', 'A', 'B', 'D'])
  })

  test('are not split within lists, quotes and blocks of code', () => {
    expect(titles('# A\n\n- ## B\n\n> ## C\n\n```\n## D\n```')).toEqual(['A'])
  })

  test('may say at which headings', () => {
    expect(titles('---\nmarp: true\nheadingDivider: 3\n---\n\n# A\n\n### B\n\n---\n\n# C')).toEqual(['A', 'B', 'C'])
  })
})

describe('titles', () => {
  test('are the first heading, taken out of the content', () => {
    const { slides } = parse('### Small\n\ntext\n\n---\n\ntext\n\n# Late\n\n---\n\ntext\n\n### No title')
    expect(slides.map(({ title }) => title?.level)).toEqual([3, 1, undefined])
    expect(slides.map(({ slots }) => show(slots.default!))).toEqual(['<p>text</p>', '<p>text</p>', '<p>text</p><h3>No title</h3>'])
  })
})

describe('ids', () => {
  test('come from the author, the title or the first words', () => {
    const { slides } = parse(
      '# One {#first}\n---\nid: second\n---\n# Two\n---\n# 第三页：Ｐｌａｎ ①\n---\nsome words that stand first\n---\n![x](a.png)',
    )
    expect(slides.map(({ id }) => id)).toEqual(['first', 'second', '第三页-plan-1', 'some-words-that-stand-fi', 'x'])
  })

  test('that an author gives twice are reported; others are numbered on', () => {
    const { slides, problems } = parse('# A {#x}\n---\n# B {#x}\n---\n# Same\n---\n# Same\n---\n# X\n---\n# Same')
    expect(slides.map(({ id }) => id)).toEqual(['x', 'x-2', 'same', 'same-2', 'x-3', 'same-3'])
    expect(problems).toEqual(['duplicate-id 3:1'])
  })

  test('of the author are not taken by titles that come first', () => {
    expect(parse('# Intro\n\na\n---\n# Other {#intro}').slides.map(({ id }) => id)).toEqual(['intro-2', 'intro'])
  })
})

describe('layouts', () => {
  test('default, statement and cover are chosen by what the slide holds', () => {
    expect(parse('# Deck\n\nby me\n---\n# Only\n---\n# T\n\ntext').slides.map(({ layout }) => layout)).toEqual([
      'cover',
      'statement',
      'default',
    ])
  })

  test('that do not exist are reported with the nearest', () => {
    const { slides, problems, diagnostics } = parse('# A\n\na\n---\nlayout: statment\n---\n# B')
    expect(slides[1]!.layout).toBe('statement')
    expect(problems).toEqual(['unknown-layout 5:9'])
    expect(diagnostics[0]!.hint).toMatch('“statement”')
  })
})

describe('front matter of a slide', () => {
  test('sets it up', () => {
    const { slides, problems } = parse(
      '# A\n\n---\nlayout: default\nclass: a b\nbackground: pics/x.png\ntransition: fade\nduration: 5 min\nhidden: true\naudience: managers\n---\n\n# B\n\nx',
    )
    expect(slides[1]).toMatchObject({
      layout: 'default',
      classes: ['a', 'b'],
      settings: { background: 'pics/x.png', transition: 'fade', duration: 5, hidden: true, audience: 'managers' },
    })
    expect(problems).toEqual([])
  })

  test('may be empty', () => {
    expect(titles('# A\n---\n---\n# B')).toEqual(['A', 'B'])
  })

  test('is not seen in text', () => {
    const { slides } = parse('# A\n\n---\n\nNote to self: buy milk\n\n---\n\nAgenda: one\n\n---\nLayout: a word\n\n---\n# B\n')
    expect(slides.map(({ slots }) => show(slots.default!))).toEqual([
      '',
      '<p>Note to self: buy milk</p>',
      '<p>Agenda: one</p>',
      '<p>Layout: a word</p>',
      '',
    ])
  })

  test('warns of keys and values that are not known', () => {
    const { problems, diagnostics } = parse('# A\n\n---\nlayout: default\nclas: x\ntransition: fad\n---\n# B\n\nx')
    expect(problems).toEqual(['unknown-key 5:1', 'bad-value 6:13'])
    expect(diagnostics.map(({ hint }) => hint)).toEqual([expect.stringContaining('“class”'), expect.stringContaining('“fade”')])
  })

  test('that is not YAML is reported; what could be read and the slide remain', () => {
    const { slides, problems } = parse('# A\n\n---\nlayout: statement\nclass: "x\n---\n# B\n\ntext')
    expect(problems[0]).toMatch(/^bad-front-matter [56]:/)
    expect(slides[1]).toMatchObject({ layout: 'statement' })
    expect(show(slides[1]!.slots.default!)).toBe('<p>text</p>')
  })

  test('that is not closed is reported; the keys count, the text stays', () => {
    const { slides, problems } = parse('# A\n\n---\nlayout: statement\n\n# B\n\ntext\n\n---\n\n# C')
    expect(problems).toEqual(['bad-front-matter 3:1'])
    expect(slides.map(({ layout }) => layout)).toEqual(['cover', 'statement', 'statement'])
    expect(show(slides[1]!.slots.default!)).toBe('<p>text</p>')
  })
})
