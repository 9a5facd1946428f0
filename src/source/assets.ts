import { createHash } from 'node:crypto'
import { realpathSync, statSync } from 'node:fs'
import { extname, join, posix } from 'node:path'
import { diagnose, type Diagnostic, type Report, type Where } from '../diagnostics/index.ts'
import type { Asset } from '../scene/types.ts'
import { type Missing, nearestFile, readInside } from './files.ts'
import { inspectMedia, MEDIA_ENDINGS } from './media.ts'
import { staysInside } from './paths.ts'
import { ENDINGS, inspectPicture, type Picture } from './picture.ts'
import { cleanSvg } from './svg.ts'
import type { AssetReference, DeckSource } from './types.ts'

/** Largest picture that is read, in MB. */
const PICTURE_LIMIT = 50
/** Largest film or sound, in MB: it is held in memory and stored in both decks. */
const MEDIA_LIMIT = 300

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
  for (const { src, at, media } of references) {
    if (assets.has(src)) continue
    const again = failed.get(src)
    if (again) {
      again(at)
      continue
    }
    const read = media === undefined ? load : loadMedia
    const asset = remembered(src, source.root, at, report, memory, read)
    if (asset) assets.set(src, asset)
    else failed.set(src, (place) => void read(src, source.root, place, report))
  }
  return assets
}

/** Pictures as they were read before, by `src`. */
export type AssetMemory = Map<string, { stamp: string; asset: Asset; said: readonly Diagnostic[] }>

/** The picture as it was read before, if its file has not been written since. */
function remembered(src: string, root: string, at: Where, report: Report, memory: AssetMemory, read: typeof load): Asset | undefined {
  const stamp = stampOf(src, root)
  const known = memory.get(src)
  if (known && known.stamp === stamp) {
    for (const diagnostic of known.said) report({ ...diagnostic, where: at })
    return known.asset
  }
  const said: Diagnostic[] = []
  const asset = read(src, root, at, (diagnostic) => {
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
    for (const path of [src, decodePath(src), ...fromRoot(src)]) {
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

/** Types that PowerPoint plays (support.microsoft.com, “Video and audio file formats supported in PowerPoint”). */
const PLAYED_BY_OFFICE: ReadonlySet<string> = new Set(['video/mp4', 'video/quicktime', 'audio/mpeg', 'audio/mp4', 'audio/wav'])
/** Points of the bar that a sound without a picture is shown as. */
const SOUND_BAR = { width: 420, height: 54 }
/** Of films whose header names no size. */
const USUAL_FILM = { width: 1280, height: 720 }

/** A film or a sound of the deck. */
function loadMedia(src: string, root: string, at: Where, report: Report): Asset | undefined {
  if (/^[a-z][a-z0-9+.-]+:/i.test(src)) return void report(diagnose('bad-media', at, { path: src, reason: 'it is no file of the deck' }))
  const missing = { code: 'missing-media', values: () => ({ path: src, nearest: nearestFile(root, src) }) } as const
  const bytes = readFileOf(src, root, at, report, MEDIA_LIMIT, missing)
  if (bytes === undefined) return undefined
  const media = inspectMedia(bytes)
  if (typeof media === 'string') return void report(diagnose('bad-media', at, { path: src, reason: media }))
  const kind = media.mime.startsWith('video') ? 'video' : 'audio'
  if (!PLAYED_BY_OFFICE.has(media.mime)) {
    const values = { path: src, type: MEDIA_ENDINGS[media.mime].toUpperCase(), other: kind === 'video' ? 'MP4 (H.264)' : 'MP3 or M4A' }
    report(diagnose('media-not-in-powerpoint', at, values))
  }
  const size =
    kind === 'audio' ? SOUND_BAR : { ...USUAL_FILM, ...(media.width && media.height ? { width: media.width, height: media.height } : {}) }
  return { key: src, mime: media.mime, fileName: `${hashOf(bytes)}.${MEDIA_ENDINGS[media.mime]}`, ...size, bytes }
}

function readPicture(src: string, root: string, at: Where, report: Report): Uint8Array | undefined {
  const missing = { code: 'missing-image', values: () => ({ path: src, nearest: nearestFile(root, src) }) } as const
  return readFileOf(src, root, at, report, PICTURE_LIMIT, missing)
}

/** A file whose name may be written percent-encoded. */
function readFileOf(src: string, root: string, at: Where, report: Report, limit: number, missing: Missing): Uint8Array | undefined {
  const inDeck = fromRoot(src)
  for (const [index, path] of inDeck.entries()) {
    const bytes = readInside(root, path, at, limit, report, index === inDeck.length - 1 && extname(src) !== '' ? missing : undefined)
    if (bytes) return bytes
  }
  if (inDeck.length > 0 && extname(src) !== '') return undefined
  const decoded = decodePath(src)
  if (decoded === src) return readInside(root, src, at, limit, report, missing)
  return readInside(root, src, at, limit, report) ?? readInside(root, decoded, at, limit, report, missing)
}

/** Where tools for the web find `/picture.png`: in the deck's folder, or in its `public`. */
function fromRoot(src: string): string[] {
  if (!/^\/[^/]/.test(src)) return []
  const paths = [src, decodePath(src)].map((path) => path.slice(1))
  return [
    ...new Set(
      paths
        .map((path) => posix.normalize(path))
        .filter(staysInside)
        .flatMap((path) => [`public/${path}`, path]),
    ),
  ]
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16)
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

function toAsset(src: string, written: Uint8Array, at: Where, report: Report, shown = src): Asset | undefined {
  const picture = inspectPicture(written)
  if (typeof picture === 'string') return void report(diagnose('bad-image', at, { path: shown, reason: picture }))
  const { mime } = picture
  const ending = ENDINGS[mime]
  const bytes = mime === 'image/svg+xml' ? drawingOf(written, shown, at, report) : written
  const named = extname(src).slice(1).toLowerCase().replace('jpeg', 'jpg')
  if (shown === src && named !== ending) report(diagnose('misnamed-image', at, { path: src, type: ending.toUpperCase() }))
  return pictureAsset(src, bytes, picture)
}

/** A picture under a key, as large as it is to be seen; its file is named after what it holds. */
export function pictureAsset(key: string, bytes: Uint8Array, { mime, width, height, orientation }: Picture): Asset {
  const size = orientation !== undefined && orientation >= 5 ? { width: height, height: width } : { width, height }
  return { key, mime, fileName: `${hashOf(bytes)}.${ENDINGS[mime]}`, ...size, ...(orientation && { orientation }), bytes }
}

/** A drawing as it may be given away. */
function drawingOf(written: Uint8Array, path: string, at: Where, report: Report): Uint8Array {
  const text = new TextDecoder().decode(written)
  const clean = cleanSvg(text)
  if (clean === text) return written
  report(diagnose('cleaned-drawing', at, { path }))
  return new TextEncoder().encode(clean)
}
