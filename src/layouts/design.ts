import type { Theme } from '../themes/types.ts'
import { dressed } from './dress.ts'
import { layouts, layoutVariants } from './index.ts'
import type { Template } from './template.ts'
import type { Layout } from './types.ts'

/** The look of a deck: its theme's tokens and the slide layouts that they dress. */
export interface Design {
  theme: Theme
  /** The layouts that authors name, in the order in which PowerPoint lists them. */
  layouts: readonly Layout[]
  /** Their variants, which PowerPoint alone has. */
  variants: readonly Layout[]
  /** The PowerPoint file that the design was taken from: its masters and layouts go into the .pptx instead of ours. */
  template?: Template
}

/** A theme with the layouts that ship, dressed in it; a design as it is. */
export function designOf(look: Theme | Design): Design {
  if ('theme' in look) return look
  return {
    theme: look,
    layouts: layouts.map((layout) => dressed(layout, look)),
    variants: layoutVariants.map((layout) => dressed(layout, look)),
  }
}

/** The design's layout of that name, or its default one. */
export function layoutNamed(design: Design, name: string): Layout {
  const found = design.layouts.find((layout) => layout.name === name) ?? design.layouts.find((layout) => layout.name === 'default')
  if (found === undefined) throw new Error('A design needs a layout “default”.')
  return found
}
