/**
 * Which of a template's layouts stands for which of ours. Types of layouts and placeholders count most, then where
 * placeholders stand and how large they are; names, in Chinese or English, only decide between what is alike otherwise.
 */
import { columnsOf, type Features } from './features.ts'

export type LayoutName = 'cover' | 'contents' | 'section' | 'default' | 'two-columns' | 'statement' | 'summary' | 'closing'

export interface Match {
  features: Features
  /** The layout is of the kind that is wanted; else it is only the nearest. */
  fits: boolean
  /** The layout of ours whose place it takes if it does not fit. */
  instead?: LayoutName
}

/** Least score of a layout that is of the kind wanted. */
const FITS = 50

const NAMES: Readonly<Record<LayoutName, RegExp>> = {
  cover: /封面|首页|标题幻灯片|cover|title slide|front/i,
  contents: /目录|议程|提纲|agenda|contents|outline|toc/i,
  section: /章节|节标题|过渡|转场|分隔|隔页|section|divider|chapter|break/i,
  default: /标题和内容|内容|正文|title and content|content|text/i,
  'two-columns': /两栏|双栏|两列|two content|two column|2 col/i,
  statement: /一句话|金句|观点|引言|引语|statement|quote|big (?:idea|text)|key message/i,
  summary: /小结|总结|回顾|summary|recap|wrap.?up|takeaways/i,
  closing: /结束|致谢|感谢|谢谢|封底|尾页|thank|closing|ending|end slide|back cover|contact/i,
}

type Score = (features: Features) => number

const named = (name: LayoutName, { layout }: Features, points: number): number => (NAMES[name].test(layout.name) ? points : 0)
/** A name that belongs to another kind. */
const misnamed = (name: LayoutName, { layout }: Features, points: number): number =>
  (Object.keys(NAMES) as LayoutName[]).some((other) => other !== name && other !== 'default' && NAMES[other].test(layout.name)) &&
  !NAMES[name].test(layout.name)
    ? -points
    : 0

const SCORES: Readonly<Record<LayoutName, Score>> = {
  cover: (features) => {
    const { layout, title, subtitle, large, contents, titleAt, objects } = features
    if (title === undefined) return -100
    const typed = layout.type === 'title' ? 80 : title.type === 'ctrTitle' ? 60 : 0
    const geometry = large.length > 0 || contents.length > 3 || titleAt <= 0.2 ? 0 : titleAt > 0.3 && titleAt < 0.7 ? 50 : 30
    return (
      typed +
      (subtitle ? 25 : 0) +
      geometry -
      large.length * 50 -
      objects * 5 +
      named('cover', features, 22) +
      misnamed('cover', features, 40) -
      (layout.type === 'secHead' ? 60 : 0)
    )
  },
  section: (features) => {
    const { layout, title, large, small, titleAt, subtitle, objects } = features
    if (title === undefined) return -100
    const typed = layout.type === 'secHead' ? 90 : 0
    const geometry = large.length === 0 && titleAt > 0.25 ? 25 + (small.length > 0 || subtitle ? 10 : 0) : 0
    return (
      typed +
      geometry -
      large.length * 50 -
      objects * 30 +
      named('section', features, 30) +
      misnamed('section', features, 50) -
      (layout.type === 'title' || title.type === 'ctrTitle' ? 40 : 0)
    )
  },
  default: (features) => {
    const { layout, title, large, small, contents, vertical, objects } = features
    const typed = layout.type === 'obj' || layout.type === 'tx' ? 60 : 0
    const one = large.length === 1 ? 50 : large.length === 0 ? -40 : -30
    const width = large[0] && large.length === 1 ? (large[0].type === 'obj' ? 8 : 4) : 0
    return (
      typed +
      one +
      width +
      (title ? 10 : -30) -
      small.length * 15 -
      Math.max(0, contents.length - 2) * 10 -
      objects * 25 -
      (vertical ? 100 : 0) +
      named('default', features, 6) +
      misnamed('default', features, 30)
    )
  },
  'two-columns': (features) => {
    const { layout, title, small, objects, vertical } = features
    const typed = /^(?:twoObj|twoColTx)$/.test(layout.type) ? 40 : 0
    return (
      typed +
      (columnsOf(features) ? 60 : -100) +
      (title ? 5 : -20) -
      small.length * 15 -
      objects * 25 -
      (vertical ? 100 : 0) +
      named('two-columns', features, 6)
    )
  },
  contents: (features) =>
    (features.large.length > 0 || features.contents.length > 0 ? named('contents', features, 60) : -100) +
    (features.title ? 5 : -20) -
    features.objects * 10,
  statement: (features) => {
    const { title, large, small, subtitle } = features
    if (title === undefined) return -100
    return (
      named('statement', features, 60) - large.length * 40 + (small.length > 0 || subtitle ? 5 : 0) + misnamed('statement', features, 60)
    )
  },
  summary: (features) => (columnsOf(features) ? named('summary', features, 60) : -100) + (features.title ? 5 : -20) - features.objects * 10,
  closing: (features) =>
    named('closing', features, 60) + (features.title ? 5 : -20) - features.large.length * 10 - (features.layout.type === 'title' ? 10 : 0),
}

/** What stands in, in the order of preference. */
const INSTEAD: Readonly<Record<LayoutName, readonly LayoutName[]>> = {
  cover: [],
  default: [],
  contents: ['default'],
  section: ['cover'],
  'two-columns': ['default'],
  statement: ['section', 'cover'],
  summary: ['two-columns', 'default'],
  closing: ['cover'],
}

/** The order in which layouts are chosen: those that stand in for others first. */
const ORDER: readonly LayoutName[] = ['default', 'cover', 'section', 'two-columns', 'contents', 'statement', 'summary', 'closing']

/** @returns a match for each of our names */
export function matchLayouts(all: readonly Features[]): ReadonlyMap<LayoutName, Match> {
  const matches = new Map<LayoutName, Match>()
  const firstMaster = all[0]!.layout.master
  for (const name of ORDER) {
    const used = (features: Features): boolean =>
      name !== 'contents' && [...matches].some(([other, match]) => match.features === features && match.fits && other !== name)
    const ranked = all
      .map((features, i) => ({
        features,
        score: SCORES[name](features) + (features.layout.master === firstMaster ? 4 : 0) - i * 0.01 - (used(features) ? 30 : 0),
      }))
      .toSorted((a, b) => b.score - a.score)
    const best = ranked[0]!
    const alternative = INSTEAD[name].find((other) => matches.get(other)?.fits) ?? INSTEAD[name].at(-1)
    if (best.score >= FITS || alternative === undefined) matches.set(name, { features: best.features, fits: best.score >= FITS })
    else matches.set(name, { features: matches.get(alternative)!.features, fits: false, instead: alternative })
  }
  return matches
}
