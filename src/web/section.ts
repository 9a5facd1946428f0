/** One slide. */
import type { PlacedDeck, Scene, SceneNode, TextNode } from '../scene/types.ts'
import type { Theme } from '../themes/index.ts'
import type { DrawChart } from './charts/load.ts'
import { cssColor } from './color.ts'
import type { SlideContext } from './context.ts'
import { element, escapeHtml } from './html.ts'
import { slideAnchor } from './links.ts'
import { nodesHtml } from './nodes/node.ts'
import { notesHtml } from './notes.ts'

/** What a section takes from its deck. */
export type SectionDeck = Pick<PlacedDeck, 'lang' | 'assets'> & {
  /** From `loadCharts`: without it a chart shows its numbers to assistive technology alone. */
  drawChart?: DrawChart
}

/**
 * The `<section>` of one slide, as it stands in `index.html`.
 * Every text carries `data-node` with its node's id, every paragraph in it `data-p` with its index.
 */
export function renderSection(scene: Scene, deck: SectionDeck, theme: Theme): string {
  const heading = findHeading(scene.nodes)
  const context = contextOf(scene, deck, theme, heading)
  const backdrop =
    scene.backdrop.length === 0
      ? ''
      : element('div', { class: 'b', 'aria-hidden': 'true' }, nodesHtml(scene.backdrop, { ...context, decoration: true }))
  const title = heading ? '' : `<h2 class="title-only">${escapeHtml(scene.title)}</h2>`
  return element(
    'section',
    {
      id: slideAnchor(scene.id),
      lang: scene.lang === deck.lang ? undefined : scene.lang,
      'data-layout': scene.layout,
      'data-section': scene.section?.id,
      'data-duration': scene.duration,
      'data-transition': motionOf(scene),
      'data-visibility': scene.hidden ? 'hidden' : undefined,
      style: `background:${cssColor(scene.background, theme)}`,
    },
    backdrop + title + nodesHtml(scene.nodes, context) + notesHtml(scene.notes, context),
  )
}

/** A slide's speaker notes alone; empty if it has none. */
export function renderNotes(scene: Scene, deck: SectionDeck, theme: Theme): string {
  return notesHtml(scene.notes, contextOf(scene, deck, theme, undefined))
}

function contextOf({ lang }: Scene, { assets, drawChart }: SectionDeck, theme: Theme, heading: TextNode | undefined): SlideContext {
  return {
    theme,
    assets,
    ...(drawChart && { drawChart }),
    lang,
    origin: { x: 0, y: 0 },
    decoration: false,
    inside: 'slide',
    heading: heading?.id,
  }
}

/** How the slide is entered: what PowerPoint morphs fades here. */
function motionOf({ transition = 'none' }: Scene): string {
  return transition === 'morph' ? 'fade' : transition
}

/** The text that is the slide's one heading: its title, or else what was set as a title without filling that role. */
function findHeading(nodes: readonly SceneNode[]): TextNode | undefined {
  return findText(nodes, (text) => text.role === 'title') ?? findText(nodes, (text) => text.paragraphs[0]?.tag === 'h2')
}

function findText(nodes: readonly SceneNode[], wanted: (text: TextNode) => boolean): TextNode | undefined {
  for (const node of nodes) {
    const found = node.kind === 'group' ? findText(node.children, wanted) : node.kind === 'text' && wanted(node) ? node : undefined
    if (found) return found
  }
  return undefined
}
