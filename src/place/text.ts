import type { ComposedText, ParagraphSpec, TextSpec } from '../blocks/types.ts'
import type { Box, Line, Marker, Paragraph, Pt, SceneNode, TextNode } from '../scene/types.ts'
import { balancedWidth, breakLines, isDoubtful, isOfWord, lonelyLastLine, robustWidth, withoutWidow } from '../text/index.ts'
import type { Theme } from '../themes/types.ts'
import type { BoxedText, BrokenLine, PreparedText } from '../text/types.ts'

/** What setting text asks of the slide's context. */
export interface TextServices {
  lang: string
  theme: Pick<Theme, 'webMetrics'>
  prepare(paragraph: ParagraphSpec): PreparedText
  id(name: string): string
  /** True if this text may fill the placeholder: nothing else has. */
  claim(placeholder: string): boolean
}

interface SetParagraph {
  spec: ParagraphSpec
  text: PreparedText
  lines: readonly BrokenLine[]
}

/** Sets paragraphs in a column `width` points wide. Widths are made robust only when the text is placed. */
export function composeText(spec: TextSpec, width: Pt, services: TextServices): ComposedText {
  const set = spec.paragraphs.map((paragraph) => setParagraph(spaced(paragraph), services.prepare(paragraph), width))
  return new TextInColumn(spec, set, width, services)
}

/** Text that has been set. A class, for an object with accessors of its own takes as long to make as several lines. */
class TextInColumn implements ComposedText {
  readonly height: Pt
  readonly ideal: Pt | undefined
  readonly #spec: TextSpec
  readonly #set: readonly SetParagraph[]
  readonly #width: Pt
  readonly #services: TextServices

  constructor(spec: TextSpec, set: readonly SetParagraph[], width: Pt, services: TextServices) {
    this.height = heightOf(set)
    this.ideal = spec.spread ? this.height + roomBetween(set) * spec.spread : undefined
    this.#spec = spec
    this.#set = set
    this.#width = width
    this.#services = services
  }

  get lines(): readonly number[] {
    return this.#set.map(({ lines }) => lines.length)
  }

