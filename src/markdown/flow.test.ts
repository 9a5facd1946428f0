import { describe, expect, it } from 'vitest'
import { body, parse } from '../../tests/decks/parse.ts'

const problems = (markdown: string) => parse(`# T\n\n${markdown}`).problems

describe('flow fences', () => {
  it('are charts, as are mermaid fences that hold a flowchart', () => {
    expect(body('```flow\na --> b\n```')).toBe('<flow>a b</flow>')
    expect(body('```mermaid\ngraph LR\na --> b\n```')).toBe('<flow>a b</flow>')
  })

  it('stay code, with a word, where nothing can be drawn', () => {
    expect(body('```mermaid\npie\n"x": 1\n```')).toMatch(/^<code/)
    expect(problems('```mermaid\nsequenceDiagram\na->>b: hi\n```')).toEqual(['flow-not-drawn 3:1'])
    expect(problems('```flow\n%% nothing\n```')).toEqual(['flow-not-drawn 3:1'])
    expect(body('```js\na --> b\n```')).toMatch(/^<code/)
  })

  it('say where they are not understood, also inside a list or a quote', () => {
    expect(problems('```flow\na --> b\n  style a fill:#f00\nb:::odd\n```')).toEqual(['flow-statement 5:3', 'flow-class 6:1'])
    expect(problems('- item\n\n  ```flow\n  a\n  ??\n  ```')).toEqual(['flow-statement 7:3'])
    expect(problems('> ```flow\n> a\n> ??\n> ```')).toEqual(['flow-statement 5:3'])
  })

  it('take attributes', () => {
    expect(body('```flow {.click}\na\n```')).toBe('<flow click=1>a</flow>')
  })
})
