const SUBJECTS = ['客户信息共享', '跨区域目标', '争议的处理', '交接清单', '复盘节奏', '报价口径']
const CLAIMS = [
  '每周五下午更新一次，由区域负责人确认，系统自动提醒 CRM 里逾期的记录。',
  '先说清谁来拍板，再讨论怎么做；拿不准的事情在 24 小时内升级。',
  '同一个客户只问一次，销售、售前和服务看到的是同一份资料。',
  'Teams that share one pipeline close deals faster than teams that compete for them.',
  '约定写下来才算数：频率、形式、负责人，以及没有做到时怎么办。',
]

/**
 * `count` slides in plain Markdown that every peer reads too: one heading a slide, lists, paragraphs, tables and code in
 * turn. The same count gives the same text.
 * @param language of the code; without one it has no colours, and no grammar is loaded
 */
export function benchSlides(count: number, language = ''): string[] {
  return Array.from({ length: count }, (_, i) => `# ${SUBJECTS[i % SUBJECTS.length]} ${i + 1}\n\n${body(i, language)}\n`)
}

/** The slides with a word at the end of the first line under slide `number`'s heading: a paragraph or a list item. */
export function withWord(slides: readonly string[], number: number, word: string): string[] {
  return slides.map((slide, index) => (index === number - 1 ? slide.replace(/\n\n.+/, (line) => `${line} ${word}`) : slide))
}

function body(i: number, language: string): string {
  const claim = (k: number): string => CLAIMS[(i + k) % CLAIMS.length]!
  switch (i % 4) {
    case 0:
      return [0, 1, 2, 3].map((k) => `- **${SUBJECTS[(i + k) % SUBJECTS.length]}**：${claim(k)}`).join('\n')
    case 1:
      return `${claim(0)}\n\n${claim(1)}\n\n1. ${claim(2)}\n2. ${claim(3)}`
    case 2:
      return [
        '| 指标 | 现在 | 目标 | 说明 |',
        '| --- | ---: | ---: | --- |',
        ...[0, 1, 2, 3, 4].map((k) => `| ${SUBJECTS[k]} | ${i + k} | ${i + 2 * k} | ${claim(k).slice(0, 18)} |`),
      ].join('\n')
    default:
      return `${claim(0)}\n\n\`\`\`${language}\nconst days = [${i}, ${i + 1}]\nconst mean = days.reduce((a, b) => a + b) / days.length\n\`\`\``
  }
}
