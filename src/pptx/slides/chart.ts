import type { ChartNode } from '../../scene/types.ts'
import { chartId, type ChartNumbers } from '../charts/parts.ts'
import { esc, extent } from '../xml.ts'
import type { SlideObject } from './objects.ts'

/** `p:graphicFrame` of a chart (CT_GraphicalObjectFrame, §19.3.1.21). */
export function chartFrameXml({ id, name, node, placeholder }: SlideObject<ChartNode>, numbers: ChartNumbers): string {
  return (
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${name}" descr="${esc(node.alt)}"/>` +
    `<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>${placeholder ? `<p:nvPr><p:ph ${placeholder.attributes}/></p:nvPr>` : '<p:nvPr/>'}</p:nvGraphicFramePr>` +
    `<p:xfrm>${extent(node.box)}</p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">` +
    `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${chartId(numbers.get(node)!)}"/></a:graphicData></a:graphic></p:graphicFrame>`
  )
}
