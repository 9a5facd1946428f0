/** A layout in points of the scene, whose slides are 540 points high. */
import { scaleBox, scaleNode } from '../scene/scale.ts'
import type { LevelStyle, LevelStyles, TemplateLayout } from './model.ts'

export function scaleLayout(layout: TemplateLayout, factor: number): TemplateLayout {
  if (factor === 1) return layout
  const { backdrop, placeholders } = layout
  return {
    ...layout,
    placeholders: placeholders.map((placeholder) => ({
      ...placeholder,
      box: placeholder.box && scaleBox(placeholder.box, factor),
      insets: {
        left: placeholder.insets.left * factor,
        top: placeholder.insets.top * factor,
        right: placeholder.insets.right * factor,
        bottom: placeholder.insets.bottom * factor,
      },
      levels: scaleStyles(placeholder.levels, factor),
      said: scaleStyles(placeholder.said, factor),
      plate: placeholder.plate.map((node) => scaleNode(node, factor)),
    })),
    backdrop: {
      ...backdrop,
      nodes: backdrop.nodes.map((node) => scaleNode(node, factor)),
      art: backdrop.art.map((art) => ({ ...art, box: scaleBox(art.box, factor) })),
    },
  }
}

export function scaleStyles(styles: LevelStyles, factor: number): LevelStyles {
  return styles.map((style): LevelStyle => {
    const { size, marginLeft, indent, pitch, before } = style
    return {
      ...style,
      ...(size === undefined ? {} : { size: size * factor }),
      ...(marginLeft === undefined ? {} : { marginLeft: marginLeft * factor }),
      ...(indent === undefined ? {} : { indent: indent * factor }),
      ...(pitch === undefined ? {} : { pitch: 'points' in pitch ? { points: pitch.points * factor } : pitch }),
      ...(before === undefined ? {} : { before: 'points' in before ? { points: before.points * factor } : before }),
    }
  })
}
