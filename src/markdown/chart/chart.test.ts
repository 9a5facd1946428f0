import { describe, expect, it } from 'vitest'
import { parse } from '../../../tests/decks/parse.ts'
import type { Chart, ChartBlock } from '../../deck/index.ts'
import type { DeckSource } from '../../source/index.ts'
import { parseCsv } from './csv.ts'
import { readNumber } from './numbers.ts'

function read(fence: string, data: Record<string, string> = {}, info = '') {
  const files: DeckSource['data'] = new Map(Object.entries(data).map(([path, text]) => [path, { path, text }]))
  const { slides, problems, diagnostics } = parse(`# T\n\n\`\`\`chart${info}\n${fence}\n\`\`\``, { data: files })
  const block = slides[0]!.slots.default![0] as ChartBlock
  return { block, chart: block.chart as Chart, problems, diagnostics }
}

const short = ({ categories, series }: Chart): string =>
  `${categories.join(',')} | ${series.map(({ name, values, x }) => `${name} ${x ? `${x.join(',')}: ` : ''}${values.map((value) => value ?? '–').join(',')}`).join(' | ')}`

describe('a chart fence', () => {
  it.each([
    [
      'series in a list',
      'categories: [a, b]\nseries:\n  - name: S\n    values: [1, 2]\n  - {name: T, values: [3, 4]}',
      'a,b | S 1,2 | T 3,4',
    ],
    ['series by name', 'categories: [a, b]\nseries:\n  S: [1, 2]\n  T: [3, 4]', 'a,b | S 1,2 | T 3,4'],
    ['values of one series', 'categories: [a, b]\nvalues: [1, 2]', 'a,b | Series 1 1,2'],
    ['values by category', 'values: {a: 1, b: 2}', 'a,b | Series 1 1,2'],
    ['years as categories', 'categories: [2023, 2024]\nvalues: [1, 2]', '2023,2024 | Series 1 1,2'],
    ['a gap between commas', 'categories: [a, b, c]\nvalues: [1, , 3]', 'a,b,c | Series 1 1,–,3'],
    ['gaps in words', 'categories: [a, b, c]\nvalues: [1, null, "-"]', 'a,b,c | Series 1 1,–,–'],
    ['thousands and percents', 'categories: [a, b]\nvalues: ["1,200", "$900"]', 'a,b | Series 1 1200,900'],
    ['points', 'type: scatter\nseries:\n  - {name: P, points: [[1, 2], [3, 4]]}', ' | P 1,3: 2,4'],
    ['points in columns', 'type: scatter\nseries:\n  - {name: P, x: [1, 3], y: [2, 4]}', ' | P 1,3: 2,4'],
    ['rows', 'data:\n  - [Q, A, B]\n  - [x, 1, 2]\n  - [y, 3, 4]', 'x,y | A 1,3 | B 2,4'],
    ['a table', 'type: bar\n| Q | A |\n| --- | --- |\n| x \\| z | 1 |\n| y | 3 |', 'x | z,y | A 1,3'],
    ['CSV in the fence', 'data: |\n  Q,A\n  x,1\n  y,3', 'x,y | A 1,3'],
    ['a file', 'data: d.csv', 'x,y,z | A 1,3,–', { 'd.csv': 'Q;A\n"x";1\ny;3\n" z";' }],
  ])('reads %s', (_, fence, expected, data: Record<string, string> = {}) => {
    const { chart, problems } = read(fence, data)
    expect(problems).toEqual([])
    expect(short(chart)).toBe(expected)
  })

  it.each([
    ['bar', 'bar none'],
    ['column', 'column none'],
    ['stacked', 'column stacked'],
    ['stacked bar', 'bar stacked'],
    ['percent-stacked', 'column percent'],
    ['percentStackedBar', 'bar percent'],
    ['stacked_area', 'area stacked'],
    ['donut', 'column none'],
    ['combo', 'combo none'],
  ])('knows the type %s', (name, expected) => {
    const { chart } = read(`type: ${name}\ncategories: [a, b]\nseries: {S: [1, 2], T: [3, 4]}`)
    expect(`${chart.type} ${chart.stacking}`).toBe(expected)
  })

  it('takes its type from behind its name', () => {
    expect(read('values: {a: 1}', {}, ' pie').chart.type).toBe('pie')
  })

  it('makes percentages hundredths, unless their unit is the percent sign', () => {
    expect(read('values: {a: 35%, b: 40%}').chart).toMatchObject({ series: [{ values: [0.35, 0.4] }], format: { percent: true } })
    expect(read('values: {a: 35%, b: 40%}\nunit: "%"').chart).toMatchObject({ series: [{ values: [35, 40] }], unit: '%' })
  })

  it.each([
    ['a type that does not exist', 'type: colum\nvalues: {a: 1}', 'chart-type 4:7', '“column”'],
    ['a setting that does not exist', 'values: {a: 1}\nhighlihgt: a', 'chart-key 5:1', '“highlight”'],
    ['a series’ setting that does not exist', 'categories: [a]\nseries:\n  - {name: S, values: [1], kolor: red}', 'chart-key 6:28', ''],
    ['what is no number', 'categories: [a, b]\nvalues: [1, many]', 'chart-number 5:13', ''],
    ['too few values', 'categories: [a, b]\nseries:\n  - {name: S, values: [1]}', 'chart-lengths 6:5', ''],
    ['too many values', 'categories: [a]\nvalues: [1, 2]', 'chart-lengths 5:9', ''],
    ['a series without numbers', 'categories: [a]\nseries: {S: [1], T: []}', 'chart-empty 5:18', ''],
    ['a highlight of nothing', 'values: {north: 1}\nhighlight: nroth', 'chart-highlight 5:12', '“north”'],
    ['a format that is none', 'values: {a: 1}\nformat: yyyy', 'chart-value 5:9', ''],
    ['an axis that cuts values off', 'values: {a: 1, b: 9}\nmax: 5', 'chart-range 5:1', ''],
    ['shares that are negative', 'type: pie\nvalues: {a: 1, b: -2}', 'chart-round 5:9', ''],
    ['a file that is not there', 'data: no.csv\nvalues: {a: 1}', 'missing-data 4:7', ''],
    ['a file elsewhere', 'data: ../no.csv\nvalues: {a: 1}', 'outside-deck 4:7', ''],
    ['YAML that is none', 'values: {a: 1}\ntitle: "x', 'chart-syntax 5:10', ''],
    ['a number in a file', 'data: d.csv', 'chart-number 4:7', '', { 'd.csv': 'Q,A\nx,1\ny,z' }],
  ])('reports %s', (_, fence, problem, hint, data: Record<string, string> = {}) => {
    const { problems, diagnostics, block } = read(fence, data)
    expect(problems).toEqual([problem])
    expect(diagnostics[0]!.hint ?? '').toContain(hint)
    expect(block.type).toBe('chart')
  })

  it.each(['', 'type: bar', 'just words', '- a\n- b', 'values: []', 'values: [x]', '[[[[[', 'a: &x [*x]', '"'.repeat(50)])(
    'keeps %j as code',
    (fence) => {
      const { block, problems } = read(fence)
      expect(block.type).toBe('code')
      expect(problems.at(-1)).toMatch(/^chart-not-drawn/)
      expect((block as unknown as { value: string }).value).toBe(fence)
    },
  )

  it('survives nesting without end', () => {
    expect(read(`values: ${'['.repeat(20_000)}`).block.type).toBe('code')
  })
})

describe('numbers', () => {
  it.each([
    ['1,234.5', 1234.5],
    ['−3', -3],
    ['35%', 0.35],
    ['¥1,200', 1200],
    ['1e3', 1000],
    ['', null],
    ['n/a', null],
    ['—', null],
    ['12,34', undefined],
    ['1.2.3', undefined],
    ['12 days', undefined],
    ['Infinity', undefined],
  ])('%j is %j', (text, value) => {
    expect(readNumber(text)?.value).toBe(value)
  })
})

describe('separated values', () => {
  it('hold separators, quotes and line breaks in quotes', () => {
    expect(parseCsv('a,"b,""c""\nd",e\n\n1,2,3').map((row) => row.map(({ text }) => text))).toEqual([
      ['a', 'b,"c"\nd', 'e'],
      ['1', '2', '3'],
    ])
  })

  it('are parted by tabs or semicolons, too, and know their lines', () => {
    expect(parseCsv('a\tb,c\n1\t2').map((row) => row.map(({ text }) => text))).toEqual([
      ['a', 'b,c'],
      ['1', '2'],
    ])
    expect(parseCsv('a;b\n\n1;x')[1]!.map(({ line }) => line)).toEqual([2, 2])
  })
})
