import { describe, expect, test } from 'vitest'
import { body, parse } from '../../tests/decks/parse.ts'
import { isWide } from './rules/inline-state.ts'

describe('marks', () => {
  test.each([
    ['**bold** *em* ~~gone~~ `code`', '<strong>bold</strong> <emphasis>em</emphasis> <strike>gone</strike> <code>code</code>'],
    ['==mark== H~2~O x^2^', '<mark>mark</mark> H<sub>2</sub>O x<sup>2</sup>'],
    ['***both***', '<emphasis><strong>both</strong></emphasis>'],
    ['a&amp;b &lt;tag&gt; &copy;', 'a&b <tag> ©'],
    ['1\\*2\\*3', '1*2*3'],
    ['snake_case_name', 'snake_case_name'],
    ['a  \nb', 'a<br>b'],
    ['a\\\nb', 'a<br>b'],
    ['<https://example.com/?a=1&b=2>', '<a https://example.com/?a=1&b=2>https://example.com/?a=1&b=2</a>'],
  ])('%s', (markdown, shown) => expect(body(markdown)).toBe(`<p>${shown}</p>`))
})

describe('emphasis beside Chinese punctuation', () => {
  test.each([
    ['**强调：**内容', '<strong>强调：</strong>内容'],
    ['前文**“引号”**后文', '前文<strong>“引号”</strong>后文'],
    ['这是**（括号）**的内容', '这是<strong>（括号）</strong>的内容'],
    ['**第一步。**再做', '<strong>第一步。</strong>再做'],
    ['**"quoted"**内容', '<strong>"quoted"</strong>内容'],
    ['提升**15%**以上', '提升<strong>15%</strong>以上'],
    ['~~旧价：~~新价', '<strike>旧价：</strike>新价'],
    ['==重点：==内容', '<mark>重点：</mark>内容'],
    ['**重点**：**说明**', '<strong>重点</strong>：<strong>说明</strong>'],
    ['日本語の**「強調」**です', '日本語の<strong>「強調」</strong>です'],
    ['𠮷**：𠮷**𠮷', '𠮷<strong>：𠮷</strong>𠮷'],
  ])('%s', (markdown, shown) => expect(body(markdown)).toBe(`<p>${shown}</p>`))
})

describe('tildes and carets that are no marks', () => {
  test.each(['3~5个，6~8个', '周一~周五，周六~周日', '10~20 and 30~40', 'a ^ b ^ c', '^_^', 'A~B和C~D', 'a == b == c'])('%s', (text) =>
    expect(body(text)).toBe(`<p>${text}</p>`),
  )
})

describe('soft line breaks', () => {
  test.each([
    ['中文\n中文', '中文中文'],
    ['句号。\n下一句', '句号。下一句'],
    ['一\n“引用”', '一“引用”'],
    ['“引用”\n后文', '“引用”后文'],
    ['中文\nEnglish', '中文 English'],
    ['English\nwords', 'English words'],
    ['한국어\n단어', '한국어 단어'],
    ['**中**\n文', '<strong>中</strong>文'],
    ['`中`\n文', '<code>中</code>文'],
  ])('%j', (markdown, shown) => expect(body(markdown)).toBe(`<p>${shown}</p>`))
})

describe('attributes', () => {
  test.each([
    ['[text]{.lead}', '<p><span {.lead}>text</span></p>'],
    ['[**a** b]{#x key="two words"}', '<p><span {#x key=two words}><strong>a</strong> b</span></p>'],
    ['**a**{.red}', '<p><span {.red}><strong>a</strong></span></p>'],
    ['![alt](a.png){width=50% .cover}', '<image a.png "alt" {.cover width=50%}>'],
    ['text {.lead}', '<p {.lead}>text</p>'],
    ['### Sub {#s .x}', '<h3 {#s .x}>Sub</h3>'],
    ['text\n{.lead}', '<p {.lead}>text</p>'],
    ['a {name} b {x: 1}', '<p>a {name} b {x: 1}</p>'],
    ['$x_{i=1}$', '<p>$x_{i=1}$</p>'],
    ['a {.x} b', '<p>a {.x} b</p>'],
    ['{}', '<p>{}</p>'],
  ])('%s', (markdown, shown) => expect(body(`text first\n\n${markdown}`)).toBe(`<p>text first</p>${shown}`))
})

