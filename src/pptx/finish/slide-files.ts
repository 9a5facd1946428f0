/** A slide's parts and its notes', as they were written before where nothing that they depend on has changed. */
import { createHash } from 'node:crypto'
import type { Keep } from '../../scene/keep.ts'
import type { MediaFiles } from '../media.ts'
import type { DeckPlan, SlidePlan } from '../plan.ts'
import { slideParts } from '../slides/slide.ts'
import { notesPart } from './notes.ts'
import { type PackedPart, packPart, type Part } from './zip.ts'

/** The parts of all slides, by name. */
export function slideFiles(plan: DeckPlan, media: MediaFiles, keep?: Keep): [name: string, part: Part][] {
  // A template is known by its file alone, which no key here stands for.
  const shared = keep && plan.design.template === undefined ? surroundings(plan, media) : undefined
  return plan.slides.flatMap((slide): [string, Part][] => {
    const names = namesOf(slide)
    const write = (): string[] => textsOf(slide, plan, media)
    const parts = keep && shared !== undefined ? kept(slide, `pptx ${shared} ${ownSurroundings(slide, plan)}`, write, keep) : write()
    return parts.map((part, i) => [names[i]!, part])
  })
}

function namesOf({ number }: SlidePlan): readonly string[] {
  return [
    `ppt/slides/slide${number}.xml`,
    `ppt/slides/_rels/slide${number}.xml.rels`,
    `ppt/notesSlides/notesSlide${number}.xml`,
    `ppt/notesSlides/_rels/notesSlide${number}.xml.rels`,
  ]
}

function textsOf(slide: SlidePlan, plan: DeckPlan, media: MediaFiles): string[] {
  const { xml, relationships } = slideParts(slide, plan, media)
  if (slide.scene.notes.length === 0) return [xml, relationships]
  const notes = notesPart(slide, plan)
  return [xml, relationships, notes.xml, notes.relationships]
}

/** What is kept is deflated: a build again only copies it. */
function kept({ scene }: SlidePlan, purpose: string, write: () => string[], keep: Keep): PackedPart[] {
  let made: PackedPart[] | undefined
  const make = (): string => {
    made = write().map(packPart)
    return made.map(({ packed: bytes, crc, size }) => `${crc} ${size} ${Buffer.from(bytes).toString('base64')}`).join(',')
  }
  const text = keep(scene, purpose, make)
  return (
    made ??
    text.split(',').map((entry) => {
      const [crc, size, bytes] = entry.split(' ') as [string, string, string]
      return { packed: Buffer.from(bytes, 'base64'), crc: Number(crc), size: Number(size) }
    })
  )
}

/** Stands for what all slides depend on beside their scenes. */
function surroundings({ theme, deck: { lang, assets } }: DeckPlan, { pictures, played }: MediaFiles): string {
  const files = [...assets.values()].map(({ bytes: __, ...asset }) => asset)
  const names = [...pictures].map(([key, { raster, vector, upright }]) => [key, raster.name, vector?.name, upright])
  return createHash('sha1')
    .update(JSON.stringify([theme, lang, files, names, [...played].map(([key, { name }]) => [key, name])]))
    .digest('base64url')
}

/** Stands for what a slide takes from its place in the deck. */
function ownSurroundings({ number, layout, links, objects }: SlidePlan, { numbers, charts }: DeckPlan): string {
  const leads = links.map((link) => (link.kind === 'slide' ? numbers.get(link.id) : 0))
  const drawn = objects.flatMap(({ node }) => (node.kind === 'chart' ? [charts.get(node)] : []))
  const morphed = objects.flatMap(({ id, name }) => (name.startsWith('!!') ? [id] : []))
  return JSON.stringify([number, layout.number, leads, drawn, morphed])
}
