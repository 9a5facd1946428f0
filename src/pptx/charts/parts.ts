import { traitsOf } from '../../scene/traits.ts'
import type { ChartNode } from '../../scene/types.ts'
import type { DeckPlan, SlidePlan } from '../plan.ts'
import { type Relationship, relationshipsXml } from '../slides/relationships.ts'
import { relationshipType } from '../xml.ts'
import { chartXml, WORKBOOK_ID } from './chart.ts'
import { chartSheet, workbookBytes } from './workbook.ts'

/** Numbers of the deck's charts, from 1, as in `chart1.xml`. */
export type ChartNumbers = ReadonlyMap<ChartNode, number>

export function chartNumbers(slides: readonly SlidePlan[]): ChartNumbers {
  const charts = slides.flatMap(chartsOf)
  return new Map(charts.map((node, i) => [node, i + 1]))
}

/** What a slide shows of charts. */
export function chartsOf(slide: SlidePlan): ChartNode[] {
  return traitsOf(slide.scene).charts ? slide.shown.flatMap(({ node }) => (node.kind === 'chart' ? [node] : [])) : []
}

/** A slide's relationships to its charts. */
export function chartRelationships(slide: SlidePlan, numbers: ChartNumbers): Relationship[] {
  return chartsOf(slide).map((node) => {
    const number = numbers.get(node)!
    return { id: chartId(number), type: relationshipType('chart'), target: `../charts/chart${number}.xml` }
  })
}

/** Id of a slide's relationship to a chart. */
export function chartId(number: number): string {
  return `rIdChart${number}`
}

/** Every chart: its part, its relationships, its workbook. */
export function chartParts({ charts }: DeckPlan): [string, string | Uint8Array][] {
  return [...charts].flatMap(([node, number]): [string, string | Uint8Array][] => {
    const sheet = chartSheet(node)
    const workbook = `Microsoft_Excel_Sheet${number}.xlsx`
    return [
      [`ppt/charts/chart${number}.xml`, chartXml(node, sheet)],
      [
        `ppt/charts/_rels/chart${number}.xml.rels`,
        relationshipsXml([{ id: WORKBOOK_ID, type: relationshipType('package'), target: `../embeddings/${workbook}` }]),
      ],
      [`ppt/embeddings/${workbook}`, workbookBytes(sheet, node)],
    ]
  })
}
