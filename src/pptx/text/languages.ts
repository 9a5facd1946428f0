import type { Script } from '../../scene/types.ts'

/** The language that a run of each script is marked with, for spelling and for the choice of glyphs. */
export type RunLanguages = Readonly<Record<Script, string>>

const EAST_ASIAN = /^(zh|ja|ko)\b/i
const REGION: Readonly<Record<string, string>> = { zh: 'zh-CN', ja: 'ja-JP', ko: 'ko-KR', en: 'en-US' }

/** `lang` of runs in a deck of that language (BCP 47): East Asian runs and Latin runs. */
export function runLanguages(lang: string): RunLanguages {
  const tag = REGION[lang.toLowerCase()] ?? lang
  return EAST_ASIAN.test(lang) ? { ea: tag, latin: 'en-US' } : { ea: 'zh-CN', latin: tag }
}

/** Attributes `lang` and `altLang` of a run (CT_TextCharacterProperties, §21.1.2.3.9). */
export function languageAttributes(languages: RunLanguages, script: Script): string {
  return `lang="${languages[script]}" altLang="${languages[script === 'ea' ? 'latin' : 'ea']}"`
}
