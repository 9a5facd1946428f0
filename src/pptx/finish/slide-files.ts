/** A slide's parts and its notes', as they were written before where nothing that they depend on has changed. */
import { digestOf } from '../../digest/index.ts'
import type { Keep } from '../../scene/keep.ts'
import { chartsOf } from '../charts/parts.ts'
import type { MediaFiles } from '../media.ts'
import type { DeckPlan, SlidePlan } from '../plan.ts'
import { seatSlide } from '../slides/seated.ts'
import { slideParts } from '../slides/slide.ts'
import { notesPart } from './notes.ts'
import { keptParts } from './kept-parts.ts'
import type { Part } from './zip.ts'

/** The parts of all slides, by name. */
export function slideFiles(plan: DeckPlan, media: MediaFiles, keep?: Keep): [name: string, part: Part][] {
  // A template is known by its file alone, which no key here stands for.
  const shared = keep && plan.design.template === undefined ? surroundings(plan, media) : undefined
  return plan.slides.flatMap((slide): [string, Part][] => {
    const write = (): [string, string][] => textsOf(slide, plan, media)
    if (keep === undefined || shared === undefined) return write()
    return keptParts(slide.scene, `pptx ${shared} ${ownSurroundings(slide, plan)}`, write, keep)
  })
}

function textsOf(slide: SlidePlan, plan: DeckPlan, media: MediaFiles): [name: string, text: string][] {
  const { number } = slide
  const { xml, relationships } = slideParts(seatSlide(slide, plan), plan, media)
  const parts: [string, string][] = [
    [`ppt/slides/slide${number}.xml`, xml],
    [`ppt/slides/_rels/slide${number}.xml.rels`, relationships],
  ]
  if (slide.scene.notes.length === 0) return parts
  const notes = notesPart(slide, plan)
  return [
    ...parts,
    [`ppt/notesSlides/notesSlide${number}.xml`, notes.xml],
    [`ppt/notesSlides/_rels/notesSlide${number}.xml.rels`, notes.relationships],
  ]
}

/** Stands for what all slides depend on beside their scenes. */
function surroundings({ theme, deck: { lang, assets } }: DeckPlan, { pictures, played }: MediaFiles): string {
  const files = [...assets.values()].map(({ bytes: __, ...asset }) => asset)
  const names = [...pictures].map(([key, { raster, vector, upright }]) => [key, raster.name, vector?.name, upright])
  return digestOf(JSON.stringify([theme, lang, files, names, [...played].map(([key, { name }]) => [key, name])]))
}

/** Stands for what a slide takes from its place in the deck: its layout follows from the scene and the theme. */
function ownSurroundings(slide: SlidePlan, { numbers, charts }: DeckPlan): string {
  const { number, links, partners } = slide
  const leads = links.map((link) => (link.kind === 'slide' ? numbers.get(link.id) : 0))
  const drawn = chartsOf(slide).map((node) => charts.get(node))
  return JSON.stringify([number, leads, drawn, [...partners]])
}
