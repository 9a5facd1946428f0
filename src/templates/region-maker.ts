import type { Region, RegionContent } from '../layouts/types.ts'
import type { Box } from '../scene/types.ts'
import type { TypeRole } from '../themes/types.ts'
import { columnsOf, type Features, type Standing } from './features.ts'
import { LABELS, Places, type RegionContext } from './places.ts'

export type Regions = Record<string, Region>

/** Makes regions of one layout; each placeholder is used once. */
export class Maker {
  private readonly features: Features
  private readonly context: RegionContext
  private readonly places: Places

  constructor(features: Features, context: RegionContext) {
    this.features = features
    this.context = context
    this.places = new Places(features, context)
  }

  title(role: TypeRole): Regions {
    const { title } = this.features
    const content: RegionContent = { from: 'title' }
    if (title !== undefined) return { title: this.places.short(title, content, role, LABELS.title) }
    // A layout without a title still shows what the slide is called.
    return { title: { ...this.places.free(content, role, this.places.freeTitle()), anchor: 'bottom', balance: true } }
  }

  /** Running text: in the largest placeholder, else where the layout leaves room. */
  body(role: TypeRole, below: Standing | undefined, block?: string): Regions {
    const content: RegionContent = { from: 'slot', slot: 'default', ...(block === undefined ? {} : { block }) }
    const place = this.places.main()
    return {
      body: place === undefined ? this.places.free(content, role, this.places.freeBox(below?.box)) : this.places.flow(place, content, role),
    }
  }

  columns(): Regions {
    const columns = columnsOf(this.features)
    if (columns) {
      return {
        left: this.places.flow(columns[0], { from: 'slot', slot: 'default' }, 'body'),
        right: this.places.flow(columns[1], { from: 'slot', slot: 'right' }, 'body'),
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
    return place === undefined ? {} : { number: this.places.short(place, { from: 'number' }, 'numeral', LABELS.number) }
  }

  summary(): Regions {
    const taken = new Set(Object.values(this.number()).map(({ inherits }) => inherits?.attributes))
    const place = this.features.subtitle ?? this.features.small.find(({ attributes }) => !taken.has(attributes)) ?? this.places.main()
    const content: RegionContent = { from: 'summary' }
    if (place) return { summary: this.places.short(place, content, 'coverSubtitle', LABELS.subtitle) }
    return { summary: { ...this.places.free(content, 'coverSubtitle', this.places.freeBox(this.features.title?.box)), balance: true } }
  }

  /** What stands under a cover's title: its line, and who and when. */
  coverLines(): Regions {
    const { subtitle, small, large } = this.features
    const [first, second] = [...(subtitle ? [subtitle] : []), ...small, ...large]
    const summary: RegionContent = { from: 'summary' }
    const meta: RegionContent = { from: 'meta' }
    if (first && second)
      return {
        subtitle: this.places.short(first, summary, 'coverSubtitle', LABELS.subtitle),
        meta: this.places.short(second, meta, 'label', LABELS.meta),
      }
    const whole = first
      ? this.places.short(first, summary, 'coverSubtitle', LABELS.subtitle)
      : { ...this.places.free(summary, 'coverSubtitle', this.places.freeBox(this.features.title?.box)), balance: true }
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
      const [place] = this.places.standing(new RegExp(`^${type}$`))
      if (place) regions[name] = { ...this.places.short(place, content, 'caption', label), balance: false }
    }
    return regions
  }
}

function halves(box: Box): [Box, Box] {
  const upper = Math.max(box.h * 0.55, Math.min(box.h - 22, 44))
  return [
    { ...box, h: upper },
    { ...box, y: box.y + upper + 4, h: Math.max(20, box.h - upper - 4) },
  ]
}
