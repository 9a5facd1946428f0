import type { PlacedDeck, Scene } from '../scene/types.ts'

/** One chapter as a deck of its own. */
export interface ChapterDeck {
  /** From 1, in the order of the slides; an opening, which has no title of its own, is 0. */
  number: number
  title: string
  deck: PlacedDeck
}

/**
 * A deck's chapters, each as a deck of its own with its own pictures; none if the deck has only one. Slides that
 * belong to no chapter stand with the one before them. Slides keep the numbers that they have in the whole. A link
 * to a slide of another chapter becomes plain text: a link into the whole file would break as soon as the chapter
 * is sent to somebody without it.
 */
export function chapterDecks(whole: PlacedDeck): ChapterDeck[] {
  const chapters: { id: string | undefined; title: string; first: number; scenes: Scene[] }[] = []
  whole.scenes.forEach((scene, i) => {
    const last = chapters.at(-1)
    const { id, title } = scene.section ?? { id: undefined, title: whole.title }
    if (last && (id === undefined || id === last.id)) last.scenes.push(scene)
    else chapters.push({ id, title, first: i + 1, scenes: [scene] })
  })
  if (chapters.length < 2) return []
  const opening = chapters[0]!.title === whole.title ? 0 : 1
  return chapters.map(({ title, first, scenes }, i) => ({
    number: i + opening,
    title,
    deck: {
      ...whole,
      title: title === whole.title ? title : `${whole.title} · ${title}`,
      scenes,
      firstNumber: (whole.firstNumber ?? 1) + first - 1,
    },
  }))
}
