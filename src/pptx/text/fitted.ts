/** The size to which a placeholder's text was fitted, said once for the whole shape (see `docs/analysis/autofit.md`). */
import type { TextNode } from '../../scene/types.ts'
import { centipoints, emu } from '../xml.ts'
import type { InheritedText } from './style.ts'

export interface FittedText {
  /** What paragraphs inherit: the placeholder's text at the size of this shape. */
  inherited: InheritedText
  /** `a:lstStyle` (CT_TextListStyle, §21.1.2.4.12). */
  listStyle: string
}

/** A text whose paragraphs all have one size, which is not its placeholder's: its levels are set at that size. */
export function fittedText({ paragraphs }: TextNode, text: InheritedText, flow: boolean): FittedText {
  const size = commonSize(paragraphs)
  // A placeholder whose style says no size gives none to be a share of: its text says its own.
  if (size === undefined || text.size === 0 || size === centipoints(text.size)) return { inherited: text, listStyle: '<a:lstStyle/>' }
  const count = Math.max(flow ? text.levels.length : 1, deepest(paragraphs))
  const sizes = fittedSizes.get(text) ?? new Map<string, FittedText>()
  fittedSizes.set(text, sizes)
  const name = `${size} ${count}`
  const fitted = sizes.get(name) ?? textAt(size, text, count)
  sizes.set(name, fitted)
  return fitted
}

/** What placeholders' texts are at other sizes, by size and count of levels: slides of one layout have few. */
const fittedSizes = new WeakMap<InheritedText, Map<string, FittedText>>()

/** @param size in hundredths of a point; @param count of levels */
function textAt(size: number, text: InheritedText, count: number): FittedText {
  const share = size / centipoints(text.size)
  const inherited: InheritedText = {
    ...text,
    size: size / 100,
    spaceBefore: text.spaceBefore * share,
    levels: text.levels.map((level) => ({ ...level, indent: level.indent * share, hang: level.hang * share })),
  }
  return { inherited, listStyle: `<a:lstStyle>${levelsXml(inherited, count)}</a:lstStyle>` }
}

/** The size of all paragraphs in hundredths of a point; `undefined` where they have several. */
function commonSize(paragraphs: TextNode['paragraphs']): number | undefined {
  let common: number | undefined
  for (const paragraph of paragraphs) {
    const size = centipoints(paragraph.size)
    if (common !== undefined && size !== common) return undefined
    common = size
  }
  return common
}

/** Levels of a list style (CT_TextListStyle). */
const LEVELS = 9

/** How many levels the paragraphs go down. */
function deepest(paragraphs: TextNode['paragraphs']): number {
  return Math.max(...paragraphs.map(({ level }) => level)) + 1
}

/** Only what changes with the size; all else is the placeholder's. */
function levelsXml({ levels, size, spaceBefore }: InheritedText, count: number): string {
  // Levels deeper than those of the placeholder are like its last one.
  return Array.from({ length: Math.min(LEVELS, count) }, (_, i) => levels[Math.min(i, levels.length - 1)]!)
    .map(({ indent, hang }, i) => {
      const attributes = indent === 0 ? '' : ` marL="${emu(indent)}" indent="${emu(-hang)}"`
      const before = spaceBefore === 0 ? '' : `<a:spcBef><a:spcPts val="${centipoints(spaceBefore)}"/></a:spcBef>`
      return `<a:lvl${i + 1}pPr${attributes}>${before}<a:defRPr sz="${centipoints(size)}"/></a:lvl${i + 1}pPr>`
    })
    .join('')
}
