import { fill, h } from '../shared/dom.ts'
import { resultsView } from '../shared/results.ts'
import type { Question, Results } from '../shared/views.ts'
import type { Acts } from './act.ts'
import { words } from './words.ts'

export interface PollsPanel {
  element: HTMLElement
  take(questions: readonly (Question & { results: Results })[]): void
  /** The slide that is shown now. */
  at(slide: string): void
}

/** Every poll and quiz of the deck, those of the present slide first: open, close, show what came. */
export function pollsPanel(act: Acts, go: (slide: string) => void): PollsPanel {
  const element = h('div', { class: 'polls' })
  let questions: readonly (Question & { results: Results })[] = []
  let slide = ''
  const draw = (): void => {
    const here = questions.filter((question) => question.slide === slide)
    const others = questions.filter((question) => question.slide !== slide)
    const cards = [...here, ...others].map((question) => {
      const { id, open, resultsShown, results } = question
      return h(
        'article',
        { class: question.slide === slide ? 'card here' : 'card' },
        h('h3', {}, question.prompt),
        h(
          'div',
          { class: 'row' },
          h(
            'button',
            { class: open ? '' : 'primary', onclick: () => act.do({ do: open ? 'close' : 'open', question: id }) },
            open ? words.close : words.open,
          ),
          h(
            'button',
            { 'aria-pressed': String(resultsShown), onclick: () => act.do({ do: 'results', question: id, on: !resultsShown }) },
            resultsShown ? words.hide : words.show,
          ),
          question.slide !== slide && h('button', { onclick: () => go(question.slide!) }, words.goThere),
        ),
        resultsView(question, results, words.people),
      )
    })
    fill(element, ...(cards.length > 0 ? cards : [h('p', { class: 'soft' }, words.noPolls)]))
  }
  return {
    element,
    take(given) {
      questions = given
      draw()
    },
    at(id) {
      if (id === slide) return
      slide = id
      draw()
    },
  }
}
