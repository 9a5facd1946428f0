/** Pages of a PDF as pictures, 96 px in an inch: 1280 × 720 for a slide. */
import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const WIDTH = 1280
const HEIGHT = 720

/**
 * Draws pages into PPM files, two runs of pdftoppm side by side.
 * @returns paths of the pictures, in the order of the pages
 */
export async function drawPages(pdf: string, pages: number, folder: string, program: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true })
  const half = Math.ceil(pages / 2)
  const ranges = [[1, half], [half + 1, pages]].filter(([first, last]) => first! <= last!)
  const size = ['-scale-to-x', String(WIDTH), '-scale-to-y', String(HEIGHT)]
  await Promise.all(ranges.map(([first, last]) => promisify(execFile)(program, ['-r', '96', ...size, '-f', String(first), '-l', String(last), pdf, join(folder, 'page')])))
  return readdirSync(folder).filter((name) => name.endsWith('.ppm')).sort().map((name) => join(folder, name))
}
