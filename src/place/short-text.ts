import type { Pt, TextRole } from '../scene/types.ts'
import type { ComposedText, ParagraphSpec } from '../blocks/types.ts'
import { colorFor } from './colors.ts'
import type { SlideContext } from './context.ts'
import type { FilledRegion } from './regions.ts'
import { composeShortText, resized } from './title.ts'

const TEXT_ROLES: Record<string, TextRole> = {
  title: 'title',
  summary: 'subtitle',
  meta: 'label',
  number: 'label',
  footer: 'footer',
  date: 'footer',
  pageNumber: 'number',
  slot: 'body',
}

/** Sets a region that shows a short text, in its own range of sizes. */
export function composeShort({ name, region, fill }: FilledRegion, slide: SlideContext): ComposedText {
  const texts = fill.kind === 'text' ? fill : { paragraphs: [], tag: 'p' as const, click: undefined }
  const { min, max, lineHeight, bold, color } = { ...slide.theme.type[region.type], ...region.style }
  const paragraphs = texts.paragraphs.map((runs) => ({
    tag: texts.tag,
    runs: region.caps ? runs.map((run) => ({ ...run, text: run.text.toUpperCase() })) : runs,
    size: max,
    lineHeight,
    bold,
    color: slide.reversed ? colorFor(slide.theme, 'ink', slide.dark) : (region.color ?? color),
    align: region.align,
  }))
  const compose = (shown: readonly ParagraphSpec[]): ComposedText =>
    composeShortText(
      (size) => ({
        id: name,
        role: TEXT_ROLES[region.content.from] ?? 'body',
        paragraphs: resized(shown, size),
        anchor: region.anchor,
        placeholder: name,
        ...(region.balance ? { balance: true } : {}),
        ...(texts.click === undefined ? {} : { click: texts.click }),
      }),
      { min, max },
      region.box,
      slide,
    )
  const whole = compose(paragraphs)
  const isFoot = region.content.from === 'footer' || region.content.from === 'date'
  return isFoot && whole.height > region.box.h ? cut(paragraphs, whole, region.box.h, compose) : whole
}

/** A line at the foot says as much as there is room for: what stands there is said elsewhere, or repeated on each slide. */
function cut(
  paragraphs: readonly ParagraphSpec[],
  whole: ComposedText,
  height: Pt,
  compose: (paragraphs: readonly ParagraphSpec[]) => ComposedText,
): ComposedText {
  const units = Array.from(paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join(' '))
  const shortened = (count: number): ComposedText => {
    const text = `${units.slice(0, count).join('').trimEnd()}…`
    return compose([{ ...paragraphs[0]!, runs: [{ text }] }])
  }
  let [fits, fails] = [0, units.length]
  while (fails - fits > 1) {
    const middle = (fits + fails) >> 1
    if (shortened(middle).height <= height) fits = middle
    else fails = middle
  }
  return fits === 0 ? whole : shortened(fits)
}
