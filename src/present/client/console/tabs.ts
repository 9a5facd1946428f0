import { h } from '../shared/dom.ts'

export interface Tabs {
  element: HTMLElement
  open(id: string): void
  /** A number at a tab: what waits there. */
  badge(id: string, count: number): void
}

/** Panels of which one shows (ARIA's tabs pattern). */
export function tabs(entries: readonly { id: string; label: string; panel: HTMLElement }[]): Tabs {
  const buttons = entries.map(({ id, label }) =>
    h(
      'button',
      { role: 'tab', id: `tab-${id}`, 'aria-controls': `panel-${id}`, onclick: () => open(id) },
      label,
      h('span', { class: 'badge', hidden: true }),
    ),
  )
  const panels = entries.map(({ id, panel }) => h('div', { role: 'tabpanel', id: `panel-${id}`, 'aria-labelledby': `tab-${id}` }, panel))
  const open = (id: string): void =>
    entries.forEach((entry, i) => {
      buttons[i]!.setAttribute('aria-selected', String(entry.id === id))
      buttons[i]!.tabIndex = entry.id === id ? 0 : -1
      panels[i]!.hidden = entry.id !== id
    })
  const arrows = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
    if (by === 0 || at < 0) return
    event.stopPropagation()
    const to = (at + by + entries.length) % entries.length
    open(entries[to]!.id)
    buttons[to]!.focus()
  }
  open(entries[0]!.id)
  return {
    element: h('aside', { class: 'side' }, h('div', { role: 'tablist', onkeydown: arrows }, ...buttons), ...panels),
    open,
    badge(id, count) {
      const badge = buttons[entries.findIndex((entry) => entry.id === id)]?.querySelector<HTMLElement>('.badge')
      if (!badge) return
      badge.hidden = count === 0
      badge.textContent = String(count)
    },
  }
}
