import type { Script } from '../../scene/types.ts'

/** The language that a run of each script is marked with, for spelling and for the choice of glyphs. */
export type RunLanguages = Readonly<Record<Script, string>>

const EAST_ASIAN = /^(zh|ja|ko)\b/i

/** `lang` of runs in a deck of that language (BCP 47): East Asian runs and Latin runs. */
export function runLanguages(lang: string): RunLanguages {
  const known = languagesOf.get(lang)
  if (known !== undefined) return known
  const tag = withRegion(lang)
  const languages = EAST_ASIAN.test(tag) ? { ea: tag, latin: 'en-US' } : { ea: 'zh-CN', latin: tag }
  languagesOf.set(lang, languages)
  return languages
}

/** The commonest languages, without the milliseconds that ICU takes for its first answer. */
const REGIONS: Readonly<Record<string, string>> = {
  zh: 'zh-CN',
  'zh-CN': 'zh-CN',
  'zh-TW': 'zh-TW',
  en: 'en-US',
  'en-US': 'en-US',
  'en-GB': 'en-GB',
  ja: 'ja-JP',
  ko: 'ko-KR',
  de: 'de-DE',
  fr: 'fr-FR',
  es: 'es-ES',
  ru: 'ru-RU',
}

/** Every slide asks, and decks have few languages. */
const languagesOf = new Map<string, RunLanguages>()

/** Language and region, as Office marks text: `zh-Hant` → `zh-TW`, `en` → `en-US` (likely subtags, UTS #35). */
function withRegion(lang: string): string {
  const known = REGIONS[lang]
  if (known !== undefined) return known
  try {
    const { language, region } = new Intl.Locale(lang).maximize()
    return region === undefined ? lang : `${language}-${region}`
  } catch {
    return lang
  }
}

/** Letters that tell of a language by themselves: at least so many of a script, the languages that write it, and the commonest. */
function telling(): readonly (readonly [letters: RegExp, speakers: RegExp, commonest: string])[] {
  return (kept ??= [
    [/\p{Script=Hangul}/u, /^ko/, 'ko-KR'],
    [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, /^ja/, 'ja-JP'],
    [/\p{Script=Cyrillic}{2}/u, /^(?:ru|uk|be|bg|sr|mk|kk|ky|mn|tg)/, 'ru-RU'],
    [/\p{Script=Greek}{3}/u, /^el/, 'el-GR'],
    [/\p{Script=Arabic}{2}/u, /^(?:ar|fa|ur|ps|ug)/, 'ar-SA'],
    [/\p{Script=Hebrew}{2}/u, /^(?:he|yi)/, 'he-IL'],
    [/\p{Script=Thai}{2}/u, /^th/, 'th-TH'],
    [/\p{Script=Devanagari}{2}/u, /^(?:hi|mr|ne|sa)/, 'hi-IN'],
  ])
}

/** Made when it is needed: V8 looks up the letters of each script then. */
let kept: ReturnType<typeof telling> | undefined

/** Text that can only be in the deck's own languages: no letter beyond Latin ones, ideographs and punctuation. */
const PLAIN = /^[\t\n\r\u0020-\u036F\u1E00-\u2FFF\u3000-\u303F\u3400-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF65\u{20000}-\u{3FFFF}]*$/u

/** True if all of a text is in the deck's own languages. */
export function isOwnText(text: string): boolean {
  return PLAIN.test(text)
}

/** Text as stretches of one language each: within a run, where clauses are of another one. Nearly all text is one stretch. */
export function languageStretches(text: string): readonly string[] {
  if (PLAIN.test(text)) return [text]
  const stretches: { text: string; language: string | undefined }[] = []
  for (const clause of text.split(CLAUSE_END)) {
    const language = foreignLanguage(clause)?.tag
    const last = stretches.at(-1)
    if (last && (language === last.language || !/\p{L}/u.test(clause))) last.text += clause
    else stretches.push({ text: clause, language })
  }
  return stretches.map((stretch) => stretch.text)
}

/** After a clause's last mark, with the blanks behind it. */
const CLAUSE_END = /(?<=[，。、；：！？,.;:!?]\s*)(?=[^，。、；：！？,.;:!?\s])/u

/** The language that a text's letters tell of, and who else writes them. */
function foreignLanguage(text: string): { tag: string; speakers: RegExp } | undefined {
  if (PLAIN.test(text)) return undefined
  const [, speakers, tag] = telling().find(([letters]) => letters.test(text)) ?? []
  return tag === undefined ? undefined : { tag, speakers: speakers! }
}

/**
 * Attributes `lang` and `altLang` of a run (CT_TextCharacterProperties, §21.1.2.3.9).
 * @param text letters that are of another language than the deck's win over it: kana, Hangul, Cyrillic …
 */
export function languageAttributes(languages: RunLanguages, script: Script, text = ''): string {
  const own = languages[script]
  const foreign = foreignLanguage(text)
  const lang = foreign === undefined || foreign.speakers.test(own) ? own : foreign.tag
  return `lang="${lang}" altLang="${languages[script === 'ea' ? 'latin' : 'ea']}"`
}
