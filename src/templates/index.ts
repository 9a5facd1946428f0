/**
 * A PowerPoint template → a design. What is untrusted in it stays out: macros, addresses, entities, more than a
 * template's size. Nothing is written and nothing fetched.
 */
import { diagnose, type Report, type Where } from '../diagnostics/index.ts'
import type { Design } from '../layouts/design.ts'
import { layouts as shippedLayouts } from '../layouts/index.ts'
import type { Asset } from '../scene/types.ts'
import { loadTheme } from '../themes/index.ts'
import { mappedScheme } from './color.ts'
import { featuresOf } from './features.ts'
import { isCompatible, isKnown } from './fonts.ts'
import { type LayoutName, matchLayouts } from './match.ts'
import { TemplateError } from './package.ts'
import { readContent, type TemplateContent } from './read.ts'
import { layoutFrom } from './regions.ts'
import { scaleLayout, scaleStyles } from './scale.ts'
import { isReversed, themeFrom } from './theme.ts'
import { variantsFrom } from './variants.ts'

/** Height of a scene's slides in points: smallest legible sizes are those of such a slide. */
const HEIGHT = 540

export interface ReadTemplate {
  design: Design
  /** Pictures that the layouts' backdrops show, by the keys that they name. */
  pictures: ReadonlyMap<string, Asset>
}

export interface TemplateOptions {
  /** The file's name as the author knows it. */
  name: string
  /** Of the deck: of text in the template's art. */
  lang: string
  /** Where the deck names it. */
  at?: Where
  /** Layouts that the deck uses, by our names: only of those it is said what does not fit. */
  used: ReadonlySet<string>
}

/** Reads a template; undefined, with an error reported, if it cannot be used. */
export function readTemplate(bytes: Uint8Array, options: TemplateOptions, report: Report): ReadTemplate | undefined {
  const { name, lang, at, used } = options
  try {
    const content = readContent(bytes, lang)
    const factor = HEIGHT / content.size.h
    const slide = { w: content.size.w * factor, h: HEIGHT }
    const scaled = content.layouts.map((layout) => scaleLayout(layout, factor))
    const features = scaled.map((layout) => featuresOf(layout, slide))
    const matches = matchLayouts(features)
    const base = loadTheme('default')
    const theme = themeFrom(content, name, matches, base, slide, scaleStyles(content.defaults, factor))
    const scheme = mappedScheme(content.scheme, content.map)
    const context = { slide, least: (role: keyof typeof base.type) => base.type[role].min }
    const layouts = shippedLayouts.map((layout) => {
      const match = matches.get(layout.name as LayoutName)!
      return layoutFrom(layout.name as LayoutName, match, layout.label, isReversed(match.features.layout, scheme), context)
    })
    reportContent(content, options, report)
    for (const [wanted, { fits, features: found }] of matches) {
      if (fits || !used.has(wanted)) continue
      const nearest = found.layout.name || found.layout.part.split('/').at(-1)!
      report(
        diagnose('template-layout-missing', at, { name, layout: wanted, used: nearest }, wanted === 'contents' ? { severity: 'info' } : {}),
      )
    }
    const main = matches.get('default')!.features
    return {
      design: {
        theme,
        layouts,
        variants: variantsFrom(features, main, context),
        template: { ...content.template, name, scale: 1 / factor },
      },
      pictures: content.pictures,
    }
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    report(diagnose('bad-template', at, { path: name, reason: error.message }))
    return undefined
  }
}

/** Says what of the file is left out or cannot be shown as it is. */
function reportContent({ dropped, fonts, mended, missing }: TemplateContent, { name, at }: TemplateOptions, report: Report): void {
  if (dropped.macros) report(diagnose('template-macros', at, { name }))
  if (dropped.external > 0) report(diagnose('template-external', at, { name, count: dropped.external }))
  if (mended > 0) report(diagnose('template-mended', at, { name, count: mended }))
  const faces = new Set([fonts.major.latin, fonts.minor.latin].filter((face) => face !== '' && !isCompatible(face)))
  for (const face of faces) {
    report(
      diagnose('template-font', at, {
        face,
        accuracy: isKnown(face) ? 'as wide as it on the average' : 'as wide as Arial, for its width is not known',
      }),
    )
  }
  const names = new Set([...missing.values()].flatMap((parts) => [...parts]))
  if (names.size > 0) report(diagnose('template-art', at, { name, what: [...names].join(', ') }))
}
