import type { SchemeSlot } from '../../scene/color.ts'
import { slotOn } from '../../themes/index.ts'
import type { Theme } from '../../themes/types.ts'
import { DECLARATION, esc } from '../xml.ts'

/** Order of `a:clrScheme` (CT_ColorScheme, §20.1.6.2). */
const SLOTS: readonly SchemeSlot[] = [
  'dk1',
  'lt1',
  'dk2',
  'lt2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
]

/** `ppt/theme/theme*.xml` (CT_OfficeStyleSheet, §20.1.6.9). */
export function themeXml(theme: Theme, name: string): string {
  const colors = SLOTS.map(
    (slot) => `<a:${slot}><a:srgbClr val="${theme.scheme[slotOn(theme.ground, slot)].slice(1).toUpperCase()}"/></a:${slot}>`,
  ).join('')
  return (
    `${DECLARATION}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${name}"><a:themeElements>` +
    `<a:clrScheme name="${name}">${colors}</a:clrScheme>` +
    `<a:fontScheme name="${name}">${fontsXml('majorFont', theme, `<a:cs typeface="${esc(theme.fonts.mono.pptx)}" pitchFamily="${FIXED}"/>`)}${fontsXml('minorFont', theme)}</a:fontScheme>` +
    `${FORMATS}</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>`
  )
}

/** Fixed pitch, family “modern” (`pitchFamily`, §21.1.2.3.7): what another font has to be that stands in for this one. */
const FIXED = 49

/** `a:majorFont`, `a:minorFont` (CT_FontCollection, §20.1.4.1.24–25). The monospaced face is the major fonts' `a:cs`. */
function fontsXml(element: 'majorFont' | 'minorFont', { fonts }: Theme, complex = '<a:cs typeface=""/>'): string {
  const ea = esc(fonts.ea.pptx)
  return (
    `<a:${element}><a:latin typeface="${esc(fonts.latin.pptx)}"/><a:ea typeface="${ea}"/>${complex}` +
    `${SCRIPTS.map(([script, face]) => `<a:font script="${script}" typeface="${face ?? ea}"/>`).join('')}</a:${element}>`
  )
}

/**
 * Faces for text that is typed in other scripts (`a:font`, §20.1.4.1.16; ISO 15924), which every Office has; without one the
 * theme's own East-Asian face. Programs ask for them where the text's language is another than the theme's.
 */
const SCRIPTS: readonly (readonly [string, string?])[] = [
  ['Jpan', 'Yu Gothic'],
  ['Hang', 'Malgun Gothic'],
  ['Hans'],
  ['Hant', 'Microsoft JhengHei'],
  ['Arab', 'Arial'],
  ['Hebr', 'Arial'],
  ['Thai', 'Leelawadee UI'],
  ['Deva', 'Nirmala UI'],
  ['Viet', 'Arial'],
  ['Cyrl', 'Arial'],
  ['Grek', 'Arial'],
]

const PLAIN = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
const LINE = (width: number): string =>
  `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${PLAIN}<a:prstDash val="solid"/><a:miter lim="800000"/></a:ln>`
const NO_EFFECT = '<a:effectStyle><a:effectLst/></a:effectStyle>'

/** `a:fmtScheme` (CT_StyleMatrix, §20.1.4.1.14): flat fills, plain lines, no effects. */
const FORMATS =
  `<a:fmtScheme name="Flat"><a:fillStyleLst>${PLAIN.repeat(3)}</a:fillStyleLst>` +
  `<a:lnStyleLst>${LINE(6350)}${LINE(12_700)}${LINE(19_050)}</a:lnStyleLst>` +
  `<a:effectStyleLst>${NO_EFFECT.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${PLAIN.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>`
