import type { Inline } from '../../deck/index.ts'
import { mergeAttributes } from '../attributes.ts'

type ImageInline = Extract<Inline, { type: 'image' }>

const SIZE = /^(w|width|h|height):(\d+(?:\.\d+)?(?:px|%|em|rem|cm|mm|in|pt|pc)?|auto)$/
const FILTER = /^(blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)(:\S+)?$/
const PLACE = /^(left|right)(?::(\d+(?:\.\d+)?)%)?$/
/** How themes for Marp set pictures: `![#c w:400](a.png)`. */
const ALIGNED = /^#(?:l|r|c|lc|rc|center|left|right)$/
const FIT = new Set(['cover', 'contain', 'fit', 'auto', 'vertical'])

/**
 * Marp writes a picture's size and place into its alternative text: `![w:300px](a.png)`, `![bg right:40%](b.png)`.
 * They become attributes: `width`, `height`, `bg=full|left|right`, `share`, class `cover` or `contain`; what is left
 * of the text stays the alternative text. Other alternative texts are not touched.
 */
export function marpImage(image: ImageInline): ImageInline {
  const words = image.alt.split(/\s+/).filter((word) => !ALIGNED.test(word))
  if (words.length === 0) return { ...image, alt: '' }
  const isBackground = words.includes('bg')
  if (!isBackground && !words.some((word) => SIZE.test(word))) return image
  const values: Record<string, string> = isBackground ? { bg: 'full' } : {}
  const classes: string[] = []
  const rest = words.filter((word) => {
    const size = SIZE.exec(word)
    if (size) {
      if (size[2] !== 'auto') values[size[1]!.startsWith('w') ? 'width' : 'height'] = /\d$/.test(size[2]!) ? `${size[2]}px` : size[2]!
      return false
    }
    if (!isBackground) return !FILTER.test(word)
    const side = PLACE.exec(word)
    if (side) {
      values.bg = side[1]!
      if (side[2]) values.share = side[2]
      return false
    }
    if (FIT.has(word)) {
      if (word === 'cover') classes.push('cover')
      if (word === 'contain' || word === 'fit') classes.push('contain')
      return false
    }
    return word !== 'bg' && !FILTER.test(word) && !/^\d+(\.\d+)?%$/.test(word)
  })
  return { ...image, alt: rest.join(' '), attributes: mergeAttributes(image.attributes, { classes, values }) }
}
