import { diagnose, nearestName, type Report } from '../diagnostics/index.ts'
import type { Setting } from './settings.ts'
import type { Manifest, RoomSettings } from './types.ts'
import { line, numbered, oneOf, paths, readSetting, shown, type Kind } from './values.ts'

export const transition = oneOf('none', 'fade', 'push', 'wipe', 'morph')

const date: Kind<string> = {
  expected: 'a date such as 2025-01-31',
  read: (value) => line.read(value) || undefined,
}

const language: Kind<string> = {
  expected: 'a language tag such as zh-CN or en',
  read: (value) =>
    typeof value === 'string' && /^[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*$/.test(value) ? value.replaceAll('_', '-') : undefined,
}

const keywords: Kind<string> = {
  expected: 'words',
  read: (value) => (Array.isArray(value) ? value.map(String).join(', ') : line.read(value)),
}

const ROOM_NAMES = ['none', 'optional', 'required'] as const

const room: Kind<RoomSettings> = {
  schema: {
    type: 'object',
    properties: { names: { enum: ROOM_NAMES }, moderated: { type: 'boolean' }, ahead: { type: 'boolean' } },
    additionalProperties: false,
  },
  expected: '`{names: none | optional | required, moderated: true | false, ahead: true | false}`',
  read: (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    const fits = Object.entries(value).every(([key, entry]) =>
      key === 'names' ? ROOM_NAMES.some((name) => name === entry) : (key === 'moderated' || key === 'ahead') && typeof entry === 'boolean',
    )
    return fits ? (value as RoomSettings) : undefined
  },
}

/** What each key of `deck.yaml` takes. */
export const manifestKinds = {
  name: line,
  title: line,
  subtitle: line,
  author: { ...line, expected: 'a name', read: (value) => (Array.isArray(value) ? value.join('、') : line.read(value)) } as Kind<string>,
  organisation: line,
  date,
  lang: language,
  theme: line,
  fonts: oneOf('office', 'brand'),
  images: oneOf('shown', 'original'),
  aspect: oneOf('16:9'),
  transition,
  keywords,
  footer: shown,
  footerDate: shown,
  slideNumber: numbered,
  chapters: paths,
  room,
} satisfies Record<string, Kind<unknown>>

/** Keys that `deck.yaml` knows. */
export const manifestKeys: readonly string[] = Object.keys(manifestKinds)

/** Other spellings that are read as they are. */
export const manifestAliases: Readonly<Record<string, string>> = {
  organization: 'organisation',
  language: 'lang',
  aspectRatio: 'aspect',
  paginate: 'slideNumber',
}

/** The name under which the manifest knows a key, if it does. */
export function manifestKey(key: string): string | undefined {
  const name = manifestAliases[key] ?? key
  return Object.hasOwn(manifestKinds, name) ? name : undefined
}

/**
 * Settings → manifest. A value of the wrong kind is a `bad-value` warning and left out; a key that is not known
 * goes to `unknown`, by default an `unknown-key` warning with the nearest name.
 */
export function readManifest(
  settings: readonly Setting[],
  report: Report,
  unknown = (setting: Setting) => reportUnknown(setting, manifestKeys, report),
): Manifest {
  const manifest: Record<string, unknown> = {}
  for (const setting of settings) {
    const key = manifestKey(setting.key)
    if (key === undefined) {
      unknown(setting)
      continue
    }
    const value = readSetting(setting, manifestKinds[key as keyof typeof manifestKinds] as Kind<unknown>, report)
    if (value !== undefined && key !== 'aspect') manifest[key] = value
  }
  return manifest
}

/** Warns of a key that is not known, with the nearest of `known`. */
export function reportUnknown(setting: Setting, known: Iterable<string>, report: Report): void {
  report(diagnose('unknown-key', setting.at, { name: setting.key, nearest: nearestName(setting.key, known) }))
}
