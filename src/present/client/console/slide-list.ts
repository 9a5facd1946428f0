import { fill, h, scrollWithin } from '../shared/dom.ts'
import type { ConsoleDeck } from './deck.ts'
import { words } from './words.ts'

export interface SlideList {
  element: HTMLElement
  mark(slide: string): void
  search(): void
}

/** Every slide, by chapter; a search narrows it by number, title and text of the notes. */
export function slideList({ slides }: ConsoleDeck, go: (slide: string) => void): SlideList {
  const field = h('input', { type: 'search', placeholder: words.search, 'aria-label': words.search })
  const list = h('ol', { class: 'slide-list' })
  let current = ''
  const texts = slides.map(({ title, notes }, i) => `${i + 1} ${title} ${notes.replace(/<[^>]*>/g, '')}`.toLowerCase())

  const draw = (): void => {
    const wanted = field.value.trim().toLowerCase()
    let chapter: string | undefined
    const entries = slides.flatMap((slide, i) => {
      if (wanted && !texts[i]!.includes(wanted)) return []
      const head = slide.chapter !== chapter && slide.chapter ? [h('li', { class: 'chapter soft' }, slide.chapter)] : []
      chapter = slide.chapter
      const button = h(
        'button',
        { 'aria-current': slide.id === current ? 'true' : undefined, onclick: () => go(slide.id) },
        h('span', { class: 'number' }, String(i + 1)),
        h('span', {}, slide.title, slide.hidden === true && h('small', { class: 'soft' }, ` (${words.hidden})`)),
        h('span', { class: 'soft' }, slide.minutes === undefined ? '' : `${slide.minutes}′`),
      )
      return [...head, h('li', {}, button)]
    })
    fill(list, ...entries)
  }
  field.addEventListener('input', draw)
  field.addEventListener('keydown', (event) => {
    event.stopPropagation()
    if (event.key === 'Enter') list.querySelector('button')?.click()
    if (event.key === 'Escape') {
      field.value = ''
      field.blur()
      draw()
    }
  })
  draw()
  return {
    element: h('div', { class: 'slides-panel' }, field, list),
    mark(slide) {
      if (slide === current) return
      current = slide
      draw()
      scrollWithin(list.parentElement?.parentElement, list.querySelector('[aria-current]'))
    },
    search: () => field.focus(),
  }
}
