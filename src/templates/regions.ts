/** A template's layout as one of ours: its placeholders become the regions that content is shared out to. */
import type { InheritedPlaceholder } from '../layouts/template.ts'
import type { Layout, Region, RegionContent } from '../layouts/types.ts'
import type { Box } from '../scene/types.ts'
import type { TypeRole, TypeStyle } from '../themes/types.ts'
import { columnsOf, type Features, type Standing } from './features.ts'
import { inheritedLevels } from './levels.ts'
import type { LayoutName, Match } from './match.ts'
import { clear, inside, obstaclesOf, overlaps } from './room.ts'

/** What turning placeholders into regions asks of its surroundings. */
export interface RegionContext {
  /** Of the scene. */
  slide: { w: number; h: number }
  /** Smallest size at which text of a role can be read. */
  least(role: TypeRole): number
}

type Regions = Record<string, Region>

const LABELS = {
  title: { zh: '标题', en: 'Title' },
  subtitle: { zh: '副标题', en: 'Subtitle' },
  meta: { zh: '作者与日期', en: 'Author and Date' },
  body: { zh: '内容', en: 'Content' },
  number: { zh: '章号', en: 'Chapter Number' },
  footer: { zh: '页脚', en: 'Footer' },
  pageNumber: { zh: '页码', en: 'Slide Number' },
  date: { zh: '日期', en: 'Date' },
}

/** Our layout of that name, standing on the template's layout that was chosen for it. */
export function layoutFrom(name: LayoutName, match: Match, label: Layout['label'], dark: boolean, context: RegionContext): Layout {
  const { layout } = match.features
  const regions = regionsFor(name, match, context)
  return {
    name,
    label,
    ooxmlType: 'cust',
    background: layout.backdrop.background,
    dark,
    regions: () => regions,
    backdrop: () => layout.backdrop.nodes,
    source: { part: layout.part, ...(layout.colorMapOverride === undefined ? {} : { colorMapOverride: layout.colorMapOverride }) },
  }
}

function regionsFor(name: LayoutName, { features }: Match, context: RegionContext): Regions {
  const make = new Maker(features, context)
  const { title } = features
  switch (name) {
    case 'cover':
      return { ...make.title('cover'), ...make.coverLines() }
    case 'section':
      return { ...make.number(), ...make.title('section'), ...make.summary(), ...make.footers('slide-number') }
    case 'statement':
      return { ...make.title('statement'), ...make.body('lead', title), ...make.footers() }
    case 'closing':
      return { ...make.title('section'), ...make.body('lead', title), ...make.footers() }
    case 'two-columns':
      return { ...make.title('title'), ...make.columns(), ...make.footers() }
    case 'contents':
      return { ...make.title('title'), ...make.body('body', title, 'contents'), ...make.footers() }
    case 'default':
      return { ...make.title('title'), ...make.body('body', title), ...make.footers() }
    default:
      return name satisfies never
  }
}

/** Makes regions of one layout; each placeholder is used once. */
class Maker {
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

  title(role: TypeRole): Regions {
    const { title } = this.features
    const content: RegionContent = { from: 'title' }
    if (title !== undefined) return { title: this.short(title, content, role, LABELS.title) }
    // A layout without a title still shows what the slide is called.
    return { title: { ...this.free(content, role, this.freeTitle()), anchor: 'bottom', balance: true } }
  }

  /** Running text: in the largest placeholder, else where the layout leaves room. */
  body(role: TypeRole, below: Standing | undefined, block?: string): Regions {
    const content: RegionContent = { from: 'slot', slot: 'default', ...(block === undefined ? {} : { block }) }
    const place = this.main()
    return { body: place === undefined ? this.free(content, role, this.freeBox(below?.box)) : this.flow(place, content, role) }
  }

  columns(): Regions {
    const columns = columnsOf(this.features)
    if (columns) {
      return {
        left: this.flow(columns[0], { from: 'slot', slot: 'default' }, 'body'),
        right: this.flow(columns[1], { from: 'slot', slot: 'right' }, 'body'),
      }
    }
    // The body, shared: its placeholder holds the left column.
    const { body } = this.body('body', this.features.title)
    const gap = Math.min(40, body!.box.w * 0.06)
    const w = (body!.box.w - gap) / 2
    const { inherits: _, ...right } = body!
    return {
      left: { ...body!, box: { ...body!.box, w }, content: { from: 'slot', slot: 'default' } },
      right: { ...right, box: { ...body!.box, x: body!.box.x + w + gap, w }, content: { from: 'slot', slot: 'right' } },
    }
  }

  /** A narrow placeholder beside or above the title, or one of larger type, holds the chapter's number. */
  number(): Regions {
    const { small, title } = this.features
    if (title === undefined || small.length < 2) return {}
    const large = (title.levels[0]?.size ?? 18) * 1.2
    const place = small.find(
      ({ box, levels }) =>
        box.w < this.context.slide.w * 0.4 && (box.y < title.box.y || box.x < title.box.x || (levels[0]?.size ?? 0) > large),
    )
    return place === undefined ? {} : { number: this.short(place, { from: 'number' }, 'numeral', LABELS.number) }
  }

  summary(): Regions {
    const taken = new Set(Object.values(this.number()).map(({ inherits }) => inherits?.attributes))
    const place = this.features.subtitle ?? this.features.small.find(({ attributes }) => !taken.has(attributes)) ?? this.main()
    const content: RegionContent = { from: 'summary' }
    if (place) return { summary: this.short(place, content, 'coverSubtitle', LABELS.subtitle) }
    return { summary: { ...this.free(content, 'coverSubtitle', this.freeBox(this.features.title?.box)), balance: true } }
  }

