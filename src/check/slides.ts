import { diagnose, type Report } from '../diagnostics/index.ts'
import { visitBlocks, type Deck } from '../deck/index.ts'

/** Layouts whose slides need no title of their own. */
const UNTITLED: ReadonlySet<string> = new Set(['cover', 'closing', 'statement'])

/** Slides show something and have a title; blocks hold something. */
export function checkSlides(deck: Deck, report: Report): void {
  for (const slide of deck.slides) {
    const options = { slide: slide.id }
    const blocks = Object.values(slide.slots).flat()
    if (blocks.length === 0 && !slide.title && !slide.settings.background) {
      report(diagnose('empty-slide', slide.at, {}, options))
    } else if (!slide.title && !UNTITLED.has(slide.layout)) {
      report(diagnose('missing-title', slide.at, {}, options))
    }
    visitBlocks(blocks, {
      block: (block) => {
        if (
          block.type === 'directive' &&
          block.children.length === 0 &&
          !block.argument &&
          Object.keys(block.attributes.values).length === 0
        ) {
          report(diagnose('empty-block', block.at, { name: block.name }, options))
        }
      },
    })
  }
}
