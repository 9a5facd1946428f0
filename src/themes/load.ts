import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { extended, type RawTheme, themeOf } from './read.ts'
import { shippedTheme } from './schema.ts'
import type { Theme } from './types.ts'

/** Folder of the themes that ship, beside `src` and `lib`. */
const SHIPPED = fileURLToPath(new URL('../../themes/', import.meta.url))

/** Names of the themes that ship. */
export const themeNames: readonly string[] = ['default', 'stage', 'workshop']

/** Path of a shipped theme's file. */
export function themeFile(name: string): string {
  return `${SHIPPED}${name}/theme.yaml`
}

interface Loaded {
  /** The files that it consists of: its own, and that of the theme that it extends. */
  texts: readonly string[]
  raw: RawTheme
  theme: Theme
}

const loaded = new Map<string, Loaded>()

/**
 * Reads a shipped theme: the same object as long as its files are the same.
 * @throws if the theme's own file is missing or broken: that is a fault of the installation.
 */
export function loadTheme(name: string): Theme {
  return load(name).theme
}

/** What a shipped theme's file says, with what it extends: what other themes may extend in turn. */
export function rawTheme(name: string): RawTheme {
  return load(name).raw
}

function load(name: string): Loaded {
  const text = readFileSync(themeFile(name), 'utf8')
  // Every theme that ships says only how it differs from the default one.
  const base = name === 'default' ? undefined : load('default')
  const texts = [text, ...(base?.texts ?? [])]
  const known = loaded.get(name)
  if (known && isOf(known, texts)) return known
  const kept = readKept(name)
  const made = kept && isOf(kept, texts) ? kept : makeTheme(name, texts, base)
  loaded.set(name, made)
  return made
}

function isOf({ texts: own }: Loaded, texts: readonly string[]): boolean {
  return own.length === texts.length && own.every((entry, i) => entry === texts[i])
}

function makeTheme(name: string, texts: readonly string[], base: Loaded | undefined): Loaded {
  const own = shippedTheme(parse(texts[0]!), [], ({ path, expected }) => {
    throw new Error(`${themeFile(name)}: ${path.join('.')}: expected ${expected}`)
  })
  const raw = base === undefined ? (own as unknown as RawTheme) : extended(base.raw, own)
  return { texts, raw, theme: themeOf(raw) }
}

/** A theme as it was read when this was built: `scripts/keep-themes.mjs` keeps it beside this module. */
function readKept(name: string): Loaded | undefined {
  try {
    return JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), 'utf8')) as Loaded
  } catch {
    return undefined
  }
}

/** What `readKept` reads, by the names of its files. */
export function themesToKeep(): ReadonlyMap<string, unknown> {
  return new Map(themeNames.map((name) => [`${name}.json`, load(name)]))
}
