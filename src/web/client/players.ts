/** Keys that a film or a sound answers itself; the slides stay where they are. */
const OWN_KEYS: ReadonlySet<string> = new Set([' ', 'Enter', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'm', 'f'])

/** Keys pressed while a player has the focus are the player's. Escape gives them back to the slides. */
export function keepPlayersKeys(root: HTMLElement): void {
  root.addEventListener('keydown', (event) => {
    if (!(event.target instanceof HTMLMediaElement)) return
    if (event.key === 'Escape') event.target.blur()
    else if (OWN_KEYS.has(event.key)) event.stopPropagation()
  })
}
