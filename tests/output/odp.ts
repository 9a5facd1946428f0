/** A .pptx as LibreOffice understands it, by way of its own format. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { strFromU8, unzipSync } from 'fflate'
import { elements, parseXml, type XmlElement } from '../gates/xml.ts'

/** One slide: its clicks in order, each with how many objects or paragraphs it shows and takes away. */
export interface OdpSlide {
  page: XmlElement
  /** The document's automatic styles by name. */
  styles: ReadonlyMap<string, XmlElement>
  clicks: readonly { shows: number; takes: number }[]
}

/** Has LibreOffice convert a .pptx to ODP and reads its slides. */
export async function odpSlides(pptx: Uint8Array): Promise<OdpSlide[]> {
  const folder = await mkdtemp(join(tmpdir(), 'diptych-odp-'))
  try {
    await writeFile(join(folder, 'deck.pptx'), pptx)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    await promisify(execFile)('soffice', [profile, '--headless', '--convert-to', 'odp', '--outdir', folder, join(folder, 'deck.pptx')], {
      env: { ...process.env, HOME: folder, SAL_USE_VCLPLUGIN: 'svp' },
      timeout: 240_000,
    })
    const parts = unzipSync(await readFile(join(folder, 'deck.odp')), { filter: ({ name }) => name === 'content.xml' })
    const content = parseXml(strFromU8(parts['content.xml']!))
    const styles = new Map([...elements(content, 'style:style')].map((style) => [style.attributes.get('style:name') ?? '', style]))
    return [...elements(content, 'draw:page')].map((page) => ({ page, styles, clicks: clicksOf(page) }))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Effects of the main sequence: one with the node type `on-click` begins a click, the others go with it (ODF 1.3 part 3, §19.396). */
function clicksOf(page: XmlElement): { shows: number; takes: number }[] {
  const clicks: { shows: number; takes: number }[] = []
  for (const { attributes } of elements(page, 'anim:par')) {
    const kind = attributes.get('presentation:preset-class')
    if (kind !== 'entrance' && kind !== 'exit') continue
    if (attributes.get('presentation:node-type') === 'on-click' || clicks.length === 0) clicks.push({ shows: 0, takes: 0 })
    clicks.at(-1)![kind === 'entrance' ? 'shows' : 'takes']++
  }
  return clicks
}
