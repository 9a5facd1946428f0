/** A slide as the web deck draws it, in a box of any size. */
import { slideSize } from '../../../web/client/fit.ts'
import { seatBaselines } from '../../../web/client/seat.ts'
import { h } from './dom.ts'

export interface SlideView {
  element: HTMLElement
  /** Shows a `<section>` at a click; `undefined` empties the box. */
  show(html: string | undefined, click: number): void
  /** Where a point of the window is on the slide, in fractions of its width and height. */
  locate(x: number, y: number): { x: number; y: number }
}

let isSeated = false

/** @param label what the box is, for those who cannot see it */
export function slideView(label: string): SlideView {
  const slides = h('div', { class: 'slides' })
  const element = h('div', { class: 'slide-view', role: 'region', 'aria-label': label }, slides)
  let shown: string | undefined
  const fit = (): void => {
    const size = slideSize(document.documentElement)
    element.style.setProperty('--fit', String(Math.min(element.clientWidth / size.width, element.clientHeight / size.height)))
  }
  new ResizeObserver(fit).observe(element)
  return {
    element,
    show(html, click) {
      if (html !== shown) {
        shown = html
        slides.innerHTML = html ?? ''
        const section = slides.querySelector('section')
        // Several views on a page may show one slide.
        section?.removeAttribute('id')
        for (const link of slides.querySelectorAll<HTMLAnchorElement>('a[href^="http"]')) {
          link.target = '_blank'
          link.rel = 'noopener'
        }
        fit()
        if (section && !isSeated) {
          isSeated = true
          void document.fonts.ready.then(() => seatBaselines(document.documentElement, () => section))
        }
      }
      reveal(slides, click)
    },
    locate(x, y) {
      const box = slides.getBoundingClientRect()
      return { x: (x - box.left) / box.width, y: (y - box.top) / box.height }
    },
  }
}

/** Shows what has come by a click, as reveal.js numbers fragments from 0. */
function reveal(slides: HTMLElement, click: number): void {
  for (const fragment of slides.querySelectorAll<HTMLElement>('.fragment')) {
    const index = Number(fragment.dataset['fragmentIndex'] ?? 0)
    fragment.classList.toggle('visible', index < click)
    fragment.classList.toggle('current-fragment', index === click - 1)
  }
}

/** Loads the deck's own styles (colours and fonts), which only those who may see its slides can. */
export function loadDeckStyles(): void {
  for (const path of (document.body.dataset['styles'] ?? '').split(' ').filter((name) => /\/deck\./.test(name))) {
    document.head.append(h('link', { rel: 'stylesheet', href: path }))
  }
}
