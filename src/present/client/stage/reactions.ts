import { REACTIONS } from '../../events.ts'
import { h } from '../shared/dom.ts'
import { icon } from '../shared/icons.ts'

/** Most signs that rise at once: a hall that applauds must not hide the slide. */
const MOST = 12
const RISE = 3000

/** Lets each new reaction rise at the slide's edge. */
export function floatReactions(layer: HTMLElement): (counts: Readonly<Record<string, number>>) => void {
  let before: Readonly<Record<string, number>> | undefined
  return (counts) => {
    const fresh =
      before === undefined
        ? []
        : REACTIONS.flatMap((what) => Array.from({ length: Math.max(0, (counts[what] ?? 0) - (before![what] ?? 0)) }, () => what))
    before = counts
    for (const [i, what] of fresh.slice(0, MOST - layer.childElementCount).entries()) {
      const sign = h('span', { class: what }, icon(what))
      // Side by side, whatever their number: no two rise on one line.
      sign.style.right = `${2 + ((i * 37 + layer.childElementCount * 17) % 12)}%`
      sign.style.animationDelay = `${i * 80}ms`
      layer.append(sign)
      setTimeout(() => sign.remove(), RISE + i * 80)
    }
  }
}
