import { describe, expect, test } from 'vitest'
import { body, parse } from '../../tests/decks/parse.ts'

describe('::: blocks', () => {
  test.each([
    [':::cards\na\n:::', '<cards><p>a</p></cards>'],
    ['::: cards\na\n:::', '<cards><p>a</p></cards>'],
    [':::callout{.warn kind=tip} 标题 文字\na\n:::', '<callout "标题 文字" {.warn kind=tip}><p>a</p></callout>'],
    [':::callout 标题 {.warn}\na\n:::', '<callout "标题" {.warn}><p>a</p></callout>'],
    [':::callout **标题** `x`\na\n:::', '<callout "标题 x"><p>a</p></callout>'],
    ['::::cards\n:::card\na\n:::\n:::card\nb\n:::\n::::', '<cards><card><p>a</p></card><card><p>b</p></card></cards>'],
    [':::cards\n:::card\na\n:::\n:::card\nb\n:::\n:::', '<cards><card><p>a</p></card><card><p>b</p></card></cards>'],
    [':::cards\n- a\n- b\n:::\nafter', '<cards><ul><li><p>a</p></li><li><p>b</p></li></ul></cards><p>after</p>'],
    ['before\n:::cards\na\n:::', '<p>before</p><cards><p>a</p></cards>'],
    ['- item\n\n  :::card\n  a\n  :::', '<ul loose><li><p>item</p><card><p>a</p></card></li></ul>'],
    ['> :::card\n> a\n> :::', '<quote><card><p>a</p></card></quote>'],
    [':::cards\n\n```\n:::\n```\n\n:::', '<cards><code>:::</code></cards>'],
    [':::card\na\n:::\n{.click}', '<card click=1><p>a</p></card>'],
    [':::card\n{.x}\na\n:::', '<card {.x}><p>a</p></card>'],
  ])('%j', (markdown, shown) => {
    expect(body(markdown)).toBe(shown)
    expect(parse(`# T\n\n${markdown}`).problems).toEqual([])
  })

  test('that are not known show their content', () => {
    const { problems, diagnostics } = parse('# T\n\n:::crads Title\na\n:::')
    expect(problems).toEqual(['unknown-block 3:1'])
    expect(diagnostics[0]!.hint).toMatch('“cards”')
    expect(body(':::crads Title\na\n:::')).toBe('<p>Title</p><p>a</p>')
  })

  test('that are not closed end with their slide, slot or parent', () => {
    const { slides, problems } = parse('# A\n\n::::cards\n:::card\na\n\n---\n\n# B\n\n:::')
    expect(problems).toEqual(['unclosed-block 4:1', 'unclosed-block 3:1', 'stray-block-end 11:1'])
    expect(slides).toHaveLength(2)
    expect(parse('# A\n\n::::cards\n:::card\na\n::::').problems).toEqual(['unclosed-block 4:1'])
    expect(parse('# A\n\n- a\n\n  :::card\n  b\n\nc').problems).toEqual(['unclosed-block 5:3'])
  })

  test('are not made of colons in text', () => {
    expect(body('\\:::cards')).toBe('<p>:::cards</p>')
    expect(body('`:::cards`')).toBe('<p><code>:::cards</code></p>')
    expect(body(':: two')).toBe('<p>:: two</p>')
  })
})

describe('clicks', () => {
  test('number what is marked, in reading order', () => {
    expect(body('a {.click}\n\n- b {.click}\n- c\n\nd\n{.click}')).toBe(
      '<p click=1>a</p><ul><li click=2><p>b</p></li><li><p>c</p></li></ul><p click=3>d</p>',
    )
  })

  test('are ordered by number, together, and without gaps', () => {
    expect(body('a {click=2}\n\nb {click=1}\n\nc {.click}\n\nd {click=with}')).toBe(
      '<p click=2>a</p><p click=1>b</p><p click=3>c</p><p click=3>d</p>',
    )
    expect(body('a {click=7}\n\nb {click=3}')).toBe('<p click=2>a</p><p click=1>b</p>')
  })

  test('come from a container, item by item and block by block', () => {
    expect(body(':::clicks\na\n\n- b\n- c\n:::')).toBe('<p click=1>a</p><ul><li click=2><p>b</p></li><li click=3><p>c</p></li></ul>')
    expect(body('- x\n\n  :::clicks\n  y\n  :::')).toBe('<ul loose><li><p>x</p><p click=1>y</p></li></ul>')
  })

  test('come from a slide’s setting', () => {
    const { slides } = parse('---\nlayout: two-columns\nclicks: items\n---\n\n# T\n\n- a\n  - b\n- c\n\n::right::\n\n- d')
    expect(slides[0]!.clicks).toBe(3)
    expect(JSON.stringify(slides[0]!.slots.right)).toMatch('"click":3')
  })
})

describe('slots', () => {
  test('take what follows their mark', () => {
    const { slides, problems } = parse('---\nlayout: two-columns\n---\n\n# T\n\na\n::right::\nb\n\n::default::\n\nc')
    expect(Object.keys(slides[0]!.slots)).toEqual(['default', 'right'])
    expect(slides[0]!.slots.default).toHaveLength(2)
    expect(problems).toEqual([])
  })

  test('that the layout lacks are reported, and their content kept', () => {
    const { slides, problems, diagnostics } = parse('---\nlayout: two-columns\n---\n\n# T\n\na\n\n::rihgt::\n\nb')
    expect(problems).toEqual(['unknown-slot 9:1'])
    expect(diagnostics[0]!.hint).toMatch('“right”')
    expect(slides[0]!.slots.default).toHaveLength(2)
  })

  test('choose the layout if the slide does not', () => {
    expect(parse('# T\n\na\n\n::right::\n\nb').slides[0]!.layout).toBe('two-columns')
  })
})
