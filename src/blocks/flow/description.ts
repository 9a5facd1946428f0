import type { FlowEdge, Flowchart } from '../../deck/index.ts'

/** More joins than this are counted rather than told. */
const MOST_EDGES = 24

/** A chart in a sentence of the deck's language: its alternative text. */
export function describeFlowchart(chart: Flowchart, lang: string): string {
  const names = new Map<string, string>([...chart.nodes, ...chart.groups].map(({ id, label }) => [id, label.replaceAll('\n', ' ') || id]))
  const chinese = /^zh\b/i.test(lang)
  const told = chart.edges.slice(0, MOST_EDGES).map((edge) => tell(edge, names, chinese))
  const more = chart.edges.length - told.length
  const joined = new Set(chart.edges.flatMap(({ from, to }) => [from, to]))
  const alone = chart.nodes.filter(({ id }) => !joined.has(id)).map(({ id }) => (chinese ? `“${names.get(id)!}”` : names.get(id)!))
  if (chinese) {
    const parts = [...told, ...(alone.length > 0 ? [`另有${alone.join('、')}`] : []), ...(more > 0 ? [`以及另外 ${more} 条连线`] : [])]
    return `流程图，${chart.nodes.length} 个节点：${parts.join('；')}。`
  }
  const parts = [...told, ...(alone.length > 0 ? [`also ${alone.join(', ')}`] : []), ...(more > 0 ? [`and ${more} more connections`] : [])]
  return `Flowchart of ${chart.nodes.length} ${chart.nodes.length === 1 ? 'step' : 'steps'}: ${parts.join('; ')}.`
}

function tell({ from, to, label, start, end }: FlowEdge, names: ReadonlyMap<string, string>, chinese: boolean): string {
  const a = names.get(from) ?? from
  const b = names.get(to) ?? to
  const text = label?.replaceAll('\n', ' ')
  const both = start !== 'none' || end === 'none'
  if (chinese) return `“${a}”${both ? '与' : '到'}“${b}”${both ? '相连' : ''}${text === undefined ? '' : `（${text}）`}`
  return `${a} ${both ? 'is joined with' : 'leads to'} ${b}${text === undefined ? '' : ` (${text})`}`
}
