import type { Compiled, CompileResult } from '../compile/index.ts'
import { byPlace, type Diagnostic } from '../diagnostics/index.ts'
import type { Scene } from '../scene/types.ts'
import type { Theme } from '../themes/index.ts'
import { type DrawChart, loadCharts, previewStylesheet, renderSection, slideAnchor } from '../web/index.ts'
import { matchSlides } from './patch.ts'
import type { PreviewSlide, PreviewState } from './types.ts'

/** Where the preview's files are: the deck's own stylesheet, by the hash of its content. */
export function stylesheetPath(hash: string): string {
  return `assets/deck.${hash}.css`
}

/** Makes states of the preview from what the compiler gives, each from the one before. */
export class PreviewStates {
  #state: PreviewState = { version: 0, title: '', lang: 'en', stylesheet: '', slides: [], diagnostics: [] }
  #compiled: Compiled | undefined
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

  /** Says that the last state looks like the one before: browsers that show that one have missed nothing. */
  unchanged(version: number): void {
    this.#state = { ...this.#state, version }
  }

  /** Takes what was compiled. Where there is no deck any more, the last one stays, with what is wrong. */
  async take(result: CompileResult): Promise<PreviewState> {
    const version = this.#state.version + 1
    const diagnostics = result.diagnostics.toSorted(byPlace)
    if (!('placed' in result)) return (this.#state = { ...this.#state, version, diagnostics })
    this.#compiled = result
    const { title, lang } = result.placed
    const { hash } = previewStylesheet(result.theme)
    const pictures = JSON.stringify([...result.placed.assets.values()].map(({ key, fileName }) => [key, fileName]))
    if (pictures !== this.#pictures) this.#sections = new WeakMap()
    this.#pictures = pictures
    const drawChart = await loadCharts(result.placed.scenes)
    const slides = this.#hold(slidesOf(result, diagnostics, (scene) => this.#section(scene, result, drawChart)))
    return (this.#state = { version, title, lang, stylesheet: stylesheetPath(hash), slides, diagnostics })
  }

  #section(scene: Scene, { placed, theme }: Compiled, drawChart: DrawChart | undefined): string {
    const known = this.#sections.get(scene)
    if (known?.theme === theme && known.lang === placed.lang) return known.html
    const html = renderSection(scene, { ...placed, ...(drawChart && { drawChart }) }, theme)
    this.#sections.set(scene, { theme, lang: placed.lang, html })
    return html
  }

  /** A slide that gets an error shows its last good state, until its author writes on in spite of it. */
  #hold(slides: readonly PreviewSlide[]): PreviewSlide[] {
    const before = this.#state.slides
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

/** The section under another id: the one that the edited title gives it. */
function withAnchor(html: string, anchor: string): string {
  const id = anchor.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
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
