/** What a deck has to know of each of its slides, whether a slide is written anew or was written before. */
import type { SetFormula } from '../math/types.ts'
import type { Scene } from './deck.ts'
import type { LinkTarget } from './node.ts'
import type { Paragraph, Run } from './text.ts'
import type { ChartNode, SceneNode } from './types.ts'

/** A theme's face at one weight and slant. */
export interface FaceUse {
  font: 'latin' | 'ea' | 'mono'
  bold: boolean
  italic: boolean
}

/** Found in a scene's nodes, those of its backdrop included. Notes are not shown, so they do not count. */
export interface SceneTraits {
  /** All that each face draws, in no order, by its place in {@link FACES}. */
  texts: readonly string[]
  /** For which there is a face of its own. */
  formulas: boolean
  images: boolean
  charts: boolean
  links: boolean
}

const FONTS: readonly FaceUse['font'][] = ['ea', 'latin', 'mono']

/** Every face that there is. */
export const FACES: readonly FaceUse[] = FONTS.flatMap((font) =>
  [false, true].flatMap((bold) => [false, true].map((italic): FaceUse => ({ font, bold, italic }))),
)

const known = new WeakMap<object, SceneTraits>()

/** A scene's traits: they are found once. */
export function traitsOf(scene: Pick<Scene, 'nodes' | 'backdrop'>): SceneTraits {
  const before = known.get(scene)
  if (before) return before
  const traits = findTraits(scene)
  known.set(scene, traits)
  return traits
}

/** Gives a scene the traits that were found before it was kept, so that nobody needs to look at its nodes for them. */
export function giveTraits(scene: Scene, traits: SceneTraits): void {
  known.set(scene, traits)
}

interface Found extends SceneTraits {
  texts: string[]
}

function findTraits({ nodes, backdrop }: Pick<Scene, 'nodes' | 'backdrop'>): SceneTraits {
  const found: Found = { texts: FACES.map(() => ''), formulas: false, images: false, charts: false, links: false }
  for (const node of backdrop) addNode(node, found)
  for (const node of nodes) addNode(node, found)
  return found
}

function addText(font: FaceUse['font'], bold: boolean, italic: boolean, text: string, { texts }: Found): void {
  texts[FONTS.indexOf(font) * 4 + (bold ? 2 : 0) + (italic ? 1 : 0)] += text
}

function addNode(node: SceneNode, to: Found): void {
  switch (node.kind) {
    case 'text':
      addLink(node.link, to)
      for (const paragraph of node.paragraphs) addParagraph(paragraph, to)
      return
    case 'group':
      for (const child of node.children) addNode(child, to)
      return
    case 'table':
      for (const row of node.cells) for (const cell of row) addNode(cell.text, to)
      return
    case 'chart':
      to.charts = true
      addChart(node, to)
      return
    case 'shape':
      if (node.text) addNode(node.text, to)
      return
    case 'math':
      addFormula(node.formula, to)
      return
    case 'image':
      to.images = true
      addLink(node.link, to)
      return
    case 'connector':
      return
    default:
      node satisfies never
  }
}

function addLink(link: LinkTarget | undefined, to: Found): void {
  if (link !== undefined) to.links = true
}

/** A chart's text is not split by script: the Latin face draws what it has, the other one the rest. */
function addChart({ categories, series, axes, legend }: ChartNode, to: Found): void {
  const axisTexts = axes
    ? [axes.category, axes.value, axes.secondary].flatMap((axis) =>
        axis ? [axis.title?.text ?? '', ...('ticks' in axis ? axis.ticks : axis.labels)] : [],
      )
    : []
  for (const text of [...axisTexts, ...(axes ? [] : categories), ...(legend?.entries.map((entry) => entry.text) ?? [])])
    addText('latin', false, false, text, to)
  for (const { labels } of series) for (const { text, bold } of labels) addText('latin', bold, false, text, to)
}

function addParagraph({ runs, marker, bold }: Paragraph, to: Found): void {
  for (const run of runs) addRun(run, bold ?? false, to)
  // A marker is not split by script: the Latin face draws what it has, the other one the rest.
  if (marker) addText('latin', bold ?? false, false, marker.text, to)
}

/** Of a formula, the face for mathematics draws all but East Asian text. */
function addFormula({ mathml }: SetFormula, to: Found): void {
  to.formulas = true
  addText('ea', false, false, mathml.replace(/<[^>]*>|[\0-\u2e7f]/g, ''), to)
}

function addRun({ text, script, bold, italic, mono, math, link }: Run, inherited: boolean, to: Found): void {
  addLink(link, to)
  if (math) return addFormula(math, to)
  // No East Asian face has italics: their emphasis is weight.
  if (script === 'ea') addText('ea', bold ?? inherited, false, text, to)
  else addText(mono ? 'mono' : 'latin', bold ?? inherited, italic ?? false, text, to)
}
