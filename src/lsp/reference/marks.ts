import type { Docs } from './doc.ts'

/** Languages of fences that are drawn, not shown as code. */
export const fenceDocs: Docs = {
  chart: {
    zh: '图表；在 PowerPoint 里是可编辑的原生图表，带数据表。',
    en: 'A chart; a native one with its workbook in PowerPoint.',
    example:
      '```chart\ntype: column\ncategories: [East, South, North]\nvalues: [38, 46, 52]\nunit: days\nalt: Days by region, fewest in the east\n```',
  },
  math: {
    zh: '单独成行的公式，LaTeX 写法；在 PowerPoint 里是原生公式。',
    en: 'A formula on lines of its own, in LaTeX’s notation; a native formula in PowerPoint.',
    example: '```math\n\\frac{a}{b} = \\sqrt{c}\n```',
  },
  flow: {
    zh: '流程图，Mermaid 写法；在 PowerPoint 里是原生图形和连接线。',
    en: 'A flowchart in Mermaid’s notation; native shapes and connectors in PowerPoint.',
    example: '```flow\nflowchart LR\n  a[Need] --> b{Clear?}\n```',
  },
  mermaid: {
    zh: 'Mermaid 图；流程图会画出来，其余显示为代码。',
    en: 'A Mermaid diagram; flowcharts are drawn, others shown as code.',
    example: '```mermaid\nflowchart TD\n  a --> b\n```',
  },
}

/** Classes that mean something on any block, and tones of the theme that blocks ask for. */
export const classDocs: Docs = {
  click: { zh: '点击后出现。', en: 'Appears on a click.', example: '- Later {.click}' },
  voice: { zh: '文稿的主色：要强调的一方。', en: 'The deck’s own colour: the side that speaks.', example: '### Together {.voice}' },
  muted: { zh: '弱化。', en: 'Held back.', example: '### Alone {.muted}' },
  alert: { zh: '警告色。', en: 'The colour of warnings.', example: ':::callout{.alert}' },
  note: { zh: '题为“注意”的提示。', en: 'A callout titled “Note”.', example: ':::callout{.note}' },
  tip: { zh: '题为“提示”的提示。', en: 'A callout titled “Tip”.', example: ':::callout{.tip}' },
  important: { zh: '题为“重要”的提示。', en: 'A callout titled “Important”.', example: ':::callout{.important}' },
  warning: {
    zh: '题为“警告”的提示，用警告色。',
    en: 'A callout titled “Warning”, in the colour of warnings.',
    example: ':::callout{.warning}',
  },
  caution: {
    zh: '题为“小心”的提示，用警告色。',
    en: 'A callout titled “Caution”, in the colour of warnings.',
    example: ':::callout{.caution}',
  },
  deep: { zh: '深色。', en: 'The dark colour.' },
  decorative: {
    zh: '装饰性图片，读屏软件跳过。',
    en: 'A picture that says nothing: screen readers skip it.',
    example: '![](line.png){.decorative}',
  },
  'first-column': {
    zh: '表格的第一列是各行的名称。',
    en: 'A table’s first column names its rows.',
    example: '| A | B |\n| --- | --- |\n| x | 1 |\n\n{.first-column}',
  },
  'total-row': {
    zh: '表格的最后一行是合计。',
    en: 'A table’s last row is the total.',
    example: '| A | B |\n| --- | --- |\n| x | 1 |\n| sum | 1 |\n\n{.total-row}',
  },
  banded: {
    zh: '表格隔行有底色。',
    en: 'Every other row of a table has a ground.',
    example: '| A | B |\n| --- | --- |\n| x | 1 |\n\n{.banded}',
  },
}

/** Attributes with a value. */
export const attributeDocs: Docs = {
  click: { zh: '第几次点击时出现。', en: 'Says at which click it appears.', example: '{click=2}' },
  width: { zh: '图片宽度，百分比。', en: 'Width of a picture.', example: '![Team](team.png){width=50%}' },
}

/** Marks that begin a line. */
export const markDocs: Docs = {
  slot: { zh: '其后的内容放进版式的这个位置。', en: 'What follows stands in this slot of the layout.', example: '::right::' },
}
