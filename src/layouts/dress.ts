import type { ShapeNode } from '../scene/types.ts'
import type { MovingArt, RegionLook, Theme } from '../themes/types.ts'
import type { Layout, Region } from './types.ts'

/** A layout as a theme has it: with the theme's ground, art and places of regions. */
export function dressed(layout: Layout, theme: Theme): Layout {
  const look = theme.layouts?.[layout.base ?? layout.name]
  if (look === undefined) return layout
  const { background = layout.background, dark = layout.dark, regions = {}, art, moving } = look
  return {
    ...layout,
    background,
    dark,
    regions: (tokens) => changed(layout.regions(tokens), regions),
    backdrop: (tokens) => art ?? layout.backdrop(tokens),
    ...(moving && { moving: (chapter) => moving.map((piece) => moved(piece, chapter)) }),
  }
}

function moved({ shape, by: [dx, dy], times }: MovingArt, chapter: number): ShapeNode {
  const steps = Math.min(Math.max(0, chapter - 1), times)
  return { ...shape, box: { ...shape.box, x: shape.box.x + dx * steps, y: shape.box.y + dy * steps } }
}

function changed(regions: Readonly<Record<string, Region>>, looks: Readonly<Record<string, RegionLook>>): Record<string, Region> {
  return Object.fromEntries(Object.entries(regions).map(([name, region]) => [name, { ...region, ...looks[name] }]))
}
