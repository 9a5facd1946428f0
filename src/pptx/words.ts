import { esc } from './xml.ts'

/** The package's own words, in the deck's language. */
export interface Words {
  title: string
  subtitle: string
  text: string
  picture: string
  table: string
  chart: string
  formula: string
  shape: string
  line: string
  figure: string
  footer: string
  number: string
  date: string
  header: string
  notes: string
  slideImage: string
  /** Prompt of a layout's placeholder, from its label. */
  prompt(label: string): string
  /** Prompts of the five levels of the master's text. */
  levels: readonly [string, string, string, string, string]
  masterTitle: string
  /** What stands in the notes before a paragraph that a click cues. */
  cue(click: number): string
  wide: string
  /** Headings of the lists in the document's properties. */
  theme: string
  slideTitles: string
  /** Alternative text of a table. */
  tableDescription(rows: number, columns: number, headings: readonly string[]): string
  opening: string
}

const zh: Words = {
  title: '标题',
  subtitle: '副标题',
  text: '文本',
  picture: '图片',
  table: '表格',
  chart: '图表',
  formula: '公式',
  shape: '形状',
  line: '线条',
  figure: '图示',
  footer: '页脚',
  number: '页码',
  date: '日期',
  header: '页眉',
  notes: '备注',
  slideImage: '幻灯片图像',
  prompt: (label) => `单击此处添加${label}`,
  levels: ['单击此处编辑母版文本样式', '二级', '三级', '四级', '五级'],
  masterTitle: '单击此处编辑母版标题样式',
  cue: (click) => `[点击 ${click}] `,
  wide: '宽屏',
  theme: '主题',
  slideTitles: '幻灯片标题',
  tableDescription: (rows, columns, headings) => `表格，${rows} 行 ${columns} 列${headings.length > 0 ? `：${headings.join('、')}` : ''}`,
  opening: '开篇',
}

const en: Words = {
  title: 'Title',
  subtitle: 'Subtitle',
  text: 'Text',
  picture: 'Picture',
  table: 'Table',
  chart: 'Chart',
  formula: 'Formula',
  shape: 'Shape',
  line: 'Line',
  figure: 'Diagram',
  footer: 'Footer',
  number: 'Slide Number',
  date: 'Date',
  header: 'Header',
  notes: 'Notes',
  slideImage: 'Slide Image',
  prompt: (label) => `Click to add ${label.toLowerCase()}`,
  levels: ['Click to edit Master text styles', 'Second level', 'Third level', 'Fourth level', 'Fifth level'],
  masterTitle: 'Click to edit Master title style',
  cue: (click) => `[Click ${click}] `,
  wide: 'Widescreen',
  theme: 'Theme',
  slideTitles: 'Slide Titles',
  tableDescription: (rows, columns, headings) =>
    `Table of ${rows} ${rows === 1 ? 'row' : 'rows'} and ${columns} ${columns === 1 ? 'column' : 'columns'}${headings.length > 0 ? `: ${headings.join(', ')}` : ''}`,
  opening: 'Opening',
}

/** The words for a language: Chinese for Chinese decks, English for all others. */
export function wordsFor(lang: string): Words {
  return isChinese(lang) ? zh : en
}

/** A layout's or a placeholder's label in the deck's language, escaped. */
export function labelIn(lang: string, label: { zh: string; en: string }): string {
  return esc(isChinese(lang) ? label.zh : label.en)
}

function isChinese(lang: string): boolean {
  return /^zh\b/i.test(lang)
}
