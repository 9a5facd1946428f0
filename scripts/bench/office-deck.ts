/** Slides of what a .pptx is heaviest with: a native chart with its workbook, a table, and notes on each. */

const REGIONS = ['华东', '华南', '华北', '西南', '西北']

/** `count` slides, charts and tables in turn, each with notes. The same count gives the same text; the figures are made up. */
export function officeSlides(count: number): string[] {
  return Array.from(
    { length: count },
    (_, i) =>
      `# 第 ${i + 1} 页\n\n${i % 2 === 0 ? chart(i) : table(i)}\n\n<!--\n先说结论，再给 **数字**。\n\n- 第 ${i + 1} 页讲两分钟\n- 问：哪一项最意外？\n-->\n`,
  )
}

function chart(i: number): string {
  const values = (k: number): string => REGIONS.map((__, r) => 20 + ((i * 7 + r * 13 + k * 5) % 60)).join(', ')
  return [
    '```chart',
    'type: column',
    `categories: [${REGIONS.join(', ')}]`,
    'series:',
    '  - name: 今年',
    `    values: [${values(0)}]`,
    '  - name: 去年',
    `    values: [${values(1)}]`,
    'unit: 万元',
    'source: 示例数据',
    '```',
  ].join('\n')
}

function table(i: number): string {
  return [
    '| 区域 | 今年 | 去年 | 说明 |',
    '| --- | ---: | ---: | --- |',
    ...REGIONS.map((region, r) => `| ${region} | ${20 + ((i + r * 11) % 70)} | ${10 + ((i + r * 17) % 70)} | 由 **区域负责人** 确认 |`),
  ].join('\n')
}
