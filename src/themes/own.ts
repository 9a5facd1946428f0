/** A theme of an author's own: a folder with a `theme.yaml` that says how it differs from one that ships. */
import { LineCounter, parseDocument } from 'yaml'
import { diagnose, nearestName, type Report, type Where } from '../diagnostics/index.ts'
import type { Path } from './checks.ts'
import { rawTheme, themeNames } from './load.ts'
import { extended, type RawTheme, themeOf } from './read.ts'
import { ownTheme } from './schema.ts'
import type { Theme } from './types.ts'

/** Nesting that a theme's file needs; more is no theme. */
const DEEPEST = 12

/** The theme that a file's text describes. What is wrong in it is reported with its place and left out. */
export function readOwnTheme(text: string, file: string, report: Report): Theme {
  const counter = new LineCounter()
  const place = (offset: number): Where => {
    const { line, col } = counter.linePos(offset)
    return { file, line, column: col }
  }
  const complain = (at: Where, key: string, reason: string, nearest?: string): void =>
    report(diagnose('bad-theme', at, { key, reason, ...(nearest === undefined ? {} : { nearest }) }))
  if (isTooDeep(text)) {
    complain(place(0), file, 'it is nested too deeply')
    return themeOf(rawTheme('default'))
  }
  const document = parseDocument(text, { lineCounter: counter })
  for (const { pos, message } of document.errors) complain(place(pos[0]), file, message.split('\n')[0]!.replace(/[.:]$/, ''))
  const whereOf = (path: Path): Where => {
    for (let count = path.length; count > 0; count--) {
      const node = document.getIn(path.slice(0, count), true) as { range?: [number, number, number] } | undefined
      if (node?.range) return place(node.range[0])
    }
    return place(0)
  }
  const own = ownTheme(plain(document), [], ({ path, expected, known }) => {
    const key = String(path.at(-1) ?? file)
    if (known === undefined) complain(whereOf(path), path.join('.') || file, `${expected} is expected`)
    else complain(whereOf(path), path.join('.'), 'no theme has such a key', nearestName(key, known))
  })
  const named = typeof own?.['extends'] === 'string' ? own['extends'] : 'default'
  if (!themeNames.includes(named)) complain(whereOf(['extends']), 'extends', `there is no theme “${named}”`, nearestName(named, themeNames))
  const raw = extended(rawTheme(themeNames.includes(named) ? named : 'default'), own ?? {}) as RawTheme
  const smaller = Object.entries(raw.type).filter(([, { max, min }]) => max < min)
  for (const [role] of smaller) complain(whereOf(['type', role]), `type.${role}`, 'its largest size is smaller than its smallest')
  const type = { ...raw.type, ...Object.fromEntries(smaller.map(([role, style]) => [role, { ...style, min: style.max }])) }
  return themeOf({ ...raw, type: snapped(type) })
}

/** Values of the document; of one that refers to itself or repeats itself without end, nothing. */
function plain(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 20 }) ?? {}
  } catch {
    return {}
  }
}

/** Sizes and line heights on the grids that both outputs draw alike. */
function snapped(type: RawTheme['type']): RawTheme['type'] {
  const snap = (value: number, step: number): number => Math.round(Math.round(value / step) * step * 1000) / 1000
  return Object.fromEntries(
    Object.entries(type).map(([role, style]) => [
      role,
      { ...style, max: snap(style.max, 0.6), min: snap(style.min, 0.6), lineHeight: snap(style.lineHeight, 0.012) },
    ]),
  ) as RawTheme['type']
}

function isTooDeep(text: string): boolean {
  return text.split('\n').some((line) => {
    const brackets = [...line].filter((character) => character === '[' || character === '{').length
    return /^ */.exec(line)![0].length > 4 * DEEPEST || brackets > 400 || /(?:[[{]\s*){12}/.test(line)
  })
}
