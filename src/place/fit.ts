import type { Composed } from '../blocks/types.ts'
import type { Block } from '../deck/types.ts'
import type { Box, Pt } from '../scene/types.ts'
import { fitSize, snapSize } from '../text/index.ts'
import type { Theme } from '../themes/types.ts'
import { composeBeside } from './beside.ts'
import { composeBesideChart } from './beside-chart.ts'
import { composeBesideFlow } from './beside-flow.ts'
import { type FlowContext, flowContext, type SlideContext } from './context.ts'
import type { FilledRegion } from './regions.ts'

/** Tolerance in points: less than this does not count as too high. */
export const SLACK = 0.5
/** Running text gives up so much of its size at most for a last line that is not lonely. */
const LONELY_FROM = 0.88
/** Where content that does not fill its region stands: a little above the middle. */
const OPTICAL_CENTRE = 0.4

/** A region that blocks flow into, and the room it has there. */
export interface FlowRegion {
  entry: FilledRegion
  blocks: readonly Block[]
  box: Box
}

/** Sizes that running text may take; below its own smallest, only tables and code shrink further. */
export function sizeRange({ type }: Theme): { min: Pt; max: Pt } {
  return { min: Math.ceil((type.body.max * type.table.min) / type.table.max / 0.6 - 1e-9) * 0.6, max: type.body.max }
}

/** The largest size of running text at which every flow of the slide fits; siblings share one size. `undefined`: none. */
export function commonSize(flows: readonly FlowRegion[], max: Pt, slide: SlideContext): Pt | undefined {
  const { min } = sizeRange(slide.theme)
  if (flows.length === 0) return max
  const largest = largestSize(min, max, (size) => flows.every((flow) => composeAt(flow, size, slide).height <= flow.box.h + SLACK))
  if (largest === undefined) return undefined
  if (isCramped(flows, largest, slide)) return fitSize(min, largest, (size) => !isCramped(flows, size, slide)) ?? largest
  return withoutLonely(flows, largest, slide)
}

/** A size at most a little smaller at which no paragraph ends in a lonely last line; the same size if there is none. */
function withoutLonely(flows: readonly FlowRegion[], largest: Pt, slide: SlideContext): Pt {
  const least = Math.max(slide.theme.type.body.min, largest * LONELY_FROM)
  for (let size = largest; size >= least; size = snapSize(size - 0.6)) {
    if (!flows.some((flow) => composeAt(flow, size, slide).lonely)) return size
  }
  return largest
}

function isCramped(flows: readonly FlowRegion[], size: Pt, slide: SlideContext): boolean {
  return flows.some((flow) => composeAt(flow, size, slide).cramped)
}

/** What was set for a region of the slide, by size: a size that is tried is often the one that is placed. */
const composedAt = new WeakMap<FlowRegion, Map<Pt, Composed>>()

/** Sets all of a region's blocks at a size of running text. */
export function composeAt(flow: FlowRegion, size: Pt, slide: SlideContext): Composed {
  const sizes = composedAt.get(flow) ?? new Map<Pt, Composed>()
  composedAt.set(flow, sizes)
  const composed = sizes.get(size) ?? composeRegion(flow, flow.blocks, flowContext(slide, size))
  sizes.set(size, composed)
  return composed
}

/** The largest size at which something fits: `max`, which a template may have set off the grid of sizes, or one of the grid. */
export function largestSize(min: Pt, max: Pt, fit: (size: Pt) => boolean): Pt | undefined {
  return max >= min && fit(max) ? max : fitSize(min, max, fit)
}

/** Whether blocks fit a flow's box, or a share of its height. */
export function fits(flow: FlowRegion, blocks: readonly Block[], context: FlowContext, share = 1): boolean {
  return composeRegion(flow, blocks, context).height <= flow.box.h * share + SLACK
}

/** Sets blocks for a region. */
function composeRegion({ entry: { name, region }, box }: FlowRegion, blocks: readonly Block[], context: FlowContext): Composed {
  const options = {
    role: region.type,
    id: name,
    placeholder: name,
    ...(region.color && !context.slide.reversed ? { color: region.color } : {}),
    ...(region.align === 'left' ? {} : { align: region.align }),
  }
  return (
    composeBeside(blocks, box.w, context, options) ??
    composeBesideFlow(blocks, box.w, context, options) ??
    composeBesideChart(blocks, box.w, context, options) ??
    context.flow(blocks, box.w, options)
  )
}

/** A size that is comfortable to read where content continues on further slides: there is no need to shrink. */
export function comfortableSize(theme: Theme): Pt {
  const { max, min } = theme.type.body
  return snapSize((max + 2 * min) / 3)
}

/** How far content stands below its region's top. */
export function dropOf({ entry: { region }, box, blocks }: FlowRegion, composed: Composed): Pt {
  // A template seats text; what is drawn stands where it stands in our own designs.
  const anchor = region.inherits && !blocks.some(isText) ? 'middle' : region.anchor
  const free = Math.max(0, box.h - Math.max(composed.height, composed.ideal ?? 0))
  return anchor === 'middle' ? free * OPTICAL_CENTRE : anchor === 'bottom' ? free : 0
}

function isText({ type }: Block): boolean {
  return type === 'paragraph' || type === 'list' || type === 'heading' || type === 'quote'
}
