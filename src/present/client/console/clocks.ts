import { fill, h } from '../shared/dom.ts'
import type { Acts } from './act.ts'
import { behindPlan, type ConsoleDeck } from './deck.ts'
import { words } from './words.ts'

export interface Times {
  startedAt: number
  since: number
  slide: string
  spent: Readonly<Record<string, number>>
  ended?: number
}

export interface Clocks {
  element: HTMLElement
  times(times: Times): void
  at(slide: string): void
  timer(timer: { until: number; length: number }): void
}

const MINUTE = 60_000
/** So near to the plan counts as on time, in ms. */
const NEAR = 60_000

/** The time of day, time elapsed, time on slide and chapter against the plan, and a timer for the room. */
export function clocks(deck: ConsoleDeck, act: Acts): Clocks {
  let known: Times | undefined
  let current = ''
  let timer = { until: 0, length: 0 }
  const day = h('span', { class: 'day' })
  const elapsed = h('span')
  const slideTime = h('span')
  const chapterTime = h('span')
  const pace = h('span', { class: 'pace' })
  const timerTime = h('span', { class: 'timer' })
  const length = h('input', { type: 'number', min: 1, max: 180, value: 5, 'aria-label': words.minutes })
  const toggle = h('button', {
    onclick: () => act.do({ do: 'timer', length: timer.until > 0 ? 0 : Math.max(1, Number(length.value) || 1) * MINUTE }),
  })

  const tick = (): void => {
    const now = known?.ended ?? Date.now()
    day.textContent = new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' })
    toggle.textContent = timer.until > 0 ? words.stop : words.timer
    timerTime.textContent = timer.until > 0 ? clock(timer.until - Date.now()) : ''
    timerTime.classList.toggle('over', timer.until > 0 && timer.until < Date.now())
    if (known === undefined) return
    const total = now - known.startedAt
    const onSlide = (id: string): number => (known!.spent[id] ?? 0) + (id === known!.slide ? now - known!.since : 0)
    const slide = deck.slides.find(({ id }) => id === current)
    const chapter = deck.slides.filter((entry) => entry.chapter === slide?.chapter)
    const planned = chapter.reduce((sum, { minutes = 0, hidden }) => sum + (hidden ? 0 : minutes), 0)
    elapsed.textContent = `${words.elapsed} ${clock(total)}`
    slideTime.textContent = `${words.onSlide} ${clock(onSlide(current))}${slide?.minutes ? ` / ${slide.minutes}:00` : ''}`
    slideTime.classList.toggle('over', slide?.minutes !== undefined && onSlide(current) > slide.minutes * MINUTE)
    chapterTime.textContent = `${words.onChapter} ${clock(chapter.reduce((sum, { id }) => sum + onSlide(id), 0))}${planned ? ` / ${planned}:00` : ''}`
    const behind = behindPlan(deck, current, total, onSlide(current))
    const minutes = Math.round(Math.abs(behind) / MINUTE)
    const hasPlan = deck.slides.some((entry) => entry.minutes !== undefined)
    pace.textContent = !hasPlan ? '' : Math.abs(behind) < NEAR ? words.onTime : behind > 0 ? words.behind(minutes) : words.ahead(minutes)
    pace.classList.toggle('over', hasPlan && behind >= NEAR)
  }
  setInterval(tick, 500)
  const element = h('div', { class: 'clocks' })
  fill(
    element,
    day,
    elapsed,
    slideTime,
    chapterTime,
    pace,
    h('button', { onclick: () => act.do({ do: 'begin' }) }, words.begin),
    h('span', { class: 'timer-set' }, length, words.minutes, toggle, timerTime),
  )
  tick()
  return {
    element,
    times(times) {
      known = times
      tick()
    },
    at(slide) {
      current = slide
      tick()
    },
    timer(set) {
      timer = set
      tick()
    },
  }
}

function clock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const two = (value: number) => String(value).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}
