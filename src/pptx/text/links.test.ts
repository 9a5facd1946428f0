import { describe, expect, it } from 'vitest'
import { externalAddress } from './links.ts'

describe('an address', () => {
  it.each([
    ['https://a.cn/路 径?q="1"', 'https://a.cn/%E8%B7%AF%20%E5%BE%84?q=%221%22'],
    ['HTTP://a.cn', 'http://a.cn/'],
    ['mailto:hr@a.cn', 'mailto:hr@a.cn'],
  ])('is a valid URI: %s', (url, address) => {
    expect(externalAddress(url)).toBe(address)
  })

  it.each(['', 'javascript:alert(1)', 'file:///etc/passwd', '//a.cn', 'https://', 'notes.docx'])('is not led to: %s', (url) => {
    expect(externalAddress(url)).toBeUndefined()
  })
})
