/** What stands at the foot of slides. */
import type { Chapter, Deck, Slide } from '../deck/types.ts'
import type { PlacedDeck } from '../scene/types.ts'

/** The footer's text: the author's, or the deck's title and the chapter's; `undefined` if there is none. */
export function footerOf(deck: Deck, slide?: Slide, chapter?: Chapter): string | undefined {
  const footer = slide?.settings.footer ?? deck.footer ?? true
  if (typeof footer === 'string') return footer
  return footer ? [deck.title, chapter?.number === undefined ? '' : chapter.title].filter(Boolean).join(' · ') : undefined
}

/** The date at the foot: the author's words, or the deck's date; `undefined` unless it is asked for. */
export function footerDateOf(deck: Deck, slide?: Slide): string | undefined {
  const date = slide?.settings.footerDate ?? deck.footerDate ?? false
  if (typeof date === 'string') return date
  return date && deck.date !== undefined ? written(deck.date, deck.lang) : undefined
}

/** What slides have that say nothing of their foot. */
export function footOf(deck: Deck): NonNullable<PlacedDeck['foot']> {
  const text = footerOf(deck)
  const date = footerDateOf(deck)
  return { ...(text === undefined ? {} : { text }), ...(date === undefined ? {} : { date }), number: deck.slideNumber ?? true }
}

/** An ISO 8601 date as the deck's language writes it; anything else as it is. */
function written(date: string, lang: string): string {
  const day = /^\d{4}-\d\d-\d\d(?=T|$)/.exec(date)?.[0]
  const value = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(value)) return date
  return new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(value)
}
