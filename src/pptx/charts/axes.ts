import type { Color } from '../../scene/color.ts'
import type { ChartAxisTitle, ChartCategoryAxis, ChartNode, ChartValueAxis, Pt } from '../../scene/types.ts'
import { solidFill } from '../color.ts'
import { emu, esc } from '../xml.ts'
import { manualLayout, richText, textProperties } from './text.ts'

/** `c:axId` of the axes: a chart has two, or four. */
export const AXES = { category: 111_111_111, value: 222_222_222, secondCategory: 333_333_333, second: 444_444_444 } as const

const HAIR: Pt = 0.75
const LINE: Pt = 1

/** The axes of a chart (CT_CatAx, CT_ValAx, §21.2.2.25, §21.2.2.226); none for a round one. */
export function axesXml(node: ChartNode): string {
  const { axes } = node
  if (!axes) return ''
  const level = node.series.some(({ mark }) => mark === 'bar')
  const { category, value, secondary } = axes
  if ('step' in category)
    return (
      valueAxisXml(category, node, { id: AXES.category, crosses: AXES.value, position: 'b', between: 'midCat' }) +
      valueAxisXml(value, node, { id: AXES.value, crosses: AXES.category, position: 'l', between: 'midCat' })
    )
  const between = category.edges ? 'midCat' : 'between'
  return (
    categoryAxisXml(category, node, { id: AXES.category, crosses: AXES.value, level }) +
    valueAxisXml(value, node, { id: AXES.value, crosses: AXES.category, position: level ? 'b' : 'l', between, atEnd: level }) +
    (secondary
      ? categoryAxisXml(category, node, { id: AXES.secondCategory, crosses: AXES.second, level, deleted: true }) +
        valueAxisXml({ ...secondary, grid: false }, node, {
          id: AXES.second,
          crosses: AXES.secondCategory,
          position: 'r',
          between,
          atEnd: true,
        })
      : '')
  )
}

interface AxisPlace {
  id: number
  crosses: number
}

/** Categories run downwards beside bars, as the author wrote them; their names stand at the plot's edge, not at zero. */
function categoryAxisXml(
  { every, title }: ChartCategoryAxis,
  node: ChartNode,
  { id, crosses, level, deleted = false }: AxisPlace & { level: boolean; deleted?: boolean },
): string {
  return (
    `<c:catAx><c:axId val="${id}"/><c:scaling><c:orientation val="${level ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="${deleted ? 1 : 0}"/>` +
    `<c:axPos val="${level ? 'l' : 'b'}"/>${deleted ? '' : titleXml(title, node)}<c:numFmt formatCode="General" sourceLinked="0"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>${strokeXml(node.quiet, LINE)}</c:spPr>` +
    `${textProperties(node, node.color, false, every > 1)}<c:crossAx val="${crosses}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>` +
    `${every > 1 ? `<c:tickLblSkip val="${every}"/><c:tickMarkSkip val="1"/>` : level ? '<c:tickLblSkip val="1"/>' : ''}<c:noMultiLvlLbl val="1"/></c:catAx>`
  )
}

/** An axis whose numbers stand at the marks is not drawn at all, unless it has a title. */
function valueAxisXml(
  { min, max, step, format, shown, grid, title }: ChartValueAxis,
  node: ChartNode,
  {
    id,
    crosses,
    position,
    between,
    atEnd = false,
  }: AxisPlace & { position: 'l' | 'b' | 'r'; between: 'between' | 'midCat'; atEnd?: boolean },
): string {
  return (
    `<c:valAx><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/><c:max val="${max}"/><c:min val="${min}"/></c:scaling>` +
    `<c:delete val="${shown || title ? 0 : 1}"/><c:axPos val="${position}"/>` +
    `${grid ? `<c:majorGridlines><c:spPr>${strokeXml(node.hairline, HAIR)}</c:spPr></c:majorGridlines>` : ''}${titleXml(title, node)}` +
    `<c:numFmt formatCode="${esc(format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="${shown ? (position === 'r' ? 'nextTo' : atEnd ? 'nextTo' : 'low') : 'none'}"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(node, node.quiet)}` +
    `<c:crossAx val="${crosses}"/><c:crosses val="${atEnd ? 'max' : 'autoZero'}"/><c:crossBetween val="${between}"/><c:majorUnit val="${step}"/></c:valAx>`
  )
}

/** `c:title` of an axis (CT_Title, §21.2.2.210), where the scene has it. */
function titleXml(title: ChartAxisTitle | undefined, node: ChartNode): string {
  if (title === undefined) return ''
  return `<c:title>${richText(title.text, node, node.quiet)}${manualLayout(title.box, node, 'title')}<c:overlay val="0"/></c:title>`
}

function strokeXml(color: Color, width: Pt): string {
  return `<a:ln w="${emu(width)}" cap="flat">${solidFill(color)}<a:round/></a:ln>`
}
