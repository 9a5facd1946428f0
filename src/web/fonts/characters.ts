/** Which characters each face of the deck has to draw. */
import type { Marker, Paragraph, PlacedDeck, Run, SceneNode } from '../../scene/types.ts'

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
  const faces = new Map<string, FaceUse & { characters: Set<number> }>()
  const add = (use: FaceUse, text: string) => {
    const key = `${use.font} ${use.bold} ${use.italic}`
    let face = faces.get(key)
    if (!face) faces.set(key, (face = { ...use, characters: new Set() }))
    for (let i = 0; i < text.length; i++) {
      const point = text.codePointAt(i)!
      face.characters.add(point)
      if (point > 0xffff) i++
    }
  }
  for (const scene of deck.scenes) {
    for (const node of scene.backdrop) addNode(node, add)
    for (const node of scene.nodes) addNode(node, add)
  }
  return [...faces.values()].sort((a, b) => order(a) - order(b))
}

type Add = (use: FaceUse, text: string) => void

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
    case 'image':
    case 'shape':
      return
    default:
      node satisfies never
  }
}

function addParagraph({ runs, marker, bold }: Paragraph, add: Add): void {
  for (const run of runs) add(faceOf(run, bold ?? false), run.text)
  if (marker) addMarker(marker, bold ?? false, add)
}

function faceOf(run: Run, bold: boolean): FaceUse {
  const weight = run.bold ?? bold
  // No East Asian face has italics: their emphasis is weight.
  if (run.script === 'ea') return { font: 'ea', bold: weight, italic: false }
  return { font: run.mono ? 'mono' : 'latin', bold: weight, italic: run.italic ?? false }
}

/** A marker is not split by script: the Latin face draws what it has, the other one the rest. */
function addMarker(marker: Marker, bold: boolean, add: Add): void {
  add({ font: 'latin', bold, italic: false }, marker.text)
}

function order({ font, bold, italic }: FaceUse): number {
  return ['ea', 'latin', 'mono'].indexOf(font) * 4 + (bold ? 2 : 0) + (italic ? 1 : 0)
}
