import { describe, expect, test } from 'vitest'
import { parse } from '../../tests/decks/parse.ts'
import { checkDeck } from './index.ts'

function check(files: Parameters<typeof parse>[0], options: Parameters<typeof parse>[1] = {}) {
  const problems: string[] = []
  const hints: string[] = []
  checkDeck(parse(files, options).deck, { themes: ['default', 'night'] }, ({ code, where, hint = '' }) => {
    problems.push(`${code} ${where ? `${where.line}:${where.column}` : ''}`.trim())
    hints.push(hint)
  })
  return { problems, hints }
}

describe('the whole deck', () => {
  test('without faults has nothing to report', () => {
    expect(
      check('# A\n\n[to B](#b) [out](https://x.org) [mail](mailto:a@b.c)\n\n![a picture](a.png)\n\n### Small\n\n---\n\n# B\n\ntext')
        .problems,
    ).toEqual([])
  })

  test.each([
    ['a link to no slide', '# A\n\n[x](#intor)\n\n---\n\n# Intro\n\nx', 'broken-link 3:1', '“#intro”'],
    ['a link to a place that no slide has', '# A\n\n[x](#no-such-heading)\n\n### Some heading', 'broken-link 3:1', ''],
    ['a link in notes', '# A\n\n<!-- [x](#no) -->', 'broken-link 3:6', ''],
    ['a picture’s link', '# A\n\n[![p](a.png)](#no)', 'broken-link 3:2', ''],
    ['a link to a file', '# A\n\n[x](other.pdf)', 'local-link 3:1', ''],
    ['a picture without words', '# A\n\n![](a.png)', 'missing-alt 3:1', ''],
    ['a picture in text without words', '# A\n\nx ![](a.png)', 'missing-alt 3:3', ''],
    ['an empty slide', '# A\n\n---\n\n\n---\n\n# B', 'empty-slide 4:1', ''],
    ['a slide without a title', '# A\n\n---\n\ntext', 'missing-title 5:1', ''],
    ['a heading that skips levels', '# A\n\n##### deep', 'heading-level 3:1', 'level 3'],
    ['an empty block', '# A\n\n:::cards\n:::', 'empty-block 3:1', ''],
    ['a click within a line', '# A\n\na [b]{.click} c', 'misplaced-click 3:3', ''],
    ['notes for a click that does not come', '# A\n\na {.click}\n\n<!-- [click] x\n\n[click] y -->', 'missing-click 7:9', ''],
    ['a click of no known kind', '# A\n\na {click=soon}', 'bad-attribute 3:1', ''],
    ['a block that lacks what it needs', '# A\n\n:::compare\n### One\n:::', 'compare-needs-two-sides 3:1', ''],
    ['a theme that does not exist', '---\ntheme: nigth\n---\n# A', 'unknown-theme', '“night”'],
  ])('reports %s', (_, markdown, problem, hint) => {
    const { problems, hints } = check(markdown)
    expect(problems).toEqual([problem])
    expect(hints[0]).toMatch(hint)
  })

  test.each(['#b', '#B', '#some-heading', '#whats-new', '#usage-1', '#安装--配置', '#anchor', '#2', '#/1', '#take-care'])(
    'knows places by the names that sites give them: %s',
    (link) => {
      const deck = `# A\n\n[x](${link})\n\n---\n\n# B\n\n### Some *heading*\n\n### What’s new?\n\n### Usage\n\n### Usage\n\n### 安装 & 配置\n\n[a]{#anchor}\n\n:::callout Take care\nx\n:::`
      expect(check(deck).problems).toEqual([])
    },
  )

  test('allows decoration without words, and slides that are a picture', () => {
    expect(check('# A\n\n![](a.png){.decorative}\n\n---\nbackground: a.png\n---').problems).toEqual(['missing-title 8:1'])
  })
})
