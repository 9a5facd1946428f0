/** Decks written for other tools, each in its own marks. */
import { expect, test } from 'vitest'
import { inlineText } from '../deck/index.ts'
import { parse, show } from '../../tests/decks/parse.ts'

test('decks of Quarto and R Markdown: headings begin slides, and the title stands on a cover', () => {
  const { slides, problems } = parse(
    '---\ntitle: "A talk"\nsubtitle: Of things\nformat:\n  revealjs:\n    slide-level: 2\n---\n\n# Part\n\n## One\n\na\n\n::: {.callout-note}\n## Careful\n\nb\n:::\n\n---\n\nc',
  )
  expect(slides.map(({ title }) => title && inlineText(title.children))).toEqual(['A talk', 'Part', 'One', undefined])
  expect(slides[0]!.layout).toBe('cover')
  expect(show(slides[2]!.slots.default!)).toBe('<p>a</p><callout "Careful" {.note}><p>b</p></callout>')
  expect(problems).toEqual(['foreign-settings 4:1'])
})

test('remark.js: properties, boxes, steps and notes', () => {
  const { slides, problems } = parse(
    [
      'class: center, middle\n\n# A talk\n### Somebody\n',
      'layout: true\nname: all\n',
      'layout: false\n.left-column[\n## Why\n]\n.right-column[\nSome .red.bold[words] and `a[0]`\n\n* one\n* two ]\n',
      '# Code\n\n```js\nconst a = [\n  1\n]\n```\n\n--\n\nlater\n\n- too\n\n???\nSay *this*.\n',
      '.left-column[\n# Topic\n## Part\n]\n.right-column[\ntext\n]\n\n.footnote[small]\n',
    ].join('---\n'),
  )
  expect(slides.map(({ title }) => inlineText(title!.children))).toEqual(['A talk', 'Why', 'Code', 'Topic'])
  expect(slides[0]!.layout).toBe('cover')
  expect(slides[0]!.classes).toEqual(['center', 'middle'])
  expect(show(slides[1]!.slots.default!)).toBe('<p>Some words and <code>a[0]</code></p><ul><li><p>one</p></li><li><p>two</p></li></ul>')
  expect(show(slides[2]!.slots.default!)).toBe(
    '<code js>const a = [\n  1\n]</code><p click=1>later</p><ul click=1><li><p>too</p></li></ul>',
  )
  expect(show(slides[2]!.notes)).toBe('<p>Say <emphasis>this</emphasis>.</p>')
  expect(show(slides[3]!.slots.default!)).toBe(
    '<columns><column {width=28%}><h2>Part</h2></column><column><p>text</p></column></columns><p>small</p>',
  )
  expect(problems).toEqual([])
})

test('a box of remark.js that nothing closes ends with its slide', () => {
  const { slides } = parse('class: middle\n\n# A\n\n.box[\na\n---\n\n# B')
  expect(slides.map(({ slots }) => show(slots.default!))).toEqual(['<p>a</p>', ''])
})

test('nodeppt: `[slide]` begins a slide, `----` is its own rule', () => {
  const { deck, slides, problems } = parse(
    'title: 分享\nspeaker: Somebody\ntheme: moon\n\n[slide]\n\n# 你好\n## 大家好\n\n[slide data-transition="glue"]\n## 列表\n----\n* 一 {:&.fadeIn}\n* 二',
  )
  expect(deck).toMatchObject({ title: '分享', author: 'Somebody' })
  expect(slides.map(({ title }) => inlineText(title!.children))).toEqual(['你好', '列表'])
  expect(show(slides[1]!.slots.default!)).toBe('<ul><li {.fadeIn}><p>一</p></li><li><p>二</p></li></ul>')
  expect(problems).toEqual([])
})

test('Deckset: settings on the first lines, notes behind `^`', () => {
  const { deck, slides } = parse(
    'autoscale: true\nfooter: Somebody\n\n# A talk\n\n---\n\n[.build-lists: true]\n# B\n^ Say this\nand that\n\n- a',
  )
  expect(deck.footer).toBe('Somebody')
  expect(show(slides[1]!.slots.default!)).toBe('<ul><li><p>a</p></li></ul>')
  expect(show(slides[1]!.notes)).toBe('<p>Say this and that</p>')
})
