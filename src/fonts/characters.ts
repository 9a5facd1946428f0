/** Which characters each face of the deck has to draw. */
import type { SetFormula } from '../math/types.ts'
import type { ChartNode, Paragraph, PlacedDeck, Run, SceneNode } from '../scene/types.ts'

/** True if some slide shows a formula. */
export function showsFormulas({ scenes }: Pick<PlacedDeck, 'scenes'>): boolean {
  const shows = (node: SceneNode): boolean => {
    if (node.kind === 'math') return true
    if (node.kind === 'text') return node.paragraphs.some(({ runs }) => runs.some(({ math }) => math))
    return node.kind === 'group' && node.children.some(shows)
  }
  return scenes.some(({ nodes }) => nodes.some(shows))
}

/** A theme's face at one weight and slant. */
export interface FaceUse {
  font: 'latin' | 'ea' | 'mono'
  bold: boolean
  italic: boolean
}

/** The characters that a face is used for. */
export interface FaceCharacters extends FaceUse {
  characters: ReadonlySet<number>
}

/** Every face that the slides' texts use, with its characters. Notes are not shown, so they do not count. */
export function usedFaces(deck: Pick<PlacedDeck, 'scenes'>): FaceCharacters[] {
  const faces = FACES.map((face) => ({ ...face, characters: new Set<number>() }))
  const add: Add = (font, bold, italic, text) => {
    const { characters } = faces[FONTS.indexOf(font) * 4 + (bold ? 2 : 0) + (italic ? 1 : 0)]!
    for (let i = 0; i < text.length; i++) {
      const point = text.codePointAt(i)!
      characters.add(point)
      if (point > 0xffff) i++
    }
  }
  for (const scene of deck.scenes) {
    for (const node of scene.backdrop) addNode(node, add)
    for (const node of scene.nodes) addNode(node, add)
  }
  return faces.filter((face) => face.characters.size > 0)
}

const FONTS: readonly FaceUse['font'][] = ['ea', 'latin', 'mono']

const FACES = FONTS.flatMap((font) => [false, true].flatMap((bold) => [false, true].map((italic): FaceUse => ({ font, bold, italic }))))

type Add = (font: FaceUse['font'], bold: boolean, italic: boolean, text: string) => void

function addNode(node: SceneNode, add: Add): void {
  switch (node.kind) {
    case 'text':
      for (const paragraph of node.paragraphs) addParagraph(paragraph, add)
      return
    case 'group':
      for (const child of node.children) addNode(child, add)
      return
    case 'table':
      for (const row of node.cells) for (const cell of row) addNode(cell.text, add)
      return
    case 'chart':
      addChart(node, add)
      return
    case 'shape':
      if (node.text) addNode(node.text, add)
      return
    case 'math':
      addFormula(node.formula, add)
      return
    case 'image':
    case 'connector':
      return
    default:
      node satisfies never
  }
}

/** A chart's text is not split by script: the Latin face draws what it has, the other one the rest. */
function addChart({ categories, series, axes, legend }: ChartNode, add: Add): void {
  const axisTexts = axes
    ? [axes.category, axes.value, axes.secondary].flatMap((axis) =>
        axis ? [axis.title?.text ?? '', ...('ticks' in axis ? axis.ticks : axis.labels)] : [],
      )
    : []
  for (const text of [...axisTexts, ...(axes ? [] : categories), ...(legend?.entries.map((entry) => entry.text) ?? [])])
    add('latin', false, false, text)
  for (const { labels } of series) for (const { text, bold } of labels) add('latin', bold, false, text)
}

function addParagraph({ runs, marker, bold }: Paragraph, add: Add): void {
  for (const run of runs) addRun(run, bold ?? false, add)
  // A marker is not split by script: the Latin face draws what it has, the other one the rest.
  if (marker) add('latin', bold ?? false, false, marker.text)
}

/** Of a formula, the face for mathematics draws all but East Asian text. */
function addFormula({ mathml }: SetFormula, add: Add): void {
  add('ea', false, false, mathml.replace(/<[^>]*>|[\0-\u2e7f]/g, ''))
}

function addRun({ text, script, bold, italic, mono, math }: Run, inherited: boolean, add: Add): void {
  if (math) return addFormula(math, add)
  // No East Asian face has italics: their emphasis is weight.
  if (script === 'ea') add('ea', bold ?? inherited, false, text)
  else add(mono ? 'mono' : 'latin', bold ?? inherited, italic ?? false, text)
}
