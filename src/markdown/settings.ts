import { diagnose, nearestName, type Report } from '../diagnostics/index.ts'
import { isPicture, toId, type ClickMode, type SlideSettings } from '../deck/index.ts'
import { manifestKey, readSetting, reportUnknown, type Setting } from '../source/index.ts'
import { isForeignLayout } from './dialects/layouts.ts'
import { ALIASES, FOREIGN_KEYS, SLIDE_KEYS } from './keys.ts'
import { slideKinds } from './kinds.ts'
import { pictureKey } from './picture-key.ts'

/** What front matter and directives say of one slide. */
export interface SlideMatter {
  layout?: Setting & { value: string }
  id?: Setting & { value: string }
  classes?: readonly string[]
  clicks?: ClickMode
  src?: Setting & { value: string }
  /** Slidev's `image`, for its layouts `image-left` and `image-right`. */
  image?: Setting & { value: string }
  /** A title that other tools show in their lists of slides, not on the slide. */
  title?: Setting & { value: string }
  /** What Slidev's layouts `iframe`, `iframe-left` and `iframe-right` show. */
  url?: Setting & { value: string }
  settings: SlideSettings
}

/** Where settings that are not ours go: names of other tools' settings, said once for a file. */
export interface SettingsReport {
  report: Report
  foreign(setting: Setting): void
}

/** Reads a slide's settings; later ones win. `extra` are other keys that could have been meant. */
export function readSlideMatter(
  settings: readonly Setting[],
  { report, foreign }: SettingsReport,
  extra: readonly string[] = [],
): SlideMatter {
  const matter: SlideMatter = { settings: {} }
  for (const written of settings) {
    const setting = { ...written, key: ALIASES[written.key] ?? written.key }
    switch (setting.key) {
      case 'layout':
      case 'id':
      case 'image':
      case 'src': {
        const value = readSetting(setting, slideKinds[setting.key], report)
        if (value) matter[setting.key] = { ...setting, value: setting.key === 'id' ? toId(value) : value }
        break
      }
      case 'class':
        matter.classes = readSetting(setting, slideKinds.class, report) ?? matter.classes
        break
      case 'clicks': {
        const mode = readSetting(setting, slideKinds.clicks, report)
        if (mode) matter.clicks = mode === 'none' ? undefined : mode
        break
      }
      case 'background': {
        const value = readSetting(setting, slideKinds.background, report)
        if (value) matter.settings = { ...matter.settings, background: isPicture(value) ? pictureKey(value, setting.at.file) : value }
        break
      }
      case 'transition':
        matter.settings = { ...matter.settings, ...readTransition(setting, report) }
        break
      case 'duration':
        matter.settings = { ...matter.settings, ...named('duration', readSetting(setting, slideKinds.duration, report)) }
        break
      case 'hidden':
        matter.settings = { ...matter.settings, ...named('hidden', readSetting(setting, slideKinds.hidden, report)) }
        break
      case 'overflow':
        matter.settings = { ...matter.settings, ...named('overflow', readSetting(setting, slideKinds.overflow, report)) }
        break
      case 'footer':
      case 'footerDate':
        matter.settings = { ...matter.settings, ...named(setting.key, readSetting(setting, slideKinds[setting.key], report)) }
        break
      case 'slideNumber':
        matter.settings = { ...matter.settings, ...named('slideNumber', readSetting(setting, slideKinds.slideNumber, report)) }
        break
      case 'audience':
        matter.settings = { ...matter.settings, ...named('audience', readSetting(setting, slideKinds.audience, report)) }
        break
      default:
        if ((setting.key === 'title' || setting.key === 'url') && typeof setting.value === 'string' && setting.value.trim())
          matter[setting.key] = { ...setting, value: setting.value.trim() }
        if (FOREIGN_KEYS.has(setting.key) || setting.key === 'title' || manifestKey(setting.key)) foreign(written)
        else reportUnknown(setting, [...SLIDE_KEYS, ...extra], report)
    }
  }
  return matter
}

function named<K extends string, T>(key: K, value: T | undefined): { [key in K]?: T } {
  return value === undefined ? {} : ({ [key]: value } as { [key in K]?: T })
}

/** Other tools' names for transitions. */
const TRANSITIONS: Readonly<Record<string, SlideSettings['transition']>> = {
  slide: 'push',
  'slide-left': 'push',
  'slide-right': 'push',
  'slide-up': 'push',
  'slide-down': 'push',
  'fade-out': 'fade',
  convex: 'push',
  concave: 'push',
  zoom: 'fade',
  'view-transition': 'fade',
}

function readTransition(setting: Setting, report: Report): SlideSettings {
  const foreign = TRANSITIONS[String(setting.value)]
  return named('transition', foreign ?? readSetting(setting, slideKinds.transition, report))
}

/** Settings that apply unless the slide says otherwise. */
export function withDefaults(matter: SlideMatter, defaults: SlideMatter): SlideMatter {
  return {
    ...defaults,
    ...matter,
    ...(defaults.classes && { classes: [...new Set([...defaults.classes, ...(matter.classes ?? [])])] }),
    settings: { ...defaults.settings, ...matter.settings },
  }
}

/**
 * The layout that a slide is shown in: as asked, the nearest to another tool's, or what suits its content. One that is
 * not known is reported: as an error if it looks like a slip of the pen, else as another tool's.
 */
export function knownLayout(
  layout: SlideMatter['layout'],
  layouts: ReadonlyMap<string, unknown>,
  { nearest: alias, fallback }: { nearest?: string | undefined; fallback?: string | undefined },
  report: Report,
): string | undefined {
  if (!layout) return fallback
  const name = layout.value
  if (layouts.has(name)) return name
  if (alias && layouts.has(alias)) return alias
  if (isForeignLayout(name)) return fallback ?? 'default'
  const known = [...layouts.keys()]
  const nearest = nearestName(name, known)
  const values = { name, used: fallback ?? 'default', nearest, known: known.join(', ') }
  report(diagnose('unknown-layout', layout.valueAt, values, nearest === undefined ? { severity: 'warning' } : {}))
  return fallback
}
