import type { ComposedText, ParagraphSpec, TextSpec } from '../blocks/types.ts'
import type { Pt } from '../scene/types.ts'
import type { SlideContext } from './context.ts'
import { largestSize } from './fit.ts'
import { composeText } from './text.ts'

/** Below this share of its largest size a short title wraps rather than shrinks further. */
const SHRINK_BEFORE_WRAP = 0.8
const STEP = 0.6

/**
 * Sets a title or another short text in the largest size at which it fits its box: on one line if that
 * costs no more than a fifth of the size, else on several without a lonely last character.
 * Where even the smallest size does not fit, that size is used: the caller compares heights.
 */
export function composeShortText(
  spec: (size: Pt) => TextSpec,
  { min, max }: { min: Pt; max: Pt },
  box: { w: Pt; h: Pt },
  slide: SlideContext,
): ComposedText {
  const at = (size: Pt, width: Pt = box.w): ComposedText => composeText(spec(size), width, slide)
  // The last one that fits is the one of the largest size that does: see `fitSize`.
  let fitting: ComposedText | undefined
  const keep = (text: ComposedText, fits: boolean): boolean => {
    if (fits) fitting = text
    return fits
  }
  largestSize(Math.max(min, max * SHRINK_BEFORE_WRAP), max, (size) => {
    // A line that fills its box to the last point would wrap where letters are a little wider.
    const text = at(size, box.w * 0.98)
    return keep(text, text.height <= box.h && text.lines.every((count) => count === 1))
  })
  if (fitting) return fitting
  const largest = largestSize(min, max, (size) => {
    const text = at(size)
    return keep(text, text.height <= box.h && !text.brokenWord)
  })
  if (largest === undefined || !fitting) {
    const text = at(min)
    if (text.height <= box.h) return text
    // Before it overflows, it is as small as running text may be.
    const least = Math.min(min, slide.theme.type.body.min)
    return at(largestSize(least, min, (size) => at(size).height <= box.h) ?? least)
  }
  for (let size = largest; size >= Math.max(min, largest * SHRINK_BEFORE_WRAP); size -= STEP) {
    const text = size === largest ? fitting : at(size)
    if (!text.lonely) return text
  }
  return fitting
}

/** The paragraphs of a short text at a size. */
export function resized(paragraphs: readonly ParagraphSpec[], size: Pt): ParagraphSpec[] {
  return paragraphs.map((paragraph) => ({ ...paragraph, size }))
}
