import { follow as followEvents, get } from '../shared/api.ts'
import { fill, h } from '../shared/dom.ts'
import { loadDeckStyles, slideView } from '../shared/slide.ts'
import type { Asked, Place, Question, Results, ShownSlide } from '../shared/views.ts'
import { askPanel } from './ask.ts'
import { notesPanel } from './notes.ts'
import { questionCards } from './question.ts'
import { signals } from './signals.ts'
import { words } from './words.ts'

export interface Info {
  title: string
  lang: string
  names: 'none' | 'optional' | 'required'
  joined: boolean
}

/** What this participant has said before. */
export interface Own {
  answers: Record<string, readonly number[] | number | string>
  points: number
  hand: boolean
  votes: readonly string[]
}

/** The page of somebody who has joined. */
export async function follow(app: HTMLElement, { title }: Info): Promise<void> {
  loadDeckStyles()
  const own = await get<Own>('me')
  const slides = new Map<string, string>()
  let shown: readonly ShownSlide[] = []
  let place: Place | undefined
  /** The slide that is looked at, where it is not the presenter's. */
  let looking: string | undefined

  const view = slideView(words.slide)
  const status = h('p', { class: 'status', role: 'status' })
  const heading = h('p', { class: 'where soft' })
  const back = h('button', { class: 'primary follow', hidden: true, onclick: () => look(undefined) }, words.follow)
  const previous = h('button', { 'aria-label': words.previous, onclick: () => step(-1) }, '‹')
  const next = h('button', { 'aria-label': words.next, onclick: () => step(1) }, '›')
  const message = h('p', { class: 'message', hidden: true })
  const timer = h('p', { class: 'timer', hidden: true })
  const questions = questionCards(own)
  const ask = askPanel(own)

  fill(
    app,
    h('header', {}, h('h1', {}, title), status),
    h('div', { class: 'stage' }, view.element, message, timer),
    h('nav', { 'aria-label': words.slide }, previous, heading, next, back),
    questions.element,
    signals(own),
    ask.element,
    notesPanel(title, { shown: () => shown, html: slideHtml }),
  )

  async function slideHtml(id: string): Promise<string> {
    const known = slides.get(id)
    if (known !== undefined) return known
    const { html } = await get<{ html: string }>(`slide/${encodeURIComponent(id)}`)
    slides.set(id, html)
    return html
  }

  function look(id: string | undefined): void {
    looking = id === place?.slide ? undefined : id
    void draw()
  }

  function step(by: number): void {
    const at = shown.findIndex(({ id }) => id === (looking ?? place?.slide))
    const to = shown[at + by]
    if (to) look(to.id)
  }

  async function draw(): Promise<void> {
    if (place === undefined) return
    const id = looking ?? place.slide
    const at = shown.findIndex((slide) => slide.id === id)
    back.hidden = looking === undefined
    previous.disabled = at <= 0
    next.disabled = at < 0 || at >= shown.length - 1
    heading.textContent = at < 0 ? '' : `${at + 1} / ${shown.length} · ${shown[at]!.title}`
    const covered = looking === undefined && (place.blank || place.slide === '')
    message.hidden = !covered
    message.textContent = place.blank ? words.blank : words.waiting
    if (covered || id === '') return
    try {
      const html = await slideHtml(id)
      if (id !== (looking ?? place.slide)) return
      view.show(html, looking === undefined ? place.click : (shown[at]?.clicks ?? 0))
    } catch {
      // A slide that is not to be had now comes with the next event.
    }
  }

  setInterval(() => {
    const left = (place?.timer.until ?? 0) - Date.now()
    timer.hidden = left <= 0
    timer.textContent = clock(left)
  }, 250)

  followEvents(
    'events',
    {
      place: (event: Place) => {
        place = event
        status.textContent = event.ended ? words.ended : ''
        void draw()
      },
      shown: (event: readonly ShownSlide[]) => {
        shown = event
        void draw()
      },
      question: (event: readonly Question[]) => questions.take(event),
      results: (event: Readonly<Record<string, Results>>) => questions.results(event),
      asked: (event: readonly Asked[]) => ask.take(event),
    },
    (stands) => {
      status.textContent = stands ? (place?.ended ? words.ended : '') : words.lost
      app.classList.toggle('lost', !stands)
    },
  )
}

function clock(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
