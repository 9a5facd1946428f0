import type { Theme } from '../themes/index.ts'
import { colorProperties } from './color.ts'
import { MATH_FAMILY } from '../fonts/packages.ts'
import { px } from './html.ts'

/** Families that stand in for a face whose glyphs are missing. */
/** Hangul, as far as the deck has some: slices of it are shipped. */
const HANGUL = '"Noto Sans KR","Malgun Gothic"'
const EA_FALLBACK = `${HANGUL},"Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif`
const EMOJI = '"Segoe UI Emoji","Apple Color Emoji","Noto Color Emoji",sans-serif'

/** The size of slides, where it is not what `client.css` takes for granted. */
function sizeProperties({ grid: { width, height } }: Theme): { root: string; page: string } {
  if (width === 960 && height === 540) return { root: '', page: '' }
  return { root: `;--deck-width:${px(width)};--deck-height:${px(height)}`, page: `@page{size:${px(width)} ${px(height)}}\n` }
}

/**
 * What a deck's look takes from its theme, for `client.css`: the colour scheme and the faces as custom properties.
 * The East Asian face seats every line; Latin text is set in spans of its own.
 *
 * @param fontFaces `@font-face` rules
 */
export function deckStylesheet(theme: Theme, fontFaces: string): string {
  const { latin, ea, mono } = theme.fonts
  const { ascent, descent } = theme.webMetrics
  const faces = [
    `--font-ea:"${ea.web}",${EA_FALLBACK}`,
    `--font-latin:"${latin.web}",Arial,"${ea.web}",${EA_FALLBACK}`,
    `--font-math:"${MATH_FAMILY}",math,"${ea.web}",${EA_FALLBACK}`,
    `--font-mono:"${mono.web}","Courier New",monospace,"${ea.web}",${EA_FALLBACK}`,
    `--font-emoji:${EMOJI}`,
  ]
  const size = sizeProperties(theme)
  return `${fontFaces}\n:root{${colorProperties(theme)};${faces.join(';')};--ascent:${ascent};--descent:${descent}${size.root}}\n${size.page}`
}
