import { beforeAll, describe, expect, it } from 'vitest'
import type { Diagnostic } from '../diagnostics/index.ts'
import { inlineText, type Inline } from '../deck/index.ts'
import { loadFormulas, type ReadFormula } from '../math/tex/index.ts'
import { show } from '../../tests/decks/parse.ts'
import { createMemory } from './memory.ts'
import { holdsFormulas, parseDeck } from './deck.ts'

let formulas: ReadFormula

beforeAll(async () => {
  formulas = await loadFormulas()
})

function parse(markdown: string) {
  const diagnostics: Diagnostic[] = []
  const source = {
    root: '/',
    name: 'deck',
    manifest: {},
    files: [{ path: 'a.md', text: markdown }],
    included: new Map(),
    single: true,
  } as unknown as Parameters<typeof parseDeck>[0]
  const deck = parseDeck(
    source,
    { blocks: new Set(), layouts: new Map() } as unknown as Parameters<typeof parseDeck>[1],
    (diagnostic) => diagnostics.push(diagnostic),
    createMemory(formulas),
  )
  return { deck, diagnostics, holds: holdsFormulas(source) }
}

function body(markdown: string): string {
  const { deck } = parse(`# Title\n\n${markdown}`)
  return show(deck.slides[0]!.slots['default'] ?? [])
}

describe('dollars', () => {
  it.each([
    ['a $x^2$ b', '<p>a <math>x^2</math> b</p>'],
    ['利润$x$元', '<p>利润<math>x</math>元</p>'],
    ['$5 and $10', '<p>$5 and $10</p>'],
    ['from $5-$10', '<p>from $5-$10</p>'],
    ['US$100 to US$', '<p>US$100 to US$</p>'],
    ['$20,000和$30,000', '<p>$20,000和$30,000</p>'],
    ['a $ x $ b', '<p>a $ x $ b</p>'],
    [String.raw`\$x$ and \$5`, '<p>$x$ and $5</p>'],
    [String.raw`$a\$b$`, String.raw`<p><math>a\$b</math></p>`],
    ['`$x$`', '<p><code>$x$</code></p>'],
    ['$a*b*c$ *d*', '<p><math>a*b*c</math> <emphasis>d</emphasis></p>'],
    ['$a_1$ and $b_2$', '<p><math>a_1</math> and <math>b_2</math></p>'],
    ['$$x$$', '<math>x</math>'],
    ['$$\nx\n+ y\n$$', '<math>x\n+ y</math>'],
    ['before $$x$$ after', '<p>before</p><math>x</math><p>after</p>'],
    ['```math\nx\n```', '<math>x</math>'],
    ['- item $x$\n- $$y$$', '<ul><li><p>item <math>x</math></p></li><li><math>y</math></li></ul>'],
    ['$$\nx\n\ny\n$$', '<p>$$ x</p><p>y $$</p>'],
    ['**$x$**', '<p><strong><math>x</math></strong></p>'],
  ])('%j', (markdown, expected) => expect(body(markdown)).toBe(expected))

  it('in a title are text to ids and outlines', () => {
    const { deck } = parse('# Energy $E = mc^2$\n\ntext')
    expect(inlineText(deck.slides[0]!.title!.children as readonly Inline[])).toBe('Energy E = mc²')
    expect(deck.slides[0]!.id).not.toMatch(/[$^]/)
    expect(deck.title).toBe('Energy E = mc²')
  })

  it('that hold no formula do not call for one', () => {
    expect(parse('# A\n\n$5 and $10, US$3').holds).toBe(false)
    expect(parse('# A\n\nthe $x$').holds).toBe(true)
    expect(parse('# A\n\n~~~math\nx\n~~~').holds).toBe(true)
  })
})

describe('a formula that cannot be set', () => {
  it.each([
    ['# A\n\nsee $a + \\bad$ here', { line: 3, column: 10 }],
    ['# A\n\n$$\na +\n\\bad\n$$', { line: 5, column: 1 }],
    ['# A\n\n$$a \\bad$$', { line: 3, column: 5 }],
    ['# A\n\n```math\nx\n\\bad\n```', { line: 5, column: 1 }],
  ])('%j is code, with its place', (markdown, where) => {
    const { deck, diagnostics } = parse(markdown)
    expect(diagnostics).toMatchObject([{ code: 'bad-formula', where }])
    expect(show(deck.slides[0]!.slots['default']!)).toMatch(/<code.*\\bad.*<\/code>/s)
  })
})
