import { send } from '../shared/api.ts'
import { fill, h } from '../shared/dom.ts'
import type { Asked } from '../shared/views.ts'
import type { Own } from './follow.ts'
import { refusalText, words } from './words.ts'

/** Questions from the room: ask one, and join in those of others. */
export function askPanel(own: Own): { element: HTMLElement; take(asked: readonly Asked[]): void } {
  const votes = new Set(own.votes)
  const field = h('textarea', { rows: 2, maxlength: 300, placeholder: words.askHint, 'aria-label': words.askHint })
  const anonymous = h('input', { type: 'checkbox' })
  const note = h('p', { class: 'soft', role: 'status' })
  const list = h('ul', { class: 'asked' }, h('li', { class: 'soft' }, words.noQuestions))
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault()
    const text = field.value.trim()
    if (text === '') return
    try {
      await send('do', { do: 'ask', text, anonymous: anonymous.checked })
      field.value = ''
      note.className = 'soft'
      note.textContent = words.sent
    } catch (error) {
      note.className = 'error'
      note.textContent = refusalText(error)
    }
  }
  const entry = (asked: Asked): HTMLElement => {
    const on = votes.has(asked.id)
    const toggle = (): void => {
      if (on) votes.delete(asked.id)
      else votes.add(asked.id)
      void send('do', { do: 'vote', id: asked.id, on: !on }).catch(() => {})
    }
    const button = h('button', { 'aria-pressed': String(on), onclick: toggle }, `▲ ${asked.votes}`)
    button.setAttribute('aria-label', `${on ? words.voted : words.vote}: ${asked.votes}`)
    return h(
      'li',
      {},
      h('p', {}, asked.text, asked.name !== undefined && h('small', { class: 'soft' }, ` — ${asked.name}`)),
      asked.answered ? h('small', { class: 'soft' }, words.isAnswered) : button,
    )
  }
  return {
    element: h(
      'details',
      { class: 'card' },
      h('summary', {}, words.ask),
      h(
        'form',
        { onsubmit: (event: Event) => void submit(event) },
        field,
        h(
          'div',
          { class: 'row' },
          h('label', { class: 'check' }, anonymous, words.anonymous),
          h('button', { class: 'primary', type: 'submit' }, words.send),
        ),
      ),
      note,
      list,
    ),
    take(asked) {
      fill(list, ...(asked.length === 0 ? [h('li', { class: 'soft' }, words.noQuestions)] : asked.map(entry)))
    },
  }
}
