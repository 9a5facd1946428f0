/** What the console knows of the deck. */
export interface ConsoleSlide {
  id: string
  title: string
  html: string
  notes: string
  clicks: number
  chapter?: string
  minutes?: number
  hidden?: boolean
}

export interface ConsoleDeck {
  title: string
  code: string
  join: { url: string; qr: string }
  slides: readonly ConsoleSlide[]
}

export interface At {
  slide: string
  click: number
}

/** One click on; hidden slides are passed over. `undefined` at the end. */
export function forward({ slides }: ConsoleDeck, { slide, click }: At): At | undefined {
  const i = slides.findIndex(({ id }) => id === slide)
  if (i >= 0 && click < slides[i]!.clicks) return { slide, click: click + 1 }
  const next = slides.slice(i + 1).find(({ hidden }) => !hidden)
  return next && { slide: next.id, click: 0 }
}

/** One click back: a slide that is entered backwards is as it was left. `undefined` at the beginning. */
export function backward({ slides }: ConsoleDeck, { slide, click }: At): At | undefined {
  if (click > 0) return { slide, click: click - 1 }
  const i = slides.findIndex(({ id }) => id === slide)
  const before = slides.slice(0, Math.max(0, i)).findLast(({ hidden }) => !hidden)
  return before && { slide: before.id, click: before.clicks }
}

/**
 * How far the talk is behind its plan, in ms; negative where it is ahead. Time on the present slide counts only
 * beyond what is planned for it.
 *
 * @param elapsed ms since the clock was started
 * @param onSlide ms on the present slide, in all
 */
export function behindPlan({ slides }: ConsoleDeck, slide: string, elapsed: number, onSlide: number): number {
  const i = slides.findIndex(({ id }) => id === slide)
  const planned = (list: readonly ConsoleSlide[]): number =>
    list.reduce((sum, { minutes = 0, hidden }) => sum + (hidden ? 0 : minutes * 60_000), 0)
  const own = planned(slides.slice(i, i + 1))
  return elapsed - planned(slides.slice(0, i)) - Math.min(onSlide, own)
}
