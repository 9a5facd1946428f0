/** Embedded fonts in the package: the list in `presentation.xml`, their parts and relationships. */
import type { EmbeddedFont, EmbeddedStyle } from '../../fonts/embed.ts'
import type { Relationship } from '../slides/relationships.ts'
import { esc, relationshipType } from '../xml.ts'

/** `p:embeddedFont`'s children after `p:font`, in the schema's order (CT_EmbeddedFontListEntry, §19.2.1.9). */
const STYLES: readonly EmbeddedStyle[] = ['regular', 'bold', 'italic', 'boldItalic']

/** `pitchFamily` (§21.1.2.3.7): family “swiss” of variable pitch, or “modern” of fixed pitch. */
const PITCH = { variable: 34, fixed: 49 }

/** `charset` (§21.1.2.3.7), a signed byte: Windows’ ANSI and GB 2312. */
const CHARSETS = { latin: 0, chinese: 134 - 256 }

interface FontPart {
  font: EmbeddedFont
  style: EmbeddedStyle
  relationship: string
  part: string
  bytes: Uint8Array
}

/** Every font's files, numbered through. */
export function fontParts(fonts: readonly EmbeddedFont[]): FontPart[] {
  return fonts
    .flatMap((font) => STYLES.flatMap((style) => (font.styles[style] ? [{ font, style, bytes: font.styles[style] }] : [])))
    .map((entry, i) => ({ ...entry, relationship: `rIdF${i + 1}`, part: `ppt/fonts/font${i + 1}.fntdata` }))
}

/** `p:embeddedFontLst` (§19.2.1.10); nothing without fonts. */
export function fontListXml(fonts: readonly EmbeddedFont[]): string {
  if (fonts.length === 0) return ''
  const parts = fontParts(fonts)
  const entries = fonts.map((font) => {
    const { typeface, panose, isFixedPitch, isChinese } = font
    const files = parts.filter((part) => part.font === font).map(({ style, relationship }) => `<p:${style} r:id="${relationship}"/>`)
    return (
      `<p:embeddedFont><p:font typeface="${esc(typeface)}" panose="${panose}" pitchFamily="${isFixedPitch ? PITCH.fixed : PITCH.variable}"` +
      ` charset="${isChinese ? CHARSETS.chinese : CHARSETS.latin}"/>${files.join('')}</p:embeddedFont>`
    )
  })
  return `<p:embeddedFontLst>${entries.join('')}</p:embeddedFontLst>`
}

export function fontRelationships(fonts: readonly EmbeddedFont[]): Relationship[] {
  return fontParts(fonts).map(({ relationship, part }) => ({
    id: relationship,
    type: relationshipType('font'),
    target: part.slice('ppt/'.length),
  }))
}
