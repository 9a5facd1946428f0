/** What a session takes from a compiled deck. */
import type { LiveQuestion, PlacedDeck, Scene, SceneNode } from '../../scene/types.ts'
import type { Theme } from '../../themes/types.ts'
import { loadCharts, renderNotes, renderSection } from '../../web/index.ts'
import type { PlannedSlide, SessionQuestion } from '../events.ts'

export interface SessionSlide extends PlannedSlide {
  clicks: number
  /** The `<section>`, without notes. */
  html: string
  /** Notes as HTML, each paragraph with its click as `data-click`. */
  notes: string
  /** Keys of the pictures that it shows. */
  pictures: readonly string[]
}

export interface SessionDeck {
  name: string
  title: string
  lang: string
  slides: readonly SessionSlide[]
  questions: ReadonlyMap<string, SessionQuestion>
}

/** Prepares a deck: each slide is rendered once, whoever looks at it. */
export async function sessionDeck(deck: PlacedDeck, theme: Theme): Promise<SessionDeck> {
  const drawChart = await loadCharts(deck.scenes)
  const drawn = { ...deck, ...(drawChart && { drawChart }) }
  const slides = deck.scenes.map((scene): SessionSlide => ({
    id: scene.id,
    title: scene.title,
    clicks: scene.clicks,
    html: renderSection({ ...scene, notes: [] }, drawn, theme),
    notes: renderNotes(scene, drawn, theme),
    pictures: picturesOf([...scene.backdrop, ...scene.nodes]),
    ...(scene.section ? { chapter: scene.section.title } : {}),
    ...(scene.duration === undefined ? {} : { minutes: scene.duration }),
    ...(scene.hidden ? { hidden: true } : {}),
  }))
  const questions = deck.scenes.flatMap((scene) => questionsOf(scene).map((question) => [question.id, question] as const))
  return { name: deck.name, title: deck.title, lang: deck.lang, slides, questions: new Map(questions) }
}

function questionsOf(scene: Scene): SessionQuestion[] {
  const found = (nodes: readonly SceneNode[]): LiveQuestion[] =>
    nodes.flatMap((node) => (node.kind === 'group' ? [...(node.live ? [node.live] : []), ...found(node.children)] : []))
  return found(scene.nodes).map((question) => ({ id: `${scene.id}/${question.id}`, slide: scene.id, question }))
}

function picturesOf(nodes: readonly SceneNode[]): string[] {
  return nodes.flatMap((node) =>
    node.kind === 'group'
      ? picturesOf(node.children)
      : node.kind === 'image'
        ? [node.asset, ...(node.media ? [node.media.asset] : [])]
        : [],
  )
}
