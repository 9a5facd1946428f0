/** What decks by strangers taught: each of these was shown wrongly once. */
import { expect, test } from 'vitest'
import { inlineText } from '../deck/index.ts'
import { body, parse, show } from '../../tests/decks/parse.ts'

test('front matter may hold blank lines inside a value, with comments between its keys', () => {
  const { slides, deck } = parse(
    '---\ntheme: default\ntitle: A talk\ninfo: |\n  ## About\n\n  More at [a site](https://example.com)\n# a comment on the next key\nclass: text-center\n# https://example.com/drawing\n# another line\ndrawings:\n  persist: false\n---\n\n# Hello',
  )
  expect(deck.title).toBe('A talk')
  expect(slides).toHaveLength(1)
  expect(show(slides[0]!.slots.default!)).toBe('')
})

test('a heading after keys that were never closed is no comment', () => {
  const { slides } = parse('---\ntitle: A talk\n\n# Hello\n\ntext\n\n---\n\n# Two')
  expect(slides.map(({ title }) => inlineText(title!.children))).toEqual(['Hello', 'Two'])
})

test('slot marks may have blanks in them; the title and the content stand in the main one', () => {
  const { slides } = parse(
    '# One\n\n---\nlayout: two-columns\n---\n\n:: title ::\n\n# Title\n\n:: content ::\n\nleft\n\n:: right ::\n\nright',
  )
  expect(inlineText(slides[1]!.title!.children)).toBe('Title')
  expect(show(slides[1]!.slots.default!)).toBe('<p>left</p>')
  expect(show(slides[1]!.slots['right']!)).toBe('<p>right</p>')
})

test('layouts of other tools are shown in the nearest of ours that has room for the content', () => {
  const layoutOf = (layout: string, content: string) => parse(`# A talk\n\n---\nlayout: ${layout}\n---\n\n${content}`).slides[1]!.layout
  expect(layoutOf('quote', '# “Less is more”\n\nsomebody')).toBe('statement')
  expect(layoutOf('intro', '# Hello\n\nA line')).toBe('cover')
  expect(layoutOf('center', '# Hello\n\n- a\n- b')).toBe('default')
  expect(layoutOf('fact', '# Hello\n\n```js\nf()\n```')).toBe('default')
  expect(layoutOf('iframe-right', '# Hello\n\ntext')).toBe('default')
  expect(layoutOf('two-cols-title', '# Hello\n\nleft\n\n::right::\n\nright')).toBe('two-columns')
})

test('a layout that nobody knows is noted; the slide is shown as its content wants', () => {
  const { slides, problems, diagnostics } = parse('# A talk\n\n---\nlayout: my-own\n---\n\n# Hello\n\nleft\n\n::right::\n\nright')
  expect(slides[1]!.layout).toBe('two-columns')
  expect(problems).toEqual(['unknown-layout 4:9'])
  expect(diagnostics[0]!.severity).toBe('warning')
})

test('a slip of the pen in a layout’s name is an error', () => {
  const { diagnostics } = parse('# A talk\n\n---\nlayout: sectoin\n---\n\n# Hello')
  expect(diagnostics.map(({ code, severity }) => `${code} ${severity}`)).toEqual(['unknown-layout error'])
})

