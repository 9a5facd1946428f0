/** Words that blocks add of their own, in the deck's language: Chinese, else English. */
const words = {
  minutes: { zh: '分钟', en: 'min' },
  alone: { zh: '独立完成', en: 'on your own' },
  together: { zh: '{n} 人一组', en: 'groups of {n}' },
  everyone: { zh: '全场一起', en: 'all together' },
  single: { zh: '选一项', en: 'Choose one' },
  multiple: { zh: '可选多项', en: 'Choose all that apply' },
  scale: { zh: '选一个分数', en: 'Choose a number' },
  text: { zh: '用一句话回答', en: 'Answer in a sentence' },
  words: { zh: '写下一个词', en: 'Write one word' },
  ranking: { zh: '排出先后', en: 'Put them in order' },
  answer: { zh: '答案', en: 'Answer' },
  question: { zh: '问', en: 'Q' },
  reply: { zh: '答', en: 'A' },
} as const

export type BlockWord = keyof typeof words

/** The word in the language of a BCP 47 tag; `n` fills its `{n}`. */
export function blockWord(word: BlockWord, lang: string, n: number | string = ''): string {
  return words[word][/^zh\b/i.test(lang) ? 'zh' : 'en'].replace('{n}', String(n))
}
