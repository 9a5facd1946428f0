import type { Effect } from './builds.ts'
import { mediaNodeXml, type Player } from './player.ts'

/** How long something takes to appear, in milliseconds. */
const DURATION = 250

/** `presetID` of the effect Fade, for entrances and exits alike ([MS-OE376] part 4, 4.6.3). */
const FADE = 10

const NOW = '<p:stCondLst><p:cond delay="0"/></p:stCondLst>'

/**
 * `p:timing` (CT_SlideTiming, §19.3.1.48): one outer `p:par` a click in the main sequence.
 * Films and sounds stand beside it: they wait for a click on themselves. The first effect of a click waits for it (`clickEffect`), the others go with it (`withEffect`).
 */
export function timingXml(clicks: readonly (readonly Effect[])[], players: readonly Player[] = []): string {
  if (clicks.length === 0 && players.length === 0) return ''
  let id = clicks.length === 0 ? 1 : 2
  const next = (): number => ++id
  const sequence = clicks.length === 0 ? '' : mainSequence(clicks, next)
  const media = players.map((player) => mediaNodeXml(player, next())).join('')
  return (
    '<p:timing><p:tnLst><p:par><p:cTn id="1" dur="indefinite" restart="never" nodeType="tmRoot"><p:childTnLst>' +
    `${sequence}${media}</p:childTnLst></p:cTn></p:par></p:tnLst>${buildList(clicks)}</p:timing>`
  )
}

function mainSequence(clicks: readonly (readonly Effect[])[], next: () => number): string {
  const sequence = clicks.map((effects) => clickXml(effects, next)).join('')
  return (
    '<p:seq concurrent="1" nextAc="seek"><p:cTn id="2" dur="indefinite" nodeType="mainSeq"><p:childTnLst>' +
    `${sequence}</p:childTnLst></p:cTn>` +
    '<p:prevCondLst><p:cond evt="onPrev" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond></p:prevCondLst>' +
    '<p:nextCondLst><p:cond evt="onNext" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond></p:nextCondLst></p:seq>'
  )
}

function clickXml(effects: readonly Effect[], next: () => number): string {
  const outer = next()
  const inner = next()
  return (
    `<p:par><p:cTn id="${outer}" fill="hold"><p:stCondLst><p:cond delay="indefinite"/></p:stCondLst><p:childTnLst>` +
    `<p:par><p:cTn id="${inner}" fill="hold">${NOW}<p:childTnLst>` +
    effects.map((effect, i) => effectXml(effect, i === 0, next)).join('') +
    '</p:childTnLst></p:cTn></p:par></p:childTnLst></p:cTn></p:par>'
  )
}

function effectXml(effect: Effect, first: boolean, next: () => number): string {
  const target = targetXml(effect)
  const group = effect.shape ? ` grpId="${effect.group ?? 0}"` : ''
  const own = next()
  const changes = effect.exit
    ? fadeXml('out', target, next) + setXml('hidden', target, DURATION - 1, next)
    : setXml('visible', target, 0, next) + fadeXml('in', target, next)
  return (
    `<p:par><p:cTn id="${own}" presetID="${FADE}" presetClass="${effect.exit ? 'exit' : 'entr'}" presetSubtype="0" fill="hold"${group}` +
    ` nodeType="${first ? 'clickEffect' : 'withEffect'}">${NOW}<p:childTnLst>${changes}</p:childTnLst></p:cTn></p:par>`
  )
}

function setXml(value: 'visible' | 'hidden', target: string, delay: number, next: () => number): string {
  return (
    `<p:set><p:cBhvr><p:cTn id="${next()}" dur="1" fill="hold"><p:stCondLst><p:cond delay="${delay}"/></p:stCondLst></p:cTn>${target}` +
    `<p:attrNameLst><p:attrName>style.visibility</p:attrName></p:attrNameLst></p:cBhvr><p:to><p:strVal val="${value}"/></p:to></p:set>`
  )
}

function fadeXml(transition: 'in' | 'out', target: string, next: () => number): string {
  return `<p:animEffect transition="${transition}" filter="fade"><p:cBhvr><p:cTn id="${next()}" dur="${DURATION}"/>${target}</p:cBhvr></p:animEffect>`
}

/** `p:tgtEl` (§19.5.81); a paragraph is a `p:txEl` with a `p:pRg` of one. */
function targetXml({ id, paragraph }: Effect): string {
  if (paragraph === undefined) return `<p:tgtEl><p:spTgt spid="${id}"/></p:tgtEl>`
  return `<p:tgtEl><p:spTgt spid="${id}"><p:txEl><p:pRg st="${paragraph}" end="${paragraph}"/></p:txEl></p:spTgt></p:tgtEl>`
}

/** `p:bldLst` (§19.3.1.2): one `p:bldP` for each shape that is built, and one for each that goes. */
function buildList(clicks: readonly (readonly Effect[])[]): string {
  const builds = new Map<string, string>()
  for (const { id, paragraph, shape, background, group = 0 } of clicks.flat()) {
    if (!shape) continue
    builds.set(`${id} ${group}`, `<p:bldP spid="${id}" grpId="${group}"${paragraph === undefined ? '' : ' build="p"'}${background ? ' animBg="1"' : ''}/>`)
  }
  return builds.size === 0 ? '' : `<p:bldLst>${[...builds.values()].join('')}</p:bldLst>`
}