test.each([
  ['> [!NOTE]\n> a **b**\n>\n> c', '<callout {.note}><p>a <strong>b</strong></p><p>c</p></callout>'],
  ['> [!warning]- Take *care*\n> a', '<callout "Take care" {.warning}><p>a</p></callout>'],
  ['> [!my-own]\n> a', '<callout "My own" {.note}><p>a</p></callout>'],
  ['> [!NOTE] said nobody', '<callout "said nobody" {.note}></callout>'],
  ['> [note] a', '<quote><p>[note] a</p></quote>'],
  ['::: tip\na\n:::', '<callout {.tip}><p>a</p></callout>'],
  [':::danger[Take `care`]{#x}\na\n:::', '<callout "Take care" {.danger}><p>a</p></callout>'],
  ['::: details 点击查看\na\n:::', '<callout "点击查看" {.details}><p>a</p></callout>'],
  ['::: {.callout-tip title="Two words"}\na\n:::', '<callout "Two words" {.tip}><p>a</p></callout>'],
  ['::: {.callout-note}\n### Title\n\na\n:::', '<callout "Title" {.note}><p>a</p></callout>'],
  [':::{attention} Title\na\n:::', '<callout "Title" {.warning}><p>a</p></callout>'],
  ['!!! note\n    a\n\n    - b\n\nc', '<callout {.note}><p>a</p><ul><li><p>b</p></li></ul></callout><p>c</p>'],
  ['!!! bug inline end "Title"\n    a', '<callout "Title" {.danger}><p>a</p></callout>'],
  ['???+ warning ""\n\ta', '<callout {.alert}><p>a</p></callout>'],
  ['!!! stop it', '<p>!!! stop it</p>'],
  ['- x\n\n  !!! tip\n      a\n\n  y', '<ul loose><li><p>x</p><callout {.tip}><p>a</p></callout><p>y</p></li></ul>'],
])('callouts of other tools: %j', (markdown, shown) => {
  expect(body(markdown)).toBe(shown)
  expect(parse(`# T\n\n${markdown}`).problems).toEqual([])
})

test.each([
  [
    ':::::: {.columns}\n::: {.column width="60%"}\na\n:::\n::: {.column}\nb\n:::\n::::::',
    '<columns><column {width=60%}><p>a</p></column><column><p>b</p></column></columns>',
  ],
  [
    '<div class="columns">\n<div>\n\na\n\n</div>\n<div style="width: 30%">\n\n- b\n\n</div>\n</div>',
    '<columns><column><p>a</p></column><column {width=30%}><ul><li><p>b</p></li></ul></column></columns>',
  ],
  [
    '<div class="grid grid-cols-2 gap-4">\n\na\n\nb\n\nc\n\n</div>',
    '<columns><column><p>a</p></column><column><p>b</p></column></columns><columns><column><p>c</p></column><column></column></columns>',
  ],
  [
    '<div style="display: grid; grid-template-columns: 1fr 3fr"><div>a</div><div>b</div></div>',
    '<columns><column {width=25%}><p>a</p></column><column {width=75%}><p>b</p></column></columns>',
  ],
  ['<div class="flex gap-4"><div class="dot"></div><div>a</div></div>', '<p>a</p>'],
  [
    '<div class="grid grid-cols-3">\n\n```js\na\n```\n\n```js\nb\n```\n\n```js\nc\n```\n\n</div>',
    '<columns><column><code js>a</code></column><column><code js>b</code></column></columns><columns><column><code js>c</code></column><column></column></columns>',
  ],
  ['<div class="flex"><img src="a.png" alt="x"></div>', '<image a.png "x">'],
  ['<div class="row"><div>a</div></div>', '<p>a</p>'],
  ['<div class="flex flex-col"><div>a</div><div>b</div></div>', '<p>a</p><p>b</p>'],
])('boxes side by side: %j', (markdown, shown) => {
  expect(body(markdown)).toBe(shown)
})

test.each(['::: notes\nSay *this*.\n:::', '<aside class="notes">\n\nSay *this*.\n\n</aside>', '<aside class="notes">Say *this*.</aside>'])(
  'notes in a box: %j',
  (markdown) => {
    const { slides, problems } = parse(`# T\n\na\n\n${markdown}`)
    expect(show(slides[0]!.notes)).toBe('<p>Say <emphasis>this</emphasis>.</p>')
    expect(show(slides[0]!.slots.default!)).toBe('<p>a</p>')
    expect(problems).toEqual([])
  },
)

test('a class of another tool is noted, its content kept; a slip of the pen is an error', () => {
  const { slides, diagnostics } = parse('# T\n\n::: panel-tabset\na\n:::\n\n:::callot\nb\n:::')
  expect(show(slides[0]!.slots.default!)).toBe('<p>a</p><p>b</p>')
  expect(diagnostics.map(({ severity }) => severity)).toEqual(['warning', 'error'])
})

