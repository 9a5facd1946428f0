import { join, resolve } from 'node:path'
import { blockNames } from '../blocks/index.ts'
import { checkDeck, createCheckMemory } from '../check/index.ts'
import { type Deck, hasMedia, pictureReferences, type RoomResults, type Slide, withResults } from '../deck/index.ts'
import { diagnose, type Diagnostic, type Report } from '../diagnostics/index.ts'
import type { Design } from '../layouts/design.ts'
import { layouts } from '../layouts/index.ts'
import type { Layout } from '../layouts/types.ts'
import { createMemory, holdsFormulas, parseDeck, type Vocabulary } from '../markdown/index.ts'
import { footOf } from '../place/index.ts'
import { traitsOf } from '../scene/traits.ts'
import type { Asset, PlacedDeck, Scene } from '../scene/types.ts'
import {
  type AssetMemory,
  loadAssets,
  type OpenFiles,
  readDeck,
  relativeToDeck,
  settingPlace,
  staysInside,
  type TextMemory,
} from '../source/index.ts'
import { type FontProfile, loadTheme, type Theme, themeFile, themeNames, withFonts } from '../themes/index.ts'
import { keepChecked, restoreChecked } from './checked.ts'
import { createDesigner, isTemplateFile, isThemeFolder, ownThemeFile } from './design.ts'
import { fitPictures } from './pictures.ts'
import { posterAssets } from './posters.ts'
import { keepParsed, restoreParsed } from './parsed.ts'
import { createPlaceMemory, placeDeck, type SlideStore } from './place.ts'
import type { Share } from './share.ts'

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
  /** Stands for all that a scene holds, where the compiler has a store; `undefined` for one that it did not place itself. */
  keyOf(scene: Scene): string | undefined
  /** Puts what was read of the source in the compiler's store, if it has one. */
  keepSource(): void
}

export interface CompileOptions {
  /** Whose faces the PowerPoint file names, whatever the deck says. */
  fonts?: FontProfile
  /** Instead of the deck's own theme: a theme's name, or a PowerPoint template's path from where the command was called. */
  theme?: string
  /** Pictures as they are, whatever the deck says, instead of no larger than they are shown. */
  originalImages?: boolean
  /** What a room said in a live session: its results stand behind the questions. */
  results?: RoomResults
  /** Files as an editor holds them, unsaved: read instead of what is on the disk. */
  open?: OpenFiles
  /** Called often: a promise is waited for, so that a server may answer while a deck is compiled. */
  breathe?(): Promise<void> | undefined
  /** Hears of the first slides of a long deck as soon as they are placed, if they show no pictures. */
  begun?(beginning: Beginning): void
  /** Another thread compiles the same deck; the two share the work. */
  share?: Share
  /** Hears how long each stage took, in milliseconds. */
  onPhase?(phase: 'parse' | 'place', ms: number): void
}

/** The first slides of a deck, while the others are being placed. */
export interface Beginning {
  deck: Deck
  theme: Theme
  scenes: readonly Scene[]
}

/** Slides that a beginning has, and how many a deck has at least that is told in two parts. */
const BEGINNING = 1
const LONG = 16

export type CompileResult = Compiled | { diagnostics: readonly Diagnostic[] }

/** Compiles one deck again and again: what an edit does not touch is taken from the time before. */
export interface Compiler {
  /** The deck as it is on the disk now. The same as of a new compiler; scenes that have not changed are the same objects. */
  compile(options?: CompileOptions): Promise<CompileResult>
  /** Absolute paths of the files on which the last answer depends, there or not, and of the deck's folder or file. */
  watched(): readonly string[]
}

/** Names that authors may use, with the slots of each layout. */
export function vocabulary(): Vocabulary {
  return { blocks: blockNames, layouts: new Map(layouts.map((layout) => [layout.name, () => slotsOf(layout)])) }
}

/** Themes place and colour a layout's regions, and take none away: they have the same slots in each. */
function slotsOf(layout: Layout): string[] {
  const regions = Object.values(layout.regions(loadTheme('default')))
  return regions.flatMap(({ content }) => (content.from === 'slot' ? [content.slot] : []))
}

/**
 * Compiles a deck: a folder with `deck.yaml`, a folder of Markdown files, or one Markdown file.
 * Returns no deck, only diagnostics, where there is nothing to read.
 */
export function compileDeck(path: string, options: CompileOptions = {}): Promise<CompileResult> {
  return createCompiler(path).compile(options)
}

/**
 * A compiler of the deck at `path`, as for {@link compileDeck}. One compile at a time. What `store` holds of placed slides
 * saves time and changes nothing.
 */
