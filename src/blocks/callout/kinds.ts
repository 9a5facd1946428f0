/** Kinds of callouts, under all the names by which authors' tools know them. */

export type CalloutKind = keyof typeof TITLES

/** Titles of callouts whose author wrote none. */
const TITLES = {
  note: { zh: '注意', en: 'Note' },
  info: { zh: '信息', en: 'Info' },
  tip: { zh: '提示', en: 'Tip' },
  success: { zh: '成功', en: 'Success' },
  important: { zh: '重要', en: 'Important' },
  warning: { zh: '警告', en: 'Warning' },
  caution: { zh: '小心', en: 'Caution' },
  danger: { zh: '危险', en: 'Danger' },
  question: { zh: '问题', en: 'Question' },
  example: { zh: '示例', en: 'Example' },
  abstract: { zh: '摘要', en: 'Summary' },
  todo: { zh: '待办', en: 'To do' },
  details: { zh: '详细信息', en: 'Details' },
} as const

/** Kinds that warn: they have the alert's colour. */
const ALERTING: ReadonlySet<string> = new Set<CalloutKind>(['warning', 'caution', 'danger'])

/** What GitHub, Obsidian, MkDocs, Docusaurus, VitePress, HackMD and Quarto call them beside our names. */
const ALIASES: Readonly<Record<string, CalloutKind>> = {
  seealso: 'note',
  hint: 'tip',
  check: 'success',
  done: 'success',
  attention: 'warning',
  error: 'danger',
  fail: 'danger',
  failure: 'danger',
  missing: 'danger',
  bug: 'danger',
  help: 'question',
  faq: 'question',
  summary: 'abstract',
  tldr: 'abstract',
  spoiler: 'details',
}

/** GitHub's five, which editors offer; the others are for decks that have them. */
export const OFFERED_KINDS: readonly CalloutKind[] = ['note', 'tip', 'important', 'warning', 'caution']

/** The kind that a name stands for, in any case and with Quarto's `callout-` before it; `undefined` if none. */
export function calloutKind(written: string): CalloutKind | undefined {
  const name = written.toLowerCase().replace(/^callout-/, '')
  if (Object.hasOwn(TITLES, name)) return name as CalloutKind
  return Object.hasOwn(ALIASES, name) ? ALIASES[name] : undefined
}

/** A kind's title in the language of a BCP 47 tag: Chinese, else English. */
export function calloutTitle(kind: CalloutKind, lang: string): string {
  return TITLES[kind][/^zh\b/i.test(lang) ? 'zh' : 'en']
}

/** Whether classes ask for the colour of warnings. */
export function isAlert(classes: readonly string[]): boolean {
  return classes.some((name) => name === 'alert' || ALERTING.has(name))
}
