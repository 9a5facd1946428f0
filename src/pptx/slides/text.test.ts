import { describe, expect, it } from 'vitest'
import { runs, text } from '../../../tests/gates/fixture/text.ts'
import { title } from '../../../tests/gates/fixture/common.ts'
import { defaultLayout } from '../../layouts/default.ts'
import type { Scene, SceneNode, TextNode } from '../../scene/types.ts'
import { loadTheme } from '../../themes/index.ts'
import { layoutPlaceholders } from '../placeholders.ts'
import { runLanguages } from '../text/languages.ts'
import { wordsFor } from '../words.ts'
import { shownNodes, slideObjects, type SlideObject } from './objects.ts'
import { seatObjects } from './seats.ts'
import { textXml } from './text.ts'

const theme = loadTheme('default')
const placeholders = layoutPlaceholders(defaultLayout, theme)
const context = { theme, languages: runLanguages('zh-CN'), links: new Map() }
const paragraph = { runs: runs('正文'), size: 22.2, lineHeight: 1.5 }
const body = { x: 56, y: 116, w: 848, h: 372 }

function xmlOf(nodes: readonly SceneNode[]): string[] {
  const shown = shownNodes({ nodes } as Scene)
  const seating = seatObjects(
    shown.map(({ node }) => node),
    placeholders,
  )
  const objects = slideObjects(shown, seating, 'zh-CN', wordsFor('zh-CN'))
  return objects.map((object) => textXml(object as SlideObject<TextNode>, context))
}

/** Where a text box of that anchor begins, in points. */
function top(anchor: TextNode['anchor']): number {
  const xml = xmlOf([text('t', 'label', body, [paragraph], { anchor })])[0]!
  return Number(/<a:off x="\d+" y="(\d+)"\/>/.exec(xml)![1]) / 12_700
}

describe('a text on a slide', () => {
  it('fills its layout’s placeholder and inherits place, size, weight and colour', () => {
    expect(xmlOf([title('标题')])[0]).toBe(
      '<p:sp><p:nvSpPr><p:cNvPr id="2" name="标题 1"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr>' +
        '<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="zh-CN" altLang="en-US" dirty="0"/><a:t>标题</a:t></a:r></a:p></p:txBody></p:sp>',
    )
  })

  it('takes the whole width of its placeholder while it is one line', () => {
    const narrow = { ...title('标题'), box: { x: 56, y: 32, w: 200, h: 60 } }
    expect(xmlOf([narrow])[0]).toContain('<p:spPr/>')
  })

  it('keeps the width at which its lines were broken', () => {
    const node = text('body', 'body', { ...body, w: 500 }, [{ ...paragraph, rows: 2 }], { placeholder: 'body', anchor: 'middle' })
    expect(xmlOf([node])[0]).toContain(`<a:ext cx="${500 * 12_700}" cy="${372 * 12_700}"/>`)
  })

  it('is a text box if another text has the placeholder', () => {
    const [first, second] = xmlOf(['a', 'b'].map((id) => text(id, 'body', body, [paragraph], { placeholder: 'body' })))
    expect(first).toContain('<p:ph idx="1"/>')
    expect(second).not.toContain('<p:ph')
    expect(second).toContain('<p:cNvSpPr txBox="1"/>')
  })

  it('wraps at its box, without insets, and never changes its size', () => {
    expect(xmlOf([text('t', 'label', body, [paragraph])])[0]).toContain(
      '<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="t"><a:noAutofit/></a:bodyPr>',
    )
  })

  it('anchors as the scene does, with its first line where the scene has it', () => {
    expect(top('top')).toBeCloseTo(116 - 2.5308, 3)
    expect(top('middle')).toBeCloseTo(116 - 2.5308, 3)
    expect(top('bottom')).toBeCloseTo(116 - 2.5308, 3)
  })

  it('is not written if it is empty: a placeholder would show its prompt', () => {
    expect(xmlOf([text('t', 'body', body, [{ ...paragraph, runs: runs(' ') }], { placeholder: 'body' })])).toEqual([])
  })

  it('leads where its link leads as a whole', () => {
    const links = new Map([['slide:two', 'rId7']])
    const node = text('t', 'heading', body, [paragraph], { link: { kind: 'slide', id: 'two' } })
    expect(textXml({ id: 5, name: '文本 4', node, click: 0 }, { ...context, links })).toContain(
      '<p:cNvPr id="5" name="文本 4"><a:hlinkClick r:id="rId7" action="ppaction://hlinksldjump"/></p:cNvPr>',
    )
  })

  it('fills the footer by its role', () => {
    const footer = text('f', 'footer', { x: 56, y: 504, w: 640, h: 20 }, [{ ...paragraph, size: 12, lineHeight: 1.44 }], { anchor: 'middle' })
    expect(xmlOf([footer])[0]).toContain('<p:ph type="ftr" sz="quarter" idx="11"/>')
  })
})
