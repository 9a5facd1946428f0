import type { Report } from '../diagnostics/index.ts'
import type { Deck } from '../deck/index.ts'
import { checkBlocks } from './blocks.ts'
import { checkClicks } from './clicks.ts'
import { checkHeadings } from './headings.ts'
import type { Knowledge } from './knowledge.ts'
import { checkLinks } from './links.ts'
import { checkPictures } from './pictures.ts'
import { checkSlides } from './slides.ts'
import { checkTheme } from './theme.ts'

export type { Knowledge } from './knowledge.ts'

/**
 * Rules over the whole deck. Duplicate ids, unknown layouts and blocks are reported when the deck is read, because
 * only the author's own writing shows them; pictures that are missing, when they are loaded.
 */
export function checkDeck(deck: Deck, knowledge: Knowledge, report: Report): void {
  checkTheme(deck, knowledge, report)
  checkSlides(deck, report)
  checkLinks(deck, report)
  checkPictures(deck, report)
  checkHeadings(deck, report)
  checkClicks(deck, report)
  checkBlocks(deck, report)
}
