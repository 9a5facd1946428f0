import { describe, expect, it } from 'vitest'
import { checkPackage } from '../../../tests/gates/check.ts'
import { fixtureDeck } from '../../../tests/gates/fixture/index.ts'
import { designOf } from '../../layouts/design.ts'
import { loadTheme } from '../../themes/index.ts'
import { writePptx } from '../index.ts'
import { planDeck } from '../plan.ts'
import { seatSlide } from './seated.ts'
import { transitionXml } from './transition.ts'

const deck = fixtureDeck()
const [first, ...rest] = deck.scenes
const morphed = { ...deck, scenes: [first!, { ...first!, id: 'again', transition: 'morph' as const }, ...rest] }

describe('transitions', () => {
  it('are not written where there is none', () => {
    expect(transitionXml('none') + transitionXml(undefined)).toBe('')
  })

  it('morph where the program can, and fade where it cannot', () => {
    const [choice, fallback] = transitionXml('morph').split('<mc:Fallback>')
    expect(choice).toContain('<p159:morph option="byObject"/>')
    expect(fallback).toContain('<p:fade/>')
  })

  it('pair the objects of two slides that morph, and of no others', () => {
    const plan = planDeck(morphed, designOf(loadTheme('default')))
    const names = plan.slides.map((slide) => seatSlide(slide, plan).objects.map(({ name }) => name).filter((name) => name.startsWith('!!')))
    expect(names[0]!.length).toBeGreaterThan(0)
    expect(names[1]).toEqual(names[0])
    expect(names.slice(2).flat()).toEqual([])
  })

  it('are valid in every branch', async () => {
    expect(await checkPackage(await writePptx(morphed, loadTheme('default'), () => {}))).toEqual([])
  })
})
