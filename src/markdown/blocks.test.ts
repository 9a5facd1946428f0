import { describe, expect, test } from 'vitest'
import { body, parse } from '../../tests/decks/parse.ts'

describe('lists', () => {
  test.each([
    ['- a\n- b', '<ul><li><p>a</p></li><li><p>b</p></li></ul>'],
    ['- a\n\n- b', '<ul loose><li><p>a</p></li><li><p>b</p></li></ul>'],
    ['3. a\n4. b', '<ol start=3><li><p>a</p></li><li><p>b</p></li></ol>'],
    ['- a\n  - b\n    - c', '<ul><li><p>a</p><ul><li><p>b</p><ul><li><p>c</p></li></ul></li></ul></li></ul>'],
    ['- [ ] todo\n- [x] **done**', '<ul><li unchecked><p>todo</p></li><li checked><p><strong>done</strong></p></li></ul>'],
    ['- a\n\n  second\n\n  ```\n  code\n  ```', '<ul loose><li><p>a</p><p>second</p><code>code</code></li></ul>'],
    ['- ![x](a.png)\n- text', '<ul><li><image a.png "x"></li><li><p>text</p></li></ul>'],
  ])('%j', (markdown, shown) => expect(body(markdown)).toBe(shown))

  test('take attributes: an item at its line’s end or below, the list below it', () => {
    expect(body('- a {.x}\n- b\n  {.y}\n\n{.z}')).toBe('<ul {.z}><li {.x}><p>a</p></li><li {.y}><p>b</p></li></ul>')
    expect(body('- a\n- b\n{.z}')).toBe('<ul {.z}><li><p>a</p></li><li><p>b</p></li></ul>')
  })
})

describe('tables', () => {
  test('have alignment and inlines in their cells', () => {
    expect(body('| a | b | c |\n|:--|:-:|--:|\n| **1** | `x \\| y` | |\n| only |')).toBe(
      '<table left,center,right>a|b|c/<strong>1</strong>|<code>x | y</code>|/only||</table>',
    )
  })

  test('take attributes from the line below', () => {
    expect(body('a|b\n-|-\n1|2\n{.wide}')).toBe('<table -,- {.wide}>a|b/1|2</table>')
  })

  test('lose no cell of a row that is too long', () => {
    const text = '# T\n\n| a | b |\n|---|---|\n| 1 | 2 | 3 | *4* |'
    expect(parse(text).problems).toEqual(['extra-cells 5:11'])
    expect(body(text.slice(5))).toBe('<table -,->a|b/1|2 3 | <emphasis>4</emphasis></table>')
  })
})

describe('code', () => {
  test.each([
    ['```js\nlet a\n```', { lang: 'js', value: 'let a' }],
    ['```ts {1|3-5|all} [main.ts]\nx\n2\n3\n4\n5\n6\n```', { lang: 'ts', steps: [[1], [3, 4, 5], 'all'], fileName: 'main.ts' }],
    [
      '```py {2,4-5} title="a b.py" {lines:true}\nx\n2\n3\n4\n5\n```',
      { lang: 'py', steps: [[2, 4, 5]], fileName: 'a b.py', lineNumbers: true },
    ],
    ['```js [1-2|4]\nx\n2\n3\n4\n```', { lang: 'js', steps: [[1, 2], [4]], lineNumbers: true }],
    ['```js lineNumbers {#id .wide}\nx\n```', { lineNumbers: true, attributes: { id: 'id', classes: ['wide'], values: {} } }],
    ['```\nplain\n\n  indented\n```', { value: 'plain\n\n  indented' }],
    ['    four spaces\n      six', { value: 'four spaces\n  six' }],
    ['~~~C++ what ever\nx\n~~~', { lang: 'c++', value: 'x' }],
  ])('%j', (markdown, expected) => {
    const [block] = parse(`# T\n\n${markdown}`).slides[0]!.slots.default!
    expect(block).toMatchObject({ type: 'code', ...expected })
  })

  test('that is not closed is reported, and its text kept', () => {
    const { slides, problems } = parse('# A\n\n```js\nlet a\n\n---\n\n# B')
    expect(problems).toEqual(['unclosed-fence 3:1'])
    expect(slides[0]!.slots.default![0]).toMatchObject({ value: 'let a\n\n---\n\n# B' })
    expect(parse('# A\n\n```js\nlet a\n```').problems).toEqual([])
    expect(parse('# A\n\n> ```\n> a\n> ```').problems).toEqual([])
  })
})

describe('quotes and rules', () => {
  test('hold blocks', () => {
    expect(body('> a\n> - b\n\n***\n\n___')).toBe('<quote><p>a</p><ul><li><p>b</p></li></ul></quote><rule><rule>')
  })
})

describe('depth', () => {
  test('beyond reason becomes text, reported once', () => {
    const { slides, diagnostics } = parse(`# T\n\n${'> '.repeat(500)}deep`)
    expect(diagnostics.map(({ code }) => code)).toContain('too-deep')
    expect(JSON.stringify(slides[0]!.slots)).toMatch('deep')
  })

  test('of marks loses no text', () => {
    const { slides } = parse(`# T\n\n${'**a '.repeat(300)}b${'**'.repeat(300)}`)
    expect(JSON.stringify(slides[0]!.slots).match(/a /g)).toHaveLength(300)
  })
})