test('frames become links to what they show, components with a picture that picture', () => {
  const { slides, problems } = parse(
    '# T\n\n<iframe src="//player.example.org/video?id=1"></iframe>\n\n<ZoomImg src="a.png" alt="A plan" />',
  )
  expect(show(slides[0]!.slots.default!)).toBe(
    '<p><a https://player.example.org/video?id=1>player.example.org/video</a></p><image a.png "A plan">',
  )
  expect(problems).toEqual(['dropped-html 3:1'])
})

test('a title block of Pandoc titles the deck and its cover; headings begin slides beside dashes', () => {
  const { deck, slides, problems } = parse(
    '% A talk\n% Somebody\n% 26 November 2019\n\n# Part\n\n## One\n\na\n\n------\n\nb\n\n## Two\n\nc',
  )
  expect(deck).toMatchObject({ title: 'A talk', author: 'Somebody' })
  expect(slides.map(({ title }) => title && inlineText(title.children))).toEqual(['A talk', 'Part', 'One', undefined, 'Two'])
  expect(slides[0]!.layout).toBe('cover')
  expect(problems).toEqual([])
})

test('slides begin at other tools’ marks, too', () => {
  const titles = (text: string) => parse(text).slides.map(({ title }) => title && inlineText(title.children))
  expect(titles('<!-- slide -->\n# A\n\n# B\n<!-- slide data-notes="x" -->\n### C')).toEqual(['A', 'C'])
  expect(titles('# A\n\n+++\n<!-- .slide: id="b" -->\n\n# B\n\n---\n\n# C')).toEqual(['A', 'B', 'C'])
  expect(titles('---\nmarp: true\n---\n<!-- headingDivider: 2 -->\n\n# A\n\n## B\n\na\n\n### C')).toEqual(['A', 'B'])
})

test.each([
  ['####标题', '<h4>标题</h4>'],
  ['###Title *x*', '<h3>Title <emphasis>x</emphasis></h3>'],
  ['#话题#讨论', '<p>#话题#讨论</p>'],
  ['#tag and #1', '<p>#tag and #1</p>'],
])('headings without a blank: %s', (markdown, shown) => expect(body(`a\n\n${markdown}`)).toBe(`<p>a</p>${shown}`))

test('a slide that is a heading and a subtitle is a statement, or the cover; so is one of few words that asks to be set large', () => {
  const layouts = (text: string) => parse(text).slides.map(({ layout }) => layout)
  expect(layouts('# A talk\n\n### Part two\n\nSomebody\n\n---\n\n# Results\n## of the year\n\n---\n\n# One\n\n## Two\n\n- a')).toEqual([
    'cover',
    'statement',
    'default',
  ])
  expect(layouts('# T\n\n- a\n\n---\n\n<!-- _class: lead -->\n\n# Q & A\n\nThanks\n\n---\n\n# Q & A\n\nThanks')).toEqual([
    'default',
    'statement',
    'default',
  ])
})

test('Korean particles follow emphasis at once', () => {
  expect(body('**10%**입니다 and **(A)**는')).toBe('<p><strong>10%</strong>입니다 and <strong>(A)</strong>는</p>')
})

test('in a document of many headings a rule here and there does not keep them together', () => {
  const part = (name: string) => `## ${name}\n\ntext\n\n`
  const titles = (text: string) => parse(text).slides.map(({ title }) => title && inlineText(title.children))
  expect(titles(`# T\n\ntext\n\n${['A', 'B', 'C', 'D', 'E', 'F'].map(part).join('')}---\n\nend`)).toEqual([
    'T',
    'A',
    'B',
    'C',
    'D',
    'E',
    'F',
    undefined,
  ])
  // A deck: some slides have several headings.
  expect(titles(`# T\n\n---\n\n${part('A')}${part('B')}${part('C')}---\n\n${part('D')}${part('E')}`)).toEqual(['T', 'A', 'D'])
})

