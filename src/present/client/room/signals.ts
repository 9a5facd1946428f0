import { REACTIONS } from '../../events.ts'
import { send } from '../shared/api.ts'
import { fill, h } from '../shared/dom.ts'
import { icon } from '../shared/icons.ts'
import type { Own } from './follow.ts'
import { words } from './words.ts'

/** How long a reaction cannot be given again, in ms. */
const REST = 700

/** What is said with one tap: a hand, the pace, a reaction. */
export function signals(own: Own): HTMLElement {
  let up = own.hand
  const hand = h('button', {
    'aria-pressed': String(up),
    onclick: () => {
      up = !up
      drawHand()
      quietly({ do: 'hand', up })
    },
  })
  const drawHand = (): void => {
    fill(hand, icon('hand'), up ? words.handUp : words.hand)
    hand.setAttribute('aria-pressed', String(up))
  }
  drawHand()
  const paces = (
    [
      ['fast', words.fast],
      ['lost', words.lost2],
      ['fine', words.fine],
    ] as const
  ).map(([what, label]) => h('button', { 'aria-pressed': 'false', onclick: () => choose(what) }, label))
  const choose = (what: string): void => {
    paces.forEach((button, i) => button.setAttribute('aria-pressed', String(['fast', 'lost', 'fine'][i] === what)))
    quietly({ do: 'pace', what })
  }
  const reactions = REACTIONS.map((what) => {
    const button = h('button', { class: 'reaction', 'aria-label': words[what] }, icon(what))
    button.addEventListener('click', () => {
      button.disabled = true
      setTimeout(() => (button.disabled = false), REST)
      quietly({ do: 'react', what })
    })
    return button
  })
  return h(
    'section',
    { class: 'signals' },
    h('div', { class: 'row', role: 'group', 'aria-label': words.react }, ...reactions),
    hand,
    h('div', { class: 'row', role: 'group', 'aria-label': words.pace }, ...paces),
  )
}

/** A tap that is lost is no matter. */
function quietly(fields: object): void {
  void send('do', fields).catch(() => {})
}
