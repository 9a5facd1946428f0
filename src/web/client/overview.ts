/** Finding one's way in the overview, which `overview.css` makes a grid. */
import { currentIndex, slidesOf, type Deck } from './deck.ts'
import { slideSize } from './fit.ts'

const UP = 38
const DOWN = 40

/** Width that a thumbnail has at least, and the room between two, in CSS pixels. */
const THUMB = 220
const GAP = 24
const NARROW_GAP = 12

export function followInOverview(deck: Deck): void {
  const show = () => {
    layOut(deck)
    follow(deck)
  }
  deck.on('overviewshown', show)
  deck.on('slidechanged', () => follow(deck))
  window.addEventListener('resize', () => layOut(deck))
  deck.addKeyBinding(UP, () => (deck.isOverview() ? moveBy(deck, -columns(deck)) : deck.prev()))
  deck.addKeyBinding(DOWN, () => (deck.isOverview() ? moveBy(deck, columns(deck)) : deck.next()))
}

/** Tells `overview.css` how many columns there are, and how large the slides in them. */
function layOut(deck: Deck): void {
  const stage = deck.getSlidesElement()
  if (!stage || !deck.isOverview()) return
  const width = stage.clientWidth
  const gap = width < 600 ? NARROW_GAP : GAP
  const count = Math.max(2, Math.min(6, Math.floor((width - gap) / (THUMB + gap))))
  const thumb = (width - gap * (count + 1)) / count / slideSize(document.documentElement).width
  stage.style.setProperty('--columns', String(count))
  stage.style.setProperty('--thumb', String(thumb))
  stage.style.setProperty('--gap', `${gap}px`)
}

function follow(deck: Deck): void {
  if (deck.isOverview()) slidesOf(deck)[currentIndex(deck)]?.scrollIntoView({ block: 'nearest' })
}

function moveBy(deck: Deck, slides: number): void {
  const target = currentIndex(deck) + slides
  if (target >= 0 && target < slidesOf(deck).length) deck.slide(target)
}

function columns(deck: Deck): number {
  return Number(deck.getSlidesElement()?.style.getPropertyValue('--columns')) || 1
}