describe('links', () => {
  test('keep their text and address', () => {
    expect(body('[a **b**](https://x.org "t")')).toBe('<p><a https://x.org>a <strong>b</strong></a></p>')
    expect(body('[a][r]\n\n[r]: https://x.org')).toBe('<p><a https://x.org>a</a></p>')
  })

  test('to slides are ids, as slides are named', () => {
    expect(body('[a](#第一页)')).toBe('<p><a #第一页>a</a></p>')
    expect(body('[a](#%E7%AC%AC)')).toBe('<p><a #第>a</a></p>')
    expect(body('[a](#/intro)')).toBe('<p><a #intro>a</a></p>')
  })

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java&#10;script:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'file:///etc/passwd',
    '&#106;avascript:x',
    ' javascript:x',
    '\u00a0javascript:x',
  ])('that could run code lose their address: %s', (url) => {
    const { slides, problems } = parse(`# T\n\n[text](<${url}>)`)
    expect(JSON.stringify(slides[0]!.slots)).not.toMatch(/"type":"link"/)
    expect(JSON.stringify(slides[0]!.slots)).toMatch('text')
    expect(problems).toEqual(['unsafe-link 3:1'])
  })
})

describe('pictures', () => {
  test('alone in a paragraph are blocks, several together too', () => {
    expect(body('![one](a.png "T")')).toBe('<image a.png "one" title=T>')
    expect(body('![one](a.png)\n![two](b.png)')).toBe('<image a.png "one"><image b.png "two">')
    expect(body('[![one](a.png)](https://x.org)')).toBe('<image a.png "one" link=https://x.org>')
  })

  test('within text stay in it', () => {
    expect(body('see ![one *two*](a.png) here')).toBe('<p>see <image a.png "one two"> here</p>')
  })

  test('are named relative to the deck, whatever file names them', () => {
    const { slides } = parse({ 'chapters/one.md': '![a](../assets/图%20片.png) x', 'two.md': '![b](./b.png) ![c](https://x.org/c.png) x' })
    expect(JSON.stringify(slides[0]!.slots)).toMatch('"src":"assets/图%20片.png"')
    expect(JSON.stringify(slides[1]!.slots)).toMatch('"src":"b.png"')
    expect(JSON.stringify(slides[1]!.slots)).toMatch('"src":"https://x.org/c.png"')
  })
})

describe('marks without a counterpart', () => {
  test.each([
    ['a **b c', 'leftover-mark 3:3'],
    ['price ~~old', 'leftover-mark 3:7'],
    ['text ::: more', 'leftover-mark 3:6'],
  ])('%s is kept and reported', (text, problem) => {
    const { problems } = parse(`# T\n\n${text}`)
    expect(problems).toEqual([problem])
    expect(body(text)).toBe(`<p>${text}</p>`)
  })

  test('are not suspected in escapes, code and single stars', () => {
    expect(parse('# T\n\n\\*\\* `**` 2 * 3 * 4 \\~~').problems).toEqual([])
  })
})

describe('footnotes', () => {
  test('are numbered on their slide as they are cited', () => {
    const { slides, problems } = parse('# A\n\nx[^b] y[^a] z[^b]\n\n[^a]: first *note*\n[^b]: second\n\n---\n\n# B\n\nq[^a]')
    expect(slides.map(({ footnotes }) => footnotes.map(({ label, number }) => `${label}=${number}`))).toEqual([['b=1', 'a=2'], ['a=1']])
    expect(problems).toEqual([])
  })

  test('of the slide itself go before those of others', () => {
    const { slides } = parse('# A\n\nx[^1]\n\n[^1]: one\n\n---\n\n# B\n\ny[^1]\n\n[^1]: two')
    expect(slides.map(({ footnotes }) => JSON.stringify(footnotes[0]!.children).match(/one|two/)![0])).toEqual(['one', 'two'])
  })

  test('that are missing or not cited are reported, and their text is kept', () => {
    const { slides, problems } = parse('# A\n\nx[^no]\n\n[^yes]: text')
    expect(problems).toEqual(['missing-footnote 3:2', 'unused-footnote 5:1'])
    expect(JSON.stringify(slides[0]!.slots)).toMatch('[^no]')
    expect(slides[0]!.footnotes).toHaveLength(1)
  })
})

test('wide characters are those of the scripts that are written without spaces', () => {
  const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uff60\uffe0-\uffee]/u
  const characters = Array.from({ length: 0x110000 }, (_, point) => String.fromCodePoint(point))
  expect(characters.filter((character) => isWide(character) !== wide.test(character))).toEqual([])
})
