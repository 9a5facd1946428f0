export interface Keys {
  forward(): void
  backward(): void
  blank(): void
  first(): void
  jump(number: number): void
  search(): void
}

/** The keyboard, and a presenter's clicker, which is one: page keys, arrows, B and full stop. Digits and Enter jump. */
export function listenToKeys(keys: Keys): void {
  let digits = ''
  document.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement
    if (event.ctrlKey || event.metaKey || event.altKey || target.closest('input, textarea')) return
    // A button that has the focus is pressed by these two.
    if ((event.key === ' ' || event.key === 'Enter') && target.closest('button') && digits === '') return
    const action = actionOf(event.key)
    if (/^\d$/.test(event.key)) digits += event.key
    else if (event.key === 'Enter' && digits !== '') {
      keys.jump(Number(digits))
      digits = ''
    } else {
      digits = ''
      if (action === undefined) return
      keys[action]()
    }
    event.preventDefault()
  })
}

function actionOf(key: string): Exclude<keyof Keys, 'jump'> | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
    case 'PageDown':
    case ' ':
    case 'n':
      return 'forward'
    case 'ArrowLeft':
    case 'ArrowUp':
    case 'PageUp':
    case 'p':
      return 'backward'
    case 'b':
    case 'B':
    case '.':
      return 'blank'
    case 'Home':
      return 'first'
    case '/':
      return 'search'
    default:
      return undefined
  }
}
