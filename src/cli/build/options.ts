import { existsSync, statSync } from 'node:fs'
import type { CompileOptions } from '../../compile/index.ts'
import { readArguments, UsageError } from '../usage.ts'

/** What `diptych build` is asked for: plain values, which a thread may be given. */
export interface BuildOptions {
  deck: string
  /** Folder to write to. */
  out: string
  /** The only output that is wanted. */
  only?: 'web' | 'pptx'
  theme?: string
  fonts?: CompileOptions['fonts']
  /** Log of a live session. */
  results?: string
  originalImages: boolean
  notes: boolean
  lockBreaks: boolean
  perChapter: boolean
  embedFonts: boolean
  cache: boolean
  clearCache: boolean
  json: boolean
}

/** @throws {UsageError} for what means nothing */
export function readBuildOptions(args: string[]): BuildOptions {
  const { deck, values } = readArguments(args, {
    out: { type: 'string' },
    only: { type: 'string' },
    json: { type: 'boolean' },
    theme: { type: 'string' },
    'no-notes': { type: 'boolean' },
    'lock-breaks': { type: 'boolean' },
    'per-chapter': { type: 'boolean' },
    fonts: { type: 'string' },
    'embed-fonts': { type: 'boolean' },
    'original-images': { type: 'boolean' },
    'no-cache': { type: 'boolean' },
    'clear-cache': { type: 'boolean' },
    results: { type: 'string' },
  })
  const { only, theme, results } = values
  if (only !== undefined && only !== 'web' && only !== 'pptx') throw new UsageError(`--only takes web or pptx, not "${String(only)}"`)
  const embedFonts = values['embed-fonts'] === true
  const fonts = fontProfile(values['fonts'], embedFonts)
  for (const option of ['lock-breaks', 'per-chapter', 'fonts', 'embed-fonts']) {
    if (only === 'web' && values[option]) throw new UsageError(`--${option} is about the PowerPoint file, which --only web leaves out`)
  }
  const out = typeof values['out'] === 'string' ? values['out'] : 'dist'
  if (existsSync(out) && !statSync(out).isDirectory()) throw new UsageError(`--out takes a folder, and ${out} is a file`)
  return {
    deck,
    out,
    ...(only && { only }),
    ...(typeof theme === 'string' ? { theme } : {}),
    ...(fonts && { fonts }),
    ...(typeof results === 'string' ? { results } : {}),
    originalImages: values['original-images'] === true,
    notes: values['no-notes'] !== true,
    lockBreaks: values['lock-breaks'] === true,
    perChapter: values['per-chapter'] === true,
    embedFonts,
    cache: values['no-cache'] !== true,
    clearCache: values['clear-cache'] === true,
    json: values['json'] === true,
  }
}

/** Whose faces the .pptx names, if that is said: those that are embedded are the theme's own. */
function fontProfile(name: unknown, embedFonts: boolean): CompileOptions['fonts'] {
  if (name !== undefined && name !== 'office' && name !== 'brand')
    throw new UsageError(`--fonts takes office or brand, not "${String(name)}"`)
  if (embedFonts && name === 'office') throw new UsageError('--embed-fonts embeds the theme’s own fonts, and --fonts office names others')
  return embedFonts ? 'brand' : name
}
