import type { Color } from '../../scene/color.ts'
import { BAND_OPACITY } from '../../scene/table.ts'
import type { Pt, TableNode } from '../../scene/types.ts'
import type { Theme } from '../../themes/types.ts'
import { colorXml, solidFill } from '../color.ts'
import { DECLARATION, emu } from '../xml.ts'

/** `a:tableStyleId` of the theme's own table style. */
export const TABLE_STYLE = '{7D3A1C52-5B0E-4E0A-9C41-0D1F7A6B2E85}'

/** The rules that the theme's table style draws. */
export function tableRule({ colors }: Theme): TableNode['rule'] {
  return { color: colors.hairline, width: 0.75, headerColor: colors.deep, headerWidth: 1.5 }
}

/**
 * `ppt/tableStyles.xml` (CT_TableStyleList, §20.1.4.2.27): horizontal hairlines only, the header on mist. Every part that
 * PowerPoint's table options can switch on has a look: header and total row, first and last column, bands of rows and columns.
 */
export function tableStylesXml(theme: Theme, name: string): string {
  return (
    `${DECLARATION}<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="${TABLE_STYLE}">` +
    `${tableStyleXml(theme, name)}</a:tblStyleLst>`
  )
}

/** `a:tblStyle` (CT_TableStyle, §20.1.4.2.26). @param namespaces declarations that its surroundings may lack */
export function tableStyleXml(theme: Theme, name: string, namespaces = ''): string {
  const { deep, mist, ink } = theme.colors
  const { color, width, headerColor, headerWidth } = tableRule(theme)
  const plain = '<a:tcStyle><a:tcBdr/></a:tcStyle>'
  const band = `<a:tcStyle><a:tcBdr/><a:fill>${solidFill(mist, BAND_OPACITY)}</a:fill></a:tcStyle>`
  return (
    `<a:tblStyle${namespaces} styleId="${TABLE_STYLE}" styleName="${name}">` +
    `<a:wholeTbl>${textXml(ink)}<a:tcStyle><a:tcBdr>${noLine('left')}${noLine('right')}${noLine('top')}` +
    `${line('bottom', color, width)}${line('insideH', color, width)}${noLine('insideV')}</a:tcBdr><a:fill><a:noFill/></a:fill></a:tcStyle></a:wholeTbl>` +
    `<a:band1H>${band}</a:band1H><a:band2H>${plain}</a:band2H><a:band1V>${band}</a:band1V><a:band2V>${plain}</a:band2V>` +
    `<a:lastCol>${textXml(deep, true)}${plain}</a:lastCol><a:firstCol>${textXml(deep, true)}${plain}</a:firstCol>` +
    `<a:lastRow>${textXml(deep, true)}<a:tcStyle><a:tcBdr>${line('top', headerColor, headerWidth)}</a:tcBdr></a:tcStyle></a:lastRow>` +
    `<a:firstRow>${textXml(deep, true)}<a:tcStyle><a:tcBdr>${line('bottom', headerColor, headerWidth)}</a:tcBdr><a:fill>${solidFill(mist)}</a:fill></a:tcStyle></a:firstRow>` +
    '</a:tblStyle>'
  )
}

/** `a:tcTxStyle` (CT_TableStyleTextStyle, §20.1.4.2.30). */
function textXml(color: Color, bold = false): string {
  return `<a:tcTxStyle${bold ? ' b="on"' : ''}><a:fontRef idx="minor"/>${colorXml(color)}</a:tcTxStyle>`
}

function line(edge: string, color: Color, width: Pt): string {
  return `<a:${edge}><a:ln w="${emu(width)}" cmpd="sng">${solidFill(color)}</a:ln></a:${edge}>`
}

function noLine(edge: string): string {
  return `<a:${edge}><a:ln><a:noFill/></a:ln></a:${edge}>`
}
