import { describe, expect, test } from 'vitest'
import { parse } from '../../tests/decks/parse.ts'
import { blocksText, claimId, inlineText, pictureReferences, slug, toId, visitDeck, type TakenIds } from './index.ts'

describe('ids', () => {
  test.each([
    ['Hello, World!', 'hello-world'],
    ['  第一章：协作  ', '第一章-协作'],
    ['Ｆｕｌｌ　①', 'full-1'],
    ['Éa ß', 'éa-ß'],
    ['---', ''],
    ['a'.repeat(100), 'a'.repeat(60)],
  ])('of %j is %j', (text, id) => expect(slug(text)).toBe(id))

  test('that authors give keep their case', () => {
    expect(toId('My_Slide 2')).toBe('My-Slide-2')
  })

  test('hold the letters and digits of every script', () => {
    const wrong = Array.from({ length: 0x110000 }, (_, point) => String.fromCodePoint(point).normalize('NFKC')).filter(
      (text) => toId(text) !== text.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, ''),
    )
    expect(wrong).toEqual([])
  })

  test('are claimed once', () => {
    const taken: TakenIds = new Map()
    expect(['a', 'a', 'a-2', 'a', 'b'].map((id) => claimId(id, taken))).toEqual(['a', 'a-2', 'a-2-2', 'a-3', 'b'])
  })
})

const MARKDOWN = `# A **b**

- one [link](https://x.org)
- two

| a | b |
|---|---|
| c | ![pic](in/cell.png) |

:::card title
> quote[^1]
:::

\`\`\`
code
\`\`\`

![alone](alone.png)

[^1]: note

---
background: back.jpg
---

# C

<!-- ![not](notes.png) -->
`

describe('text', () => {
  test('of blocks is what a reader reads', () => {
    const [slide] = parse(MARKDOWN).slides
    expect(inlineText(slide!.title!.children)).toBe('A b')
    expect(blocksText(slide!.slots.default!)).toBe('one link\ntwo\na\tb\nc\tpic\ntitle\nquote\ncode\nalone')
  })
})

describe('walking', () => {
  test('sees every node once, in order', () => {
    const seen: string[] = []
    visitDeck(parse(MARKDOWN).deck, { block: ({ type }) => seen.push(type), inline: ({ type }) => type === 'text' || seen.push(type) })
    expect(seen.join(' ')).toBe(
      'heading strong list item paragraph link item paragraph table image directive quote paragraph footnoteReference code image heading image',
    )
  })

  test('finds the pictures on slides, with their places', () => {
    expect(pictureReferences(parse(MARKDOWN).deck).map(({ src, at }) => `${src} ${at.line}`)).toEqual([
      'in/cell.png 8',
      'alone.png 18',
      'back.jpg 26',
    ])
  })
})
