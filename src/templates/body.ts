/** `a:bodyPr` (CT_TextBodyProperties, §21.1.2.1.1), with what is inherited. */
import type { Insets } from './model.ts'
import { attribute, type Element, numberOf } from './xml.ts'

export interface BodyProperties {
  insets: Insets
  anchor: 'top' | 'middle' | 'bottom'
  vertical: boolean
  wraps: boolean
}

const ANCHORS: Readonly<Record<string, BodyProperties['anchor']>> = { t: 'top', ctr: 'middle', b: 'bottom', just: 'top', dist: 'top' }

/** @param elements from the nearest to the farthest from which is inherited */
export function bodyProperties(elements: readonly (Element | undefined)[]): BodyProperties {
  const said = (name: string): string | undefined =>
    elements.map((element) => attribute(element, name)).find((value) => value !== undefined)
  const inset = (name: string, usual: number): number =>
    (elements.map((element) => numberOf(element, name)).find((value) => value !== undefined) ?? usual) / 12_700
  return {
    insets: { left: inset('lIns', 91_440), top: inset('tIns', 45_720), right: inset('rIns', 91_440), bottom: inset('bIns', 45_720) },
    anchor: ANCHORS[said('anchor') ?? 't'] ?? 'top',
    vertical: (said('vert') ?? 'horz') !== 'horz',
    wraps: said('wrap') !== 'none',
  }
}
