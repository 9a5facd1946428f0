import { visitSlide, type Attributes, type Deck } from '../deck/index.ts'
import { diagnose, type Report, type Where } from '../diagnostics/index.ts'

/** Click marks that were resolved are gone, so those that remain have no effect; notes wait for clicks that come. */
export function checkClicks(deck: Deck, report: Report): void {
  for (const slide of deck.slides) {
    const options = { slide: slide.id }
    const see = (node: { attributes?: Attributes; at: Where }) => {
      const { classes = [], values = {} } = node.attributes ?? {}
      if (values.click !== undefined) {
        const expected = 'a number from 1 to 999, or `with`'
        report(diagnose('bad-attribute', node.at, { name: 'click', value: values.click, expected }, options))
      } else if (classes.includes('click')) {
        report(diagnose('misplaced-click', node.at, {}, options))
      }
    }
    const cue = slide.notes.find(({ click = 0 }) => click > slide.clicks)
    if (cue) report(diagnose('missing-click', cue.at, { click: cue.click, clicks: slide.clicks }, options))
    visitSlide(slide, { block: see, inline: (inline) => 'attributes' in inline && see(inline) })
  }
}
