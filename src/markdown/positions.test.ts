import { expect, test } from 'vitest'
import { visitSlide } from '../deck/index.ts'
import { parse } from '../../tests/decks/parse.ts'

/** `text` of every text node → the place it claims. */
function places(markdown: string): [string, string][] {
  const found: [string, string][] = []
  for (const slide of parse(markdown).slides) {
    visitSlide(
      slide,
      { inline: (inline) => inline.type === 'text' && found.push([inline.value, `${inline.at.line}:${inline.at.column}`]) },
      { notes: true },
    )
  }
  return found
}

const MARKDOWN = `---
layout: default
---

# Title {#id}

One **two** three
four [five](x "t") six

> quoted *seven*
> eight

- item \`x\` nine
  1. deep **ten**

     | cell | other |
     | ---- | ----- |
     | cell | **eleven** |

:::card
inside
:::

---

    not text

## Second

中文**强调**
第二行

text[^1]

[^1]: twelve

<div>thirteen</div>

<!-- fourteen -->
`

test('every text says where it begins', () => {
  const lines = MARKDOWN.split('\n')
  const found = places(MARKDOWN)
  expect(found.length).toBeGreaterThan(20)
  for (const [value, at] of found) {
    const [line, column] = at.split(':').map(Number)
    const first = value.trim().split(' ')[0]!
    const here = lines[line! - 1]!.slice(column! - 1).trimStart()
    expect(`${at} ${here.slice(0, 2)}`).toBe(`${at} ${first.slice(0, 2)}`)
  }
})

test('blocks say on which line and column they begin', () => {
  const { slides } = parse('# A\n\n  text\n\n- a\n  - b\n\n```\nx\n```\n\n> q')
  expect(slides[0]!.slots.default!.map(({ at }) => `${at.line}:${at.column}`)).toEqual(['3:3', '5:1', '8:1', '12:1'])
})
