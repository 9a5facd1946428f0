import type { PreviewPatch, PreviewSlide, PreviewSnapshot, PreviewState, Problem } from './types.ts'

/** Most slides that count as edited by hand: a change of more comes from elsewhere, and the browser stays where it is. */
const BY_HAND = 6

/** What a browser that shows `before` has to change to show `after`. */
export function patchOf(before: PreviewState, after: PreviewState): PreviewPatch {
  const order = matchSlides(before.slides, after.slides)
  const same = order.length === before.slides.length && order.every((index, i) => index === i)
  const html: Record<number, string> = {}
  after.slides.forEach((slide, i) => {
    if (before.slides[order[i]!]?.html !== slide.html) html[i] = slide.html
  })
  const problems = problemsOf(after)
  // What comes after a deck's beginning is nobody's edit.
  const edited = before.partial ? undefined : editedSlide(order, Object.keys(html).map(Number))
  return {
    from: before.version,
    version: after.version,
    html,
    ...(same ? {} : { order }),
    ...(before.stylesheet === after.stylesheet ? {} : { stylesheet: after.stylesheet }),
    ...(before.title === after.title ? {} : { title: after.title }),
    ...(before.lang === after.lang ? {} : { lang: after.lang }),
    ...(JSON.stringify(problemsOf(before)) === JSON.stringify(problems) ? {} : { problems }),
    ...(edited === undefined ? {} : { edited }),
  }
}

export function snapshotOf(state: PreviewState): PreviewSnapshot {
  const { version, title, lang, stylesheet, slides, partial } = state
  const html = slides.map((slide) => slide.html)
  return { version, title, lang, stylesheet, html, problems: problemsOf(state), ...(partial && { partial }) }
}

/** True if a browser that shows the one sees no difference in the other. */
export function isEmpty({ order, html, stylesheet, title, lang, problems }: PreviewPatch): boolean {
  return !order && Object.keys(html).length === 0 && ![stylesheet, title, lang, problems].some((change) => change !== undefined)
}

/**
 * For each slide of `after` the index of the same one in `before`, or -1. Slides are the same by their ids; those whose
 * id is new stand for the ones that went from the same place: a title that is being typed changes its slide's id.
 */
export function matchSlides(before: readonly Pick<PreviewSlide, 'anchor'>[], after: readonly Pick<PreviewSlide, 'anchor'>[]): number[] {
  const indices = new Map(before.map(({ anchor }, i) => [anchor, i]))
  const order = after.map(({ anchor }) => indices.get(anchor) ?? -1)
  const kept = new Set(order)
  for (let i = 0; i < order.length; i++) {
    if (order[i] !== -1) continue
    const previous = i === 0 ? -1 : order[i - 1]!
    if (i > 0 && previous === -1) continue
    const candidate = previous + 1
    if (candidate < before.length && !kept.has(candidate)) {
      order[i] = candidate
      kept.add(candidate)
    }
  }
  return order
}

function editedSlide(order: readonly number[], changed: readonly number[]): number | undefined {
  const added = order.findIndex((index) => index === -1)
  if (added >= 0) return added
  return changed.length <= BY_HAND ? changed[0] : undefined
}

/** The problems, those of slides with the slides that have them. */
function problemsOf({ diagnostics, slides }: PreviewState): Problem[] {
  const owners = new Map(slides.flatMap((slide) => slide.errors.map((error) => [error, slide] as const)))
  return diagnostics.map((diagnostic): Problem => {
    const { severity, message, hint, where, code } = diagnostic
    const owner = owners.get(diagnostic)
    return { severity, message, hint, where, code, ...(owner && { anchor: owner.anchor, ...(owner.held && { held: true }) }) }
  })
}
