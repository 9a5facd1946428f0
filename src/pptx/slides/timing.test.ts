import { describe, expect, it } from 'vitest'
import { builds } from '../../../tests/gates/fixture/builds.ts'
import { designOf, layoutNamed } from '../../layouts/design.ts'
import { loadTheme } from '../../themes/index.ts'
import { layoutPlaceholders } from '../placeholders.ts'
import { wordsFor } from '../words.ts'
import { buildsOf } from './builds.ts'
import { shownNodes, slideObjects } from './objects.ts'
import { seatObjects } from './seats.ts'
import { timingXml } from './timing.ts'

const scene = builds()
const shown = shownNodes(scene)
const seating = seatObjects(
  shown.map(({ node }) => node),
  layoutPlaceholders(layoutNamed(designOf(loadTheme('default')), scene.layout), loadTheme('default')),
)
const objects = slideObjects(shown, seating, scene.lang, wordsFor('zh-CN'))
const idOf = (node: string): number => objects.find((object) => object.node.id === node)!.id

describe('builds', () => {
  const clicks = buildsOf(objects)

  it('are as many as the scene’s clicks, in their order', () => {
    expect(clicks).toHaveLength(scene.clicks)
    expect(clicks.slice(0, 3).map((effects) => effects.map(({ id, paragraph }) => [id, paragraph]))).toEqual([
      [[idOf('left'), 0]],
      [[idOf('left'), 1]],
      [[idOf('left'), 2]],
    ])
  })

  it('show a group’s members with one click', () => {
    expect(clicks[3]!.map(({ id }) => id)).toEqual([idOf('card-box'), idOf('right')])
  })

  it('show what shares a click together', () => {
    expect(clicks[4]!.map(({ id, shape }) => [id, shape])).toEqual([
      [idOf('picture'), false],
      [idOf('rule'), false],
    ])
  })
})

describe('timing', () => {
  const xml = timingXml(buildsOf(objects))

  it('waits for each click once', () => {
    expect(xml.match(/nodeType="clickEffect"/g)).toHaveLength(5)
    expect(xml.match(/nodeType="withEffect"/g)).toHaveLength(2)
    expect(xml.match(/delay="indefinite"/g)).toHaveLength(5)
  })

  it('lists shapes that are built, and neither pictures nor lines', () => {
    expect(/<p:bldLst>(.*)<\/p:bldLst>/.exec(xml)![1]).toBe(
      `<p:bldP spid="${idOf('left')}" grpId="0" build="p"/>` +
        `<p:bldP spid="${idOf('card-box')}" grpId="0" animBg="1"/>` +
        `<p:bldP spid="${idOf('right')}" grpId="0"/>`,
    )
  })

  it('numbers its nodes once each', () => {
    const ids = [...xml.matchAll(/<p:cTn id="(\d+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('is not there without clicks', () => {
    expect(timingXml([])).toBe('')
  })
})
