import { describe, expect, it } from 'vitest'
import { emu, esc, extent } from './xml.ts'

describe('text in XML', () => {
  it('escapes what XML reserves', () => {
    expect(esc('<a href="x">R&D</a>')).toBe('&lt;a href=&quot;x&quot;&gt;R&amp;D&lt;/a&gt;')
  })

  it('leaves out control characters, lone surrogates and non-characters', () => {
    expect(esc('人\u0000\u0008\u001F才\uD800\uFFFE')).toBe('人才')
  })

  it('keeps tabs, line ends and characters beyond the first plane', () => {
    expect(esc('a\tb\n𠮷😀')).toBe('a\tb\n𠮷😀')
  })
})

describe('lengths', () => {
  it('are whole EMU', () => {
    expect(emu(960)).toBe(12_192_000)
    expect(extent({ x: 0.1, y: 1, w: 2, h: -1 })).toBe('<a:off x="1270" y="12700"/><a:ext cx="25400" cy="0"/>')
  })
})
