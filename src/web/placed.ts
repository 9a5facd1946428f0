import type { Box } from '../scene/types.ts'
import type { SlideContext } from './context.ts'
import { px, type Attributes } from './html.ts'

/** Declarations that place a box of the slide within the context's origin. */
export function placed(box: Box, { origin }: SlideContext): { left: string; top: string; width: string; height: string } {
  return { left: px(box.x - origin.x), top: px(box.y - origin.y), width: px(box.w), height: px(box.h) }
}

/** Class names, joined. */
export function classes(...names: (string | false | undefined)[]): string | undefined {
  return names.filter(Boolean).join(' ') || undefined
}

/** True if something is not there from the start. */
export function isFragment(click: number | undefined): boolean {
  return click !== undefined && click > 0
}

/** reveal.js counts fragments from 0, the scene counts clicks from 1. */
export function fragmentIndex(click: number | undefined): Attributes {
  return { 'data-fragment-index': isFragment(click) ? click! - 1 : undefined }
}
