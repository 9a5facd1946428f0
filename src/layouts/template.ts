import type { Color } from '../scene/color.ts'
import type { Box, Pt } from '../scene/types.ts'

/** What a paragraph of one level inherits from a template's placeholder. */
export interface InheritedLevel {
  size: Pt
  bold: boolean
  color: Color
  align: 'left' | 'center' | 'right'
  lineHeight: number
  /** Room above each paragraph but the first. */
  spaceBefore: Pt
  /** Left edge of the text. */
  indent: Pt
  /** Room between the mark's left edge and the text's. */
  hang: Pt
  /** The mark before paragraphs; `other` is one that text cannot name: a number, a picture, a symbol font's. */
  bullet: string | 'none' | 'other'
  bulletColor: Color
}

/** The placeholder of a template's layout that a region is: what a slide's text in it inherits. */
export interface InheritedPlaceholder {
  /** As the file says it: `body`, `obj`, `title` … */
  type: string
  /** Attributes of `p:ph`, escaped. */
  attributes: string
  name: string
  /** Its own box, insets included; the region's may be smaller. */
  box: Box
  insets: { left: Pt; top: Pt; right: Pt; bottom: Pt }
  anchor: 'top' | 'middle' | 'bottom'
  levels: readonly InheritedLevel[]
  /** Its text is drawn in the theme's heading fonts. */
  major: boolean
}

/** The slide layout of a template that a layout is. */
export interface LayoutSource {
  part: string
  /** `p:clrMapOvr` that its slides repeat, as XML. */
  colorMapOverride?: string
}

/** A part of a package by its name (ECMA-376 part 2, §6.2), without the leading slash. */
export interface TemplatePart {
  contentType: string
  bytes: Uint8Array
}

/** Elements of the template's `p:presentation` (CT_Presentation, §19.2.1.26) that a deck made from it keeps, as XML. */
export interface TemplatePresentation {
  /** `p:sldSz` and `p:notesSz`. */
  sizes: string
  /** `p:embeddedFontLst`, or nothing. */
  embeddedFonts: string
  /** `p:defaultTextStyle`, or nothing. */
  defaultTextStyle: string
}

/** What a relationship of the presentation leads to, and the id that its XML calls it by. */
export interface TemplateReference {
  id: string
  /** Last segment of the relationship's type. */
  type: string
  part: string
}

/**
 * A PowerPoint file that a design was taken from: the parts that its masters, layouts and themes consist of, with
 * their relationships, as they are in the file. Slides, macros and whatever leads out of the package are left out.
 */
export interface Template {
  /** The file's name, for diagnostics. */
  name: string
  parts: ReadonlyMap<string, TemplatePart>
  presentation: TemplatePresentation
  /** Masters with the `id` that the presentation gives them (ST_SlideMasterId, §19.7.18). */
  masters: readonly { id: number; part: string }[]
  notesMaster?: string
  handoutMaster?: string
  theme: string
  tableStyles?: string
  /** Themes whose headings have no complex-script face (`a:majorFont/a:cs`): where some have, none. */
  codeThemes: readonly string[]
  /** Parts of embedded fonts, by the relationship ids that `embeddedFonts` names. */
  fonts: readonly TemplateReference[]
  /** Points in EMU of the file's own size for each point of the scene, divided by 12,700. */
  scale: number
}
