/** Changes slides in place, so that the browser stays where it is. */
import type { Deck } from '../../web/client/deck.ts'
import type { PreviewPatch } from '../types.ts'

/** Attributes that a slide may lose. What else stands on it is reveal.js's. */
const OWN = ['lang', 'data-layout', 'data-section', 'data-duration', 'data-transition', 'data-visibility']

/** The slides, where it is known which they are: finding thousands of them takes a while, and only we change which they are. */
const known = new WeakMap<Element, readonly HTMLElement[]>()

/** The slides of the page, in order. */
export function sectionsOf(stage: Element): readonly HTMLElement[] {
  const before = known.get(stage)
  if (before) return before
  const sections = [...stage.children].filter((child): child is HTMLElement => child.tagName === 'SECTION')
  known.set(stage, sections)
  return sections
}

/**
 * Brings the slides up to date. Which slide is current, how many of its clicks are done, whether the overview is open and
 * how far it is scrolled stay as they are.
 */
export function applySections(stage: HTMLElement, deck: Deck | undefined, { order, html }: Pick<PreviewPatch, 'order' | 'html'>): void {
  const before = sectionsOf(stage)
  const after = order ? order.map((index) => before[index] ?? newSection(stage)) : before
  const current = deck?.getCurrentSlide() as HTMLElement | undefined
  const click = current && deck ? (deck.getIndices().f ?? -1) : -1
  for (const [index, source] of Object.entries(html)) {
    const section = after[Number(index)]
    if (section) fill(section, source, section === current ? click : section.classList.contains('past') ? Infinity : -1)
  }
  if (order) arrange(stage, before, after)
  if (!deck) return
  if (order) {
    const scroll = stage.scrollTop
    const kept = current ? after.indexOf(current) : -1
    const index = kept >= 0 ? kept : Math.max(0, Math.min(current ? before.indexOf(current) : 0, after.length - 1))
    withoutMotion(stage, () => {
      deck.sync()
      deck.slide(index, 0, kept >= 0 ? click : undefined)
    })
    stage.scrollTop = scroll
  }
  for (const index of Object.keys(html)) {
    const section = after[Number(index)]
    // Not `syncSlide`: that also goes through the backgrounds of all slides, of which there are none.
    if (section) deck.syncFragments(section)
  }
}

/** Shows a slide, with everything that its clicks bring. */
export function showSlide(stage: HTMLElement, deck: Deck, index: number): void {
  const section = sectionsOf(stage)[index]
  if (!section || section === deck.getCurrentSlide()) return
  // A hidden slide may be gone to if the address names it.
  history.replaceState(null, '', `#/${encodeURIComponent(section.id)}`)
  withoutMotion(stage, () => deck.slide(index, 0, lastClick(section)))
}

function lastClick(section: HTMLElement): number | undefined {
  const clicks = [...section.querySelectorAll<HTMLElement>('.fragment')].map(({ dataset }) => Number(dataset.fragmentIndex))
  return clicks.length > 0 ? Math.max(...clicks) : undefined
}

function newSection(stage: HTMLElement): HTMLElement {
  const section = document.createElement('section')
  section.classList.add('future')
  section.hidden = !stage.closest('.overview')
  return section
}

/** Gives a section what stands in `source`. Fragments up to `click` are there from the start, so nothing fades in anew. */
function fill(section: HTMLElement, source: string, click: number): void {
  const template = document.createElement('template')
  template.innerHTML = source
  const next = template.content.firstElementChild as HTMLElement
  for (const fragment of next.querySelectorAll<HTMLElement>('.fragment')) {
    const at = Number(fragment.dataset.fragmentIndex)
    fragment.classList.toggle('visible', at <= click)
    fragment.classList.toggle('current-fragment', at === click)
  }
  for (const name of OWN) if (!next.hasAttribute(name)) section.removeAttribute(name)
  for (const { name, value } of next.attributes) if (name !== 'class' && name !== 'style') section.setAttribute(name, value)
  const { display } = section.style
  section.style.cssText = next.style.cssText
  section.style.display = display
  section.replaceChildren(...next.childNodes)
}

/** Puts sections in order and takes away those that are gone; those that stand where they belong are not touched. */
function arrange(stage: HTMLElement, before: readonly HTMLElement[], after: readonly HTMLElement[]): void {
  const kept = new Set(after)
  for (const section of before) if (!kept.has(section)) section.remove()
  known.delete(stage)
  let place = sectionsOf(stage)[0] ?? null
  known.set(stage, after)
  for (const section of after) {
    if (section === place) place = nextSection(place)
    else stage.insertBefore(section, place)
  }
}

function nextSection(section: Element): HTMLElement | null {
  let next = section.nextElementSibling
  while (next && next.tagName !== 'SECTION') next = next.nextElementSibling
  return next as HTMLElement | null
}

function withoutMotion(stage: HTMLElement, change: () => void): void {
  stage.classList.add('no-transition')
  change()
  stage.getBoundingClientRect()
  stage.classList.remove('no-transition')
}
