import type { Chart, ChartType } from '../../deck/index.ts'

const NAMES: Readonly<Record<ChartType, readonly [zh: string, en: string]>> = {
  bar: ['条形图', 'Bar chart'],
  column: ['柱形图', 'Column chart'],
  line: ['折线图', 'Line chart'],
  area: ['面积图', 'Area chart'],
  pie: ['饼图', 'Pie chart'],
  doughnut: ['圆环图', 'Doughnut chart'],
  scatter: ['散点图', 'Scatter chart'],
  combo: ['组合图', 'Combination chart'],
}

/** More values than this are counted rather than told. */
const MOST = 24

/**
 * A chart in a sentence of the deck's language: its alternative text, where the author wrote none.
 * @param texts the values of each series, as they are written
 */
export function describeChart({ type, title, categories, series }: Chart, texts: readonly (readonly string[])[], lang: string): string {
  const chinese = /^zh\b/i.test(lang)
  const name = NAMES[type][chinese ? 0 : 1]
  const count = series.reduce((sum, { values }) => sum + values.length, 0)
  const head = `${name}${title === undefined ? '' : chinese ? `，${title}` : `, ${title}`}`
  if (count > MOST || type === 'scatter') {
    const names = series.map((entry) => entry.name)
    return chinese ? `${head}：${names.join('、')}，共 ${count} 个数据点。` : `${head}: ${names.join(', ')}; ${count} data points.`
  }
  const told = series.map(({ name: label }, s) => {
    const pairs = categories.flatMap((category, i) => (texts[s]![i] ? [`${category} ${texts[s]![i]!}`] : []))
    return `${series.length > 1 ? `${label}${chinese ? '——' : ': '}` : ''}${pairs.join(chinese ? '、' : ', ')}`
  })
  return `${head}${chinese ? '：' : ': '}${told.join(chinese ? '；' : '; ')}${chinese ? '。' : '.'}`
}
