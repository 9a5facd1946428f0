/** What a room has said in a live session, as slides: each question's results stand behind it. */
import { claimId, type TakenIds } from './ids.ts'
import type { Block, Deck, HeadingBlock, Inline, ListItem, Slide } from './types.ts'
import type { Where } from '../diagnostics/index.ts'

export interface QuestionResult {
  /** Id of the slide that asks. */
  slide: string
  prompt: string
  /** What was chosen, with its number. */
  bars: readonly { label: string; count: number; right?: boolean }[]
  /** Answers in words of their own, where there are no options to count. */
  texts?: readonly string[]
  /** How many answered. */
  total: number
}

export interface RoomResults {
  questions: readonly QuestionResult[]
  /** Questions from the room that are still open, the most wanted first. */
  open: readonly string[]
}

/** Most bars of a chart: of many words the most frequent are shown. */
const MOST_BARS = 10
const NONE = { classes: [], values: {} } as const

/** The deck with a slide of results behind each question that was answered, and the open questions at its end. */
export function withResults(deck: Deck, results: RoomResults): Deck {
  const taken: TakenIds = new Map(deck.slides.map(({ id }) => [id, 1]))
  const chinese = /^zh\b/i.test(deck.lang)
  const slides = deck.slides.flatMap((slide) => [
    slide,
    ...results.questions
      .filter((result) => result.slide === slide.id && result.total > 0)
      .map((result) => resultSlide(slide, result, chinese, taken)),
  ])
  const last = deck.slides.at(-1)
  return { ...deck, slides: results.open.length === 0 || !last ? slides : [...slides, openSlide(last, results.open, chinese, taken)] }
}

function resultSlide(asked: Slide, result: QuestionResult, chinese: boolean, taken: TakenIds): Slide {
  const { at } = asked
  const count = chinese ? `${result.total} 人回答` : result.total === 1 ? '1 answer' : `${result.total} answers`
  const shown = result.texts ? [list(result.texts, at)] : [chart(result, count, at)]
  return slideAfter(asked, `${asked.id}-results`, result.prompt, [...shown, ...(result.texts ? [paragraph(count, at)] : [])], taken)
}

function openSlide(last: Slide, open: readonly string[], chinese: boolean, taken: TakenIds): Slide {
  return slideAfter(last, 'open-questions', chinese ? '还没有回答的问题' : 'Open questions', [list(open, last.at)], taken)
}

function slideAfter({ at, chapter }: Slide, wanted: string, title: string, blocks: readonly Block[], taken: TakenIds): Slide {
  const id = claimId(wanted, taken)
  const heading: HeadingBlock = { type: 'heading', level: 1, children: [text(title, at)], attributes: NONE, at }
  return {
    id,
    layout: 'default',
    classes: [],
    at,
    title: heading,
    slots: { default: blocks },
    footnotes: [],
    notes: [],
    clicks: 0,
    settings: {},
    chapter,
  }
}

function chart({ prompt, bars, total }: QuestionResult, source: string, at: Where): Block {
  const shown = bars.length > MOST_BARS ? bars.toSorted((a, b) => b.count - a.count).slice(0, MOST_BARS) : bars
  const most = Math.max(...shown.map(({ count }) => count))
  const right = shown.findIndex((bar) => bar.right)
  const index = right >= 0 ? right : shown.findIndex(({ count }) => count === most)
  return {
    type: 'chart',
    at,
    attributes: NONE,
    source: shown.map(({ label, count }) => `${label}: ${count}`).join('\n'),
    chart: {
      type: 'bar',
      stacking: 'none',
      categories: shown.map(({ label }) => label),
      series: [{ name: prompt, values: shown.map(({ count }) => count), mark: 'column', secondary: false }],
      ...(total > 0 && index >= 0 ? { highlight: { of: 'category', index } } : {}),
      format: { decimals: 0, grouped: true, percent: false, prefix: '', suffix: '' },
      labels: true,
      legend: false,
      min: 0,
      source,
    },
  }
}

function list(texts: readonly string[], at: Where): Block {
  const items = texts.map((entry): ListItem => ({ type: 'item', children: [paragraph(entry, at)], attributes: NONE, at }))
  return { type: 'list', ordered: false, start: 1, tight: true, items, attributes: NONE, at }
}

function paragraph(value: string, at: Where): Block {
  return { type: 'paragraph', children: [text(value, at)], attributes: NONE, at }
}

function text(value: string, at: Where): Inline {
  return { type: 'text', value, at }
}
