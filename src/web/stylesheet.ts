import type { Theme } from '../themes/index.ts'
import { colorProperties } from './color.ts'

/** Families that stand in for a face whose glyphs are missing. */
const EA_FALLBACK = '"Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif'

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
    `--font-mono:"${mono.web}","Courier New",monospace,"${ea.web}",${EA_FALLBACK}`,
  ]
  return `${fontFaces}\n:root{${colorProperties(theme)};${faces.join(';')};--ascent:${ascent};--descent:${descent}}\n`
}
