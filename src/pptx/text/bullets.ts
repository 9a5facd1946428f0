import type { Marker, Paragraph } from '../../scene/types.ts'
import { colorXml } from '../color.ts'
import { esc } from '../xml.ts'

/** A numbering scheme (ST_TextAutonumberScheme, §20.1.10.61) and the text that it makes of 1. */
const SCHEMES: readonly (readonly [RegExp, string])[] = [
  [/^\d+\.$/, 'arabicPeriod'],
  [/^\d+\)$/, 'arabicParenR'],
  [/^[(（]\d+[)）]$/, 'arabicParenBoth'],
  [/^\d+、?$/, 'arabicPlain'],
  [/^[①-⑳]$/, 'circleNumDbPlain'],
  [/^[a-z]\.$/, 'alphaLcPeriod'],
  [/^[a-z]\)$/, 'alphaLcParenR'],
  [/^[A-Z]\.$/, 'alphaUcPeriod'],
  [/^[ivxlcdm]+\.$/, 'romanLcPeriod'],
  [/^[IVXLCDM]+\.$/, 'romanUcPeriod'],
  [/^[一二三四五六七八九十百]+[、.．]$/, 'ea1ChsPeriod'],
  [/^[一二三四五六七八九十百]+$/, 'ea1ChsPlain'],
]

interface Series {
  scheme: string
  start: number
  next: number
}

/**
 * The bullet elements of each paragraph, `undefined` where it has no mark.
 * Office counts numbered paragraphs of one level by itself; where its count would differ from the
 * author's, a new `startAt` begins a new series.
 */
export function bulletsOf(paragraphs: readonly Paragraph[]): readonly (string | undefined)[] {
  if (!paragraphs.some(isMarked)) return paragraphs.map(() => undefined)
  const series: (Series | undefined)[] = []
  return paragraphs.map(({ marker, level }) => {
    series.length = Math.min(series.length, level + 1)
    if (marker?.kind === 'number') {
      const current = nextNumber(marker, series[level])
      series[level] = current
      return (
        bulletColor(marker) +
        `<a:buFont typeface="${current.scheme.startsWith('ea') ? '+mj-ea' : '+mj-lt'}"/><a:buAutoNum type="${current.scheme}"${current.start === 1 ? '' : ` startAt="${current.start}"`}/>`
      )
    }
    series.length = Math.min(series.length, level)
    return marker && bulletColor(marker) + characterBullet(marker.text)
  })
}

function isMarked({ marker }: Paragraph): boolean {
  return marker !== undefined
}

/** `a:buFont`, `a:buChar` (§21.1.2.4.6, §21.1.2.4.3): drawn in the theme's Latin body font. */
export function characterBullet(text: string): string {
  return `<a:buFont typeface="+mn-lt"/><a:buChar char="${esc(text)}"/>`
}

function bulletColor({ color }: Marker): string {
  return `<a:buClr>${colorXml(color)}</a:buClr>`
}

function nextNumber(marker: Marker, series: Series | undefined): Series {
  const scheme = SCHEMES.find(([pattern]) => pattern.test(marker.text))?.[1] ?? 'arabicPeriod'
  const value = marker.value ?? series?.next ?? marker.start ?? 1
  if (series && series.scheme === scheme && series.next === value) return { ...series, next: value + 1 }
  return { scheme, start: value, next: value + 1 }
}