  /** What stands under a cover's title: its line, and who and when. */
  coverLines(): Regions {
    const { subtitle, small, large } = this.features
    const [first, second] = [...(subtitle ? [subtitle] : []), ...small, ...large]
    const summary: RegionContent = { from: 'summary' }
    const meta: RegionContent = { from: 'meta' }
    if (first && second)
      return {
        subtitle: this.short(first, summary, 'coverSubtitle', LABELS.subtitle),
        meta: this.short(second, meta, 'label', LABELS.meta),
      }
    const whole = first
      ? this.short(first, summary, 'coverSubtitle', LABELS.subtitle)
      : { ...this.free(summary, 'coverSubtitle', this.freeBox(this.features.title?.box)), balance: true }
    // One placeholder for both: its upper part holds the line, its lower part the rest.
    const { inherits: __, style, plate: _, ...rest } = whole
    const [upper, lower] = halves(whole.box)
    const size = Math.min(style?.max ?? 20, 16.2)
    return {
      subtitle: { ...whole, box: upper, anchor: 'top' },
      meta: {
        ...rest,
        box: lower,
        content: meta,
        type: 'label',
        anchor: 'top',
        balance: false,

        style: { ...style, max: size, min: Math.min(size, 12) },
        placeholder: { type: 'body', label: LABELS.meta },
      },
    }
  }

  /** @param number name of the slide number's region, where `number` is a chapter's */
  footers(number = 'number'): Regions {
    const regions: Regions = {}
    for (const [type, name, content, label] of [
      ['dt', 'date', { from: 'date' }, LABELS.date],
      ['ftr', 'footer', { from: 'footer' }, LABELS.footer],
      ['sldNum', number, { from: 'pageNumber' }, LABELS.pageNumber],
    ] as const) {
      const [place] = this.standing(new RegExp(`^${type}$`))
      if (place) regions[name] = { ...this.short(place, content, 'caption', label), balance: false }
    }
    return regions
  }

  private standing(type: RegExp): Standing[] {
    return this.features.layout.placeholders.filter(
      (placeholder): placeholder is Standing =>
        placeholder.box !== undefined && placeholder.box.w > 4 && placeholder.box.h > 4 && type.test(placeholder.type),
    )
  }

  /** The placeholder for a slide's content. */
  private main(): Standing | undefined {
    const { large, subtitle, small } = this.features
    const area = ({ box }: Standing): number => box.w * box.h
    const [largest] = large.toSorted((a, b) => area(b) - area(a))
    return largest ?? subtitle ?? small.toSorted((a, b) => area(b) - area(a))[0]
  }

  private flow(place: Standing, content: RegionContent, role: TypeRole): Region {
    const region = this.region(place, content, role, LABELS.body, this.titleBox())
    return { ...region, accepts: place.type === 'obj' ? ['text', 'table'] : ['text'] }
  }

  private short(place: Standing, content: RegionContent, role: TypeRole, label: Layout['label']): Region {
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
  private free(content: RegionContent, type: TypeRole, box: Box): Region {
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
  private freeTitle(): Box {
    const { w, h } = this.context.slide
    const [first] = this.features.contents
    const x = first ? first.box.x + first.insets.left : w * 0.07
    return clear({ x, y: h * 0.05, w: w - 2 * x, h: h * 0.13 }, this.obstacles)
  }

  /** The room below a box, between the margins, above footers and free of art. */
  private freeBox(title: Box | undefined): Box {
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

function halves(box: Box): [Box, Box] {
  const upper = Math.max(box.h * 0.55, Math.min(box.h - 22, 44))
  return [
    { ...box, h: upper },
    { ...box, y: box.y + upper + 4, h: Math.max(20, box.h - upper - 4) },
  ]
}

function inheritedPlaceholder({ type, attributes, name, box, insets, anchor, levels, said }: Standing): InheritedPlaceholder {
  const latin = levels[0]?.latin ?? ''
  // A size that no style says is inherited by nothing: text writes its own.
  const inherited = inheritedLevels(said).map((level, i) => (said[i]?.size === undefined ? { ...level, size: 0 } : level))
  return { type, attributes, name, box, insets, anchor, levels: inherited, major: latin.startsWith('+mj') }
}

/** Every placeholder for text of a layout, as a seat for content of its kind: a line for headings, more for text. */
export function seatsOf(features: Features, context: RegionContext): Regions {
  const obstacles = obstaclesOf(features.layout.backdrop.art, context.slide)
  return Object.fromEntries(
    features.contents.map((place, i): [string, Region] => {
      const inherits = inheritedPlaceholder(place)
      const look = inheritedLevels(place.levels)[0]!
      const small = features.small.includes(place)
      return [
        `content-${i + 1}`,
        {
          box: clear(inside(place.box, place.insets), obstacles),
          content: { from: 'slot', slot: 'default' },
          type: small ? 'heading' : 'body',
          color: look.color,
          anchor: place.anchor,
          align: look.align,
          placeholder: { type: 'body', label: { zh: place.name, en: place.name } },
          inherits,
          accepts: small ? ['heading'] : place.type === 'obj' ? ['text', 'table'] : ['text'],
        },
      ]
    }),
  )
}
