import { describe, expect, test } from 'vitest'
import { parse } from '../../tests/decks/parse.ts'
import type { CodeBlock } from '../deck/index.ts'

function code(info: string, value = 'a\nb\nc\nd\ne\nf'): Partial<CodeBlock> & { problems: string[] } {
  const { slides, problems } = parse(`# T\n\n\`\`\`${info}\n${value}\n\`\`\``)
  const { type: _, value: __, at: ___, ...rest } = slides[0]!.slots.default![0] as CodeBlock
  return { ...rest, problems }
}

const none = { attributes: { classes: [], values: {} }, problems: [] }

describe('the info string of a fence', () => {
  test.each<[string, object]>([
    ['ts', { lang: 'ts' }],
    ['ts {2,4-6}', { lang: 'ts', steps: [[2, 4, 5, 6]] }],
    ['ts {2,4-6}{lines:true,startLine:5}', { lang: 'ts', lineNumbers: true, firstLine: 5, steps: [[2, 4, 5, 6]] }],
    ['ts {1|3-5|all}', { lang: 'ts', steps: [[1], [3, 4, 5], 'all'], stepClicks: [1, 2] }],
    ['ts {all|1}', { lang: 'ts', steps: ['all', [1]], stepClicks: [1] }],
    ['ts{1}', { lang: 'ts', steps: [[1]] }],
    ['js [file.js]', { lang: 'js', fileName: 'file.js' }],
    ['js [file.js] {1}{lines:false}', { lang: 'js', fileName: 'file.js', lineNumbers: false, steps: [[1]] }],
    ['js line-numbers', { lang: 'js', lineNumbers: true }],
    ['js:line-numbers=3', { lang: 'js', lineNumbers: true, firstLine: 3 }],
    ['js lineNumbers', { lang: 'js', lineNumbers: true }],
    ['js showLineNumbers=7', { lang: 'js', lineNumbers: true, firstLine: 7 }],
    ['js title="a b.js" showLineNumbers {1,3}', { lang: 'js', fileName: 'a b.js', lineNumbers: true, steps: [[1, 3]] }],
    ['py linenums="2" hl_lines="2 4-5"', { lang: 'py', lineNumbers: true, firstLine: 2, steps: [[2, 4, 5]] }],
    ['js [5: 1|2-3]', { lang: 'js', lineNumbers: true, firstLine: 5, steps: [[5], [6, 7]], stepClicks: [1] }],
    ['js [1|2]', { lang: 'js', lineNumbers: true, steps: [[1], [2]], stepClicks: [1] }],
    ['js []', { lang: 'js', lineNumbers: true }],
    ['{.python .numberLines startFrom="10"}', { lang: 'python', lineNumbers: true, firstLine: 10 }],
    ['c++ {1}', { lang: 'c++', steps: [[1]] }],
    ['TS {#id .wide}', { lang: 'ts', attributes: { id: 'id', classes: ['wide'], values: {} } }],
    ['ts {maxHeight:"200px"}', { lang: 'ts' }],
    ['', {}],
  ])('`%s`', (info, expected) => expect(code(info)).toEqual({ ...none, ...expected }))

  test.each(['ts twoslash', 'ts {monaco}', 'md magic-move', 'ts {monaco-run} {autorun:false}'])(
    '`%s` is reported, and the code kept',
    (info) => {
      const { problems, lang } = code(info)
      expect(lang).toBe(info.slice(0, 2))
      expect(problems).toEqual(['foreign-syntax 3:1'])
    },
  )
})

describe('line steps', () => {
  test('that change nothing are none', () => {
    expect(code('ts {all|1|1,99|all|none|99|2}').steps).toEqual(['all', [1], 'all', [2]])
    expect(code('ts {all|99}').steps).toBeUndefined()
    expect(code('ts {1|3}{startLine:3}').steps).toEqual([[1], [3]])
  })

  test('are clicks of their own, in reading order, after the one that shows the code', () => {
    const { slides } = parse('# T\n\n- a {.click}\n\n```ts {1|2|3} {.click}\na\nb\nc\n```\n\nend {.click}\n\n```ts {1|2}\na\nb\n```')
    const [list, first, end, second] = slides[0]!.slots.default!
    expect(list).toMatchObject({ items: [{ click: 1 }] })
    expect(first).toMatchObject({ click: 2, stepClicks: [3, 4] })
    expect(end).toMatchObject({ click: 5 })
    expect(second).toMatchObject({ stepClicks: [6] })
    expect(second).not.toHaveProperty('click')
    expect(slides[0]!.clicks).toBe(6)
  })

  test('of hostile length are read in no time', () => {
    expect(code(`ts {${'1-99999,'.repeat(400)}2}`).lang).toBe('ts')
    expect(code(`ts {1-${'9'.repeat(5000)}}`).lang).toBe('ts')
  })
})

describe('code imported from a file', () => {
  const snippets = new Map([
    [
      'app/main.ts',
      {
        path: 'app/main.ts',
        text: 'import x\n\n// #region answer\n  if (x) {\n    // #region inner\n    y()\n    // #endregion\n  }\n// #endregion answer\n',
      },
    ],
    ['one.sql', { path: 'one.sql', text: 'select 1\n' }],
  ])
  const imported = (line: string, file = 'deck.md') => parse({ [file]: `# T\n\n${line}` }, { snippets, single: true })

  test.each<[string, object]>([
    ['<<< @/one.sql', { lang: 'sql', value: 'select 1' }],
    ['<<< ./one.sql {1}{lines:true}', { lang: 'sql', lineNumbers: true, steps: [[1]] }],
    ['<<< @/app/main.ts#answer', { lang: 'ts', value: 'if (x) {\n  y()\n}' }],
    ['<<< @/app/main.ts#inner js {1|*}', { lang: 'js', value: 'y()', steps: [[1], 'all'], stepClicks: [1] }],
    ['<<< @/app/main.ts', { lang: 'ts', value: 'import x\n\n  if (x) {\n    y()\n  }' }],
  ])('%s', (line, expected) => {
    const { slides, problems } = imported(line)
    expect(slides[0]!.slots.default).toMatchObject([{ type: 'code', ...expected }])
    expect(problems).toEqual([])
  })

  test('is named from the file that names it', () => {
    expect(imported('<<< ../one.sql', 'app/a.md').slides[0]!.slots.default).toMatchObject([{ type: 'code', value: 'select 1' }])
  })

  test.each([
    ['<<< @/tow.sql', 'missing-snippet 3:1'],
    ['<<< @/app/main.ts#no', 'missing-region 3:1'],
    ['<<< ../../etc/passwd', 'outside-deck 3:1'],
    ['<<< /etc/passwd', 'outside-deck 3:1'],
  ])('%s is reported, and stays text', (line, problem) => {
    const { slides, problems } = imported(line)
    expect(problems).toEqual([problem])
    expect(slides[0]!.slots.default).toMatchObject([{ type: 'paragraph' }])
  })
})
