import type { Diagnostic, Report } from '../diagnostics/index.ts'
import type { Deck, Slide } from '../deck/index.ts'
import { checkBlocks } from './blocks.ts'
import { checkClicks } from './clicks.ts'
import { checkHeadings } from './headings.ts'
import type { Knowledge } from './knowledge.ts'
import { checkLinks } from './links.ts'
import { checkPictures } from './pictures.ts'
import { checkSlides } from './slides.ts'
import { checkTheme } from './theme.ts'

export type { Knowledge } from './knowledge.ts'

/** What the rules said of slides before; a slide is the same object as long as it has not changed. */
export interface CheckMemory {
  said: WeakMap<Slide, readonly (readonly Diagnostic[])[]>
}

export function createCheckMemory(): CheckMemory {
  return { said: new WeakMap() }
}

type Rule = (deck: Deck, report: Report) => void

const NOTHING: readonly (readonly Diagnostic[])[] = []

/** Each looks at one slide at a time; only links know of the others. */
const RULES: readonly Rule[] = [checkSlides, checkLinks, checkPictures, checkHeadings, checkClicks, checkBlocks]

/**
 * Rules over the whole deck. Duplicate ids, unknown layouts and blocks are reported when the deck is read, because
 * only the author's own writing shows them; pictures that are missing, when they are loaded.
 */
export function checkDeck(deck: Deck, knowledge: Knowledge, report: Report, memory: CheckMemory = createCheckMemory()): void {
  checkTheme(deck, knowledge, report)
  const said = deck.slides.map((slide) => saidOf(slide, deck, memory))
  for (const [index, rule] of RULES.entries()) {
    if (rule === checkLinks) checkLinks(deck, report)
    else for (const ofSlide of said) ofSlide[index]?.forEach(report)
  }
}

function saidOf(slide: Slide, deck: Deck, { said }: CheckMemory): readonly (readonly Diagnostic[])[] {
  const known = said.get(slide)
  if (known) return known
  const alone = { ...deck, slides: [slide] }
  const all = RULES.map((rule) => {
    const diagnostics: Diagnostic[] = []
    if (rule !== checkLinks) rule(alone, (diagnostic) => void diagnostics.push(diagnostic))
    return diagnostics
  })
  const kept = all.some(({ length }) => length > 0) ? all : NOTHING
  said.set(slide, kept)
  return kept
}
