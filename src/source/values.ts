import { diagnose, nearestName, type Report } from '../diagnostics/index.ts'
import type { Setting } from './settings.ts'

/** Reads a setting's value; `undefined` if it is of the wrong kind. */
export interface Kind<T> {
  expected: string
  read(value: unknown): T | undefined
  /** Names to suggest from. */
  names?: readonly string[]
  /** JSON Schema of a value that is a map. */
  schema?: object
}

/** One line of text; numbers and booleans count as what was written. */
export const line: Kind<string> = {
  expected: 'a line of text',
  read: (value) =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value).trim() : undefined,
}

export const flag: Kind<boolean> = {
  expected: '`true` or `false`',
  names: ['true', 'false'],
  read: (value) => {
    if (typeof value === 'boolean') return value
    if (value === 'true' || value === 'yes' || value === 'on') return true
    return value === 'false' || value === 'no' || value === 'off' ? false : undefined
  },
}

/** Whether something is shown, or the text that is shown instead. */
export const shown: Kind<boolean | string> = {
  expected: '`true`, `false` or a text',
  read: (value) => flag.read(value) ?? line.read(value),
}

/** Whether slides' numbers are shown; the formats that reveal.js knows count as yes. */
export const numbered: Kind<boolean> = {
  expected: '`true` or `false`',
  read: (value) =>
    flag.read(value) ?? (typeof value === 'string' && /^(?:c|c\/t|h\.v|h\/v|all|print|speaker)$/.test(value) ? true : undefined),
}

/** Minutes: `10`, `10 min`, `10分钟`, `90s`, `1:30`. */
export const minutes: Kind<number> = {
  expected: 'a number of minutes',
  read: (value) => {
    if (typeof value === 'number') return value >= 0 && Number.isFinite(value) ? value : undefined
    const match = typeof value === 'string' ? /^(\d+(?:\.\d+)?)\s*(s|sec|秒)?(?:m|min|mins|minutes|分钟|分)?$/i.exec(value.trim()) : null
    if (match) return match[2] ? Number(match[1]) / 60 : Number(match[1])
    const clock = typeof value === 'string' ? /^(\d+):([0-5]\d)$/.exec(value.trim()) : null
    return clock ? Number(clock[1]) + Number(clock[2]) / 60 : undefined
  },
}

/** Words in a list, or in one line with spaces between. */
export const words: Kind<readonly string[]> = {
  expected: 'names with spaces between',
  read: (value) => {
    if (typeof value === 'string') return value.split(/[\s,]+/).filter(Boolean)
    return Array.isArray(value) && value.every((entry) => typeof entry === 'string') ? value : undefined
  },
}

/** A list of paths. */
export const paths: Kind<readonly string[]> = {
  expected: 'a list of files',
  read: (value) => (Array.isArray(value) && value.every((entry) => typeof entry === 'string') ? value : undefined),
}

/** One of a few names. */
export function oneOf<T extends string>(...names: readonly T[]): Kind<T> {
  return { expected: `one of ${names.join(', ')}`, names, read: (value) => names.find((name) => name === value) }
}

/** The value, or `undefined` with a `bad-value` diagnostic. An empty value is as good as none. */
export function readSetting<T>(setting: Setting, kind: Kind<T>, report: Report): T | undefined {
  if (setting.value === null || setting.value === '') return undefined
  const value = kind.read(setting.value)
  if (value === undefined) {
    const written =
      typeof setting.value === 'object' ? (Array.isArray(setting.value) ? 'a list' : 'a group of settings') : `“${String(setting.value)}”`
    const nearest = kind.names && nearestName(String(setting.value), kind.names)
    report(
      diagnose('bad-value', setting.valueAt, {
        name: setting.key,
        value: written,
        expected: kind.expected,
        nearest,
        written: String(setting.value),
      }),
    )
  }
  return value
}
