import type { Beginning, Compiled, CompileOptions, CompileResult } from '../compile/index.ts'
import { byPlace, type Diagnostic } from '../diagnostics/index.ts'
import type { Asset, Scene } from '../scene/types.ts'
import type { Theme } from '../themes/index.ts'
import {
  type DrawChart,
  loadCharts,
  previewFonts,
  previewStylesheet,
  type PreviewStylesheet,
  renderSection,
  type SectionDeck,
  showsKorean,
  slideAnchor,
} from '../web/index.ts'
import { matchSlides } from './patch.ts'
import type { PreviewPatch, PreviewSlide, PreviewState } from './types.ts'

/** Where the preview's files are: the deck's own stylesheet, by the hash of its content. */
export function stylesheetPath(hash: string): string {
  return `assets/deck.${hash}.css`
}

/** What slides are drawn with. */
export interface Look {
  theme: Theme
  stylesheet: PreviewStylesheet
  assets: ReadonlyMap<string, Asset>
  /** The first slide. */
  first: Scene
}

/** Makes states of the preview from what the compiler gives, each from the one before. */
export class PreviewStates {
  #state: PreviewState = { version: 0, title: '', lang: 'en', stylesheet: '', slides: [], diagnostics: [] }
  #compiled: Compiled | undefined
  #look: Look | undefined
  #sections = new WeakMap<Scene, { theme: Theme; lang: string; html: string }>()
  /** Files of the deck's pictures: how large one is made depends on every slide that shows it. */
  #pictures = ''

  get state(): PreviewState {
    return this.#state
  }

  /** The last deck that could be compiled. */
  get compiled(): Compiled | undefined {
    return this.#compiled
  }

  /** What the slides that are shown are drawn with; `undefined` as long as there are none. */
  get look(): Look | undefined {
    return this.#look
  }

  /** Addresses of the fonts that the first slide needs. */
  firstFonts(): string[] {
    const look = this.#look
    return look ? previewFonts(look.first, look.stylesheet, look.theme).map((name) => `/assets/${name}`) : []
  }

  /** What browsers that show a deck's beginning have to change to show all of it. */
  rest: PreviewPatch | undefined

