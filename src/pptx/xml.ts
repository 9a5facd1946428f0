import type { Box, Pt } from '../scene/types.ts'
import { EMU_PER_POINT } from '../scene/units.ts'

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'

/** Namespace declarations of a PresentationML part's root. */
export const NAMESPACES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"' +
  ` xmlns:r="${OFFICE}/relationships"` +
  ' xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'

/** A relationship's type, by its last segment (ECMA-376 part 1, §13–15). */
export const relationshipType = (name: string): string => `${OFFICE}/relationships/${name}`

/** Everything that XML 1.0 does not allow in a document (§2.2), lone surrogates included. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
/** What has to be looked at closely; surrogates may be lone ones. */
const SPECIAL = /[&<>"]|[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it may stand in an element or a quoted attribute; what XML forbids is left out. */
export function esc(text: string): string {
  if (!SPECIAL.test(text)) return text
  return text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (character) => ENTITIES[character]!)
}

/** Points as whole EMU. */
export function emu(points: Pt): number {
  return Math.round(points * EMU_PER_POINT)
}

/** Points as the hundredths of a point in which sizes and spacing are written (ST_TextFontSize, ST_TextSpacingPoint). */
export function centipoints(points: Pt): number {
  return Math.round(points * 100)
}

/** `a:off` and `a:ext` (CT_Transform2D, §20.1.7.6). */
export function extent({ x, y, w, h }: Box): string {
  return `<a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(Math.max(0, w))}" cy="${emu(Math.max(0, h))}"/>`
}

/** The empty group properties with which every `p:spTree` begins (CT_GroupShape, §19.3.1.22). */
export const TREE_START =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>' +
  '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
