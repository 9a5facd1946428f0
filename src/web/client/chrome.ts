/** How long the controls stay after the last movement, in milliseconds. */
const STAY = 2500

/** Marks the page `active` while its reader moves the pointer or touches it: `chrome.css` shows the controls then. */
export function showChromeOnActivity(root: HTMLElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const show = () => {
    root.classList.add('active')
    clearTimeout(timer)
    timer = setTimeout(() => root.classList.remove('active'), STAY)
  }
  for (const type of ['pointermove', 'pointerdown'] as const) window.addEventListener(type, show, { passive: true })
}
