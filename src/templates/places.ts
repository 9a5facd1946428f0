import type { InheritedPlaceholder } from '../layouts/template.ts'
import type { Layout, Region, RegionContent } from '../layouts/types.ts'
import type { Box } from '../scene/types.ts'
import type { TypeRole, TypeStyle } from '../themes/types.ts'
import type { Features, Standing } from './features.ts'
import { inheritedLevels } from './levels.ts'
import { clear, inside, obstaclesOf, overlaps } from './room.ts'

/** What turning placeholders into regions asks of its surroundings. */
export interface RegionContext {
  /** Of the scene. */
  slide: { w: number; h: number }
  /** Smallest size at which text of a role can be read. */
  least(role: TypeRole): number
}

/** What a region’s placeholder is called where the template does not name it. */
export const LABELS = {
  title: { zh: '标题', en: 'Title' },
  subtitle: { zh: '副标题', en: 'Subtitle' },
  meta: { zh: '作者与日期', en: 'Author and Date' },
  body: { zh: '内容', en: 'Content' },
  number: { zh: '章号', en: 'Chapter Number' },
  footer: { zh: '页脚', en: 'Footer' },
  pageNumber: { zh: '页码', en: 'Slide Number' },
  date: { zh: '日期', en: 'Date' },
}

/** A layout's places as regions: those of its placeholders, and the room that they and its art leave free. */
export class Places {
  private readonly obstacles: readonly Box[]
  private readonly footerBoxes: readonly Box[]
  private readonly features: Features
  private readonly context: RegionContext

  constructor(features: Features, context: RegionContext) {
    this.features = features
    this.context = context
    this.obstacles = obstaclesOf(features.layout.backdrop.art, context.slide)
    this.footerBoxes = this.standing(/^(?:ftr|sldNum|dt)$/).map(({ box }) => box)
  }

  standing(type: RegExp): Standing[] {
    return this.features.layout.placeholders.filter(
      (placeholder): placeholder is Standing =>
        placeholder.box !== undefined && placeholder.box.w > 4 && placeholder.box.h > 4 && type.test(placeholder.type),
    )
  }

  /** The placeholder for a slide's content. */
  main(): Standing | undefined {
    const { large, subtitle, small } = this.features
    const area = ({ box }: Standing): number => box.w * box.h
    const [largest] = large.toSorted((a, b) => area(b) - area(a))
    return largest ?? subtitle ?? small.toSorted((a, b) => area(b) - area(a))[0]
  }

  flow(place: Standing, content: RegionContent, role: TypeRole): Region {
    const region = this.region(place, content, role, LABELS.body, this.titleBox())
    return { ...region, accepts: place.type === 'obj' ? ['text', 'table'] : ['text'] }
  }

  short(place: Standing, content: RegionContent, role: TypeRole, label: Layout['label']): Region {
    const avoid = content.from === 'title' ? this.footerBoxes : /^(?:footer|pageNumber|date)$/.test(content.from) ? [] : this.titleBox()
    const region = this.region(place, content, role, label, avoid)
    return { ...region, style: this.style(place, role), balance: true, ...(place.levels[0]?.caps ? { caps: true } : {}) }
  }

  private style({ levels }: Standing, role: TypeRole): Partial<TypeStyle> {
    const level = inheritedLevels(levels)[0]!
    const caption = role === 'caption'
    return {
      max: level.size,
      min: Math.min(level.size, caption ? 7.2 : this.context.least(role)),
      lineHeight: level.lineHeight,
      bold: level.bold,
      color: level.color,
    }
  }

  private titleBox(): Box[] {
    return [this.features.title?.box ?? this.freeTitle()]
  }

  private region(place: Standing, content: RegionContent, type: TypeRole, label: Layout['label'], avoid: readonly Box[]): Region {
    const inherits = inheritedPlaceholder(place)
    const level = inheritedLevels(place.levels)[0]!
    const room = inside(place.box, place.insets)
    return {
      box: clear(room, [...this.obstacles, ...avoid], content.from === 'title' ? level.size * level.lineHeight * 1.9 : Infinity),
      content,
      type,
      color: level.color,
      anchor: place.anchor,
      align: level.align,
      placeholder: { type: 'body', label: place.name ? { zh: place.name, en: place.name } : label },
      inherits,
      ...(place.plate.length > 0 ? { plate: place.plate } : {}),
    }
  }

  /** A region that is no placeholder of the template: its text is set as its title is, which can be read there. */
  free(content: RegionContent, type: TypeRole, box: Box): Region {
    const level = this.features.title && inheritedLevels(this.features.title.levels)[0]
    return {
      box,
      content,
      type,
      anchor: 'top',
      align: level?.align ?? 'left',
      ...(level ? { color: level.color } : {}),
      placeholder: { type: 'body', label: LABELS.body },
    }
  }

  /** Where a title stands that has no placeholder: over everything, as wide as the content. */
  freeTitle(): Box {
    const { w, h } = this.context.slide
    const [first] = this.features.contents
    const x = first ? first.box.x + first.insets.left : w * 0.07
    return clear({ x, y: h * 0.05, w: w - 2 * x, h: h * 0.13 }, this.obstacles)
  }

  /** The room below a box, between the margins, above footers and free of art. */
  freeBox(title: Box | undefined): Box {
    const { w, h } = this.context.slide
    const margin = title ? Math.max(24, Math.min(title.x, w * 0.12)) : w * 0.07
    const low = title !== undefined && title.y > h * 0.55
    const top = title === undefined ? h * 0.21 : low ? h * 0.1 : title.y + title.h + 14
    const floor = Math.min(h * 0.92, ...this.footerBoxes.filter(({ y }) => y > h * 0.6).map(({ y }) => y - 8))
    const bottom = low ? title.y - 14 : floor
    const box = { x: margin, y: top, w: w - 2 * margin, h: Math.max(h * 0.1, bottom - top) }
    return clear(
      box,
      this.obstacles.filter((obstacle) => overlaps(obstacle, box)),
    )
  }
}

/** What text in a placeholder has before it says anything itself. */
export function inheritedPlaceholder({ type, attributes, name, box, insets, anchor, levels, said }: Standing): InheritedPlaceholder {
  const latin = levels[0]?.latin ?? ''
  // A size that no style says is inherited by nothing: text writes its own.
  const inherited = inheritedLevels(said).map((level, i) => (said[i]?.size === undefined ? { ...level, size: 0 } : level))
  return { type, attributes, name, box, insets, anchor, levels: inherited, major: latin.startsWith('+mj') }
}
