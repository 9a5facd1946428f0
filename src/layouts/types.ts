import type { Color } from '../scene/color.ts'
import type { Box, SceneNode } from '../scene/types.ts'
import type { Theme, TypeRole, TypeStyle } from '../themes/types.ts'
import type { InheritedPlaceholder, LayoutSource } from './template.ts'

/** What fills a region of a slide. */
export type RegionContent =
  | { from: 'title' }
  /** The chapter's number. */
  | { from: 'number' }
  /** The chapter's or the deck's line under the title. */
  | { from: 'summary' }
  /** Who and when: author, organisation, date. */
  | { from: 'meta' }
  /** The slide's content in that slot. */
  | { from: 'slot'; slot: string; /** Name of the block that sets it, if not plain flow does. */ block?: string }
  | { from: 'footer' }
  /** The deck's date. */
  | { from: 'date' }
  | { from: 'pageNumber' }

/** The placeholder that a region becomes in PowerPoint (ECMA-376 §19.3.1.36, CT_Placeholder). */
export interface Placeholder {
  /** `obj` takes any content: text, a table, a picture, a chart. */
  type: 'title' | 'ctrTitle' | 'subTitle' | 'body' | 'obj' | 'ftr' | 'dt' | 'sldNum'
  /** Absent for titles. */
  idx?: number
  label: { zh: string; en: string }
}

/** Kinds of objects that may fill a content placeholder. */
export type Seat = 'text' | 'heading' | 'metric' | 'table' | 'chart'

export interface Region {
  box: Box
  content: RegionContent
  type: TypeRole
  /** Replaces parts of the role's style, for short texts. */
  style?: Partial<TypeStyle>
  color?: Color
  anchor: 'top' | 'middle' | 'bottom'
  align: 'left' | 'center' | 'right'
  /** Text only, lines of equal length, no lonely last character. */
  balance?: boolean
  placeholder: Placeholder
  /** In PowerPoint its placeholder is filled by any of the slide's objects of these kinds; absent: only by what names it. */
  accepts?: readonly Seat[]
  /** Text is set in capitals. */
  caps?: boolean
  /** False: text typed into its placeholder has no bullets. */
  bullets?: boolean
  /** In a template's layout: the placeholder that it is there. Absent there: it is none, and its text stands in a text box. */
  inherits?: InheritedPlaceholder
  /** Drawn beneath its text wherever the region shows something: the placeholder's own fill and outline. */
  plate?: readonly SceneNode[]
}

/** One slide layout: places the web boxes and generates the PowerPoint slide layout. */
export interface Layout {
  name: string
  /** A variant of that layout, with more placeholders: PowerPoint alone has it, authors do not name it. */
  base?: string
  label: { zh: string; en: string }
  /** ECMA-376 §19.7.15, ST_SlideLayoutType. */
  ooxmlType: 'title' | 'obj' | 'secHead' | 'twoObj' | 'titleOnly' | 'cust'
  background: Color
  /** Text on it is light. */
  dark: boolean
  /** Regions by name, in reading order. */
  regions(theme: Theme): Readonly<Record<string, Region>>
  /** Art that belongs to the layout; PowerPoint holds it in the slide layout. */
  backdrop(theme: Theme): readonly SceneNode[]
  /** Art on its slides that moves on from chapter to chapter. @param chapter the chapter's number */
  moving?(chapter: number): readonly SceneNode[]
  /** The template's layout that it is; absent: one of ours. */
  source?: LayoutSource
}
