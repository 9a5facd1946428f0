/** What values in a theme's file may be: checks that keep what is right and say where the rest is. */

export type Path = readonly (string | number)[]

/** Something in a theme's file that is not as it should be; it is left out. */
export interface ThemeFault {
  /** Keys from the file's top. */
  path: Path
  /** What is expected there, to stand after “is not” or “expected”. */
  expected: string
  /** Keys that are known there, where the key itself is not. */
  known?: readonly string[]
}

export type Fault = (fault: ThemeFault) => void

/** The value if it is right, without what is wrong inside it; else `undefined`, and its faults are told. */
export type Check<T = unknown> = (value: unknown, path: Path, fault: Fault) => T | undefined

function simple<T>(expected: string, accepts: (value: unknown) => boolean): Check<T> {
  return (value, path, fault) => (accepts(value) ? (value as T) : void fault({ path, expected }))
}

export function number(least: number, most: number): Check<number> {
  return simple(`a number from ${least} to ${most}`, (value) => typeof value === 'number' && value >= least && value <= most)
}

export const flag: Check<boolean> = simple('true or false', (value) => typeof value === 'boolean')

export const text: Check<string> = simple(
  'a line of text',
  (value) => typeof value === 'string' && value !== '' && value.length <= 80 && !/[\p{Cc}]/u.test(value),
)

export const hexColor: Check<`#${string}`> = simple("a colour such as '#0E7C86'", (value) => typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value))

export function oneOf<T extends string>(...names: readonly T[]): Check<T> {
  return simple(`one of ${names.join(', ')}`, (value) => names.includes(value as T))
}

export function list<T>(entry: Check<T>, least = 1, most = 200): Check<T[]> {
  return (value, path, fault) => {
    if (!Array.isArray(value) || value.length < least || value.length > most)
      return void fault({ path, expected: `a list of ${least === most ? least : `${least} to ${most}`} entries` })
    return value.map((item, i) => entry(item, [...path, i], fault)).filter((item) => item !== undefined)
  }
}

/** A list that is wrong as a whole if an entry is: a point, a box. */
export function tuple<T>(entry: Check<T>, count: number): Check<T[]> {
  return (value, path, fault) => {
    const read = list(entry, count, count)(value, path, fault)
    return read?.length === count ? read : undefined
  }
}

/** Keys that are known, each with its own check; all may be missing. */
export function object(checks: Readonly<Record<string, Check>>): Check<Record<string, unknown>> {
  return (value, path, fault) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return void fault({ path, expected: 'a list of `key: value` lines' })
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, entry]): [string, unknown][] => {
        const check = Object.hasOwn(checks, key) ? checks[key] : undefined
        if (check === undefined) fault({ path: [...path, key], expected: 'a known key', known: Object.keys(checks) })
        const read = check?.(entry, [...path, key], fault)
        return read === undefined ? [] : [[key, read]]
      }),
    )
  }
}

/** The same check for each of some keys. */
export function record(keys: readonly string[], check: Check): ReturnType<typeof object> {
  return object(Object.fromEntries(keys.map((key) => [key, check])))
}
