import { describe, expect, it } from 'vitest'
import { formatCode, formatFor, formatNumber, parseFormat, withUnit } from './format.ts'

describe('number formats', () => {
  it.each([
    ['0', 1234.5, '1235', '0'],
    ['0.0', 2.25, '2.3', '0.0'],
    ['0.00', 1.005, '1.01', '0.00'],
    ['#,##0', 1_234_567, '1,234,567', '#,##0'],
    ['#,##0.00', -1234.5, '-1,234.50', '#,##0.00'],
    ['0%', 0.345, '35%', '0%'],
    ['0.0%', 0.1285, '12.9%', '0.0%'],
    ['"$"#,##0', 1200, '$1,200', '"$"#,##0'],
    ['$0.0', -3, '-$3.0', '"$"0.0'],
    ['0"万元"', 12, '12万元', '0"万元"'],
    ['0', -0.4, '0', '0'],
  ])('%s writes %d as %s', (code, value, text, written) => {
    const format = parseFormat(code)!
    expect(formatNumber(value, format)).toBe(text)
    expect(formatCode(format)).toBe(written)
  })

  it.each(['yyyy-mm-dd', '0;-0', '', '@', '[Red]0'])('%j is none that charts write', (code) => {
    expect(parseFormat(code)).toBeUndefined()
  })

  it('follow the numbers where no format is given', () => {
    expect(formatCode(formatFor([1, 2.5, null]))).toBe('0.0')
    expect(formatCode(formatFor([1200, 3]))).toBe('#,##0')
    expect(formatCode(formatFor([0.35, 0.4], true))).toBe('0%')
    expect(formatCode(formatFor([0.082], true))).toBe('0.0%')
    expect(formatCode(formatFor([4 / 3]))).toBe('0.00')
    expect(formatCode(formatFor([0.0012, 0.003]))).toBe('0.0000')
  })

  it('set a unit of letters apart, and no other', () => {
    const plain = formatFor([1])
    expect(formatCode(withUnit(plain, 'days'))).toBe('0" days"')
    expect(formatCode(withUnit(plain, '天'))).toBe('0"天"')
    expect(formatNumber(3, withUnit(plain, '%'))).toBe('3%')
    expect(formatCode(withUnit(plain, 'a"b'))).toBe('0"ab"')
  })
})
