import { describe, expect, it } from 'vitest'
import { runs, text, type ParagraphSpec } from '../../../tests/gates/fixture/text.ts'
import { loadTheme } from '../../themes/index.ts'
import { boxShift, cellShift } from './baseline.ts'
import { seatText } from './body.ts'
import { runLanguages } from './languages.ts'
import type { TextContext } from './run.ts'
import { defaultText } from './style.ts'

const theme = loadTheme('default')
const context: TextContext = { theme, languages: runLanguages('zh-CN'), inherited: defaultText(theme), links: new Map(), major: false }
const box = { x: 0, y: 0, w: 400, h: 300 }
const seat = (paragraphs: readonly ParagraphSpec[], shift = 0, exact = false) =>
  seatText(text('t', 'body', box, paragraphs), context, () => shift, exact)

describe('paragraphs in a box', () => {
  it('keep the line height in whole percents of 1.2 em', () => {
    expect(seat([{ runs: runs('甲'), size: 18, lineHeight: 1.5 }]).paragraphs).toContain('<a:lnSpc><a:spcPct val="125000"/></a:lnSpc>')
    expect(seat([{ runs: runs('甲'), size: 18, lineHeight: 1.2 }]).paragraphs).not.toContain('lnSpc')
  })

  it('keep it in points where it must be exact', () => {
    expect(seat([{ runs: runs('甲'), size: 18, lineHeight: 1.356 }], 0, true).paragraphs).toContain(
      '<a:lnSpc><a:spcPts val="2441"/></a:lnSpc>',
    )
  })

  it('take the room between them from where the scene puts them', () => {
    const { paragraphs, height } = seat([
      { runs: runs('甲'), size: 20, lineHeight: 1.5 },
      { runs: runs('乙'), size: 20, lineHeight: 1.5, before: 9, rows: 2 },
    ])
    expect(paragraphs.match(/spcBef><a:spcPts val="(\d+)"/g)).toEqual(['spcBef><a:spcPts val="900"'])
    expect(height).toBeCloseTo(30 + 9 + 60)
  })

  it('never ask for less than no room', () => {
    const node = text('t', 'body', box, [
      { runs: runs('甲'), size: 20, lineHeight: 1.5 },
      { runs: runs('乙'), size: 20, lineHeight: 1.5 },
    ])
    const overlapping = { ...node, paragraphs: node.paragraphs.map((paragraph) => ({ ...paragraph, y: 0 })) }
    expect(seatText(overlapping, context, () => 0).paragraphs).not.toContain('val="-')
  })

  it('write an empty paragraph with the size that its line has', () => {
    expect(seat([{ runs: [], size: 30, lineHeight: 1.2 }]).paragraphs).toMatch(/<a:endParaRPr [^>]*sz="3000"[^>]*\/><\/a:p>/)
  })

  it('inherit a level’s indent and bullet, and say where theirs differ', () => {
    const inherited = { ...context.inherited, levels: [{ indent: 24, hang: 24, bullet: '•' }], markColor: 'accent1' } as const
    const item = { tag: 'li', runs: runs('甲'), size: 18, lineHeight: 1.2, indent: 24 } as const
    const marker = { kind: 'bullet', text: '•', color: 'accent1', x: 0, width: 24 } as const
    const xml = (more: Partial<ParagraphSpec>): string =>
      seatText(text('t', 'body', box, [{ ...item, ...more }]), { ...context, inherited }, () => 0).paragraphs
    expect(xml({ marker })).toMatch(/^<a:p><a:r>/)
    expect(xml({ marker: { ...marker, text: '☑' } })).toContain('<a:pPr><a:buClr>')
    expect(xml({ indent: 0 })).toContain('<a:pPr marL="0" indent="0"><a:buNone/></a:pPr>')
  })
})

const metrics = theme.webMetrics
const cell = (content: string): number => cellShift({ size: 20, lineHeight: 1.356, runs: runs(content) }, metrics)

describe('the baseline', () => {
  it('moves up where lines are wide and down where they are tight', () => {
    expect(boxShift({ size: 20, lineHeight: 1.5 }, metrics)).toBeCloseTo(-2.28)
    expect(boxShift({ size: 20, lineHeight: 1.2 }, metrics)).toBeCloseTo(0.72)
  })

  it('hangs in a table cell on the deepest face of the line', () => {
    expect(cell('120')).toBeLessThan(cell('筛选'))
    expect(cell('用 AI')).toBe(cell('筛选'))
  })
})
