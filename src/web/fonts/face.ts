import type { FontNames } from '../../themes/index.ts'
import type { FaceUse } from '../../fonts/characters.ts'
import { faceScale, MATH_FAMILY, type FontPackage, type Slice } from '../../fonts/packages.ts'

/** Name of a slice's file in the web deck, without hash and ending. */
export function sliceName(font: FontPackage, slice: Slice, { bold, italic }: FaceUse): string {
  return `${font.id}-${slice.name}${font.variable ? '' : bold ? '-bold' : '-regular'}${italic && font.hasItalic ? '-italic' : ''}`
}

/** A face as the web deck names it. */
export type WebFace = Pick<FontNames, 'web' | 'table'>

/** The rule that names a slice. */
export function fontFace({ web: family, table }: WebFace, url: string, font: FontPackage, slice: Slice, { bold, italic }: FaceUse): string {
  const scale = faceScale(table)
  const weight = font.variable ? '100 900' : bold ? '700' : '400'
  return (
    `@font-face{font-family:"${family}";font-style:${italic && font.hasItalic ? 'italic' : 'normal'};font-weight:${weight};` +
    `font-display:block;${scale === 1 ? '' : `size-adjust:${Math.round(scale * 1000) / 10}%;`}src:url(${url}) format("woff2");unicode-range:${slice.unicodeRange}}`
  )
}

/** The rule that names the face for formulas. */
export function mathFace(url: string): string {
  return `@font-face{font-family:"${MATH_FAMILY}";font-display:block;src:url(${url}) format("woff2")}`
}
