/** A file's slides as text that can be read one by one, and found again after an edit without reading all of it. */
import type { Token } from 'markdown-it'
import type { Diagnostic } from '../diagnostics/index.ts'
import type { Setting } from '../source/index.ts'
import type { Parser } from './parser.ts'
import type { BlockEnv } from './rules/blocks.ts'
import type { SlideDraft } from './slide.ts'
import type { Marks } from './dialects/marks.ts'
import { endsInBlock, holdsContent, slideLevels, splitSlides, type RawSlide } from './split.ts'

/** A link definition (CommonMark §4.7), as markdown-it keeps it. */
interface Reference {
  title: string
  href: string
}

export type References = Record<string, Reference>

/** One slide of a file before it is built. */
export interface Piece {
  /** Its blocks, without inlines; the maps of its tokens are lines of the file. Gone once the slide is built. */
  raw: RawSlide | undefined
  opening: RawSlide['opening']
  from: number
  end: number
  /** The line after the last one on which its blocks depend. */
  seen: number
  isEmpty: boolean
  /** Headings of level 1 or 2 in it that do not follow another heading at once. */
  headings: number
  isTemplate?: boolean
  /** What it defines for the whole file, in the order written. */
  references: readonly (readonly [label: string, Reference])[]
  footnotes: readonly string[]
  built?: BuiltPiece
}

/** A piece's slide, and what was said while it was built. */
export interface BuiltPiece {
  draft: SlideDraft
  /** The line on which the piece began then. */
  from: number
  /** What it was built with besides its text. */
  context: string
  diagnostics: readonly Diagnostic[]
  /** Settings of other tools. */
  foreign: readonly Setting[]
}

/** How a file was cut, and what that depended on. */
export interface Cut {
  lines: readonly string[]
  start: number
  asked: string
  /** `---` parts its slides, not headings. */
  separated: boolean
  pieces: readonly Piece[]
}

export interface CutOptions {
  /** Levels of headings that begin slides, whatever else does. */
  asked: ReadonlySet<number>
  /** Whose marks the file has. */
  marks: Marks | undefined
}

/**
 * Cuts the lines of a file from `start` on into slides. With what was cut before, only those slides are read that an
 * edit touches; the others are the same objects if they stand on the same lines, else copies with other lines. The
 * answer is the same with and without.
 */
export function cutFile(lines: readonly string[], start: number, { asked, marks }: CutOptions, parser: Parser, before?: Cut): Cut {
  const key = `${[...asked].join()} ${marks ?? ''}`
  const fresh = (): Cut => {
    const { tokens } = readBlocks(lines, start, parser, marks)
    const separated = isSeparated(tokens.filter(({ type }) => type === 'separator').length, headingsOf(tokens))
    const pieces = toPieces(splitSlides(tokens, { start, end: lines.length, levels: slideLevels(separated, asked) }))
    return { lines, start, asked: key, separated, pieces }
  }
  if (!before || before.start !== start || before.asked !== key) return fresh()
  const pieces = recut(lines, before, slideLevels(before.separated, asked), parser, marks)
  const separators = pieces.filter(({ opening }) => opening === 'separator').length
  const headings = pieces.reduce((sum, piece) => sum + piece.headings, 0)
  return isSeparated(separators, headings) === before.separated
    ? { lines, start, asked: key, separated: before.separated, pieces }
    : fresh()
}

/** Headings of level 1 or 2 a slide on the average, and in a file, from which on `---` is a rule between parts of a document. */
const HEADINGS_OF_DOCUMENTS = { each: 3, all: 6 }

/**
 * `---` parts a file's slides. Not so in a document of many headings with a rule here and there: each of its parts would
 * be a slide of many pages.
 */
function isSeparated(marks: number, headings: number): boolean {
  const { each, all } = HEADINGS_OF_DOCUMENTS
  return marks > 0 && (headings < all || headings < each * (marks + 1))
}

function headingsOf(tokens: readonly Token[]): number {
  return tokens.filter(
    ({ type, tag, level }, at) =>
      type === 'heading_open' && level === 0 && (tag === 'h1' || tag === 'h2') && tokens[at - 1]?.type !== 'heading_close',
  ).length
}

/** Lines around an edit that a slide's edges may depend on: `--` begins a slide only between blank lines. */
const MARGIN = 2

function recut(
  lines: readonly string[],
  before: Cut,
  levels: ReadonlySet<number>,
  parser: Parser,
  marks: Marks | undefined,
): readonly Piece[] {
  const old = before.lines
  let same = 0
  while (same < lines.length && same < old.length && lines[same] === old[same]) same++
  if (same === lines.length && same === old.length) return before.pieces
  let tail = 0
  const most = Math.min(lines.length, old.length) - same
  while (tail < most && lines[lines.length - 1 - tail] === old[old.length - 1 - tail]) tail++
  const touched = before.pieces.findIndex(({ end, seen }) => end + MARGIN > same || seen > same)
  const kept = before.pieces.slice(0, touched)
  const first = before.pieces[touched]!
  const delta = lines.length - old.length
  const after = new Map(
    before.pieces
      .slice(touched + 1)
      .flatMap((piece, i) => (piece.from - 1 >= old.length - tail ? [[piece.from + delta, touched + 1 + i] as const] : [])),
  )
  const isKnown = (line: number, tokens: readonly Token[]): boolean => {
    const index = after.get(line)
    if (index === undefined) return false
    if (before.pieces[index]!.opening === 'separator') return true
    const since = tokensSinceStart(tokens, levels, first.opening)
    return holdsContent(since) && !endsInBlock(since)
  }
  const { tokens, stoppedAt } = readFrom(lines, first.from, after.keys().next().value, parser, marks, isKnown)
  const end = stoppedAt ?? lines.length
  const middle = toPieces(splitSlides(tokens, { start: first.from, end, levels, opening: first.opening }))
  const rest = stoppedAt === undefined ? [] : before.pieces.slice(after.get(stoppedAt)!)
  return [...kept, ...middle, ...rest.map((piece) => moved(piece, delta))]
}

