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
  return deck.slides.flatMap((slide) => referencesOf(slide).pictures)
}

interface References {
  pictures: readonly PictureReference[]
  /** It shows a film or a sound, of the deck or on the network. */
  media: boolean
}

const known = new WeakMap<Slide, References>()

function referencesOf(slide: Slide): References {
  const before = known.get(slide)
  if (before) return before
  const pictures: PictureReference[] = []
  let anyMedia = false
  const { background, picture } = slide.settings
  if (picture) pictures.push({ src: picture.src, at: slide.at })
  if (background && isPicture(background)) pictures.push({ src: background, at: slide.at })
  const see = (node: { type: string; at: Where }) => {
    if (node.type !== 'image' || !('src' in node)) return
    const { src, at, attributes } = node as { src: string; at: Where; attributes?: Attributes }
    const media = mediaKind(src)
    if (media !== undefined) anyMedia = true
    if (media === undefined || !isRemote(src)) pictures.push({ src, at, ...(media && { media }) })
    const poster = attributes?.values['poster']
    if (media !== undefined && poster) pictures.push({ src: poster, at })
  }
  visitSlide(slide, { block: see, inline: see })
  const references = { pictures, media: anyMedia }
  known.set(slide, references)
  return references
}

/** Some slide shows a film or a sound, of the deck or on the network. */
export function hasMedia(deck: Deck): boolean {
  return deck.slides.some((slide) => referencesOf(slide).media)
}

/** A slide's `background` names a picture, not a colour. */
export function isPicture(background: string): boolean {
  return /^(data:image\/|https?:)|\.(png|jpe?g|gif|svg|webp|avif|bmp)$/i.test(background)
}
