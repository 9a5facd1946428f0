/** The projector: the deck as the console drives it, and over it what the room answers. */
import './stage.css'
import { follow } from '../shared/api.ts'
import { fill, h } from '../shared/dom.ts'
import { enter } from '../shared/enter.ts'
import { drawInk, type Stroke } from '../shared/ink.ts'
import { resultsView } from '../shared/results.ts'
import { loadDeckStyles, slideView } from '../shared/slide.ts'
import type { Place, Question, Results } from '../shared/views.ts'
import { floatReactions } from './reactions.ts'

const zh = {
  stage: '投影',
  sorry: '请使用终端里给出的投影地址打开。',
  join: '用手机加入',
  code: '加入码',
  people: (n: number) => `${n} 人已回答`,
  full: '全屏（F）',
  lost: '连接断开，正在重连…',
}
const en: typeof zh = {
  stage: 'Stage',
  sorry: 'Open the stage by the address that the terminal shows.',
  join: 'Join with your phone',
  code: 'Code',
  people: (n) => (n === 1 ? '1 answer' : `${n} answers`),
  full: 'Full screen (F)',
  lost: 'Connection lost, trying again…',
}
const words = /^zh\b/i.test(document.documentElement.lang) ? zh : en

interface StageDeck {
  code: string
  join: { url: string; qr: string }
  slides: readonly { id: string; html: string }[]
}

const app = document.querySelector<HTMLElement>('#app')!

void start()

async function start(): Promise<void> {
  const deck = await enter<StageDeck>(app, words.sorry)
  if (deck === undefined) return
  loadDeckStyles()
  const slides = new Map(deck.slides.map(({ id, html }) => [id, html]))
  const view = slideView(words.stage)
  const ink = h('canvas', { class: 'ink', 'aria-hidden': 'true' })
  const pointer = h('div', { class: 'pointer', hidden: true })
  const answers = h('aside', { class: 'answers', 'aria-live': 'polite' })
  const timer = h('p', { class: 'timer', hidden: true })
  const reactions = h('div', { class: 'reactions', 'aria-hidden': 'true' })
  const cover = h('div', { class: 'cover', hidden: true })
  const lost = h('p', { class: 'lost', role: 'status', hidden: true }, words.lost)
  const join = joinCard(deck)
  const frame = h('div', { class: 'frame' }, view.element, ink, pointer, answers, reactions, timer)
  fill(app, frame, join, cover, lost, h('button', { class: 'full', onclick: () => void fullScreen() }, words.full))
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'f' || key === 'F') void fullScreen()
  })

  let place: Place | undefined
  let questions: readonly Question[] = []
  let results: Readonly<Record<string, Results>> = {}
  let strokes: readonly Stroke[] = []
  const paint = (): void => drawInk(ink, strokes, 960)
  new ResizeObserver(paint).observe(ink)

  const drawAnswers = (): void => {
    const cards = questions.flatMap((question) => {
      const found = results[question.id]
      if (found === undefined) return []
      if (question.resultsShown)
        return [h('div', { class: 'card', 'aria-label': question.prompt }, resultsView(question, found, words.people))]
      return question.open ? [h('p', { class: 'count' }, `${words.people(found.total)} · ${words.code} ${deck.code}`)] : []
    })
    fill(answers, ...cards)
  }

  setInterval(() => {
    const left = (place?.timer.until ?? 0) - Date.now()
    const over = place !== undefined && place.timer.until > 0 && left <= 0 && left > -5000
    timer.hidden = left <= 0 && !over
    timer.classList.toggle('over', over)
    timer.textContent = clock(left)
  }, 250)

  follow(
    'events',
    {
      place: (event: Place & { joinCode: boolean }) => {
        place = event
        view.show(slides.get(event.slide), event.click)
        cover.hidden = !event.blank
        join.hidden = !event.joinCode
        pointer.hidden = true
      },
      question: (event: readonly Question[]) => {
        questions = event
        drawAnswers()
      },
      results: (event: Readonly<Record<string, Results>>) => {
        results = event
        drawAnswers()
      },
      ink: (event: { strokes: readonly Stroke[] }) => {
        strokes = event.strokes
        paint()
      },
      pointer: (event: { x: number; y: number; on: boolean }) => {
        pointer.hidden = !event.on
        pointer.style.left = `${event.x * 100}%`
        pointer.style.top = `${event.y * 100}%`
      },
      reactions: floatReactions(reactions),
    },
    (stands) => (lost.hidden = stands),
  )
}

function joinCard({ join, code }: StageDeck): HTMLElement {
  const image = h('div', { class: 'qr', role: 'img', 'aria-label': join.url })
  image.innerHTML = join.qr
  return h(
    'section',
    { class: 'join', hidden: true },
    image,
    h('div', {}, h('h2', {}, words.join), h('p', { class: 'url' }, join.url), h('p', { class: 'code' }, code)),
  )
}

async function fullScreen(): Promise<void> {
  await (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(() => {})
}

function clock(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
