/** A template's look as a theme's tokens: colours, faces and sizes. */
import type { SchemeSlot } from '../scene/color.ts'
import type { Theme, TypeRole, TypeStyle } from '../themes/index.ts'
import { contrastRatio } from '../themes/index.ts'
import { mappedScheme, type Scheme } from './color.ts'
import { fontNames } from './fonts.ts'
import { inheritedLevels } from './levels.ts'
import type { LayoutName, Match } from './match.ts'
import type { LevelStyles, TemplateLayout } from './model.ts'
import type { TemplateContent } from './read.ts'
import { colorRoles } from './roles.ts'
import type { Standing } from './features.ts'

/** Whether a layout's text is of the ground's colour rather than the text's: light on dark in a light template. */
export function isReversed(layout: TemplateLayout, scheme: Scheme): boolean {
  const placeholder =
    layout.placeholders.find(({ type }) => type === 'body' || type === 'obj' || type === 'subTitle') ??
    layout.placeholders.find(({ type }) => /^(?:title|ctrTitle)$/.test(type))
  const text = placeholder?.levels[0]?.hex ?? scheme.dk1
  const ground = placeholder?.plateHex ?? layout.backdrop.hex
  // A colour between the two says little: then the ground decides.
  const [toInk, toPaper] = [contrastRatio(text, scheme.dk1), contrastRatio(text, scheme.lt1)]
  if (toPaper < 1.5) return true
  if (toInk < 1.5) return false
  return contrastRatio(scheme.lt1, ground) > contrastRatio(scheme.dk1, ground)
}

/**
 * @param base what the template says nothing of: smallest legible sizes, blocks' type
 * @param factor points of the scene for each point of the file
 */
export function themeFrom(
  content: TemplateContent,
  name: string,
  matches: ReadonlyMap<LayoutName, Match>,
  base: Theme,
  slide: { w: number; h: number },
  defaults: LevelStyles,
): Theme {
  const scheme = mappedScheme(content.scheme, content.map)
  const layouts = [...new Set([...matches.values()].map(({ features }) => features.layout))]
  const grounds = (reversed: boolean): string[] =>
    layouts.filter((layout) => isReversed(layout, scheme) === reversed && !hasPicture(layout)).map(({ backdrop }) => backdrop.hex)
  const colors = colorRoles(scheme, { plain: grounds(false), reversed: grounds(true) })
  const [text] = inheritedLevels(defaults.length > 0 ? defaults : [{}])
  return {
    ...base,
    name,
    label: { zh: name, en: name },
    scheme: scheme as Record<SchemeSlot, `#${string}`>,
    colors,
    fonts: fontNames(content.fonts),
    ownFonts: true,
    type: typeFrom(matches, base, colors),
    ...marksOf(matches),
    defaultText: { size: text!.size, bold: text!.bold, color: text!.color, lineHeight: text!.lineHeight },
    grid: gridFrom(matches, base, slide),
  }
}

/** Marks of lists, if the body's levels have some that text can name. */
function marksOf(matches: ReadonlyMap<LayoutName, Match>): Pick<Theme, 'marks'> {
  const { large, contents } = matches.get('default')!.features
  const place = large[0] ?? contents[0]
  const levels = place ? inheritedLevels(place.levels).slice(0, 5) : []
  const [first] = levels
  if (
    first === undefined ||
    levels.some(({ bullet, hang, indent }) => bullet === 'none' || bullet === 'other' || hang < 6 || hang > 40 || indent < hang - 0.1)
  )
    return {}
  return {
    marks: levels.map(({ bullet, bulletColor, indent, hang, size }) => ({
      text: bullet,
      color: bulletColor,
      indent,
      hang,
      scale: Math.min(1, size / first.size),
    })),
  }
}

function hasPicture({ backdrop: { nodes } }: TemplateLayout): boolean {
  return nodes.some(({ kind, id }) => kind === 'image' && id === 'art-background')
}

/** Type of the template's placeholders; blocks keep the base's, no larger than running text. */
function typeFrom(matches: ReadonlyMap<LayoutName, Match>, base: Theme, colors: Theme['colors']): Record<TypeRole, TypeStyle> {
  const styleOf = (place: Standing | undefined, role: TypeRole): TypeStyle => {
    const level = place && inheritedLevels(place.levels)[0]
    const { max, min, lineHeight, bold } = base.type[role]
    const color = level?.color ?? colors.ink
    return level
      ? { max: level.size, min: Math.min(level.size, min), lineHeight: level.lineHeight, bold: level.bold, color }
      : { max, min, lineHeight, bold, color }
  }
  const features = (name: LayoutName): Match['features'] => matches.get(name)!.features
  const main = features('default')
  const body = styleOf(main.large[0] ?? main.contents[0], 'body')
  const title = styleOf(main.title, 'title')
  const within = (role: TypeRole, color: TypeStyle['color'], most = body.max): TypeStyle => {
    const style = base.type[role]
    const max = Math.min(style.max, most)
    return { ...style, max, min: Math.min(style.min, max), color }
  }
  const lead = { ...body, max: Math.min(body.max, 25.2), min: Math.min(body.min, 16.2) }
  return {
    cover: styleOf(features('cover').title, 'cover'),
    coverSubtitle: styleOf(features('cover').subtitle ?? features('cover').small[0], 'coverSubtitle'),
    section: styleOf(features('section').title, 'section'),
    numeral: within('numeral', colors.voice, Infinity),
    statement: styleOf(features('statement').title, 'statement'),
    title,
    lead,
    body,
    card: { ...body, max: Math.min(body.max, base.type.card.max), min: Math.min(body.min, base.type.card.min), bold: false },
    heading: within('heading', colors.deep),
    label: within('label', colors.muted),
    caption: within('caption', colors.muted),
    table: within('table', colors.ink),
    code: within('code', colors.codeText),
    metric: within('metric', colors.voice, Infinity),
  }
}

/** The margins of the default layout's body. */
function gridFrom(matches: ReadonlyMap<LayoutName, Match>, base: Theme, slide: { w: number; h: number }): Theme['grid'] {
  const { large, title } = matches.get('default')!.features
  const place = large[0] ?? title
  const left = place ? Math.max(8, place.box.x + place.insets.left) : base.grid.left
  const right = place ? Math.max(8, slide.w - place.box.x - place.box.w + place.insets.right) : base.grid.right
  return { ...base.grid, width: slide.w, height: slide.h, left, right }
}
