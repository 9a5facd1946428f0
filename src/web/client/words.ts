/** What the deck's controls are called. */
export interface Words {
  previous: string
  next: string
  resume: string
  jump: string
}

const WORDS: Readonly<Record<'zh' | 'en', Words>> = {
  zh: { previous: '上一页', next: '下一页', resume: '继续放映', jump: '跳到第几页' },
  en: { previous: 'Previous slide', next: 'Next slide', resume: 'Resume', jump: 'Jump to slide' },
}

/** @param lang BCP 47 tag of the deck */
export function words(lang: string): Words {
  return lang.toLowerCase().startsWith('zh') ? WORDS.zh : WORDS.en
}
