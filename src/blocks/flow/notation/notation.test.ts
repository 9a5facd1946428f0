import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isFlowchart, parseFlowchart } from './index.ts'

const edges = (source: string) =>
  parseFlowchart(source).chart.edges.map(({ from, to, label, line, start, end }) =>
    [from, to, line, start, end, ...(label === undefined ? [] : [label])].join(' '),
  )
const codes = (source: string) => parseFlowchart(source).faults.map(({ code }) => code)

describe('flowchart notation', () => {
  it('reads every shape', () => {
    const { chart, faults } = parseFlowchart(
      'graph LR\na[r] --> b(o) --> c([s]) --> d((c)) --> e{d} --> f[[p]] --> g[(b)] --> h{{x}} --> i[/y/]',
    )
    expect(faults).toEqual([])
    expect(chart.nodes.map(({ shape }) => shape)).toEqual([
      'rect',
      'rounded',
      'stadium',
      'circle',
      'diamond',
      'subroutine',
      'database',
      'hexagon',
      'parallelogram',
    ])
    expect(chart.nodes.map(({ label }) => label)).toEqual(['r', 'o', 's', 'c', 'd', 'p', 'b', 'x', 'y'])
  })

  it('reads every direction, and downwards where none is said', () => {
    expect(['TD', 'TB', 'BT', 'LR', 'RL'].map((way) => parseFlowchart(`flowchart ${way}\na`).chart.direction)).toEqual([
      'down',
      'down',
      'up',
      'right',
      'left',
    ])
    expect(parseFlowchart('a --> b').chart.direction).toBe('down')
  })

  it('reads every edge and both ways of labelling one', () => {
    expect(edges('a --> b\na --- b\na -.-> b\na ==> b\na <--> b\na --o b\na --x b')).toEqual([
      'a b solid none arrow',
      'a b solid none none',
      'a b dotted none arrow',
      'a b thick none arrow',
      'a b solid arrow arrow',
      'a b solid none circle',
      'a b solid none cross',
    ])
    expect(edges('a --text--> b\na -->|text| b\na -- two words --> b\na -. t .-> b\na == t ==> b\na-->b')).toEqual([
      'a b solid none arrow text',
      'a b solid none arrow text',
      'a b solid none arrow two words',
      'a b dotted none arrow t',
      'a b thick none arrow t',
      'a b solid none arrow',
    ])
  })

  it('joins chains, and every node of one place with every node of the next', () => {
    expect(edges('a --> b --> c')).toEqual(['a b solid none arrow', 'b c solid none arrow'])
    expect(edges('a & b --> c & d')).toHaveLength(4)
  })

  it('reads quoted labels, line breaks and entities as plain text', () => {
    const { chart } = parseFlowchart('a["x [1] (2)<br>y"] --> b[a<br/>#quot;b#quot;]\nc[<b>bold</b> &amp; `code`]')
    expect(chart.nodes.map(({ label }) => label)).toEqual(['x [1] (2)\ny', 'a\n"b"', 'bold & `code`'])
  })

  it('nests groups, with titles and directions of their own', () => {
    const { chart, faults } = parseFlowchart('subgraph one [The first]\ndirection LR\na --> b\nsubgraph two\nc\nend\nend\none --> d')
    expect(faults).toEqual([])
    expect(chart.groups).toEqual([
      { id: 'one', label: 'The first', direction: 'right' },
      { id: 'two', label: 'two', parent: 'one' },
    ])
    expect(chart.nodes.map(({ id, group }) => [id, group])).toEqual([
      ['a', 'one'],
      ['b', 'one'],
      ['c', 'two'],
      ['d', undefined],
    ])
  })

  it('maps classes to the theme’s roles, and says which it does not know', () => {
    const { chart, faults } = parseFlowchart('a:::voice --> b\nclassDef odd fill:#f00\nclass b odd\nclass a,b alert')
    expect(chart.nodes.map(({ tone }) => tone)).toEqual(['alert', 'alert'])
    expect(faults).toMatchObject([{ code: 'flow-class', values: { name: 'odd' } }])
    expect(parseFlowchart('a:::odd').chart.nodes[0]!.tone).toBe('muted')
  })

  it('says what it does not understand, and keeps the rest', () => {
    expect(codes('a --> b\nstyle a fill:#fff\n??\nc')).toEqual(['flow-statement', 'flow-statement'])
    expect(codes('a -->')).toEqual(['flow-edge'])
    expect(codes('subgraph x\na')).toEqual(['flow-unclosed'])
    expect(codes('subgraph x\na\nend\nx --> a')).toEqual(['flow-edge'])
    expect(codes('%% only a comment\na %% and one behind')).toEqual([])
  })

  it('knows a flowchart by its first word', () => {
    expect(isFlowchart('%% hello\n\nflowchart LR\na')).toBe(true)
    expect(isFlowchart('sequenceDiagram\na->>b: hi')).toBe(false)
  })

  it('never throws, and its edges join what is there', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      'ab',
      '甲',
      ' ',
      '\n',
      ';',
      '-->',
      '---',
      '-.->',
      '==>',
      '--',
      '[',
      ']',
      '(',
      ')',
      '{',
      '}',
      '"',
      '|',
      '&',
      ':::',
      'subgraph ',
      'end',
      'class ',
      'direction LR',
      'graph TD',
      '%%',
      '<br>',
      '~~~',
      'x',
      'o',
      '/',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')),
          fc.string(),
        ),
        (source) => {
          const { chart, faults } = parseFlowchart(source)
          const ids = [...chart.nodes, ...chart.groups].map(({ id }) => id)
          expect(new Set(ids).size).toBe(ids.length)
          const groups = new Set(chart.groups.map(({ id }) => id))
          for (const { from, to } of chart.edges) expect(ids.includes(from) && ids.includes(to)).toBe(true)
          for (const { group } of chart.nodes) expect(group === undefined || groups.has(group)).toBe(true)
          for (const { at } of faults) expect(at >= 0 && at <= source.length).toBe(true)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
