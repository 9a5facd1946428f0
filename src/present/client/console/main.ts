/** The presenter's console. */
import './console.css'
import { follow } from '../shared/api.ts'
import { fill, h, scrollWithin, stored } from '../shared/dom.ts'
import { enter, ownId } from '../shared/enter.ts'
import type { Stroke } from '../shared/ink.ts'
import { loadDeckStyles, slideView } from '../shared/slide.ts'
import type { Asked, Place, Question, Results } from '../shared/views.ts'
import { acts } from './act.ts'
import { askedPanel } from './asked.ts'
import { clocks, type Times } from './clocks.ts'
import { type At, backward, type ConsoleDeck, forward } from './deck.ts'
import { inkTools } from './ink-tools.ts'
import { listenToKeys } from './keys.ts'
import { pollsPanel } from './polls.ts'
import { roomPanel, type People } from './room-panel.ts'
import { slideList } from './slide-list.ts'
import { tabs } from './tabs.ts'
import { words } from './words.ts'

const app = document.querySelector<HTMLElement>('#app')!

void start()

async function start(): Promise<void> {
  const deck = await enter<ConsoleDeck>(app, words.sorry)
  if (deck === undefined) return
  loadDeckStyles()
  document.title = `${words.console} · ${deck.title}`
  const own = ownId()
  const status = h('p', { class: 'status', role: 'status' })
  const act = acts(own, (text) => {
    status.textContent = text
    setTimeout(() => (status.textContent = ''), 4000)
  })
  let at: At = { slide: deck.slides[0]?.id ?? '', click: 0 }
  let place: (Place & { baton: string; joinCode: boolean }) | undefined

  const now = slideView(words.current)
  const then = slideView(words.nextUp)
  const ending = h('p', { class: 'ending soft', hidden: true }, words.last)
  const ink = inkTools(now, act, () => at.slide)
  const notes = h('div', { class: 'notes-text', tabindex: 0, role: 'region', 'aria-label': words.notes })
  const clock = clocks(deck, act)
  const list = slideList(deck, (slide) => go({ slide, click: 0 }))
  const polls = pollsPanel(act, (slide) => go({ slide, click: 0 }))
  const asked = askedPanel(act)
  const room = roomPanel(deck, act)
  const takeOver = h(
    'div',
    { class: 'baton', hidden: true },
    h('p', {}, words.other),
    h('button', { class: 'primary', onclick: () => act.do({ do: 'take' }) }, words.take),
  )
  const blank = h('button', { 'aria-pressed': 'false', onclick: () => act.do({ do: 'blank', on: !place?.blank }) }, words.blank)
  const joinCode = h('button', { 'aria-pressed': 'false', onclick: () => act.do({ do: 'join-code', on: !place?.joinCode }) }, words.join)
  const side = tabs([
    { id: 'slides', label: words.slides, panel: list.element },
    { id: 'polls', label: words.polls, panel: polls.element },
    { id: 'asked', label: words.asked, panel: asked.element },
    { id: 'room', label: words.room, panel: room.element },
  ])

  fill(
    app,
    h('header', {}, clock.element, status, takeOver),
    h(
      'section',
      { class: 'now' },
      h('div', { class: 'frame' }, now.element, ink.canvas),
      h('div', { class: 'tools', role: 'toolbar' }, ...ink.buttons, blank, joinCode),
    ),
    h('section', { class: 'then' }, h('h2', {}, words.nextUp), then.element, ending),
    h('section', { class: 'notes' }, notesHead(notes), notes),
    side.element,
    h(
      'nav',
      { class: 'move' },
      h('button', { onclick: () => move(backward) }, `‹ ${words.back}`),
      h('button', { class: 'primary', onclick: () => move(forward) }, `${words.next} ›`),
    ),
  )
  listenToKeys({
    forward: () => move(forward),
    backward: () => move(backward),
    blank: () => act.do({ do: 'blank', on: !place?.blank }),
    first: () => go({ slide: deck.slides.find(({ hidden }) => !hidden)?.id ?? '', click: 0 }),
    jump: (number) => {
      const slide = deck.slides[number - 1]
      if (slide) go({ slide: slide.id, click: 0 })
    },
    search: () => {
      side.open('slides')
      list.search()
    },
  })

  function move(by: (deck: ConsoleDeck, from: At) => At | undefined): void {
    const to = by(deck!, at)
    if (to) go(to)
  }

  /** Shown at once; the server's word follows. */
  function go(to: At): void {
    if (place?.baton && place.baton !== own) {
      status.textContent = words.other
      return
    }
    at = to
    draw()
    act.goto(to)
  }

  function draw(): void {
    const slide = deck!.slides.find(({ id }) => id === at.slide)
    const next = forward(deck!, at)
    now.show(slide?.html, at.click)
    then.show(next && deck!.slides.find(({ id }) => id === next.slide)?.html, next?.click ?? 0)
    ending.hidden = next !== undefined
    drawNotes(slide?.notes ?? '')
    list.mark(at.slide)
    polls.at(at.slide)
    clock.at(at.slide)
  }

  function drawNotes(html: string): void {
    if (notes.dataset['slide'] !== at.slide) {
      notes.dataset['slide'] = at.slide
      notes.innerHTML = html || ''
      if (!html) notes.append(h('p', { class: 'soft' }, words.noNotes))
      notes.scrollTop = 0
    }
    for (const paragraph of notes.querySelectorAll<HTMLElement>('p')) {
      const click = Number(paragraph.dataset['click'] ?? -1)
      paragraph.classList.toggle('cued', click === at.click && at.click > 0)
      if (click === at.click && at.click > 0) scrollWithin(notes, paragraph)
    }
  }

  follow(
    `events?console=${own}`,
    {
      place: (event: Place & { baton: string; joinCode: boolean }) => {
        place = event
        takeOver.hidden = event.baton === '' || event.baton === own
        blank.setAttribute('aria-pressed', String(event.blank))
        joinCode.setAttribute('aria-pressed', String(event.joinCode))
        at = { slide: event.slide, click: event.click }
        clock.timer(event.timer)
        draw()
      },
      times: (event: Times) => clock.times(event),
      ink: (event: { slide: string; strokes: readonly Stroke[] }) => ink.take(event.strokes),
      questions: (event: readonly (Question & { results: Results })[]) => {
        polls.take(event)
        side.badge('polls', event.filter(({ open }) => open).length)
      },
      asked: (event: readonly Asked[]) => {
        asked.take(event)
        side.badge('asked', event.filter((question) => question.status === 'new').length)
      },
      people: (event: People) => {
        room.take(event)
        side.badge('room', event.hands.length)
      },
    },
    (stands) => (status.textContent = stands ? '' : words.lost),
  )
}

/** The notes' heading, with buttons for their size, which this device remembers. */
function notesHead(notes: HTMLElement): HTMLElement {
  const kept = stored('diptych notes size')
  let size = Number(kept.get()) || 18
  const set = (to: number): void => {
    size = Math.min(48, Math.max(12, to))
    notes.style.fontSize = `${size}px`
    kept.set(String(size))
  }
  set(size)
  return h(
    'div',
    { class: 'head' },
    h('h2', {}, words.notes),
    h('button', { 'aria-label': words.smaller, onclick: () => set(size - 2) }, 'A−'),
    h('button', { 'aria-label': words.larger, onclick: () => set(size + 2) }, 'A+'),
  )
}
