/** The glyphs of a face's slices that a deck uses, as TrueType fonts; each slice is read once. */
import { readFileSync } from 'node:fs'
import { type FontPackage, type Slice, sliceFile } from './packages.ts'
import { ORIGIN } from './sfnt/names.ts'
import { type FontPart, openPart } from './sfnt/part.ts'

/** Cuts a slice at a weight down to characters. The part may hold more of them than were asked for. */
export type SliceReader = (
  font: FontPackage,
  slice: Slice,
  style: { bold: boolean; italic: boolean },
  characters: readonly number[],
) => Promise<FontPart>

/** Tables that only other glyphs, vertical text, other weights or finer shaping need. */
const NEEDLESS = ['BASE', 'GDEF', 'GPOS', 'HVAR', 'MVAR', 'STAT', 'VVAR', 'vhea', 'vmtx']

/** Features by which a Chinese text changes glyphs: local forms, and joined dashes. Other faces are drawn as they are. */
const CHINESE_FEATURES = ['ccmp', 'locl']

export function createSliceReader(): SliceReader {
  const parts = new Map<string, { characters: Set<number>; part: FontPart }>()
  return async (font, slice, { bold, italic }, characters) => {
    const file = sliceFile(font, slice, bold, italic)
    const key = font.variable ? `${file} ${bold}` : file
    const known = parts.get(key)
    if (known && characters.every((point) => known.characters.has(point))) return known.part
    const all = new Set([...(known?.characters ?? []), ...characters])
    const { default: subsetFont } = await import('subset-font')
    const bytes = await subsetFont(readFileSync(file), String.fromCodePoint(...[...all].toSorted((a, b) => a - b)), {
      targetFormat: 'truetype',
      ...(font.variable ? { variationAxes: { wght: bold ? 700 : 400 } } : {}),
      keepFeatures: font.isChinese ? CHINESE_FEATURES : [],
      preserveNameIds: ORIGIN,
      dropTables: NEEDLESS,
      noHinting: true,
    })
    const part = openPart(bytes)
    parts.set(key, { characters: all, part })
    return part
  }
}
