import { diagnose, type Report, type Where } from '../diagnostics/index.ts'
import { visitSlide, type Attributes, type Deck } from '../deck/index.ts'

/** Every picture says in words what it shows, or that it is decoration. */
export function checkPictures(deck: Deck, report: Report): void {
  for (const slide of deck.slides) {
    const see = (node: { type: string; at: Where; attributes?: Attributes }) => {
      if (node.type !== 'image' || !('alt' in node) || node.alt || node.attributes?.classes.includes('decorative')) return
      const src = 'src' in node ? String(node.src) : ''
      const path = src.startsWith('data:') ? `${src.slice(0, 30)}…` : src
      report(diagnose('missing-alt', node.at, { path }, { slide: slide.id }))
    }
    visitSlide(slide, { block: see, inline: see })
  }
}
