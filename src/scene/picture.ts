/** Pictures, films and sounds. */
import type { LinkTarget, NodeBase } from './node.ts'

export interface ImageNode extends NodeBase {
  kind: 'image'
  /** Key into the compiled deck's assets. */
  asset: string
  alt: string
  decorative?: boolean
  /** Name of the layout's region whose picture placeholder this fills, if it fills one. */
  placeholder?: string
  /** The part of the picture that shows, in fractions of its size cut from each edge. */
  crop?: { left: number; top: number; right: number; bottom: number }
  /** The film or sound that it stands for, which plays in its box: key into the assets. */
  media?: { kind: 'video' | 'audio'; asset: string }
  link?: LinkTarget
}

/** The bytes of a picture, a film or a sound, and what is known of it. */
export interface Asset {
  key: string
  /** `video/…`, `audio/…`, `image/png`, `image/jpeg`, `image/gif`, `image/svg+xml`, `image/webp`. */
  mime: string
  /** File name that the outputs give it: content hash and extension. */
  fileName: string
  /** Intrinsic size in pixels, as it is to be seen; of a sound, that of its bar in points. */
  width: number
  height: number
  /** Exif orientation 2–8 (CIPA DC-008 §4.6.4): the bytes hold it unturned; browsers turn it by themselves. */
  orientation?: number
  bytes: Uint8Array
}

/** How light a picture that covers the slide is: relative luminances (WCAG 2.2), 0 to 1, row by row. */
export interface PictureTones {
  columns: number
  rows: number
  values: readonly number[]
}
