import { describe, expect, it } from 'vitest'
import { checkPackage } from '../../gates/check.ts'
import { everyFeature } from './deck.ts'

describe('the deck of every feature', () => {
  it('has nothing to report, and passes the gate', async () => {
    const { compiled, pptx } = await everyFeature()
    expect(compiled.diagnostics).toEqual([])
    expect(await checkPackage(pptx)).toEqual([])
  }, 400_000)
})