export function createCompiler(path: string, store?: SlideStore): Compiler {
  let parsed = createMemory()
  const placed = createPlaceMemory(store)
  const pictures: AssetMemory = new Map()
  const texts: TextMemory = { decoded: new Map(), touched: new Set() }
  const shown = new Set<string>()
  const checked = createCheckMemory()
  let hasChecked = false
  const look = createDesigner()
  const dressed = fontDresser()
  return {
    async compile(options = {}) {
      const diagnostics: Diagnostic[] = []
      const report: Report = (diagnostic) => void diagnostics.push(diagnostic)
      // Asking for the time loads a module of Node's own.
      let start = options.onPhase && performance.now()
      const lap = (phase: 'parse' | 'place'): void => {
        if (start === undefined) return
        const now = performance.now()
        options.onPhase?.(phase, now - start)
        start = now
      }
      texts.touched.clear()
      const source = readDeck(path, report, options.open, texts)
      if (source === undefined) return { diagnostics }
      if (!parsed.readsFormulas && holdsFormulas(source)) parsed = createMemory(await (await import('../math/tex/index.ts')).loadFormulas())
      if (store && parsed.files.size === 0) restoreParsed(parsed, store)
      const written = parseDeck(source, vocabulary(), report, parsed)
      const themed = options.theme === undefined ? written : { ...written, theme: options.theme }
      const deck = options.results === undefined ? themed : withResults(themed, options.results)
      const references = pictureReferences(deck)
      const assets = loadAssets(references, source, report, pictures)
      shown.clear()
      for (const { src } of references) if (staysInside(src) && !/^[a-z][a-z0-9+.-]+:/i.test(src)) shown.add(join(source.root, src))
      if (isThemeFolder(deck.theme))
        shown.add(
          resolve(
            options.theme === undefined
              ? join(source.root, relativeToDeck(ownThemeFile(deck.theme), 'deck.yaml'))
              : ownThemeFile(options.theme),
          ),
        )
      if (isTemplateFile(deck.theme)) shown.add(resolve(options.theme ?? join(source.root, relativeToDeck(deck.theme, 'deck.yaml'))))
      if (deck.slides.length === 0) {
        report(diagnose('empty-deck', undefined, { name: deck.name }))
        return { diagnostics }
      }
      const keyOf = (slide: Slide): string | undefined => parsed.keys.get(slide)
      if (store && !hasChecked) restoreChecked(checked, deck, keyOf, store)
      hasChecked = true
      checkDeck(
        deck,
        {
          themes: themeNames,
          isTemplateFile: (theme: string) => isTemplateFile(theme) || isThemeFolder(theme),
          themeAt: () => (options.theme === undefined ? settingPlace(source, 'theme') : undefined),
        },
        report,
        checked,
      )
      lap('parse')
      await options.breathe?.()
      const { design, pictures: art } = await look(deck, source, options.theme, report)
      const theme = design.template ? design.theme : dressed(design.theme, options.fonts ?? source.manifest.fonts ?? 'office', deck.lang)
      if (hasMedia(deck)) for (const poster of posterAssets(theme, [...assets.values()])) assets.set(poster.key, poster)
      const used = new Map<string, Asset>()
      let { begun } = deck.slides.length < LONG ? {} : options
      const between = (scenes: readonly Scene[]): Promise<void> | undefined => {
        if (begun && scenes.length >= BEGINNING) {
          // How large a picture is made depends on every slide that shows it.
          if (used.size + art.size === 0) begun({ deck, theme, scenes: [...scenes] })
          begun = undefined
        }
        return options.breathe?.()
      }
      const scenes = await placeDeck(
        {
          deck,
          design,
          assetOf: (src) => keep(used, assets.get(src)),
          report,
          keyOf,
          share: options.share,
        },
        placed,
        between,
      )
      for (const scene of scenes)
        if (traitsOf(scene).images) for (const node of scene.backdrop) if (node.kind === 'image') keep(used, art.get(node.asset))
      const original = options.originalImages ?? source.manifest.images === 'original'
      const fit = (): Promise<ReadonlyMap<string, Asset>> => fitPictures(used, scenes, report)
      const fitted = original ? undefined : await (options.share?.once(fit) ?? fit())
      lap('place')
      const { name, title, subtitle, author, organisation, lang, date, keywords } = deck
      const files = [...new Set([...source.files.map((file) => file.path), ...source.included.keys(), ...(source.snippets?.keys() ?? [])])]
      return {
        deck,
        theme,
        // Only names differ, which placing does not read.
        design: theme === design.theme ? design : { ...design, theme },
        files,
        diagnostics,
        keyOf: (scene) => placed.scenes.get(scene),
        keepSource() {
          if (!store) return
          keepParsed(parsed, store)
          keepChecked(checked, deck, keyOf, store)
        },
        placed: {
          name,
          title,
          subtitle,
          author,
          organisation,
          lang,
          date,
          keywords,
          foot: footOf(deck),
          scenes,
          assets: new Map([...used, ...(fitted ?? [])]),
        },
      }
    },
    watched: () => [...new Set([resolve(path), ...texts.touched, ...shown, ...themeNames.map(themeFile)])],
  }
}

/** {@link withFonts}, with the same object for the same theme, faces and language. */
function fontDresser(): typeof withFonts {
  const made = new WeakMap<Theme, Map<string, Theme>>()
  return (theme, profile, lang) => {
    const known = made.get(theme) ?? new Map<string, Theme>()
    made.set(theme, known)
    const key = `${profile} ${lang}`
    const result = known.get(key) ?? withFonts(theme, profile, lang)
    known.set(key, result)
    return result
  }
}

/** Notes which pictures are shown: only they go into the outputs. */
function keep(used: Map<string, Asset>, asset: Asset | undefined): Asset | undefined {
  if (asset !== undefined) used.set(asset.key, asset)
  return asset
}