  /** Takes a deck's beginning; the other slides are empty until the deck is there. */
  async begin({ deck, theme, scenes }: Beginning): Promise<void> {
    const { title, lang } = deck
    const drawChart = await loadCharts(scenes)
    if (this.#state.version > 0) return
    const placed = { lang, assets: new Map() }
    const stylesheet = this.#stylesheet(theme, scenes)
    this.#look = { theme, stylesheet, assets: placed.assets, first: scenes[0]! }
    const places = new Map(deck.slides.map(({ id, at }) => [id, at]))
    const shown = scenes.map((scene) => ({ id: scene.id, html: this.#section(scene, { placed, theme }, drawChart) }))
    const next = deck.slides.findLastIndex(({ id }) => id === scenes.findLast((scene) => places.has(scene.id))!.id) + 1
    const others = deck.slides.slice(next).map(({ id, settings }) => ({ id, html: emptySection(id, settings.hidden ?? false) }))
    let at = deck.slides[0]!.at
    const slides = [...shown, ...others].map(({ id, html }): PreviewSlide => {
      at = places.get(id) ?? at
      return { anchor: slideAnchor(id), html, errors: [], held: false, file: at.file, line: at.line }
    })
    this.#state = { version: 1, title, lang, stylesheet: stylesheetPath(stylesheet.hash), slides, diagnostics: [], partial: true }
  }

  /** Says that the last state looks like the one before: browsers that show that one have missed nothing. */
  unchanged(version: number): void {
    this.#state = { ...this.#state, version }
  }

  /** Takes what was compiled. Where there is no deck any more, the last one stays, with what is wrong. */
  async take(result: CompileResult, breathe?: CompileOptions['breathe']): Promise<PreviewState> {
    const version = this.#state.version + 1
    const diagnostics = result.diagnostics.toSorted(byPlace)
    if (!('placed' in result)) return (this.#state = { ...this.#state, version, diagnostics, partial: false })
    this.#compiled = result
    const stylesheet = this.#stylesheet(result.theme, result.placed.scenes)
    this.#look = { theme: result.theme, stylesheet, assets: result.placed.assets, first: result.placed.scenes[0]! }
    const { title, lang } = result.placed
    const pictures = JSON.stringify([...result.placed.assets.values()].map(({ key, fileName }) => [key, fileName]))
    if (pictures !== this.#pictures) this.#sections = new WeakMap()
    this.#pictures = pictures
    const drawChart = await loadCharts(result.placed.scenes)
    for (const scene of result.placed.scenes) {
      this.#section(scene, result, drawChart)
      const turn = breathe?.()
      if (turn) await turn
    }
    const slides = this.#hold(slidesOf(result, diagnostics, (scene) => this.#section(scene, result, drawChart)))
    return (this.#state = { version, title, lang, stylesheet: stylesheetPath(stylesheet.hash), slides, diagnostics })
  }

  /** Once there has been Korean, its face stays: a stylesheet is not exchanged for every edit. */
  #korean = false

  #stylesheet(theme: Theme, scenes: readonly Scene[]): PreviewStylesheet {
    this.#korean ||= scenes.some(showsKorean)
    return previewStylesheet(theme, this.#korean)
  }

  #section(scene: Scene, { placed, theme }: { placed: SectionDeck; theme: Theme }, drawChart: DrawChart | undefined): string {
    const known = this.#sections.get(scene)
    if (known?.theme === theme && known.lang === placed.lang) return known.html
    const html = renderSection(scene, { ...placed, ...(drawChart && { drawChart }) }, theme)
    this.#sections.set(scene, { theme, lang: placed.lang, html })
    return html
  }

  /** A slide that gets an error shows its last good state, until its author writes on in spite of it. */
  #hold(slides: readonly PreviewSlide[]): PreviewSlide[] {
    const before = this.#state.partial ? [] : this.#state.slides
    const order = matchSlides(before, slides)
    const waited = this.#waiting
    this.#waiting = new Map()
    return slides.map((slide, i) => {
      const old = before[order[i]!]
      if (!old || slide.errors.length === 0) return slide
      const isNew = old.errors.length === 0
      const waits = old.held && slide.html === waited.get(slide.anchor)
      this.#waiting.set(slide.anchor, slide.html)
      return isNew || waits ? { ...slide, html: withAnchor(old.html, slide.anchor), held: true } : slide
    })
  }

  /** What slides that are held would show. */
  #waiting = new Map<string, string>()
}

/** The place of a slide that is not there yet. */
function emptySection(id: string, hidden: boolean): string {
  return `<section id="${attribute(slideAnchor(id))}"${hidden ? ' data-visibility="hidden"' : ''}></section>`
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
}

/** The section under another id: the one that the edited title gives it. */
function withAnchor(html: string, anchor: string): string {
  const id = attribute(anchor)
  return html.replace(/^(<section[^>]*? id=")[^"]*"/, (_, start: string) => `${start}${id}"`)
}

function slidesOf({ deck, placed }: Compiled, diagnostics: readonly Diagnostic[], render: (scene: Scene) => string): PreviewSlide[] {
  const places = new Map(deck.slides.map(({ id, at }) => [id, at]))
  const errors = errorsBySlide(diagnostics, deck.slides)
  let at = deck.slides[0]!.at
  return placed.scenes.map((scene) => {
    // A slide that continues has the place of the one that it continues.
    at = places.get(scene.id) ?? at
    return {
      anchor: slideAnchor(scene.id),
      html: render(scene),
      errors: errors.get(scene.id) ?? [],
      held: false,
      file: at.file,
      line: at.line,
    }
  })
}

/** Errors by the id of the slide in whose text they stand. */
function errorsBySlide(diagnostics: readonly Diagnostic[], slides: Compiled['deck']['slides']): Map<string, Diagnostic[]> {
  const found = new Map<string, Diagnostic[]>()
  for (const diagnostic of diagnostics) {
    const { severity, slide, where } = diagnostic
    if (severity !== 'error') continue
    const inFile = where && slides.filter(({ at }) => at.file === where.file)
    const id = slide ?? (inFile?.findLast(({ at }) => at.line <= where!.line) ?? inFile?.[0])?.id
    if (id !== undefined) found.set(id, [...(found.get(id) ?? []), diagnostic])
  }
  return found
}
