import type { Where } from '../diagnostics/index.ts'
import { isRemote, mediaKind } from './media.ts'
import type { Attributes, Deck, Slide } from './types.ts'
import { visitSlide } from './walk.ts'

/** A picture, film or sound that the deck names. */
export interface PictureReference {
  /** Path relative to the deck's folder, or a URL. */
  src: string
  at: Where
  /** It is a film or a sound. */
  media?: 'video' | 'audio'
}

/** Every picture, film and sound on the slides, in reading order, and what stands for them; films on the network are not read. Notes hold none. */
export function pictureReferences(deck: Deck): PictureReference[] {
  return deck.slides.flatMap(referencesOf)
}

const known = new WeakMap<Slide, readonly PictureReference[]>()

function referencesOf(slide: Slide): readonly PictureReference[] {
  const before = known.get(slide)
  if (before) return before
  const references: PictureReference[] = []
  const { background, picture } = slide.settings
  if (picture) references.push({ src: picture.src, at: slide.at })
  if (background && isPicture(background)) references.push({ src: background, at: slide.at })
  const see = (node: { type: string; at: Where }) => {
    if (node.type !== 'image' || !('src' in node)) return
    const { src, at, attributes } = node as { src: string; at: Where; attributes?: Attributes }
    const media = mediaKind(src)
    if (media === undefined || !isRemote(src)) references.push({ src, at, ...(media && { media }) })
    const poster = attributes?.values['poster']
    if (media !== undefined && poster) references.push({ src: poster, at })
  }
  visitSlide(slide, { block: see, inline: see })
  known.set(slide, references)
  return references
}

/** Some slide shows a film or a sound, of the deck or on the network. */
export function hasMedia(deck: Deck): boolean {
  return deck.slides.some(showsMedia)
}

const showing = new WeakMap<Slide, boolean>()

function showsMedia(slide: Slide): boolean {
  const before = showing.get(slide)
  if (before !== undefined) return before
  let found = false
  const see = (node: { type: string }): void =>
    void (found ||= node.type === 'image' && 'src' in node && mediaKind(String(node.src)) !== undefined)
  visitSlide(slide, { block: see, inline: see })
  showing.set(slide, found)
  return found
}

/** A slide's `background` names a picture, not a colour. */
export function isPicture(background: string): boolean {
  return /^(data:image\/|https?:)|\.(png|jpe?g|gif|svg|webp|avif|bmp)$/i.test(background)
}
