import type { Box, Pt, TextNode } from '../../scene/types.ts'
import { roomForEnds } from '../lock-breaks.ts'
import type { LayoutPlaceholder } from '../placeholders.ts'
import { boxShift, cellShift } from '../text/baseline.ts'
import { filledTemplate } from './template-text.ts'
import { seatText, type SeatedText } from '../text/body.ts'
import { fittedText } from '../text/fitted.ts'
import { hyperlinkXml } from '../text/links.ts'
import { holdsFormula } from '../text/paragraph.ts'
import { defaultText } from '../text/style.ts'
import { emu, extent } from '../xml.ts'
import type { SlideContext } from './context.ts'
import { DECORATIVE } from './decorative.ts'
import type { SlideObject } from './objects.ts'

const ANCHOR = { top: 't', middle: 'ctr', bottom: 'b' } as const

/**
 * A text as `p:sp`: the placeholder that it fills, or a text box (CT_Shape, §19.3.1.43). One with formulas is an
 * alternative: programs that do not know formulas have the same shape with their text.
 */
export function textXml(object: SlideObject<TextNode>, context: SlideContext): string {
  const node = roomForEnds(object.node)
  if (!node.paragraphs.some(holdsFormula)) return shapeOf(object, node, context)
  return alternatives(shapeOf(object, node, context, 'written'), shapeOf(object, node, context, 'read'))
}

/** What programs that know formulas take, and what all others do (ECMA-376 part 3, §7.6; [MS-ODRAWXML], a14:m). */
export function alternatives(choice: string, fallback: string): string {
  return (
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">' +
    '<mc:Choice xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main"' +
    ' xmlns:cx1="http://schemas.microsoft.com/office/drawing/2015/9/8/chartex" Requires="a14 cx1">' +
    `${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`
  )
}

/**
 * @param node the object's, with room for what is written of its lines' ends
 * @param formulas as such, or as the text that they read as; absent: there are none
 */
function shapeOf({ id, name, placeholder }: SlideObject, node: TextNode, context: SlideContext, formulas?: 'written' | 'read'): string {
  const { theme, languages, links } = context
  const { inherited, listStyle } = placeholder
    ? fittedText(node, placeholder.text, placeholder.flow)
    : { inherited: defaultText(theme), listStyle: '<a:lstStyle/>' }
  const seated = seatText(
    placeholder?.type === 'ftr' || placeholder?.type === 'dt' ? inTwoRuns(node) : node,
    {
      theme,
      languages,
      links,
      inherited,
      major: placeholder?.major ?? false,
      slideNumber: placeholder?.type === 'sldNum',
      formulas: formulas === 'written',
    },
    (paragraph) => (formulas && holdsFormula(paragraph) ? cellShift : boxShift)(paragraph, theme.webMetrics),
  )
  const box = seatedBox(node, seated)
  const link = hyperlinkXml(node.link, links)
  const inside = link + (node.decorative ? DECORATIVE : '')
  const properties = inside === '' ? `<p:cNvPr id="${id}" name="${name}"/>` : `<p:cNvPr id="${id}" name="${name}">${inside}</p:cNvPr>`
  const [nonVisual, look, body] = placeholder?.inherits
    ? filledTemplate(placeholder, placeholder.inherits, box, node)
    : placeholder
      ? filled(placeholder, box, node)
      : boxed(box, node)
  return (
    `<p:sp><p:nvSpPr>${properties}${nonVisual}</p:nvSpPr>${look}` +
    `<p:txBody>${body}${listStyle}${seated.paragraphs}</p:txBody></p:sp>`
  )
}

/**
 * A footer that is one run, as two: LibreOffice 7.4 takes a footer of one run for the deck's own setting and
 * draws it in the master's place without its layout's look.
 */
function inTwoRuns(node: TextNode): TextNode {
  const [paragraph, ...more] = node.paragraphs
  const [run, ...others] = paragraph?.runs ?? []
  if (!paragraph || !run || more.length > 0 || others.length > 0) return node
  const [first = '', ...rest] = run.text
  if (rest.length === 0) return node
  return { ...node, paragraphs: [{ ...paragraph, runs: [{ ...run, text: first }, { ...run, text: rest.join('') }] }] }
}

/** The box in which the program's own anchoring puts the first line where it belongs. */
function seatedBox({ box: { x, y, w, h }, anchor }: TextNode, { top, height }: SeatedText): Box {
  const room = h - height
  const anchored: Pt = anchor === 'middle' ? room / 2 : anchor === 'bottom' ? room : 0
  return { x, y: y + top - anchored, w, h }
}

/**
 * Text whose paragraphs are all one line takes the width of its layout's placeholder: its lines stay as they are,
 * it inherits its geometry, and what is typed later has all the room there is.
 */
function widened(box: Box, full: Box, { paragraphs }: TextNode): Box {
  if (box.w >= full.w || paragraphs.some(({ lines }) => lines.length > 1)) return box
  const aligned = paragraphs.every(({ align }) => {
    const share = align === 'left' ? 0 : align === 'center' ? 0.5 : 1
    return Math.abs(box.x + box.w * share - (full.x + full.w * share)) < 0.01
  })
  return aligned ? { ...box, x: full.x, w: full.w } : box
}

function filled(placeholder: LayoutPlaceholder, seated: Box, node: TextNode): [string, string, string] {
  const { anchor } = node
  const box = widened(seated, placeholder.box, node)
  const look = sameBox(box, placeholder.box) ? '<p:spPr/>' : `<p:spPr><a:xfrm>${extent(box)}</a:xfrm></p:spPr>`
  const body = anchor === placeholder.region.anchor ? '<a:bodyPr/>' : `<a:bodyPr anchor="${ANCHOR[anchor]}"/>`
  return [`<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${placeholder.attributes}/></p:nvPr>`, look, body]
}

function boxed(box: Box, { anchor }: TextNode): [string, string, string] {
  const look = `<p:spPr><a:xfrm>${extent(box)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>`
  const body = `<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="${ANCHOR[anchor]}"><a:noAutofit/></a:bodyPr>`
  return ['<p:cNvSpPr txBox="1"/><p:nvPr/>', look, body]
}

function sameBox(a: Box, b: Box): boolean {
  return emu(a.x) === emu(b.x) && emu(a.y) === emu(b.y) && emu(a.w) === emu(b.w) && emu(a.h) === emu(b.h)
}