  get lonely(): boolean {
    return isLonely(this.#set) && (!this.#spec.balance || isLonely(reset(this.#set, wrapWidth(this.#spec, this.#set, this.#width))))
  }

  get brokenWord(): boolean {
    return this.#set.some(({ lines, text }) => lines.some((line) => breaksWord(text.text, line)))
  }

  place(box: Box): SceneNode[] {
    return this.#set.length === 0 ? [] : [placeText(this.#spec, this.#set, this.#width, box, this.height, this.#services)]
  }
}

function setParagraph(spec: ParagraphSpec, text: PreparedText, width: Pt): SetParagraph {
  return { spec, text, lines: breakLines(text, (width - (spec.indent ?? 0)) / spec.size, (spec.hang ?? 0) / spec.size) }
}

/** What letters take above and below the baseline, and the least room between two lines, in em. */
const LETTERS = { ascent: 0.88, descent: 0.25, gap: 0.05 }
/** Line heights are multiples of this: a percent of an Office line. */
const LINE_STEP = 0.012

/** A paragraph with lines far enough apart for its highest formula, whichever lines it stands between. */
function spaced(spec: ParagraphSpec): ParagraphSpec {
  if (!spec.runs.some(({ math }) => math)) return spec
  let { ascent, descent } = LETTERS
  for (const { math, scale = 1 } of spec.runs) {
    ascent = Math.max(ascent, (math?.ascent ?? 0) * scale)
    descent = Math.max(descent, (math?.descent ?? 0) * scale)
  }
  const least = Math.ceil((ascent + descent + LETTERS.gap) / LINE_STEP) * LINE_STEP
  return least <= spec.lineHeight ? spec : { ...spec, lineHeight: Math.round(least * 1000) / 1000 }
}

/** The paragraphs set anew in another width. */
function reset(set: readonly SetParagraph[], width: Pt): SetParagraph[] {
  return set.map(({ spec, text }) => setParagraph(spec, text, width))
}

/** A paragraph without a single letter on its last line, where that costs no line. */
function tied(paragraph: SetParagraph, width: Pt): SetParagraph {
  const { spec, text, lines } = paragraph
  if (lines.length < 2 || spec.preformatted) return paragraph
  return { spec, text, lines, ...withoutWidow(text, lines, (width - (spec.indent ?? 0)) / spec.size, (spec.hang ?? 0) / spec.size) }
}

function isLonely(set: readonly SetParagraph[]): boolean {
  return set.some(({ lines, text }) => lonelyLastLine(lines, text))
}

function heightOf(set: readonly SetParagraph[]): Pt {
  let sum = 0
  for (let i = 0; i < set.length; i++) {
    const { spec, lines } = set[i]!
    sum = sum + (i > 0 ? (spec.spaceBefore ?? 0) : 0) + lines.length * spec.size * spec.lineHeight
  }
  return sum
}

/** All room between paragraphs, in points. */
function roomBetween(set: readonly SetParagraph[]): Pt {
  let sum = 0
  for (let i = 1; i < set.length; i++) sum += set[i]!.spec.spaceBefore ?? 0
  return sum
}

/** A word that is wider than its line is best torn after one of these. */
const TORN_WELL = /[\u00ad‐–/?&=\-._#,;:+~@\\]/

function breaksWord(text: string, { end, torn }: BrokenLine): boolean {
  if (end === 0 || end >= text.length) return false
  const [before, after] = [text[end - 1]!, text[end]!]
  // Inside a word or before its hyphen, or a date or a range between its numbers.
  if (torn && !TORN_WELL.test(before)) return true
  if (isOfWord(before)) return isOfWord(after)
  return /^\d[-–/.,]$/.test(text.slice(end - 2, end)) && /\d/.test(after)
}

/** @param composed the width in which `natural` was set */
function placeText(spec: TextSpec, natural: readonly SetParagraph[], composed: Pt, box: Box, height: Pt, services: TextServices): TextNode {
  const width = wrapWidth(spec, natural, box.w)
  const set = (width === composed ? natural : reset(natural, width)).map((paragraph) => tied(paragraph, width))
  const given = spec.paragraphs[0]?.align ?? 'left'
  const align = given === 'left' && set.length > 0 && set.every(({ text }) => text.rightToLeft) ? 'right' : given
  const x = align === 'center' ? box.x + (box.w - width) / 2 : align === 'right' ? box.x + box.w - width : box.x
  const anchor = spec.anchor ?? 'top'
  const between = roomBetween(set)
  const spread = spec.spread && between > 0 ? Math.min(spec.spread, Math.max(0, (box.h - height) / between)) : 0
  const content = height + between * spread
  const free = box.h - content
  let y = anchor === 'middle' ? free / 2 : anchor === 'bottom' ? free : 0
  const paragraphs = set.map((paragraph, i) => {
    if (i > 0) y += (paragraph.spec.spaceBefore ?? 0) * (1 + spread)
    const placed = placeParagraph(paragraph, y, width)
    y += paragraph.lines.length * paragraph.spec.size * paragraph.spec.lineHeight
    return placed
  })
  const placeholder = spec.placeholder !== undefined && services.claim(spec.placeholder) ? spec.placeholder : undefined
  // What stands in a placeholder is where its layout has it.
  const top = spec.placeholder === undefined ? box.y + seatedBy(box.y, paragraphs[0], spec.baselines ?? 1, services) : box.y
  const node: TextNode = {
    kind: 'text',
    id: services.id(spec.id),
    role: spec.role,
    ...(placeholder !== undefined && { placeholder }),
    box: { x, y: top, w: width, h: box.h },
    anchor,
    paragraphs,
    contentHeight: content,
    lang: services.lang,
  }
  if (spec.decorative) node.decorative = true
  if (spec.link !== undefined) node.link = spec.link
  if (spec.click !== undefined) node.click = spec.click
  return node
}

/**
 * How far a text moves for its first baseline to stand on a whole point, or on a multiple of `step`: browsers paint baselines there, other programs
 * wherever they are.
 */
function seatedBy(top: Pt, first: Paragraph | undefined, step: Pt, { theme: { webMetrics } }: TextServices): Pt {
  if (first === undefined) return 0
  const baseline = top + first.y + (first.size * (first.lineHeight + webMetrics.ascent - webMetrics.descent)) / 2
  return step * Math.round(baseline / step) - baseline
}

/** The width at which the text keeps its lines in every renderer, or at which its lines are of equal length. */
function wrapWidth(spec: TextSpec, set: readonly SetParagraph[], width: Pt): Pt {
  if (spec.paragraphs.some((paragraph) => paragraph.preformatted)) return width
  const texts: BoxedText[] = set.map(({ spec: { size, indent }, text }) => ({ text, size, indent: indent ?? 0 }))
  return spec.balance ? balancedWidth(texts, width) : robustWidth(texts, width)
}

function placeParagraph({ spec, text, lines }: SetParagraph, y: Pt, width: Pt): Paragraph {
  const indent = spec.indent ?? 0
  const rightToLeft = text.rightToLeft === true && !spec.preformatted
  const align = rightToLeft && (spec.align ?? 'left') === 'left' ? 'right' : (spec.align ?? 'left')
  const ended = whyEnded({ spec, text, lines }, width)
  const placedLines: Line[] = lines.map((line, i) => {
    const w = line.width * spec.size
    const room = indent + (i > 0 ? (spec.hang ?? 0) : 0)
    const free = width - room - w
    const left = rightToLeft ? 0 : room
    return { start: line.start, end: line.end, x: left + (align === 'center' ? free / 2 : align === 'right' ? free : 0), width: w }
  })
  const paragraph: Paragraph = {
    tag: spec.tag,
    runs: hyphenated(text, lines),
    size: spec.size,
    lineHeight: spec.lineHeight,
    align,
    ...(rightToLeft && { rightToLeft }),
    ...(ended !== undefined && { ended }),
    color: spec.color,
    ...(spec.bold && { bold: true }),
    level: spec.level ?? 0,
    ...(spec.marker && { marker: placeMarker(spec.marker, spec.size, { indent, width, align, rightToLeft }, placedLines) }),
    indent,
    ...(spec.hang && { hang: spec.hang }),
    y,
    lines: placedLines,
  }
  if (spec.click !== undefined) paragraph.click = spec.click
  return paragraph
}

/** Latin and Chinese letters and punctuation, which every program draws as wide as we do. */
const LETTERS_ONLY = /^[\t\n\r\u0020-\u024f\u2010-\u2027\u3000-\u9fff\uff00-\uffef]*$/

function whyEnded({ spec, text, lines }: SetParagraph, width: Pt): Paragraph['ended'] {
  if (text.unmeasured) return 'unmeasured'
  if (lines.length < 2) return undefined
  // Code is copied: it keeps its lines whole, however programs wrap them, unless signs and emoji make that a guess.
  if (spec.preformatted) return LETTERS_ONLY.test(text.text) ? undefined : 'doubtful'
  if (lines.some(({ torn }) => torn)) return 'torn'
  return isDoubtful({ text, size: spec.size, indent: spec.indent ?? 0 }, width) ? 'doubtful' : undefined
}

const SOFT_HYPHEN = '\u00ad'

/** The runs with a hyphen where a line ends at a soft one. */
function hyphenated({ text, runs }: PreparedText, lines: readonly BrokenLine[]): PreparedText['runs'] {
  if (!text.includes(SOFT_HYPHEN)) return runs
  const ends = new Set(lines.slice(0, -1).map(({ end }) => end - 1))
  let start = 0
  return runs.map((run) => {
    const from = start
    start += run.text.length
    return { ...run, text: run.text.replace(/\u00ad/g, (hyphen, at: number) => (ends.has(from + at) ? '-' : hyphen)) }
  })
}

/** A mark stands at its paragraph's edge; before lines that are centred or stand at the other edge, next to the first one. */
function placeMarker(
  marker: Marker,
  size: Pt,
  { indent, width, align, rightToLeft }: { indent: Pt; width: Pt; align: Paragraph['align']; rightToLeft: boolean },
  lines: readonly Line[],
): Marker {
  if (rightToLeft) return mirrored(marker, size, width)
  return align === 'left' ? marker : { ...marker, x: (lines[0]?.x ?? indent) - marker.width }
}

/** Advances in em of what marks are made of: a bullet, a full stop, all else. */
const MARK_ADVANCES: Readonly<Record<string, number>> = { '•': 0.35, '.': 0.278 }

/** A mark at the right edge of its room, which is at the text's right. */
function mirrored(marker: Marker, size: Pt, width: Pt): Marker {
  const advance = Array.from(marker.text).reduce((sum, character) => sum + (MARK_ADVANCES[character] ?? 0.556), 0)
  return { ...marker, x: width - marker.x - advance * size }
}
