import { blockByName } from '../blocks/index.ts'
import { layouts } from '../layouts/index.ts'
import { chapterKinds, slideKinds } from '../markdown/index.ts'
import { manifestKinds, type Kind } from '../source/index.ts'
import { themeNames } from '../themes/index.ts'
import { knownWords } from './outline.ts'
import { blockDocs, chapterDocs, classDocs, docOf, fenceDocs, layoutDocs, manifestDocs, slideDocs, type Doc } from './reference/index.ts'

/** A name that a deck may use, with its documentation if there is any. */
export interface Known {
  name: string
  doc?: Doc
}

/** A setting, and what it takes. */
export interface KnownSetting extends Known {
  kind: Kind<unknown>
}

export type Matter = 'slide' | 'file' | 'manifest'

const entries = (kinds: Readonly<Record<string, Kind<unknown>>>, docs: Readonly<Record<string, Doc>>): KnownSetting[] =>
  Object.entries(kinds).map(([name, kind]) => ({ name, kind, doc: docOf(docs, name) }))

/** Settings that may stand there. A file's front matter speaks for its slides, its chapter and, alone, for the deck. */
export function settingsIn(matter: Matter, single: boolean): KnownSetting[] {
  if (matter === 'manifest') return entries(manifestKinds, manifestDocs)
  const slide = entries(slideKinds, slideDocs)
  if (matter === 'slide') return slide
  const above = single ? entries(manifestKinds, manifestDocs) : entries(chapterKinds, chapterDocs)
  const names = new Set(above.map(({ name }) => name))
  return [...above, ...slide.filter(({ name }) => !names.has(name))]
}

/** Names that a setting's value may have; none if it is free. */
export function valuesOf(key: string, kind: Kind<unknown> | undefined): Known[] {
  if (key === 'layout') return knownLayouts()
  if (key === 'theme') return themeNames.map((name) => ({ name }))
  return (kind?.names ?? []).map((name) => ({ name }))
}

export function knownLayouts(): Known[] {
  return [...knownWords().layouts.keys()].map((name) => ({ name, doc: docOf(layoutDocs, name) }))
}

/** What a layout is called in PowerPoint. */
export function layoutLabel(name: string, language: 'zh' | 'en'): string | undefined {
  return layouts.find((layout) => layout.name === name)?.label[language]
}

/** Slots that a layout has beside the default one; of every layout if it is not known. */
export function slotsOf(layout: string | undefined): string[] {
  const { layouts: known } = knownWords()
  const slots = (layout !== undefined && known.get(layout)?.()) || [...known.values()].flatMap((list) => list())
  return [...new Set(slots)].filter((slot) => slot !== 'default')
}

export function knownBlocks(): Known[] {
  return [...knownWords().blocks].map((name) => ({ name, doc: docOf(blockDocs, name) }))
}

/** Looks of tables, which have no name to hang them on. */
const TABLE_LOOKS = ['first-column', 'total-row', 'banded']

/** Classes that mean something there: those of the block, and `click`, which anything may have. */
export function classesIn(block: string | undefined): Known[] {
  const own = (block !== undefined && blockByName(block)?.classes) || []
  const anywhere = ['click', 'decorative', ...(block === undefined ? TABLE_LOOKS : [])]
  return [...own, ...anywhere.filter((name) => !own.includes(name))].map((name) => ({ name, doc: docOf(classDocs, name) }))
}

/** Languages of fences that are drawn. */
export function knownFences(): Known[] {
  return Object.entries(fenceDocs).map(([name, doc]) => ({ name, doc }))
}
