import { blocksText, inlineText, visitBlocks, type HeadingBlock } from '../deck/index.ts'
import type { Where } from '../diagnostics/index.ts'
import type { SourceFile } from '../source/index.ts'
import { parseFile } from './file.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A file's slides as an editor lists them. */
export interface FileOutline {
  /** Title of the chapter, if the file has one. */
  title?: string
  slides: readonly SlideOutline[]
}

export interface SlideOutline {
  /** Where the compiled slide says that it stands. */
  at: Where
  /** Its title, or its first words. */
  title: string
  layout?: string
  /** Where its title stands, if it has one. */
  titleAt?: Where
  /** Headings below the title, blocks' own included. */
  headings: readonly { title: string; level: number; at: Where }[]
}

/** Longest name of a slide without a title, in characters. */
const FIRST_WORDS = 40

/** The slides that stand in one file; includes are not followed, problems not reported. */
export function outlineFile(file: SourceFile, vocabulary: Vocabulary, single: boolean): FileOutline {
  const { chapter, slides } = parseFile(file, { vocabulary, single, report: () => {} })
  return {
    ...(chapter.title && { title: chapter.title }),
    slides: slides.map(({ at, title, layout, slots }) => {
      const blocks = Object.values(slots).flat()
      const headings: { title: string; level: number; at: Where }[] = []
      const see = ({ children, level, at: place }: HeadingBlock) => headings.push({ title: inlineText(children), level, at: place })
      visitBlocks(blocks, { block: (block) => void (block.type === 'heading' && see(block)) })
      const name = title ? inlineText(title.children) : [...blocksText(blocks)].slice(0, FIRST_WORDS).join('')
      return { at, title: name, ...(layout && { layout }), ...(title && { titleAt: title.at }), headings }
    }),
  }
}
