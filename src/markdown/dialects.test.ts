import { describe, expect, test } from 'vitest'
import { parse, show } from '../../tests/decks/parse.ts'

describe('reveal.js', () => {
  test('slide and element comments', () => {
    const { slides, problems } = parse(
      '<!-- .slide: id="x" class="dark" data-background="#123" data-transition="zoom" -->\n# A\n\n- a <!-- .element: class="fragment" -->\n- b\n\ntext\n\n<!-- .element: class="fragment" data-fragment-index="1" -->',
    )
    expect(slides[0]).toMatchObject({ id: 'x', classes: ['dark'], settings: { background: '#123', transition: 'fade' }, clicks: 2 })
    expect(show(slides[0]!.slots.default!)).toBe('<ul><li click=1><p>a</p></li><li><p>b</p></li></ul><p click=2>text</p>')
    expect(slides[0]!.notes).toEqual([])
    expect(problems).toEqual([])
  })
})

describe('reveal.js, as it is found', () => {
  test('slides below slides, steps with an empty first one', () => {
    const { slides, problems } = parse(
      '## A\n\n--\n\n## B\n\n```java[|4-5|7,8]\nx\n2\n3\n4\n5\n6\n7\n8\n```\n\nNote:\n\n\n--\n\n## C\n\na\n--\nb',
    )
    expect(slides.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(slides[1]!.slots.default![0]).toMatchObject({ lang: 'java', steps: ['all', [4, 5], [7, 8]] })
    expect(show(slides[2]!.slots.default!)).toBe('<p>a -- b</p>')
    expect(problems).toEqual([])
  })
})

describe('Marp', () => {
  test('directives in comments are no notes', () => {
    const { slides, problems } = parse(
      '---\nmarp: true\n---\n\n<!-- _class: lead -->\n<!-- _backgroundColor: "#eee" -->\n\n# A\n\ntext\n\n<!-- note -->\n\n---\n\n<!--\n_class: [a, b]\npaginate: true\n-->\n\n# <!-- fit --> B',
    )
    expect(slides.map(({ classes }) => classes)).toEqual([['lead'], ['a', 'b']])
    expect(slides[0]!.settings.background).toBe('#eee')
    expect(slides.map((slide) => show(slide.notes))).toEqual(['<p>note</p>', ''])
    expect(problems).toEqual(['foreign-settings 2:1'])
  })

  test('pictures as backgrounds and in halves', () => {
    const { slides } = parse(
      '# A\n\n![bg](a.png)\n\ntext\n\n---\n\n# B\n\n![bg right:40% Team](b.png)\n\ntext\n\n---\n\n# C\n\n![bg left](c.png)\n\ntext',
    )
    expect(slides[0]).toMatchObject({ settings: { background: 'a.png' } })
    expect(show(slides[0]!.slots.default!)).toBe('<p>text</p>')
    expect(slides[1]).toMatchObject({ settings: { picture: { src: 'b.png', alt: 'Team', side: 'right', share: 0.4 } } })
    expect(slides[2]).toMatchObject({ settings: { picture: { src: 'c.png', alt: '', side: 'left', share: 0.5 } } })
    expect(show(slides[2]!.slots.default!)).toBe('<p>text</p>')
  })

  test('a background that is all of a slide and is to be seen whole is its content', () => {
    const { slides } = parse('# A\n\n---\n\n![bg fit](a.png)\n\n---\n\n# B\n\n![bg fit](b.png)')
    expect(show(slides[1]!.slots.default!)).toBe('<image a.png "" {.contain bg=full}>')
    expect(slides[2]).toMatchObject({ settings: { background: 'b.png' } })
  })

  test('sizes of pictures', () => {
    expect(show(parse('# A\n\n![w:300 h:50% A chart](a.png)').slides[0]!.slots.default!)).toBe(
      '<image a.png "A chart" {width=300px height=50%}>',
    )
  })
})

describe('Slidev', () => {
  test('v-click and v-clicks', () => {
    const { slides, problems } = parse(
      '# A\n\n<v-click>\n\none\n\ntwo\n\n</v-click>\n\n<v-clicks>\n\n- a\n- b\n\n</v-clicks>\n\n<div v-click>three</div>\n\n<v-click at="1">\n\nfour\n\n</v-click>',
    )
    expect(show(slides[0]!.slots.default!)).toBe(
      '<p click=1>one</p><p click=1>two</p><ul><li click=2><p>a</p></li><li click=3><p>b</p></li></ul><p click=4>three</p><p click=1>four</p>',
    )
    expect(problems).toEqual([])
  })

  test('front matter, layouts and slots', () => {
    const { slides, problems } = parse(
      '---\ntheme: seriph\nlayout: intro\nclass: text-center\n---\n\n# Talk\n\n---\nlayout: two-cols\nrouteAlias: why\nhideInToc: true\n---\n\n# Why\n\nleft\n\n::right::\n\nright',
    )
    expect(slides.map(({ layout, id }) => `${layout} ${id}`)).toEqual(['cover talk', 'two-columns why'])
    expect(problems).toEqual(['foreign-settings 2:1'])
  })

  test('front matter whose first key is not known', () => {
    const { slides, problems } = parse(
      '# A\n\n---\nfoo: bar\ndragPos:\n  square: 691,33\nlayout: statement\n---\n\n# B\n\n---\nlayuot: cover\n---\n\n# C\n\n---\nfoo: bar\n---\n\nx',
    )
    expect(slides.map(({ id, layout }) => `${id} ${layout}`)).toEqual([
      'a cover',
      'b statement',
      'c statement',
      'foo-bar default',
      'x default',
    ])
    expect(problems).toEqual(['unknown-key 4:1', 'unknown-key 13:1', 'foreign-settings 5:1'])
  })

  test('pictures in one half, columns with a header, lines of nothing but breaks', () => {
    const { slides } = parse(
      '---\nlayout: image-left\nimage: a.png\n---\n\n# A\n\ntext\n\n<br>\n<br>\n\n---\nlayout: two-cols-header\n---\n\n# B\n\nhead\n\n::left::\n\nl\n\n::right::\n\nr',
    )
    expect(slides[0]).toMatchObject({ settings: { picture: { src: 'a.png', side: 'left', share: 0.5 } } })
    expect(show(slides[0]!.slots.default!)).toBe('<p>text</p>')
    expect(slides[1]!.layout).toBe('default')
    expect(show(slides[1]!.slots.default!)).toBe('<p>head</p><columns><column><p>l</p></column><column><p>r</p></column></columns>')
  })

  test('attributes over several lines, components among text', () => {
    const { slides, diagnostics } = parse(
      '# A\n\n<div class="abs-br">\n  <button @click="x()" title="Open">\n    <carbon:edit /> Edit\n  </button>\n  <a href="https://x.org" target="_blank"\n    class="y">\n    GitHub\n  </a>\n</div>\n\n<p v-after class="z">Here!</p>',
    )
    expect(show(slides[0]!.slots.default!)).toBe('<p>Edit <a https://x.org>GitHub</a></p><p {.z} click=1>Here!</p>')
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['warning stripped-attribute', 'warning stripped-html'])
  })

  test('what has no counterpart is named, and its text kept', () => {
    const { slides, problems } = parse('# A\n\n[[toc]]\n\ntext <v-mark type="circle">round</v-mark>')
    expect(show(slides[0]!.slots.default!)).toBe('<p>[[toc]]</p><p>text round</p>')
    expect(problems).toEqual(['foreign-syntax 3:1', 'stripped-html 5:6'])
  })
})
