import { h } from './dom.ts'
import type { Question, Results } from './views.ts'

const SCALE = 5

/** A question's results: bars, or words whose size is their number. The right answers of a quiz are marked with a tick too. */
export function resultsView(question: Question, { total, counts, texts, mean }: Results, count: (total: number) => string): HTMLElement {
  const of = h('p', { class: 'soft' }, count(total) + (mean === undefined ? '' : ` · Ø ${mean.toFixed(1)}`))
  if (texts) return h('div', { class: 'results' }, question.answer === 'words' ? cloud(texts) : textList(texts), of)
  if (counts === undefined) return h('div', { class: 'results' }, of)
  const most = Math.max(1, ...counts)
  // Points of a ranking are compared with the most that an option could have.
  const all = question.answer === 'ranking' ? Math.max(1, total * question.options.length) : Math.max(1, total)
  const bars = counts.map((value, i) => {
    const right = question.correct?.includes(i) ?? false
    const label = question.answer === 'scale' ? scaleLabel(question, i) : (question.options[i] ?? '')
    const share = value / all
    const bar = h(
      'li',
      { class: `bar${right ? ' right' : ''}${value === most && total > 0 ? ' most' : ''}` },
      h('span', {}, (right ? '✓ ' : '') + label),
      h('span', { class: 'count' }, question.answer === 'ranking' ? String(value) : `${value} · ${Math.round(share * 100)}%`),
      h('span', { class: 'track' }, h('span')),
    )
    bar.style.setProperty('--share', `${(share * 100).toFixed(1)}%`)
    return bar
  })
  return h('div', { class: 'results' }, h('ul', {}, ...bars), of)
}

function scaleLabel({ options }: Question, i: number): string {
  const end = i === 0 ? options[0] : i === SCALE - 1 ? options.at(-1) : undefined
  return end === undefined ? String(i + 1) : `${i + 1} · ${end}`
}

function cloud(texts: NonNullable<Results['texts']>): HTMLElement {
  const most = texts[0]?.count ?? 1
  return h(
    'p',
    { class: 'cloud' },
    ...texts.map(({ text, count }) => {
      const word = h('span', {}, text)
      word.style.fontSize = `${(0.9 + 1.8 * (count / most)).toFixed(2)}em`
      return word
    }),
  )
}

function textList(texts: NonNullable<Results['texts']>): HTMLElement {
  return h('ul', { class: 'texts' }, ...texts.map(({ text, count }) => h('li', {}, count > 1 ? `${text} (${count})` : text)))
}
