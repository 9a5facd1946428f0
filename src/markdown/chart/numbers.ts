/** A number that an author wrote, or a gap. */
export interface WrittenNumber {
  value: number | null
  /** Written with a percent sign: the value is the hundredth. */
  percent: boolean
}

const GAP = /^(?:|[-–—]+|n\/?a|null|none|空|无)$/i
const NUMBER = /^([+-]?)\s*[$€£¥￥]?\s*(\d{1,3}(?:[,，]\d{3})+|\d+)?(\.\d+)?(e[+-]?\d{1,3})?\s*(%|％)?$/i

/** Reads `1,234.5`, `−3`, `35%`, `$20`, a gap (nothing, `-`, `n/a`); `undefined` for what is no number. */
export function readNumber(written: unknown): WrittenNumber | undefined {
  if (written === null || written === undefined) return { value: null, percent: false }
  if (typeof written === 'number') return Number.isFinite(written) ? { value: written, percent: false } : undefined
  if (typeof written !== 'string') return undefined
  const text = written
    .trim()
    .replace(/^[−–](?=[\d.$€£¥])/, '-')
    .replaceAll(/[\u00a0\u2009\u202f]/g, '')
  if (GAP.test(text)) return { value: null, percent: false }
  const match = NUMBER.exec(text)
  if (!match || (match[2] === undefined && match[3] === undefined)) return undefined
  const [, sign = '', whole = '0', fraction = '', exponent = '', percent] = match
  const value = Number(`${sign}${whole.replaceAll(/[,，]/g, '')}${fraction}${exponent}`)
  if (!Number.isFinite(value)) return undefined
  return percent ? { value: Number((value / 100).toPrecision(15)), percent: true } : { value, percent: false }
}
