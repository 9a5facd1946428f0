import { fill, h } from '../shared/dom.ts'
import type { Asked } from '../shared/views.ts'
import type { Acts } from './act.ts'
import { words } from './words.ts'

/** What the room asks, the most wanted first: let through, hide, answered. */
export function askedPanel(act: Acts): { element: HTMLElement; take(asked: readonly Asked[]): void } {
  const list = h('ul', { class: 'asked' }, h('li', { class: 'soft' }, words.nothingAsked))
  const entry = ({ id, text, votes, name, status }: Asked): HTMLElement => {
    const button = (as: NonNullable<Asked['status']>, label: string): HTMLElement =>
      h('button', { 'aria-pressed': String(status === as), onclick: () => act.do({ do: 'moderate', id, as }) }, label)
    return h(
      'li',
      { class: `asked-entry ${status ?? ''}` },
      h('p', {}, h('b', {}, `▲ ${votes} `), text, name !== undefined && h('small', { class: 'soft' }, ` — ${name}`)),
      h('div', { class: 'row' }, button('shown', words.let), button('answered', words.answered), button('hidden', words.hideAsked)),
    )
  }
  return {
    element: list,
    take(asked) {
      fill(list, ...(asked.length === 0 ? [h('li', { class: 'soft' }, words.nothingAsked)] : asked.map(entry)))
    },
  }
}
