import { fill, h } from '../shared/dom.ts'
import { icon } from '../shared/icons.ts'
import type { Acts } from './act.ts'
import type { ConsoleDeck } from './deck.ts'
import { words } from './words.ts'

export interface People {
  count: number
  hands: readonly { who: string; name: string }[]
  paces: { fast: number; lost: number; fine: number }
}

/** The room: how many, whose hand is up, how they find the pace; how it joins, and how the session ends. */
export function roomPanel({ join, code }: ConsoleDeck, act: Acts): { element: HTMLElement; take(people: People): void } {
  const count = h('p', { class: 'count' })
  const hands = h('ul', { class: 'hands' })
  const paces = h('p', { class: 'soft' })
  const qr = h('div', { class: 'qr', role: 'img', 'aria-label': join.url })
  qr.innerHTML = join.qr
  const sure = (question: string, fields: object): void => {
    if (confirm(question)) act.do(fields)
  }
  return {
    element: h(
      'div',
      { class: 'room-panel' },
      count,
      hands,
      paces,
      qr,
      h('p', {}, join.url, h('br'), h('b', {}, code)),
      h('button', { onclick: () => sure(words.forgetSure, { do: 'forget' }) }, words.forget),
      h('button', { onclick: () => sure(words.endSure, { do: 'end' }) }, words.end),
    ),
    take(people) {
      count.textContent = words.joined(people.count)
      paces.textContent = `${words.paces}: ${words.fast} ${people.paces.fast} · ${words.lostMe} ${people.paces.lost} · ${words.fine} ${people.paces.fine}`
      fill(
        hands,
        ...people.hands.map(({ who, name }) =>
          h('li', {}, h('button', { onclick: () => act.do({ do: 'hand-down', who }) }, icon('hand'), name || words.hands)),
        ),
      )
    },
  }
}
