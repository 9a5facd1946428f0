/** Which characters each face of the deck has to draw. */
import type { SetFormula } from '../math/types.ts'
import type { ChartNode, Paragraph, PlacedDeck, Run, SceneNode } from '../scene/types.ts'

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
  return deckCharacters(deck).faces
}

/** What the slides' texts are drawn with. */
export interface DeckCharacters {
  faces: FaceCharacters[]
  /** Some slide shows a formula, for which there is a face of its own. */
  formulas: boolean
}

/** Every face that the slides' texts use, with its characters, and whether there are formulas. */
export function deckCharacters({ scenes }: Pick<PlacedDeck, 'scenes'>): DeckCharacters {
  const collected = new Collected()
  for (const scene of scenes) {
    for (const node of scene.backdrop) addNode(node, collected)
    for (const node of scene.nodes) addNode(node, collected)
  }
  return { faces: collected.faces.filter((face) => face.characters.size > 0), formulas: collected.formulas }
}

const FONTS: readonly FaceUse['font'][] = ['ea', 'latin', 'mono']

const FACES = FONTS.flatMap((font) => [false, true].flatMap((bold) => [false, true].map((italic): FaceUse => ({ font, bold, italic }))))

class Collected {
  readonly faces = FACES.map((face) => ({ ...face, characters: new Set<number>() }))
  formulas = false
  /** By face and UTF-16 unit, 1 for what its set holds, surrogates aside: a long deck says each character hundreds of times. */
  readonly #known: (Uint8Array | undefined)[] = []

  add(font: FaceUse['font'], bold: boolean, italic: boolean, text: string): void {
    const face = FONTS.indexOf(font) * 4 + (bold ? 2 : 0) + (italic ? 1 : 0)
    const known = (this.#known[face] ??= new Uint8Array(0x10000))
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      if (known[unit] === 1) continue
      const point = text.codePointAt(i)!
      this.faces[face]!.characters.add(point)
      if (point > 0xffff) i++
      else if ((unit & 0xf800) !== 0xd800) known[unit] = 1
    }
  }
}

function addNode(node: SceneNode, to: Collected): void {
  switch (node.kind) {
    case 'text':
      for (const paragraph of node.paragraphs) addParagraph(paragraph, to)
      return
    case 'group':
      for (const child of node.children) addNode(child, to)
      return
    case 'table':
      for (const row of node.cells) for (const cell of row) addNode(cell.text, to)
      return
    case 'chart':
      addChart(node, to)
      return
    case 'shape':
      if (node.text) addNode(node.text, to)
      return
    case 'math':
      addFormula(node.formula, to)
      return
    case 'image':
    case 'connector':
      return
    default:
      node satisfies never
  }
}

/** A chart's text is not split by script: the Latin face draws what it has, the other one the rest. */
function addChart({ categories, series, axes, legend }: ChartNode, to: Collected): void {
  const axisTexts = axes
    ? [axes.category, axes.value, axes.secondary].flatMap((axis) =>
        axis ? [axis.title?.text ?? '', ...('ticks' in axis ? axis.ticks : axis.labels)] : [],
      )
    : []
  for (const text of [...axisTexts, ...(axes ? [] : categories), ...(legend?.entries.map((entry) => entry.text) ?? [])])
    to.add('latin', false, false, text)
  for (const { labels } of series) for (const { text, bold } of labels) to.add('latin', bold, false, text)
}

function addParagraph({ runs, marker, bold }: Paragraph, to: Collected): void {
  for (const run of runs) addRun(run, bold ?? false, to)
  // A marker is not split by script: the Latin face draws what it has, the other one the rest.
  if (marker) to.add('latin', bold ?? false, false, marker.text)
}

/** Of a formula, the face for mathematics draws all but East Asian text. */
function addFormula({ mathml }: SetFormula, to: Collected): void {
  to.formulas = true
  to.add('ea', false, false, mathml.replace(/<[^>]*>|[\0-\u2e7f]/g, ''))
}

function addRun({ text, script, bold, italic, mono, math }: Run, inherited: boolean, to: Collected): void {
  if (math) return addFormula(math, to)
  // No East Asian face has italics: their emphasis is weight.
  if (script === 'ea') to.add('ea', bold ?? inherited, false, text)
  else to.add(mono ? 'mono' : 'latin', bold ?? inherited, italic ?? false, text)
}