/**
 * {@link readBlocks}, of no more lines than are likely to be needed. Rules look beyond a block for what closes it, up to
 * the next blank line at most, but for front matter and comments, which say so: with all that in sight, the answer is
 * that of the whole text.
 */
function readFrom(
  lines: readonly string[],
  from: number,
  known: number | undefined,
  parser: Parser,
  marks: Marks | undefined,
  isKnown: BlockEnv['isKnown'],
): BlocksRead {
  const next = known
  if (next !== undefined) {
    let end = next + MARGIN
    while (end < lines.length && lines[end]!.trim() !== '') end++
    const read = readBlocks(lines.slice(0, ++end), from, parser, marks, isKnown)
    const sees = ({ type, meta }: Token): boolean => !OPEN.has(type) && !(type === 'separator' && (meta as { seen: number }).seen > end)
    if (end >= lines.length || (read.stoppedAt === next && read.tokens.every(sees))) return read
  }
  return readBlocks(lines, from, parser, marks, isKnown)
}

/** The tokens of the slide that is being read when the parse has come so far. */
function tokensSinceStart(tokens: readonly Token[], levels: ReadonlySet<number>, opening: RawSlide['opening']): readonly Token[] {
  return splitSlides(tokens, { start: 0, end: 0, levels, opening }).at(-1)!.tokens
}

function moved(piece: Piece, by: number): Piece {
  return by === 0 ? piece : { ...piece, raw: undefined, from: piece.from + by, end: piece.end + by, seen: piece.seen + by }
}

interface BlocksRead {
  tokens: Token[]
  /** The line before which the reading ended: a slide's start that was known. */
  stoppedAt: number | undefined
}

/** The block tokens of the lines from `start` on, references among them; maps are lines of the file. */
function readBlocks(
  lines: readonly string[],
  start: number,
  parser: Parser,
  marks: Marks | undefined,
  isKnown?: BlockEnv['isKnown'],
): BlocksRead {
  const definitions: Reference[] = []
  // Every definition is kept, not just the first of its label: an edit may remove that one.
  const references = new Proxy({}, { get: () => undefined, set: (_, __, reference) => Boolean(definitions.push(reference)) })
  const env: BlockEnv & Record<string | symbol, unknown> = { isKnown, references, ...(marks && { marks }) }
  const tokens: Token[] = []
  const text = '\n'.repeat(start) + lines.slice(start).join('\n')
  if (text) {
    const state = new parser.block.State(text, parser, env, tokens)
    parser.block.tokenize(state, Math.min(start, state.lineMax), state.lineMax)
  }
  let next = 0
  for (const token of tokens) if (token.type === DEFINITION) token.meta = { ...token.meta, reference: definitions[next++] }
  return { tokens, stoppedAt: env.stoppedAt }
}

const DEFINITION = 'reference_definition'

/** Tokens whose lines after the slide decide what they are. */
const OPEN: ReadonlySet<string> = new Set(['unclosed_comment'])

function toPieces(slides: readonly RawSlide[]): Piece[] {
  return slides.map((slide): Piece => {
    const definitions = slide.tokens.filter(({ type }) => type === DEFINITION)
    const references = definitions.map(({ meta }) => [meta!.label, meta!.reference] as [string, Reference])
    const tokens = definitions.length === 0 ? slide.tokens : slide.tokens.filter(({ type }) => type !== DEFINITION)
    const { opening, from, end, matter } = slide
    return {
      raw: { ...slide, tokens },
      opening,
      from,
      end,
      seen: endsInBlock(tokens) || tokens.some(({ type }) => OPEN.has(type)) ? Infinity : slide.seen,
      isEmpty: tokens.length === 0 && (!matter || slide.isTemplate === true),
      headings: headingsOf(tokens),
      ...(slide.isTemplate && { isTemplate: true }),
      references,
      footnotes: tokens.filter(({ type }) => type === 'footnote_open').map(({ info }) => info),
    }
  })
}

/** Every piece's definitions: the first of a label counts (CommonMark §4.7). */
export function allReferences(pieces: readonly Piece[]): References {
  const all: References = {}
  for (const { references } of pieces) for (const [label, reference] of references) all[label] ??= reference
  return all
}

/** Reads the inlines of block tokens, in place. */
export function readInlines(tokens: readonly Token[], parser: Parser, env: Record<string, unknown>): void {
  for (const token of tokens) if (token.type === 'inline') parser.inline.parse(token.content, parser, env, token.children!)
}
