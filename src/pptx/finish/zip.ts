import { strToU8, type Zippable, zipSync } from 'fflate'

/** A package's parts by name, without leading slash. */
export type Parts = ReadonlyMap<string, string | Uint8Array>

/** Already compressed: stored as they are. */
const COMPRESSED = /\.(png|jpeg|gif)$/

/** Zips parts in the map's order. Times are 1980-01-01 in any time zone, so that the same parts give the same bytes. */
export function zipParts(parts: Parts): Uint8Array {
  const entries: Zippable = {}
  for (const [name, content] of parts) {
    entries[name] = [typeof content === 'string' ? strToU8(content) : content, { level: COMPRESSED.test(name) ? 0 : 6 }]
  }
  return zipSync(entries, { mtime: new Date(1980, 0, 1), os: 0, attrs: 0 })
}
