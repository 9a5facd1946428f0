import { join } from 'node:path'
import { difference, sideBySide } from '../pictures/combine.ts'
import { writePng } from '../pictures/png.ts'
import type { Picture } from '../types.ts'

/** Width of a pair of pictures, in px. */
const PAIR_WIDTH = 1600

export type PictureKind = 'web' | 'pptx' | 'diff' | 'pair'

/** File name of a slide's picture: `web-07.png`. */
export function pictureName(kind: PictureKind, number: number): string {
  return `${kind}-${String(number).padStart(2, '0')}.png`
}

/** Writes a slide's pictures: each side, their difference, and both sides in one. */
export function writeSlidePictures(folder: string, number: number, { web, pptx }: { web: Picture; pptx: Picture }): void {
  const write = (kind: PictureKind, picture: Picture): void => writePng(join(folder, pictureName(kind, number)), picture)
  write('web', web)
  write('pptx', pptx)
  write('diff', difference(web, pptx))
  write('pair', sideBySide(web, pptx, PAIR_WIDTH))
}
