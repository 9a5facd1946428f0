/** Slides that presenting skips: links, the URL, the overview and a number typed in still lead to them. */
import { currentIndex, slidesOf, type BeforeSlideChange, type Deck } from './deck.ts'

const CHOICES = '.slides a[href^="#"], .overview .slides > section'

export function skipHiddenSlides(deck: Deck): void {
  let isChosen = false
  const startsAnywhere = location.hash === ''
  document.addEventListener(
    'click',
    (event) => {
      isChosen = (event.target as Element).closest(CHOICES) !== null
      setTimeout(() => (isChosen = false))
    },
    { capture: true },
  )

  deck.on('beforeslidechange', (event) => {
    const slides = slidesOf(deck)
    const { indexh } = event as BeforeSlideChange
    const from = currentIndex(deck)
    const isPassing = Math.abs(indexh - from) === 1 || indexh === 0 || indexh === slides.length - 1
    if (indexh === from || !isPassing || !isHidden(slides[indexh])) return
    if (isChosen || isInUrl(slides[indexh]!) || document.querySelector('.jump-to-slide')) return
    event.preventDefault()
    const next = nearestShown(slides, indexh, Math.sign(indexh - from))
    if (next !== undefined && next !== from) deck.slide(next)
  })

  deck.on('ready', () => {
    const first = nearestShown(slidesOf(deck), 0, 1)
    // An address that names no slide leads to the first one, which was refused if it is hidden.
    if (first !== undefined && first > 0 && (startsAnywhere || !deck.getCurrentSlide())) deck.slide(first)
  })
}

/** Index of the first slide that is not hidden, looking onward from one and then, at an end of the deck, back. */
function nearestShown(slides: readonly HTMLElement[], from: number, step: number): number | undefined {
  for (const direction of [step, -step]) {
    let index = from
    while (isHidden(slides[index])) index += direction
    if (slides[index]) return index
  }
  return undefined
}

function isHidden(slide: HTMLElement | undefined): boolean {
  return slide?.dataset.visibility === 'hidden'
}

function isInUrl({ id }: HTMLElement): boolean {
  return location.hash.replace(/^#\/?/, '').split('/')[0] === encodeURIComponent(id)
}
