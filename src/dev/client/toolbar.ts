/** What the preview adds to the deck: a small bar, the list of problems, and the error of the slide that is shown. */
import type { Problem } from '../types.ts'
import type { DevWords } from '../words.ts'

export interface Toolbar {
  /** The browser follows to the slide that is edited. */
  readonly follows: boolean
  setProblems(problems: readonly Problem[]): void
  /** Shows the errors of the slide with that `id`. */
  setSlide(anchor: string): void
  setOffline(offline: boolean): void
}

const FOLLOW = 'diptych-follow'

export function createToolbar(words: DevWords, open: (problem: Problem) => void, goTo: (anchor: string) => void): Toolbar {
  const bar = element('div', 'dev-bar')
  const follow = button(words.follow, words.followHint)
  const count = button(words.problems, words.problems)
  const split = element('a', 'dev-button', words.split) as HTMLAnchorElement
  split.href = '/split'
  split.target = '_top'
  bar.append(follow, count, ...(window.parent === window ? [split] : []))
  const panel = element('section', 'dev-panel')
  panel.hidden = true
  panel.setAttribute('aria-label', words.problems)
  const onSlide = element('div', 'dev-errors')
  onSlide.setAttribute('role', 'status')
  onSlide.hidden = true
  const offline = element('div', 'dev-offline', words.offline)
  offline.hidden = true
  document.body.append(panel, onSlide, offline, bar)

  let follows = localStorage.getItem(FOLLOW) !== 'off'
  let problems: readonly Problem[] = []
  let anchor = ''
  const showFollow = () => follow.setAttribute('aria-pressed', String(follows))
  follow.addEventListener('click', () => {
    follows = !follows
    localStorage.setItem(FOLLOW, follows ? 'on' : 'off')
    showFollow()
  })
  count.setAttribute('aria-expanded', 'false')
  count.addEventListener('click', () => {
    panel.hidden = !panel.hidden
    count.setAttribute('aria-expanded', String(!panel.hidden))
  })
  // The deck's keys are not for who works in the panel.
  panel.addEventListener('keydown', (event) => event.stopPropagation())
  showFollow()

  const showErrors = () => {
    const own = problems.filter((problem) => problem.severity === 'error' && (problem.anchor === anchor || !problem.anchor))
    onSlide.hidden = own.length === 0
    onSlide.replaceChildren(...own.slice(0, 3).map((problem) => entry(problem, words, open)))
  }
  const markSlides = () => {
    const wrong = new Set(problems.flatMap((problem) => (problem.severity === 'error' && problem.anchor ? [problem.anchor] : [])))
    for (const section of document.querySelectorAll('.slides > [data-has-error]'))
      section.toggleAttribute('data-has-error', wrong.has(section.id))
    for (const id of wrong) document.getElementById(id)?.setAttribute('data-has-error', '')
  }
  return {
    get follows() {
      return follows
    },
    setProblems(next) {
      problems = next
      const worst = ['error', 'warning', 'info'].find((severity) => problems.some((problem) => problem.severity === severity))
      count.dataset.severity = worst ?? 'none'
      count.textContent = problems.length > 0 ? `${words.problems} ${problems.length}` : words.noProblems
      bar.classList.toggle('dev-has-problems', worst === 'error' || worst === 'warning')
      panel.replaceChildren(
        ...(problems.length === 0
          ? [element('p', 'dev-none', words.noProblems)]
          : problems.map((problem) => entry(problem, words, open, goTo))),
      )
      showErrors()
      markSlides()
    },
    setSlide(next) {
      anchor = next
      showErrors()
    },
    setOffline(isOffline) {
      offline.hidden = !isOffline
    },
  }
}

/** A problem: where it is, which opens the editor there, what it is, and how to mend it. All of it is text. */
function entry(problem: Problem, words: DevWords, open: (problem: Problem) => void, goTo?: (anchor: string) => void): HTMLElement {
  const item = element('div', 'dev-problem')
  item.dataset.severity = problem.severity
  if (problem.where) {
    const { file, line, column } = problem.where
    const place = button(`${file}:${line}:${column}`, '')
    place.className = 'dev-place'
    place.addEventListener('click', () => {
      open(problem)
      if (problem.anchor) goTo?.(problem.anchor)
    })
    item.append(place)
  }
  item.append(element('p', 'dev-message', problem.message))
  if (problem.hint) item.append(element('p', 'dev-hint', problem.hint))
  if (problem.held) item.append(element('p', 'dev-hint', words.lastGood))
  return item
}

function button(text: string, title: string): HTMLButtonElement {
  const made = element('button', 'dev-button', text) as HTMLButtonElement
  made.type = 'button'
  if (title) made.title = title
  return made
}

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name)
  made.className = className
  made.textContent = text
  return made
}
