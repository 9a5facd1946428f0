import { expect, test } from 'vitest'
import { withFonts } from './fonts.ts'
import { loadTheme } from './load.ts'

const theme = loadTheme('default')

test.each([
  ['zh-CN', 'Microsoft YaHei'],
  ['en', 'Microsoft YaHei'],
  ['ja', 'Yu Gothic'],
  ['ko-KR', 'Malgun Gothic'],
  ['zh-TW', 'Microsoft JhengHei'],
  ['zh-Hant-HK', 'Microsoft JhengHei'],
])('Office draws %s with %s', (lang, face) => {
  expect(withFonts(theme, 'office', lang).fonts).toMatchObject({ latin: { pptx: 'Arial' }, ea: { pptx: face, web: 'Noto Sans SC' } })
})

test('brand names the same faces on both sides', () => {
  for (const { web, pptx } of Object.values(withFonts(theme, 'brand', 'ja').fonts)) expect(pptx).toBe(web)
})
