import type { Color } from '../../scene/color.ts'
import type { Theme } from '../../themes/types.ts'
import { colorXml, solidFill } from '../color.ts'
import { DECLARATION, emu } from '../xml.ts'

/** `a:tableStyleId` of the theme's own table style. */
export const TABLE_STYLE = '{7D3A1C52-5B0E-4E0A-9C41-0D1F7A6B2E85}'

/** `ppt/tableStyles.xml` (CT_TableStyleList, §20.1.4.2.27): horizontal hairlines only, the header on mist. */
export function tableStylesXml(theme: Theme, name: string): string {
  const { hairline, deep, mist, ink } = theme.colors
  return (
    `${DECLARATION}<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="${TABLE_STYLE}">` +
    `<a:tblStyle styleId="${TABLE_STYLE}" styleName="${name}">` +
    `<a:wholeTbl>${textXml(ink)}<a:tcStyle><a:tcBdr>${['left', 'right'].map(noLine).join('')}${noLine('top')}` +
    `${line('bottom', hairline, 0.75)}${line('insideH', hairline, 0.75)}${noLine('insideV')}</a:tcBdr><a:fill><a:noFill/></a:fill></a:tcStyle></a:wholeTbl>` +
    `<a:firstRow>${textXml(deep, true)}<a:tcStyle><a:tcBdr>${line('bottom', deep, 1)}</a:tcBdr><a:fill>${solidFill(mist)}</a:fill></a:tcStyle></a:firstRow>` +
    '</a:tblStyle></a:tblStyleLst>'
  )
}

/** `a:tcTxStyle` (CT_TableStyleTextStyle, §20.1.4.2.30). */
function textXml(color: Color, bold = false): string {
  return `<a:tcTxStyle${bold ? ' b="on"' : ''}><a:fontRef idx="minor"/>${colorXml(color)}</a:tcTxStyle>`
}

function line(edge: string, color: Color, width: number): string {
  return `<a:${edge}><a:ln w="${emu(width)}" cmpd="sng">${solidFill(color)}</a:ln></a:${edge}>`
}

function noLine(edge: string): string {
  return `<a:${edge}><a:ln><a:noFill/></a:ln></a:${edge}>`
}
