import type { Where } from '../diagnostics/index.ts'
import type { Deck, Slide } from './types.ts'
import { visitSlide } from './walk.ts'

/** A picture that the deck names. */
export interface PictureReference {
  /** Path relative to the deck's folder, or a URL. */
  src: string
  at: Where
}

/** Every picture on the slides, in reading order: images and pictures as backgrounds. Notes hold none. */
export function pictureReferences(deck: Deck): PictureReference[] {
  return deck.slides.flatMap(referencesOf)
}

const known = new WeakMap<Slide, readonly PictureReference[]>()

function referencesOf(slide: Slide): readonly PictureReference[] {
  const before = known.get(slide)
  if (before) return before
  const references: PictureReference[] = []
  const { background } = slide.settings
  if (background && isPicture(background)) references.push({ src: background, at: slide.at })
  const see = (node: { type: string; at: Where }) => {
    if (node.type === 'image' && 'src' in node) references.push({ src: String(node.src), at: node.at })
  }
  visitSlide(slide, { block: see, inline: see })
  known.set(slide, references)
  return references
}

/** A slide's `background` names a picture, not a colour. */
export function isPicture(background: string): boolean {
  return /^(data:image\/|https?:)|\.(png|jpe?g|gif|svg|webp|avif|bmp)$/i.test(background)
}
