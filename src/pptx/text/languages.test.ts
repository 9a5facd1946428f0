import { describe, expect, it } from 'vitest'
import { languageAttributes, languageStretches, runLanguages } from './languages.ts'

describe('languages of runs', () => {
  it.each([
    ['zh', 'zh-CN', 'en-US'],
    ['zh-Hant', 'zh-TW', 'en-US'],
    ['zh-HK', 'zh-HK', 'en-US'],
    ['ja', 'ja-JP', 'en-US'],
    ['ko', 'ko-KR', 'en-US'],
    ['de', 'zh-CN', 'de-DE'],
    ['en-GB', 'zh-CN', 'en-GB'],
    ['not a tag', 'zh-CN', 'not a tag'],
  ])('have a region as Office writes it: %s', (lang, ea, latin) => {
    expect(runLanguages(lang)).toEqual({ ea, latin })
  })

  it.each(['zh', 'zh-CN', 'zh-TW', 'en', 'en-US', 'en-GB', 'ja', 'ko', 'de', 'fr', 'es', 'ru'])(
    'have the region that ICU knows: %s',
    (lang) => {
      const { language, region } = new Intl.Locale(lang).maximize()
      expect(Object.values(runLanguages(lang))).toContain(`${language}-${region}`)
    },
  )

  it.each([
    ['协作', 'ea', 'zh-CN'],
    ['ひらがなと漢字', 'ea', 'ja-JP'],
    ['한국어', 'ea', 'ko-KR'],
    ['Русский текст', 'latin', 'ru-RU'],
    ['α and β', 'latin', 'en-US'],
    ['Ελληνικά', 'latin', 'el-GR'],
    ['café', 'latin', 'en-US'],
  ] as const)('follow letters that tell of one: %s', (text, script, expected) => {
    expect(languageAttributes(runLanguages('zh-CN'), script, text)).toMatch(new RegExp(`^lang="${expected}"`))
  })

  it('stay the deck’s where it writes those letters itself', () => {
    expect(languageAttributes(runLanguages('uk'), 'latin', 'Українська')).toMatch(/^lang="uk-UA"/)
  })

  it('change within a run, clause by clause', () => {
    expect(languageStretches('中文，日本語のかなも、한국어 문장도 있습니다。又是中文')).toEqual([
      '中文，',
      '日本語のかなも、',
      '한국어 문장도 있습니다。',
      '又是中文',
    ])
    expect(languageStretches('纯中文，没有别的。')).toEqual(['纯中文，没有别的。'])
  })
})
