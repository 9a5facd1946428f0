/** One colour of the theme, changed in the file: the whole deck follows, as LibreOffice draws it. */
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { readPpm } from '../../../scripts/fidelity/pictures/ppm.ts'
import { everyFeature, type EveryFeature } from './deck.ts'

const run = promisify(execFile)

/** Slides as LibreOffice draws them, as raw pixels. */
async function drawn(pptx: Uint8Array): Promise<Uint8ClampedArray[]> {
  const folder = await mkdtemp(join(tmpdir(), 'diptych-colours-'))
  try {
    await writeFile(join(folder, 'deck.pptx'), pptx)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'deck.pptx')], {
      env: { ...process.env, HOME: folder, SAL_USE_VCLPLUGIN: 'svp' },
      timeout: 240_000,
    })
    await run('pdftoppm', ['-r', '40', join(folder, 'deck.pdf'), join(folder, 'page')])
    const pages = (await readdir(folder)).filter((name) => name.endsWith('.ppm')).toSorted()
    return pages.map((name) => readPpm(join(folder, name)).data)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** On how many pages a colour stands, on at least one pixel. */
function pagesWith(pages: readonly Uint8ClampedArray[], color: string): number[] {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
  return pages.flatMap((pixels, page) => {
    for (let i = 0; i < pixels.length; i += 4) if (pixels[i] === r && pixels[i + 1] === g && pixels[i + 2] === b) return [page + 1]
    return []
  })
}

function recoloured(pptx: Uint8Array, slot: string, from: string, to: string): Uint8Array {
  const files = unzipSync(pptx)
  const theme = strFromU8(files['ppt/theme/theme1.xml']!)
  const after = theme.replace(`<a:${slot}><a:srgbClr val="${from.slice(1)}"/>`, `<a:${slot}><a:srgbClr val="${to.slice(1)}"/>`)
  expect(after).not.toBe(theme)
  return zipSync({ ...files, 'ppt/theme/theme1.xml': strToU8(after) })
}

describe('a colour that is changed in the theme of the file', () => {
  let deck: EveryFeature
  let before: Uint8ClampedArray[]
  beforeAll(async () => {
    deck = await everyFeature()
    before = await drawn(deck.pptx)
  })

  // New colours whose blends with black and white are never the old ones: red over green instead of green over red.
  it.each([
    ['accent1', '#C800C8'],
    ['dk2', '#5A0000'],
  ] as const)('%s is changed on every slide, in text, shapes, tables, charts and diagrams', async (slot, to) => {
    const from = deck.compiled.theme.scheme[slot].toUpperCase()
    const pages = pagesWith(before, from)
    const after = await drawn(recoloured(deck.pptx, slot, from, to))
    expect(pages.length).toBeGreaterThan(10)
    expect(pagesWith(after, from)).toEqual([])
    expect(pagesWith(after, to)).toEqual(pages)
  })
})
