import { h } from '../shared/dom.ts'
import type { Answer, Question } from '../shared/views.ts'
import { words } from './words.ts'

const SCALE = 5

/**
 * The form by which a question is answered.
 *
 * @param given what was answered before
 * @param locked it can be seen, not changed
 */
export function answerForm(
  question: Question,
  given: Answer | undefined,
  locked: boolean,
  submit: (answer: Answer) => Promise<void>,
): HTMLElement {
  const { control, read } = controlOf(question, given, locked)
  const button = h('button', { class: 'primary', type: 'submit', disabled: locked }, words.answer)
  return h(
    'form',
    {
      class: `answer ${question.answer}`,
      onsubmit: (event: Event) => {
        event.preventDefault()
        const answer = read()
        if (answer === undefined) return
        button.disabled = true
        void submit(answer).finally(() => (button.disabled = question.kind === 'quiz'))
      },
    },
    control,
    button,
  )
}

interface Control {
  control: HTMLElement
  /** The answer as it stands, `undefined` while there is none. */
  read(): Answer | undefined
}

function controlOf({ answer, options, id }: Question, given: Answer | undefined, locked: boolean): Control {
  switch (answer) {
    case 'single':
    case 'multiple':
      return choice(options, answer === 'single', id, Array.isArray(given) ? given : [], locked)
    case 'ranking':
      return ranking(options, Array.isArray(given) ? given : [], locked)
    case 'scale':
      return scale(options, id, typeof given === 'number' ? given : undefined, locked)
    case 'text':
    case 'words':
      return text(answer, typeof given === 'string' ? given : '', locked)
    default:
      return answer satisfies never
  }
}

function choice(options: readonly string[], single: boolean, name: string, given: readonly number[], locked: boolean): Control {
  const inputs = options.map((_, i) =>
    h('input', { type: single ? 'radio' : 'checkbox', name, value: i, checked: given.includes(i), disabled: locked }),
  )
  return {
    control: h('fieldset', {}, ...options.map((option, i) => h('label', { class: 'option' }, inputs[i]!, h('span', {}, option)))),
    read() {
      const chosen = inputs.flatMap((input, i) => (input.checked ? [i] : []))
      return chosen.length > 0 ? chosen : undefined
    },
  }
}

function scale(options: readonly string[], name: string, given: number | undefined, locked: boolean): Control {
  const inputs = Array.from({ length: SCALE }, (_, i) =>
    h('input', { type: 'radio', name, value: i + 1, checked: given === i + 1, disabled: locked }),
  )
  return {
    control: h(
      'fieldset',
      { class: 'scale' },
      h('div', { class: 'steps' }, ...inputs.map((input, i) => h('label', {}, input, h('span', {}, String(i + 1))))),
      h('p', { class: 'ends soft' }, h('span', {}, options[0] ?? ''), h('span', {}, options.length > 1 ? options.at(-1)! : '')),
    ),
    read() {
      const at = inputs.findIndex(({ checked }) => checked)
      return at < 0 ? undefined : at + 1
    },
  }
}

/** Options are tapped in order; the number of each stands before it. */
function ranking(options: readonly string[], given: readonly number[], locked: boolean): Control {
  let order = [...given]
  const buttons = options.map((option, i) =>
    h('button', { type: 'button', class: 'option', disabled: locked, onclick: () => tap(i) }, h('b', {}), h('span', {}, option)),
  )
  const draw = (): void =>
    buttons.forEach((button, i) => {
      const place = order.indexOf(i)
      button.querySelector('b')!.textContent = place < 0 ? '·' : String(place + 1)
      button.setAttribute('aria-pressed', String(place >= 0))
    })
  const tap = (i: number): void => {
    order = order.includes(i) ? order.filter((option) => option !== i) : [...order, i]
    draw()
  }
  draw()
  return {
    control: h('fieldset', {}, h('p', { class: 'soft' }, words.chooseOrder), ...buttons),
    read: () => (order.length === options.length ? order : undefined),
  }
}

function text(kind: 'text' | 'words', given: string, locked: boolean): Control {
  const field =
    kind === 'words'
      ? h('input', { maxlength: 40, value: given, disabled: locked, 'aria-label': words.answer })
      : h('textarea', { maxlength: 500, rows: 3, disabled: locked, 'aria-label': words.answer }, given)
  return { control: field, read: () => field.value.trim() || undefined }
}
