import { isPicture, type Deck } from '../deck/index.ts'
import type { FindAsset, Placing } from '../place/index.ts'
import type { PictureTones } from '../scene/types.ts'
import { parseHex } from '../themes/color.ts'
import type { Theme } from '../themes/types.ts'

type AllTones = Placing['tones']

const NONE: AllTones = new Map()
/** Pictures whose tones are remembered from one compilation to the next. */
const REMEMBERED = 256
const remembered = new Map<string, PictureTones | undefined>()

/** Tones of the pictures behind a deck's slides. What cannot be decoded has none, and is treated like any picture. */
export async function backgroundTones(deck: Deck, theme: Theme, assetOf: FindAsset): Promise<AllTones> {
  const named = deck.slides.flatMap(({ settings: { background } }) => (background && isPicture(background) ? [background] : []))
  if (named.length === 0) return NONE
  const { pictureTones } = await import('../raster/index.ts')
  const ground = parseHex(theme.scheme.lt1).map((value) => Math.round(value * 255)) as [number, number, number]
  const tones = new Map<string, PictureTones>()
  for (const src of named) {
    const asset = assetOf(src)
    if (asset === undefined) continue
    const key = `${asset.fileName} ${ground.join()}`
    if (!remembered.has(key)) {
      if (remembered.size >= REMEMBERED) remembered.delete(remembered.keys().next().value!)
      remembered.set(key, await pictureTones(asset, ground).catch(() => undefined))
    }
    const known = remembered.get(key)
    if (known) tones.set(asset.key, known)
  }
  return tones
}
