import { createHash } from 'node:crypto'
import { realpathSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { diagnose, type Diagnostic, type Report, type Where } from '../diagnostics/index.ts'
import type { Asset } from '../scene/types.ts'
import { nearestFile, readInside } from './files.ts'
import { ENDINGS, inspectPicture, type Picture } from './picture.ts'
import type { AssetReference, DeckSource } from './types.ts'

/** Largest picture that is read, in MB. */
const PICTURE_LIMIT = 50

/**
 * Reads the pictures that a deck names. Keys are the references' `src`. A picture that is missing, broken, outside
 * the deck or on the network is reported once for each place that names it, and left out.
 */
export function loadAssets(
  references: readonly AssetReference[],
  source: Pick<DeckSource, 'root'>,
  report: Report,
  memory: AssetMemory = new Map(),
): Map<string, Asset> {
  const assets = new Map<string, Asset>()
  const failed = new Map<string, (at: Where) => void>()
  for (const { src, at } of references) {
    if (assets.has(src)) continue
    const again = failed.get(src)
    if (again) {
      again(at)
      continue
    }
    const asset = remembered(src, source.root, at, report, memory)
    if (asset) assets.set(src, asset)
    else failed.set(src, (place) => void load(src, source.root, place, report))
  }
  return assets
}

/** Pictures as they were read before, by `src`. */
export type AssetMemory = Map<string, { stamp: string; asset: Asset; said: readonly Diagnostic[] }>

/** The picture as it was read before, if its file has not been written since. */
function remembered(src: string, root: string, at: Where, report: Report, memory: AssetMemory): Asset | undefined {
  const stamp = stampOf(src, root)
  const known = memory.get(src)
  if (known && known.stamp === stamp) {
    for (const diagnostic of known.said) report({ ...diagnostic, where: at })
    return known.asset
  }
  const said: Diagnostic[] = []
  const asset = load(src, root, at, (diagnostic) => {
    said.push(diagnostic)
    report(diagnostic)
  })
  if (asset && stamp !== undefined) memory.set(src, { stamp, asset, said })
  else memory.delete(src)
  return asset
}

/** Which file a picture is and when it was last written; `undefined` if there is none. A picture in its address stands for itself. */
function stampOf(src: string, root: string): string | undefined {
  if (/^data:/i.test(src)) return ''
  try {
    for (const path of [src, decodePath(src)]) {
      const stat = statSync(join(root, path), { bigint: true, throwIfNoEntry: false })
      if (stat) return `${realpathSync(join(root, path))} ${stat.ino} ${stat.size} ${stat.mtimeNs} ${stat.ctimeNs}`
    }
  } catch {
    // A name that no file can have: reading it will say so.
  }
  return undefined
}

function load(src: string, root: string, at: Where, report: Report): Asset | undefined {
  if (/^(https?:)?\/\//i.test(src)) return void report(diagnose('remote-image', at, { path: src }))
  if (/^data:/i.test(src)) return loadData(src, at, report)
  if (/^[a-z][a-z0-9+.-]+:/i.test(src)) return void report(diagnose('bad-image', at, { path: src, reason: 'it is no file of the deck' }))
  const bytes = readPicture(src, root, at, report)
  return bytes && toAsset(src, bytes, at, report)
}

function readPicture(src: string, root: string, at: Where, report: Report): Uint8Array | undefined {
  const missing = { code: 'missing-image', values: () => ({ path: src, nearest: nearestFile(root, src) }) } as const
  const decoded = decodePath(src)
  if (decoded === src) return readInside(root, src, at, PICTURE_LIMIT, report, missing)
  return readInside(root, src, at, PICTURE_LIMIT, report) ?? readInside(root, decoded, at, PICTURE_LIMIT, report, missing)
}

/** `my%20picture.png` → `my picture.png`; as written if it is not percent-encoded. */
function decodePath(src: string): string {
  try {
    return decodeURIComponent(src)
  } catch {
    return src
  }
}

/** RFC 2397, pictures only. */
function loadData(src: string, at: Where, report: Report): Asset | undefined {
  const shown = `${src.slice(0, 40)}…`
  const match = /^data:image\/[a-z+.-]+(?:;[a-z]+=[^;,]*)*(;base64)?,(.*)$/is.exec(src)
  if (!match) return void report(diagnose('bad-image', at, { path: shown, reason: 'the address holds no picture' }))
  const bytes = match[1] ? Buffer.from(match[2]!, 'base64') : Buffer.from(decodePath(match[2]!), 'utf8')
  return toAsset(src, bytes, at, report, shown)
}

function toAsset(src: string, bytes: Uint8Array, at: Where, report: Report, shown = src): Asset | undefined {
  const picture = inspectPicture(bytes)
  if (typeof picture === 'string') return void report(diagnose('bad-image', at, { path: shown, reason: picture }))
  const ending = ENDINGS[picture.mime]
  const written = extname(src).slice(1).toLowerCase().replace('jpeg', 'jpg')
  if (shown === src && written !== ending) report(diagnose('misnamed-image', at, { path: src, type: ending.toUpperCase() }))
  if (picture.turned) report(diagnose('turned-image', at, { path: shown }))
  return pictureAsset(src, bytes, picture)
}

/** A picture under a key; its file is named after what it holds. */
export function pictureAsset(key: string, bytes: Uint8Array, { mime, width, height }: Picture): Asset {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  return { key, mime, fileName: `${hash}.${ENDINGS[mime]}`, width, height, bytes }
}
