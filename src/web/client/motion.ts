import { currentIndex, slidesOf, type BeforeSlideChange, type Deck } from './deck.ts'

/**
 * Moves from slide to slide as the entered slide's transition says, and back again as the left one's does.
 * reveal.js lets every slide follow its own; then one that fades could meet one that is pushed.
 */
export function directMotion(deck: Deck): void {
  deck.on('beforeslidechange', (event) => {
    const { indexh } = event as BeforeSlideChange
    const from = currentIndex(deck)
    const slides = slidesOf(deck)
    const motion = slides[Math.max(from, indexh)]?.dataset.transition ?? 'none'
    const stage = deck.getSlidesElement()
    if (!stage || stage.dataset.motion === motion) return
    // Where slides wait for this kind of motion is not itself a motion.
    stage.classList.add('no-transition')
    stage.dataset.motion = motion
    stage.getBoundingClientRect()
    stage.classList.remove('no-transition')
  })
}
