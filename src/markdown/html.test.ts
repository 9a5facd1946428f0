import { describe, expect, test } from 'vitest'
import { body, parse, show } from '../../tests/decks/parse.ts'

describe('inline HTML that is understood', () => {
  test.each([
    ['H<sub>2</sub>O<br>x<sup>2</sup>', 'H<sub>2</sub>O<br>x<sup>2</sup>'],
    [
      '<b>b</b> <i>i</i> <u>u</u> <s>s</s> <small>s</small> <kbd>K</kbd> <mark>m</mark>',
      '<strong>b</strong> <emphasis>i</emphasis> <underline>u</underline> <strike>s</strike> <small>s</small> <kbd>K</kbd> <mark>m</mark>',
    ],
    ['<code>a<b></code>', '<code>a</code>'],
    ['<a href="https://x.org?a=1&amp;b=2">t **b**</a>', '<a https://x.org?a=1&b=2>t <strong>b</strong></a>'],
    ['a <img src="a.png" alt="x &lt; y" width=200> b', 'a <image a.png "x < y" {width=200}> b'],
    ['a <span class="lead" style="color:red">b</span>', 'a <span {.lead}>b</span>'],
    ['<b>open', '<strong>open</strong>'],
    ['close</b>', 'close'],
    ['**a <b>b** c</b>', '<strong>a <strong>b</strong></strong> c'],
    ['a <!-- note --> b', 'a b'],
    ['2 < 3 > 1', '2 < 3 > 1'],
  ])('%s', (markdown, shown) => expect(body(markdown)).toBe(`<p>${shown}</p>`))
})

describe('HTML blocks', () => {
  test.each([
    ['<div class="x">\n\n**a**\n\n</div>', '<p><strong>a</strong></p>'],
    ['<div>text **b**</div>', '<p>text <strong>b</strong></p>'],
    ['<p>one</p><p>two</p>', '<p>one</p><p>two</p>'],
    [
      '<h3>Head</h3>\n<ul>\n<li>a</li>\n<li>b<ol start="3"><li>c</li></ol></li>\n</ul>',
      '<h3>Head</h3><ul><li><p>a</p></li><li><p>b</p><ol start=3><li><p>c</p></li></ol></li></ul>',
    ],
    ['<blockquote>q</blockquote><hr>', '<quote><p>q</p></quote><rule>'],
    ['<pre>\na &lt; <b>b</b>\n  c\n</pre>', '<code>a < b\n  c</code>'],
    ['<pre><code class="language-js">let a\n\nlet b</code></pre>', '<code js>let a\n\nlet b</code>'],
    ['<img src="a.png" alt="x">', '<image a.png "x">'],
    ['<center>\n<img src="a.png" alt="x">\n</center>', '<image a.png "x">'],
    ['<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td><b>2</b></td></tr></table>', '<table -,->a|b/1|<strong>2</strong></table>'],
    ['<table>\n<tr><td>1<td>2\n<tr><td>3\n</table>', '<table -,->1|2/3|</table>'],
    ['<details><summary>S</summary>text</details>', '<p>S</p><p>text</p>'],
    ['- a\n\n  <div>\n\n  b\n\nc', '<ul loose><li><p>a</p><p>b</p></li></ul><p>c</p>'],
    ['</div>\n\na', '<p>a</p>'],
  ])('%j', (markdown, shown) => {
    expect(body(markdown)).toBe(shown)
    expect(parse(`# T\n\n${markdown}`).problems).toEqual([])
  })
})

describe('what is not understood', () => {
  test('is stripped with a warning that names the line; its text is kept', () => {
    const { slides, problems } = parse('# T\n\n<Counter :count="10">ten</Counter>\n\na <blink>b</blink>\n\n<MyBox>\n\ninside\n\n</MyBox>')
    expect(show(slides[0]!.slots.default!)).toBe('<p>ten</p><p>a b</p><p>inside</p>')
    expect(problems).toEqual(['stripped-html 3:1', 'stripped-html 5:3', 'stripped-html 7:1'])
  })

  test.each([
    ['<script>alert(1)</script>', 'dropped-html 3:1'],
    ['<style>\nh1 { color: red }\n\np { x: y }\n</style>', 'dropped-html 3:1'],
    ['a <script>alert(1)</script> b', 'dropped-html 3:3'],
    ['<iframe srcdoc="alert(1)"></iframe>', 'dropped-html 3:1'],
  ])('scripts, styles and frames are left out: %j', (html, problem) => {
    const { slides, problems } = parse(`# T\n\n${html}`)
    expect(JSON.stringify(slides[0]!.slots)).not.toMatch(/alert|color|x\.org/)
    expect(problems).toEqual([problem])
  })

  test('event handlers never pass', () => {
    const { slides, problems } = parse(
      '# T\n\n<div onclick="alert(1)">a</div>\n\n<img src="a.png" alt="x" onerror=alert(1)>\n\na <b onmouseover="x">b</b>',
    )
    expect(JSON.stringify(slides)).not.toMatch(/alert|onerror|onmouseover/)
    expect(problems).toEqual(['stripped-attribute 3:1', 'stripped-attribute 5:1', 'stripped-attribute 7:3'])
  })

  test('unsafe addresses never pass', () => {
    const { slides, problems } = parse('# T\n\na <a href="java&#x09;script:alert(1)">text</a>\n\n<a href="javascript&colon;x">y</a>')
    expect(JSON.stringify(slides[0]!.slots)).not.toMatch(/"link"/)
    expect(JSON.stringify(slides[0]!.slots)).toMatch('text')
    expect(problems).toEqual(['unsafe-link 3:3', 'unsafe-link 5:1'])
  })
})
