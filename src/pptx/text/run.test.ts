import { describe, expect, it } from 'vitest'
import type { Paragraph, Run } from '../../scene/types.ts'
import { loadTheme } from '../../themes/index.ts'
import { runLanguages } from './languages.ts'
import { runXml, type TextContext } from './run.ts'
import { defaultText } from './style.ts'

const theme = loadTheme('default')
const paragraph: Paragraph = {
  tag: 'p',
  runs: [],
  size: 18,
  lineHeight: 1.5,
  align: 'left',
  color: 'dk1',
  level: 0,
  indent: 0,
  y: 0,
  lines: [],
}
const context: TextContext = {
  theme,
  languages: runLanguages('zh-CN'),
  inherited: defaultText(theme),
  links: new Map([
    ['url:https://example.com', 'rId4'],
    ['slide:two', 'rId5'],
  ]),
  major: false,
}
const xml = (run: Partial<Run>, more: Partial<TextContext> = {}, of: Partial<Paragraph> = {}): string =>
  runXml({ text: '人才', script: 'ea', ...run }, { ...paragraph, ...of }, { ...context, ...more })

describe('a run', () => {
  it('says nothing that it inherits: no size, no weight, no colour, no font', () => {
    expect(xml({})).toBe('<a:r><a:rPr lang="zh-CN" altLang="en-US" dirty="0"/><a:t>人才</a:t></a:r>')
  })

  it('says what differs from what it inherits', () => {
    expect(xml({ bold: true, italic: true, strike: true, underline: true }, {}, { size: 22.2 })).toContain(
      'sz="2220" b="1" i="1" u="sng" strike="sngStrike"',
    )
    expect(xml({}, { inherited: { ...context.inherited, bold: true } })).toContain('b="0"')
    expect(xml({ color: 'accent2' })).toContain('<a:solidFill><a:schemeClr val="accent2"/></a:solidFill>')
  })

  it('is marked with the language of its script', () => {
    expect(xml({ text: 'HR', script: 'latin' })).toContain('lang="en-US" altLang="zh-CN"')
    expect(xml({ text: 'HR', script: 'latin' }, { languages: runLanguages('fr-FR') })).toContain('lang="fr-FR"')
  })

  it('draws ambiguous punctuation with the theme’s East Asian face', () => {
    expect(xml({ text: '“人”' })).toContain('<a:latin typeface="+mn-ea"/><a:ea typeface="+mn-ea"/>')
    expect(xml({ text: '“人”' }, { major: true })).toContain('<a:latin typeface="+mj-ea"/>')
    expect(xml({ text: 'HR', script: 'latin' })).not.toContain('typeface')
  })

  it('keeps a Latin run that begins with no letter in the Latin face', () => {
    expect(xml({ text: ' CRM', script: 'latin' })).toContain('<a:ea typeface="+mn-lt"/>')
    expect(xml({ text: '−15', script: 'latin' }, { major: true })).toContain('<a:ea typeface="+mj-lt"/>')
  })

  it('names the monospaced face for Latin code only', () => {
    expect(xml({ text: 'npm', script: 'latin', mono: true })).toContain('<a:latin typeface="+mj-cs"/><a:cs typeface="+mj-cs"/>')
    expect(xml({ mono: true })).not.toContain('typeface')
  })

  it('puts fill, highlight, fonts and link in the schema’s order', () => {
    const out = xml({
      text: 'x',
      script: 'latin',
      mono: true,
      color: 'accent1',
      highlight: 'lt2',
      link: { kind: 'external', url: 'https://example.com' },
    })
    const order = ['<a:solidFill>', '<a:highlight>', '<a:latin', '<a:cs', '<a:hlinkClick'].map((name) => out.indexOf(name))
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(order[0]).toBeGreaterThan(0)
  })

  it('draws a link in the theme’s colour for links, unless it has one of its own', () => {
    const link = { kind: 'external', url: 'https://example.com' } as const
    expect(xml({ link })).toContain('<a:solidFill><a:schemeClr val="hlink"/></a:solidFill><a:hlinkClick r:id="rId4"/>')
    expect(xml({ link, color: 'lt1' })).toMatch(/<a:solidFill>.*<a:hlinkClick r:id="rId4"><a:extLst>.*val="tx"/)
  })

  it('jumps to a slide, and drops a link that leads nowhere', () => {
    expect(xml({ link: { kind: 'slide', id: 'two', title: '“二”' } })).toContain(
      '<a:hlinkClick r:id="rId5" action="ppaction://hlinksldjump" tooltip="“二”"/>',
    )
    expect(xml({ link: { kind: 'slide', id: 'gone' } })).toBe(xml({}))
  })

  it('raises and lowers without shrinking: Office shrinks by itself', () => {
    expect(xml({ baseline: 'super', scale: 0.66 })).toBe(
      '<a:r><a:rPr lang="zh-CN" altLang="en-US" baseline="30000" dirty="0"/><a:t>人才</a:t></a:r>',
    )
    expect(xml({ scale: 0.8 })).toContain('sz="1440"')
  })

  it('breaks lines where its text does', () => {
    expect(xml({ text: '甲\n乙' })).toMatch(/<a:t>甲<\/a:t><\/a:r><a:br><a:rPr [^>]*\/><\/a:br><a:r>.*<a:t>乙/)
  })

  it('counts slides by a field', () => {
    expect(xml({ text: '12', script: 'latin' }, { slideNumber: true })).toMatch(
      /^<a:fld id="\{[^}]+\}" type="slidenum">.*<a:t>12<\/a:t><\/a:fld>$/,
    )
  })
})