test('a heading in a `:::` block begins no slide', () => {
  const { slides } = parse('# T\n\n:::cards\n## A\n\na\n\n## B\n\nb\n:::\n\n## Two\n\nc')
  expect(slides.map(({ title }) => inlineText(title!.children))).toEqual(['T', 'Two'])
  expect(show(slides[0]!.slots.default!)).toBe('<cards><h2>A</h2><p>a</p><h2>B</h2><p>b</p></cards>')
})

test('one that nothing closes keeps no slide back', () => {
  expect(parse('# T\n\n:::cards\n## A\n\na\n\n## B').slides).toHaveLength(3)
})

test('lines end in Marp and HackMD where the source ends them', () => {
  const shown = (matter: string) => show(parse(`---\n${matter}\n---\n\n# T\n\n- x\n\na\nb`).slides[0]!.slots.default!)
  expect(shown('marp: true')).toBe('<ul><li><p>x</p></li></ul><p>a<br>b</p>')
  expect(shown('theme: seriph')).toBe('<ul><li><p>x</p></li></ul><p>a b</p>')
})

test.each([
  ['a\n\n. . .\n\nb\n\n- c', '<p>a</p><p click=1>b</p><ul click=1><li><p>c</p></li></ul>'],
  [
    '<div class="ldiv">\n\na\n\n</div>\n<div class="rdiv">\n\nb\n\n</div>',
    '<columns><column><p>a</p></column><column><p>b</p></column></columns>',
  ],
  ['<div class="col-left">\n\na\n\n</div>\n\nb', '<p>a</p><p>b</p>'],
  ['<div class="text-left">a</div>\n\n<div class="text-right">b</div>', '<p>a</p><p>b</p>'],
  ['1. ### One\n2. two', '<ol><li><p><strong>One</strong></p></li><li><p>two</p></li></ol>'],
  ['a\n{: .b}', '<p {.b}>a</p>'],
  ['<i class="fa"></i>\n<i class="fb"></i>', ''],
])('%j', (markdown, shown) => expect(body(markdown)).toBe(shown))

test('the code blocks of a magic move stand one below the other', () => {
  expect(body('````md magic-move\n```js {*|1}\na()\n```\n\nwords\n\n```ts\nb()\n```\n````')).toBe('<code js>a()</code><code ts>b()</code>')
  expect(body('````md magic-move\nnothing\n````')).toBe('<code md>nothing</code>')
})

test('a slide of Slidev that shows nothing bears the name that its settings give; a frame is a link', () => {
  const { slides } = parse(
    '# T\n\n- x\n\n---\nlayout: full\ntitle: A name\n---\n\n<div class="h-20"></div>\n\n---\nlayout: iframe\nurl: https://example.org/a\n---\n',
  )
  expect(slides.map(({ title }) => title && inlineText(title.children))).toEqual(['T', 'A name', undefined])
  expect(show(slides[2]!.slots.default!)).toBe('<p><a https://example.org/a>example.org/a</a></p>')
})

test.each([
  [
    'Term\n: One *a*\n: Two\nmore',
    '<p><strong>Term</strong></p><ul><li><p>One <emphasis>a</emphasis></p></li><li><p>Two more</p></li></ul>',
  ],
  ['Term\n\n:   One', '<p>Term</p><ul><li><p>One</p></li></ul>'],
  ['a : b\nc: d', '<p>a : b c: d</p>'],
  [':rocket: up, :no_such: 10:30:45 a:x:b `:x:`', '<p>🚀 up, :no_such: 10:30:45 a:x:b <code>:x:</code></p>'],
])('definitions and names of emoji: %j', (markdown, shown) => expect(body(markdown)).toBe(shown))

test('a logo and badges above the first heading stand on its slide', () => {
  const { slides } = parse('[![build](a.svg)](https://example.org) ![v](b.svg "V")\n\n![logo](c.png){width=20%}\n\n# T\n\na\n\n## Two\n\nb')
  expect(slides.map(({ title }) => inlineText(title!.children))).toEqual(['T', 'Two'])
  expect(show(slides[0]!.slots.default!)).toContain('<image c.png "logo"')
  expect(parse('![a](b.png) words\n\n# T\n\na').slides).toHaveLength(2)
})
