/** A deck and its design in the points of the template's own slide, which may be larger or smaller than the scene's. */
import type { Design } from '../layouts/design.ts'
import type { InheritedPlaceholder } from '../layouts/template.ts'
import type { Layout, Region } from '../layouts/types.ts'
import { scaleBox, scaleNode } from '../scene/scale.ts'
import type { PlacedDeck } from '../scene/types.ts'
import type { Theme, TypeRole, TypeStyle } from '../themes/types.ts'

export interface ScaledDeck {
  deck: PlacedDeck
  design: Design
}

/** Everything that has a length, `factor` times as long. */
export function scaleDeck(deck: PlacedDeck, design: Design, factor: number): ScaledDeck {
  if (factor === 1) return { deck, design }
  return {
    deck: { ...deck, scenes: deck.scenes.map((scene) => ({ ...scene, nodes: scene.nodes.map((node) => scaleNode(node, factor)) })) },
    design: {
      ...design,
      theme: scaleTheme(design.theme, factor),
      layouts: design.layouts.map((layout) => scaleLayout(layout, factor)),
      variants: design.variants.map((layout) => scaleLayout(layout, factor)),
    },
  }
}

function scaleTheme(theme: Theme, factor: number): Theme {
  const { grid, type, defaultText } = theme
  const roles = Object.entries(type) as [TypeRole, TypeStyle][]
  const { width, height, left, right, top, bottom, gutter, unit } = grid
  return {
    ...theme,
    grid: {
      ...grid,
      width: width * factor,
      height: height * factor,
      left: left * factor,
      right: right * factor,
      top: top * factor,
      bottom: bottom * factor,
      gutter: gutter * factor,
      unit: unit * factor,
    },
    type: Object.fromEntries(
      roles.map(([role, style]) => [role, { ...style, max: style.max * factor, min: style.min * factor }]),
    ) as Theme['type'],
    ...(defaultText === undefined ? {} : { defaultText: { ...defaultText, size: defaultText.size * factor } }),
  }
}

function scaleLayout(layout: Layout, factor: number): Layout {
  return {
    ...layout,
    regions: (theme) =>
      Object.fromEntries(Object.entries(layout.regions(theme)).map(([name, region]) => [name, scaleRegion(region, factor)])),
  }
}

function scaleRegion(region: Region, factor: number): Region {
  const { box, inherits } = region
  return { ...region, box: scaleBox(box, factor), ...(inherits === undefined ? {} : { inherits: scaleInherited(inherits, factor) }) }
}

function scaleInherited(inherits: InheritedPlaceholder, factor: number): InheritedPlaceholder {
  const { box, insets, levels } = inherits
  return {
    ...inherits,
    box: scaleBox(box, factor),
    insets: { left: insets.left * factor, top: insets.top * factor, right: insets.right * factor, bottom: insets.bottom * factor },
    levels: levels.map((level) => ({
      ...level,
      size: level.size * factor,
      spaceBefore: level.spaceBefore * factor,
      indent: level.indent * factor,
      hang: level.hang * factor,
    })),
  }
}
