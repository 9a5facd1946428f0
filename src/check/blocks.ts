import { blockByName } from '../blocks/index.ts'
import { type Deck, visitSlide } from '../deck/index.ts'
import type { Report } from '../diagnostics/index.ts'

/** Each `:::` block's own rules. */
export function checkBlocks(deck: Deck, report: Report): void {
  for (const slide of deck.slides) {
    visitSlide(slide, {
      block: (block) => {
        if (block.type === 'directive') blockByName(block.name)?.check?.(block, (diagnostic) => report({ ...diagnostic, slide: slide.id }))
      },
    })
  }
}
