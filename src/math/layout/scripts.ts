import type { Formula, ScriptsNode } from '../types.ts'
import { type Box, element, scaleOf, setIndex, type SetPart, type Style } from './box.ts'
import { constant } from './face.ts'
import { single } from './fraction.ts'

/** MathML Core §3.4.1 and §3.4.3. */
export function setScripts({ base, sub, sup, before }: ScriptsNode, style: Style, set: SetPart): Box {
  if (sup && !before && isPrimes(sup)) return withPrimes({ type: 'scripts', base, ...(sub ? { sub } : {}) }, sup, style, set)
  const scale = scaleOf(style)
  const heart = set(base, style)
  const corner = (node: Formula | undefined, cramped: boolean): Box | undefined => node && setIndex(node, style, cramped, set)
  const subs = [corner(before?.sub, true), corner(sub, true)] as const
  const sups = [corner(before?.sup, style.cramped), corner(sup, style.cramped)] as const
  const { up, down } = shifts(heart, subs.filter(isSet), sups.filter(isSet), style)
  const space = constant('spaceAfterScript') * scale
  const leading = Math.max(-1, subs[0]?.width ?? -1, sups[0]?.width ?? -1)
  const trailing = Math.max(-1, subs[1]?.width ?? -1, sups[1]?.width ?? -1)
  const all = [...subs, ...sups].filter(isSet)
  return {
    width: heart.width + (leading < 0 ? 0 : leading + space) + (trailing < 0 ? 0 : trailing + space),
    ascent: Math.max(heart.ascent, ...all.map((box) => (sups.includes(box) ? up + box.ascent : box.ascent - down))),
    descent: Math.max(heart.descent, ...all.map((box) => (sups.includes(box) ? box.descent - up : down + box.descent))),
    ...(heart.sides ? { sides: heart.sides } : {}),
    mathml: scriptsXml(heart, subs, sups),
  }
}

/** Primes are raised in the font: as indices they would be raised twice. */
function isPrimes(sup: Formula): boolean {
  if (sup.type === 'row') return sup.children.length > 0 && sup.children.every(isPrimes)
  return sup.type === 'operator' && /^[′″‴⁗]+$/.test(sup.text)
}

function withPrimes(base: ScriptsNode, primes: Formula, style: Style, set: SetPart): Box {
  const inner = base.sub ? base : base.base
  const { sides } = set(inner, style)
  return { ...set({ type: 'row', children: [inner, primes] }, style), ...(sides ? { sides } : {}) }
}

function isSet(box: Box | undefined): box is Box {
  return box !== undefined
}

/** How far scripts are moved up and down. */
function shifts(base: Box, subs: readonly Box[], sups: readonly Box[], style: Style): { up: number; down: number } {
  const scale = scaleOf(style)
  const of = (name: string): number => constant(name) * scale
  const subAscent = Math.max(0, ...subs.map(({ ascent }) => ascent))
  const supDescent = Math.max(0, ...sups.map(({ descent }) => descent))
  let down = Math.max(of('subscriptShiftDown'), base.descent + of('subscriptBaselineDropMin'))
  let up = Math.max(of(style.cramped ? 'superscriptShiftUpCramped' : 'superscriptShiftUp'), base.ascent - of('superscriptBaselineDropMax'))
  if (sups.length === 0) return { up, down: Math.max(down, subAscent - of('subscriptTopMax')) }
  up = Math.max(up, of('superscriptBottomMin') + supDescent)
  if (subs.length === 0) return { up, down }
  const gap = up - supDescent + down - subAscent
  const missing = of('subSuperscriptGapMin') - gap
  if (missing <= 0) return { up, down }
  const room = of('superscriptBottomMaxWithSubscript') - (up - supDescent)
  const raised = room > 0 ? Math.min(missing, room) : 0
  up += raised
  down += missing - raised
  return { up, down }
}

type Pair = readonly [before: Box | undefined, after: Box | undefined]

function scriptsXml(base: Box, [preSub, sub]: Pair, [preSup, sup]: Pair): string {
  const heart = single(base.mathml)
  const part = (box: Box | undefined): string => single(box?.mathml ?? '')
  if (preSub || preSup) {
    const after = sub || sup ? part(sub) + part(sup) : ''
    return element('mmultiscripts', {}, `${heart}${after}<mprescripts></mprescripts>${part(preSub)}${part(preSup)}`)
  }
  // A leaning sign has its lower index tucked in only where there is an upper one, too.
  if (sub && (sup || base.large)) return element('msubsup', {}, heart + part(sub) + part(sup))
  return sub ? element('msub', {}, heart + part(sub)) : element('msup', {}, heart + part(sup))
}
