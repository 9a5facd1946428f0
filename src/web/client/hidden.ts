/** Slides that presenting skips: links, the URL and the overview still lead to them. */
import { currentIndex, slidesOf, type BeforeSlideChange, type Deck } from './deck.ts'

export function skipHiddenSlides(deck: Deck): void {
  let isChosen = false
  document.addEventListener('click', (event) => {
    const target = event.target as Element
    isChosen = target.closest('.slides a[href^="#"], .overview .slides > section') !== null
    setTimeout(() => (isChosen = false))
  }, { capture: true })

  deck.on('beforeslidechange', (event) => {
    const { indexh } = event as BeforeSlideChange
    const slides = slidesOf(deck)
    const from = currentIndex(deck)
    const step = indexh - from
    if (isChosen || Math.abs(step) !== 1 || !isHidden(slides[indexh]) || isInUrl(slides[indexh]!)) return
    event.preventDefault()
    let next = indexh
    while (isHidden(slides[next])) next += step
    if (slides[next]) deck.slide(next)
  })
}

function isHidden(slide: HTMLElement | undefined): boolean {
  return slide?.dataset.visibility === 'hidden'
}

function isInUrl({ id }: HTMLElement): boolean {
  return decodeURIComponent(location.hash).replace(/^#\/?/, '') === id
}
