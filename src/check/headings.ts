import { diagnose, type Report } from '../diagnostics/index.ts'
import { visitBlocks, type Deck, type HeadingBlock } from '../deck/index.ts'

/** On a slide, headings go down one level at a time; under the title they may begin at level 2 or 3. */
export function checkHeadings(deck: Deck, report: Report): void {
  for (const slide of deck.slides) {
    let above: number = slide.title ? Math.max(2, slide.title.level) : 0
    const headings: HeadingBlock[] = []
    for (const blocks of Object.values(slide.slots)) {
      visitBlocks(blocks, {
        block: (block) => {
          if (block.type === 'heading') headings.push(block)
        },
      })
    }
    for (const { level, at } of headings) {
      // Untitled slides may begin at any level.
      if (above > 0 && level > above + 1) report(diagnose('heading-level', at, { level, above, expected: above + 1 }, { slide: slide.id }))
      above = level
    }
  }
}
