import type { ClickMode, SlideSettings } from '../deck/index.ts'
import { flag, line, minutes, numbered, oneOf, shown, transition, words, type Kind } from '../source/index.ts'
import type { CHAPTER_KEYS, SLIDE_KEYS } from './keys.ts'

const clickMode: Kind<ClickMode | 'none'> = {
  expected: '`items` or `blocks`',
  names: ['items', 'blocks'],
  read: (value) => {
    if (value === 'items' || value === 'blocks') return value
    if (value === true) return 'items'
    return value === false || typeof value === 'number' ? 'none' : undefined
  },
}

const background: Kind<string> = {
  expected: 'a colour or a picture',
  read: (value) => (typeof value === 'string' ? value.replace(/^url\((["']?)(.*)\1\)$/, '$2') : undefined),
}

const overflow: Kind<NonNullable<SlideSettings['overflow']>> = oneOf('split', 'shrink', 'error')

/** What each setting of a slide takes. */
export const slideKinds = {
  layout: line,
  id: line,
  class: words,
  background,
  transition,
  clicks: clickMode,
  duration: minutes,
  hidden: flag,
  footer: shown,
  footerDate: shown,
  slideNumber: numbered,
  audience: line,
  overflow,
  src: line,
  image: line,
  title: line,
} satisfies Record<(typeof SLIDE_KEYS)[number], Kind<unknown>>

/** What each setting of a chapter takes. */
export const chapterKinds = {
  title: line,
  summary: line,
  duration: minutes,
  notes: line,
  divider: flag,
  id: line,
} satisfies Record<(typeof CHAPTER_KEYS)[number], Kind<unknown>>
