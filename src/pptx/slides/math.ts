/** A formula in a line of its own: a text box as wide as the formula turns out, centred on its place. */
import type { MathNode, Paragraph, Run } from '../../scene/types.ts'
import { oMathPara } from '../math/omml.ts'
import { formulaLook, runXml, type TextContext } from '../text/run.ts'
import { defaultText } from '../text/style.ts'
import { esc, extent } from '../xml.ts'
import type { SlideContext } from './context.ts'
import type { SlideObject } from './objects.ts'
import { alternatives } from './text.ts'

export function mathXml({ id, name, node }: SlideObject<MathNode>, context: SlideContext): string {
  const { formula, size, color, box } = node
  const run: Run = { text: formula.text, script: 'latin' }
  const paragraph: Paragraph = {
    tag: 'p',
    runs: [run],
    size,
    lineHeight: 1.2,
    align: 'center',
    color,
    level: 0,
    indent: 0,
    y: 0,
    lines: [],
  }
  const text: TextContext = { ...context, inherited: defaultText(context.theme), major: false }
  const shape = (content: string): string =>
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}" descr="${esc(formula.text)}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>` +
    `<p:spPr><a:xfrm>${extent(box)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>` +
    '<p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="ctr"><a:noAutofit/></a:bodyPr><a:lstStyle/>' +
    `<a:p><a:pPr algn="ctr"/>${content}</a:p></p:txBody></p:sp>`
  return alternatives(shape(`<a14:m>${oMathPara(formula.tree, formulaLook(run, paragraph, text))}</a14:m>`), shape(runXml(run, paragraph, text)))
}
