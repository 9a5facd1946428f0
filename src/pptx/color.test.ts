import { describe, expect, it } from 'vitest'
import { colorXml, sameColor, solidFill } from './color.ts'

describe('colours', () => {
  it('name the slot as the colour map does', () => {
    expect(colorXml('dk1')).toBe('<a:schemeClr val="tx1"/>')
    expect(colorXml('lt2')).toBe('<a:schemeClr val="bg2"/>')
    expect(colorXml('accent3')).toBe('<a:schemeClr val="accent3"/>')
  })

  it('keep tints as luminance changes, so that a new theme tints its own colours', () => {
    expect(colorXml({ slot: 'dk1', lumMod: 65, lumOff: 35 })).toBe(
      '<a:schemeClr val="tx1"><a:lumMod val="65000"/><a:lumOff val="35000"/></a:schemeClr>',
    )
  })

  it('are literal only where the author was', () => {
    expect(solidFill('#a1b2c3', 40)).toBe('<a:solidFill><a:srgbClr val="A1B2C3"><a:alpha val="40000"/></a:srgbClr></a:solidFill>')
  })

  it('are the same if they are written the same', () => {
    expect(sameColor('dk1', { slot: 'dk1', lumMod: 100, lumOff: 0 })).toBe(true)
    expect(sameColor('dk1', 'dk2')).toBe(false)
  })
})
