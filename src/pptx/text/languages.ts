import type { Script } from '../../scene/types.ts'

/** The language that a run of each script is marked with, for spelling and for the choice of glyphs. */
export type RunLanguages = Readonly<Record<Script, string>>

const EAST_ASIAN = /^(zh|ja|ko)\b/i

/** `lang` of runs in a deck of that language (BCP 47): East Asian runs and Latin runs. */
export function runLanguages(lang: string): RunLanguages {
  const tag = withRegion(lang)
  return EAST_ASIAN.test(tag) ? { ea: tag, latin: 'en-US' } : { ea: 'zh-CN', latin: tag }
}

/** Language and region, as Office marks text: `zh-Hant` → `zh-TW`, `en` → `en-US` (likely subtags, UTS #35). */
function withRegion(lang: string): string {
  try {
    const { language, region } = new Intl.Locale(lang).maximize()
    return region === undefined ? lang : `${language}-${region}`
  } catch {
    return lang
  }
}

/** Letters that tell of a language by themselves: at least so many of a script, the languages that write it, and the commonest. */
const TELLING: readonly (readonly [RegExp, RegExp, string])[] = [
  [/\p{Script=Hangul}/u, /^ko/, 'ko-KR'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, /^ja/, 'ja-JP'],
  [/\p{Script=Cyrillic}{2}/u, /^(?:ru|uk|be|bg|sr|mk|kk|ky|mn|tg)/, 'ru-RU'],
  [/\p{Script=Greek}{3}/u, /^el/, 'el-GR'],
  [/\p{Script=Arabic}{2}/u, /^(?:ar|fa|ur|ps|ug)/, 'ar-SA'],
  [/\p{Script=Hebrew}{2}/u, /^(?:he|yi)/, 'he-IL'],
  [/\p{Script=Thai}{2}/u, /^th/, 'th-TH'],
  [/\p{Script=Devanagari}{2}/u, /^(?:hi|mr|ne|sa)/, 'hi-IN'],
]

/** Text that can only be in the deck's own languages: no letter beyond Latin ones, ideographs and punctuation. */
const PLAIN = /^[\t\n\r\u0020-\u036F\u1E00-\u2FFF\u3000-\u303F\u3400-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF65\u{20000}-\u{3FFFF}]*$/u

function languageOf(languages: RunLanguages, script: Script, text: string): string {
  const own = languages[script]
  if (PLAIN.test(text)) return own
  const [, speakers, tag] = TELLING.find(([letters]) => letters.test(text)) ?? []
  return tag === undefined || speakers!.test(own) ? own : tag
}

/**
 * Attributes `lang` and `altLang` of a run (CT_TextCharacterProperties, §21.1.2.3.9).
 * @param text letters that are of another language than the deck's win over it: kana, Hangul, Cyrillic …
 */
export function languageAttributes(languages: RunLanguages, script: Script, text = ''): string {
  return `lang="${languageOf(languages, script, text)}" altLang="${languages[script === 'ea' ? 'latin' : 'ea']}"`
}
