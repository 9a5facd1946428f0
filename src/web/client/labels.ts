import type { Words } from './words.ts'

/** Names reveal.js's controls in the deck's language. */
export function labelControls(element: HTMLElement, words: Words): void {
  element.querySelector('.navigate-left')?.setAttribute('aria-label', words.previous)
  element.querySelector('.navigate-right')?.setAttribute('aria-label', words.next)
  const resume = element.querySelector('.resume-button')
  if (resume) resume.textContent = words.resume
  // The field to jump to a slide is there only while it is open.
  new MutationObserver(() => {
    const input = element.querySelector<HTMLInputElement>('.jump-to-slide-input')
    if (!input) return
    input.placeholder = words.jump
    input.setAttribute('aria-label', words.jump)
  }).observe(element, { childList: true })
}
