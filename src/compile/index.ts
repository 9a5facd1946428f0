import { blockNames } from '../blocks/index.ts'
import { checkDeck } from '../check/index.ts'
import { type Deck, pictureReferences } from '../deck/index.ts'
import { diagnose, type Diagnostic, type Report } from '../diagnostics/index.ts'
import { type Design, designOf } from '../layouts/design.ts'
import { layouts } from '../layouts/index.ts'
import { parseDeck, type Vocabulary } from '../markdown/index.ts'
import { footOf, placeDeck } from '../place/index.ts'
import type { Asset, PlacedDeck } from '../scene/types.ts'
import { loadAssets, type OpenFiles, readDeck } from '../source/index.ts'
import { loadTheme, type Theme, themeNames } from '../themes/index.ts'
import { highlightDeck } from './code.ts'
import { arrangeFlowcharts } from './flowcharts.ts'

/** A deck, compiled as far as it goes: what could be made is there, what was wrong is said. */
export interface Compiled {
  deck: Deck
  placed: PlacedDeck
  /** The theme's tokens: all that the web deck needs of the design. */
  theme: Theme
  design: Design
  /** Text files that were read, relative to the deck's folder. */
  files: readonly string[]
  diagnostics: readonly Diagnostic[]
}

export interface CompileOptions {
  /** Files as an editor holds them, unsaved: read instead of what is on the disk. */
  open?: OpenFiles
  /** Hears how long each stage took, in milliseconds. */
  onPhase?(phase: 'parse' | 'place', ms: number): void
}

/** Names that authors may use, with the slots of each layout. */
export function vocabulary(): Vocabulary {
  const slots = (name: string, regions: ReturnType<(typeof layouts)[number]['regions']>): [string, string[]] => [
    name,
    Object.values(regions).flatMap(({ content }) => (content.from === 'slot' ? [content.slot] : [])),
  ]
  const theme = loadTheme('default')
  return { blocks: blockNames, layouts: new Map(layouts.map((layout) => slots(layout.name, layout.regions(theme)))) }
}

/**
 * Compiles a deck: a folder with `deck.yaml`, a folder of Markdown files, or one Markdown file.
 * Returns no deck, only diagnostics, where there is nothing to read.
 */
export async function compileDeck(path: string, options: CompileOptions = {}): Promise<Compiled | { diagnostics: readonly Diagnostic[] }> {
  const diagnostics: Diagnostic[] = []
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic)
  let start = performance.now()
  const lap = (phase: 'parse' | 'place'): void => {
    const now = performance.now()
    options.onPhase?.(phase, now - start)
    start = now
  }
  const source = readDeck(path, report, options.open)
  if (source === undefined) return { diagnostics }
  const words = vocabulary()
  const deck = parseDeck(source, words, report)
  const assets = loadAssets(pictureReferences(deck), source, report)
  if (deck.slides.length === 0) {
    report(diagnose('empty-deck', undefined, { name: deck.name }))
    return { diagnostics }
  }
  checkDeck(deck, { themes: themeNames }, report)
  lap('parse')
  const design = designOf(loadTheme(themeNames.includes(deck.theme) ? deck.theme : 'default'))
  const { theme } = design
  const flows = await arrangeFlowcharts(deck, theme)
  const code = await highlightDeck(deck, report)
  const used = new Map<string, Asset>()
  const scenes = placeDeck(deck, design, (src) => keep(used, assets.get(src)), report, flows, code)
  lap('place')
  const { name, title, subtitle, author, organisation, lang, date, keywords } = deck
  const files = [...new Set([...source.files.map((file) => file.path), ...source.included.keys()])]
  return {
    deck,
    theme,
    design,
    files,
    diagnostics,
    placed: { name, title, subtitle, author, organisation, lang, date, keywords, foot: footOf(deck), scenes, assets: used },
  }
}

/** Notes which pictures are shown: only they go into the outputs. */
function keep(used: Map<string, Asset>, asset: Asset | undefined): Asset | undefined {
  if (asset !== undefined) used.set(asset.key, asset)
  return asset
}
