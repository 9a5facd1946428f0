import { post } from '../shared/api.ts'
import { h } from '../shared/dom.ts'
import type { Info } from './follow.ts'
import { refusalText, words } from './words.ts'

/** Asks for the code, and for a name where the deck wants one. */
export function joinForm({ title, names }: Info, joined: () => void): HTMLElement {
  const given = decodeURIComponent(location.hash.slice(1))
  const code = h('input', {
    name: 'code',
    required: true,
    autocomplete: 'off',
    autocapitalize: 'characters',
    spellcheck: 'false',
    maxlength: 12,
    value: given,
  })
  const name = h('input', { name: 'name', autocomplete: 'nickname', maxlength: 40, required: names === 'required' })
  const error = h('p', { class: 'error', role: 'alert' })
  const button = h('button', { class: 'primary', type: 'submit' }, words.join)
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault()
    button.disabled = true
    try {
      await post('join', { code: code.value, name: name.value })
      joined()
    } catch (problem) {
      error.textContent = refusalText(problem)
      button.disabled = false
    }
  }
  return h(
    'form',
    { class: 'join', onsubmit: (event: Event) => void submit(event) },
    h('h1', {}, title),
    h('label', {}, words.code, code),
    names !== 'none' && h('label', {}, words.name + (names === 'optional' ? words.optional : ''), name),
    error,
    button,
  )
}
