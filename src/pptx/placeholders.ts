import type { Layout, Placeholder, Region } from '../layouts/types.ts'
import type { InheritedPlaceholder } from '../layouts/template.ts'
import type { Box } from '../scene/types.ts'
import type { Theme } from '../themes/types.ts'
import { boxShift } from './text/baseline.ts'
import { flowText, type InheritedText, styledText } from './text/style.ts'

/** A layout's region as the placeholder that PowerPoint has for it. */
export interface LayoutPlaceholder {
  region: Region
  type: Placeholder['type'] | InheritedPlaceholder['type']
  /** Attributes of `p:ph` (CT_Placeholder, §19.3.1.36). */
  attributes: string
  /** Its box, moved so that its text sits where the web seats it. */
  box: Box
  /** What a paragraph in it inherits. */
  text: InheritedText
  /** Its text is drawn in the theme's heading fonts. */
  major: boolean
  /** Holds running text with levels and bullets. */
  flow: boolean
  /** In a template's layout. */
  inherits?: InheritedPlaceholder
}

/** A layout's placeholders by the names of their regions. */
export function layoutPlaceholders(layout: Layout, theme: Theme): ReadonlyMap<string, LayoutPlaceholder> {
  const regions = Object.entries(layout.regions(theme))
  if (layout.source === undefined) return new Map(regions.map(([name, region]) => [name, layoutPlaceholder(region, theme)]))
  return new Map(regions.flatMap(([name, region]) => (region.inherits ? [[name, templatePlaceholder(region, region.inherits)]] : [])))
}

function layoutPlaceholder(region: Region, theme: Theme): LayoutPlaceholder {
  const { type } = region.placeholder
  const style = theme.type[region.type]
  const flow = region.content.from === 'slot' && region.bullets !== false
  return {
    region,
    type,
    attributes: placeholderAttributes(region.placeholder),
    box: { ...region.box, y: region.box.y + boxShift({ size: style.max, lineHeight: style.lineHeight }, theme.webMetrics) },
    text: {
      ...(flow ? flowText(style, region.color ?? theme.colors.voice, theme.bullets) : styledText(style)),
      color: region.color ?? style.color,
      align: region.align,
    },
    major: type === 'title' || type === 'ctrTitle',
    flow,
  }
}

/** A placeholder of a template's layout: it stands where it stands, and its text is what the template says. */
function templatePlaceholder(region: Region, inherits: InheritedPlaceholder): LayoutPlaceholder {
  const { type, attributes, box, major } = inherits
  return { region, type, attributes, box, text: inheritedText(inherits), major, flow: region.content.from === 'slot', inherits }
}

function inheritedText({ levels }: InheritedPlaceholder): InheritedText {
  const styles = levels.map(({ size, bold, color, lineHeight, align, spaceBefore, bulletColor }) => ({
    size,
    bold,
    color,
    lineHeight,
    align,
    spaceBefore,
    markColor: bulletColor,
  }))
  return {
    ...styles[0]!,
    // A mark that text cannot name is none of ours: a list writes its own.
    levels: levels.map(({ indent, hang, bullet }, i) => ({ indent, hang, bullet, style: styles[i]! })),
  }
}

function placeholderAttributes({ type, idx }: Placeholder): string {
  const size = type === 'ftr' || type === 'sldNum' ? ' sz="quarter"' : type === 'dt' ? ' sz="half"' : ''
  // `obj` is what a placeholder is that names no type.
  return [type === 'obj' ? '' : `type="${type}"${size}`, idx === undefined ? '' : `idx="${idx}"`].filter(Boolean).join(' ')
}
