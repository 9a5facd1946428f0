import type { Report } from '../diagnostics/index.ts'
import { digestOf } from '../digest/index.ts'
import type { Keep } from '../scene/keep.ts'
import type { PlacedDeck, Scene } from '../scene/types.ts'
import type { Theme } from '../themes/index.ts'
import { loadCharts, showsChart } from './charts/load.ts'
import { readClient } from './client-files.ts'
import type { StoredFile, UnreadWebFiles, WebFiles } from './files.ts'
import { deckFonts } from './fonts/index.ts'
import { fileHash } from './hash.ts'
import { assetPath } from './nodes/image.ts'
import { pageFrame } from './page.ts'
import { renderSection } from './section.ts'
import { deckStylesheet } from './stylesheet.ts'

/**
 * The web deck: a static folder that opens from any place of any server, and from the file system, without network.
 * Nothing is written to disk. Same deck and theme, same bytes.
 *
 * @param _report what an author could mend has been found before; the web adds nothing to it
 * @param keep what sections were before, and what files are called
 * @returns `index.html` and everything under `assets/`, by path
 */
export function writeWeb(deck: PlacedDeck, theme: Theme, report: Report): Promise<WebFiles>
export function writeWeb(deck: PlacedDeck, theme: Theme, report: Report, keep: Keep | undefined): Promise<UnreadWebFiles>
export async function writeWeb(deck: PlacedDeck, theme: Theme, _report: Report, keep?: Keep): Promise<UnreadWebFiles> {
  const files = new Map<string, Uint8Array | string>()
  const add = (name: string, extension: string, content: Uint8Array | string): string => {
    const path = `assets/${name}.${fileHash(content)}.${extension}`
    files.set(path, content)
    return path
  }
  const fonts = deckFonts(deck, theme, keep)
  const client = readClient()
  const script = add('client', 'js', client.script)
  const styles = [add('client', 'css', client.style), add('deck', 'css', deckStylesheet(theme, fonts.css))]
  const purpose = keep && `web ${surroundings(deck, theme)}`
  const isKept = (scene: Scene): boolean => purpose !== undefined && keep!.knows(scene, purpose)
  const drawChart = await loadCharts(deck.scenes.filter((scene) => showsChart(scene) && !isKept(scene)))
  const shared = { ...deck, ...(drawChart && { drawChart }) }
  const sections = deck.scenes.map((scene) => {
    const render = (): Uint8Array => Buffer.from(`${renderSection(scene, shared, theme)}\n`)
    return keep && purpose ? keep.bytes(scene, purpose, render) : render()
  })
  const { head, foot } = pageFrame(deck, { script, styles })
  files.set('index.html', Buffer.concat([Buffer.from(head), ...sections, Buffer.from(foot)]))
  for (const asset of deck.assets.values()) files.set(assetPath(asset.fileName), asset.bytes)
  return new Map<string, Uint8Array | string | StoredFile>([...files, ...fonts.files])
}

/** Stands for all that a section depends on beside its scene. */
function surroundings({ lang, assets }: PlacedDeck, theme: Theme): string {
  const files = [...assets.values()].map(({ bytes: __, ...asset }) => asset)
  return digestOf(JSON.stringify([lang, theme, files]))
}
