/**
 * A value with every place in it (`{file, line, column}`) `by` lines lower. Parts without a place are the same objects.
 * Arrays, maps and plain objects are looked through.
 */
export function shiftLines<T>(value: T, by: number): T {
  return (by === 0 ? value : shift(value, by)) as T
}

function shift(value: unknown, by: number): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return shiftArray(value, by)
  if (value instanceof Map) return new Map([...value].map(([key, entry]) => [key, shift(entry, by)]))
  if (value instanceof Set) return value
  const object = value as Record<string, unknown>
  if (isPlace(object)) return { file: object['file'], line: object.line + by, column: object['column'] }
  let copy: Record<string, unknown> | undefined
  for (const key in object) {
    const before = object[key]
    if (typeof before !== 'object' || before === null) continue
    const after = shift(before, by)
    if (after !== before) (copy ??= { ...object })[key] = after
  }
  return copy ?? object
}

function shiftArray(array: readonly unknown[], by: number): readonly unknown[] {
  let copy: unknown[] | undefined
  for (let i = 0; i < array.length; i++) {
    const after = shift(array[i], by)
    if (after !== array[i]) (copy ??= [...array])[i] = after
  }
  return copy ?? array
}

function isPlace(object: Record<string, unknown>): object is Record<string, unknown> & { line: number } {
  return typeof object['line'] === 'number' && typeof object['column'] === 'number'
}
