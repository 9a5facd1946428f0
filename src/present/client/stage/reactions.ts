import { h } from '../shared/dom.ts'

const SIGNS: Readonly<Record<string, string>> = { clap: '👏', heart: '❤️', laugh: '😄', idea: '💡', thumb: '👍' }
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
        : Object.entries(counts).flatMap(([what, count]) => Array.from({ length: Math.max(0, count - (before![what] ?? 0)) }, () => what))
    before = counts
    for (const [i, what] of fresh.slice(0, MOST - layer.childElementCount).entries()) {
      const sign = h('span', {}, SIGNS[what] ?? '')
      // Side by side, whatever their number: no two rise on one line.
      sign.style.right = `${2 + ((i * 37 + layer.childElementCount * 17) % 12)}%`
      sign.style.animationDelay = `${i * 80}ms`
      layer.append(sign)
      setTimeout(() => sign.remove(), RISE + i * 80)
    }
  }
}
