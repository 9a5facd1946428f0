/** Pages of a PDF as pictures. */
import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

/**
 * Draws pages into PPM files, two runs of pdftoppm side by side.
 * @param resolution times 96 px in an inch, which is 1280 × 720 for a slide
 * @returns paths of the pictures, in the order of the pages
 */
export async function drawPages(pdf: string, pages: number, folder: string, program: string, resolution: number): Promise<string[]> {
  mkdirSync(folder, { recursive: true })
  const half = Math.ceil(pages / 2)
  const ranges = [
    [1, half],
    [half + 1, pages],
  ].filter(([first, last]) => first! <= last!)
  const size = ['-scale-to-x', String(1280 * resolution), '-scale-to-y', String(720 * resolution)]
  await Promise.all(
    ranges.map(([first, last]) =>
      promisify(execFile)(program, [
        '-r',
        String(96 * resolution),
        ...size,
        '-f',
        String(first),
        '-l',
        String(last),
        pdf,
        join(folder, 'page'),
      ]),
    ),
  )
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ppm'))
    .sort()
    .map((name) => join(folder, name))
}
