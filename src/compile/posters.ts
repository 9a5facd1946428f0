import { createHash } from 'node:crypto'
import type { Asset } from '../scene/types.ts'
import { resolveColor, type Theme } from '../themes/index.ts'

/**
 * Pictures that stand for films and sounds which have none, in the theme's colours: one for each film of the deck, as
 * wide and as high as it is, one for films elsewhere, one for sounds. Keys are those that placing asks for.
 */
export function posterAssets(theme: Theme, assets: Iterable<Asset>): Asset[] {
  const color = (role: 'deep' | 'voiceOnDeep' | 'mist' | 'hairline' | 'voice' | 'muted' | 'paper'): string =>
    resolveColor(theme.colors[role], theme.scheme)
  const film = (width: number, height: number): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${color('deep')}"/>` +
    `<g transform="translate(${width / 2} ${height / 2}) scale(${Math.min(width, height) / 720})" fill="none"><circle r="92" stroke="${color('voiceOnDeep')}" stroke-width="8"/>` +
    `<path d="M-28 -52L60 0L-28 52Z" fill="${color('voiceOnDeep')}"/></g></svg>`
  const sound =
    `<svg xmlns="http://www.w3.org/2000/svg" width="840" height="108" viewBox="0 0 840 108"><rect width="840" height="108" fill="${color('mist')}"/>` +
    `<circle cx="54" cy="54" r="36" fill="${color('voice')}"/><path d="M43 34L74 54L43 74Z" fill="${color('paper')}"/>` +
    `<rect x="120" y="50" width="600" height="8" rx="4" fill="${color('hairline')}"/><rect x="120" y="50" width="8" height="8" rx="4" fill="${color('voice')}"/>` +
    `<path d="M752 44h12l16-14v48l-16-14h-12Z" fill="${color('muted')}"/><path d="M790 40q12 14 0 28" fill="none" stroke="${color('muted')}" stroke-width="5"/></svg>`
  const films = [...assets].filter(({ mime }) => mime.startsWith('video/'))
  return [
    ...films.map(({ key, width, height }) => asset(`poster:${key}`, film(width, height), width, height)),
    asset('poster:video', film(1280, 720), 1280, 720),
    asset('poster:audio', sound, 840, 108),
  ]
}

function asset(key: string, svg: string, width: number, height: number): Asset {
  const bytes = Buffer.from(svg)
  return {
    key,
    mime: 'image/svg+xml',
    fileName: `${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.svg`,
    width,
    height,
    bytes,
  }
}
