import type { Diagnostic } from '../diagnostics/index.ts'
import { digestOf } from '../digest/index.ts'
import type { Setting } from '../source/index.ts'
import type { FileContext } from './context.ts'
import type { Marks } from './dialects/marks.ts'
import { allReferences, readInlines, type BuiltPiece, type Piece } from './pieces.ts'
import type { SlideMatter } from './settings.ts'
import { shiftLines } from './shift.ts'
import { buildSlide, type SlideDraft } from './slide.ts'
import { shownSlides } from './split.ts'

/** What slides take from their file's front matter. */
export interface FileDefaults {
  /** For the first slide, and for all others. */
  first: SlideMatter
  others: SlideMatter
  keepFirst: boolean
  single: boolean
  /** What slides may take from other files, as a text. */
  surroundings: string
  /** Whose marks the file has. */
  marks: Marks | undefined
}

export interface BuiltSlides {
  slides: SlideDraft[]
  diagnostics: Diagnostic[]
  foreign: Setting[]
}

/**
 * The slides of a file's pieces. One that was built before with the same definitions and defaults is taken as it is, its
 * lines moved. `undefined` if a piece has to be built anew whose tokens are gone: then the file has to be cut again.
 */
export function buildPieces(
  pieces: readonly Piece[],
  { first, others, keepFirst, single, surroundings, marks }: FileDefaults,
  file: FileContext,
): BuiltSlides | undefined {
  const references = allReferences(pieces)
  const defined = new Set(pieces.flatMap(({ footnotes }) => footnotes))
  const { blocks, layouts } = file.vocabulary
  const shared = digestOf(
    JSON.stringify([
      file.file,
      single,
      surroundings,
      marks ?? '',
      file.breaks === true,
      references,
      [...defined],
      [...blocks],
      // Their names say which slots they have.
      [...layouts.keys()],
    ]),
  )
  const contexts = [first, others].map((defaults) => `${shared} ${JSON.stringify(defaults)}`)
  // The very strings of the time before, where they are the same: comparing those takes no time.
  for (const { built } of pieces.slice(0, 3)) contexts.forEach((context, i) => built?.context === context && (contexts[i] = built.context))
  const shown = shownSlides(pieces, keepFirst)
  const contextOf = (index: number): string => contexts[index === 0 ? 0 : 1]!
  if (shown.some(({ built, raw }, index) => built?.context !== contextOf(index) && !raw)) return undefined

  const build = (piece: Piece, index: number): BuiltPiece => {
    const diagnostics: Diagnostic[] = []
    const foreign: Setting[] = []
    const report = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic)
    const raw = { ...piece.raw!, end: piece.end }
    // What a slide's notes define is its own.
    const env = { references: Object.create(references) as object, ...(marks && { marks }) }
    readInlines(raw.tokens, file.parser, env)
    const settings = { report, foreign: (setting: Setting) => void foreign.push(setting) }
    const draft = buildSlide(raw, index === 0 ? first : others, defined, { ...file, report, env }, settings)
    const key = digestOf(`${contextOf(index)}\n${file.lines.slice(piece.from, piece.end).join('\n')}`)
    piece.raw = undefined
    return { draft: { ...draft, key }, from: piece.from, context: contextOf(index), diagnostics, foreign }
  }
  const built = shown.map((piece, index) => {
    const known = piece.built
    piece.built = known?.context === contextOf(index) ? shifted(known, piece.from) : build(piece, index)
    return piece.built
  })
  return {
    slides: built.map(({ draft }) => draft),
    diagnostics: built.flatMap(({ diagnostics }) => diagnostics),
    foreign: built.flatMap(({ foreign }) => foreign),
  }
}

function shifted(built: BuiltPiece, from: number): BuiltPiece {
  return built.from === from ? built : { ...shiftLines(built, from - built.from), from }
}
