import type { FlowShape } from '../../deck/index.ts'
import { DEPTH } from '../../scene/shapes.ts'
import type { Geometry } from '../../scene/types.ts'
import { balancedWidth, breakLines, isLetterOrDigit, isOfWord, prepareText } from '../../text/index.ts'
import type { FaceSet, PreparedText } from '../../text/types.ts'
import { type Em, LINE_HEIGHT, type MeasuredLabel } from './types.ts'

/** What measuring labels needs to know: the theme's faces and the deck's language. */
export interface LabelFaces {
  faces: FaceSet
  lang: string
}

/** Room to the left and right, and above and below a label. */
const PAD = { x: 0.8, y: 0.55 }
/** What other programs may draw wider than measured. */
const SLACK = 0.3
/** A label's longest word may be this long before it is torn. */
const LONGEST_WORD: Em = 16

const GEOMETRY: Readonly<Record<FlowShape, Geometry>> = {
  rect: 'rect',
  rounded: 'roundRect',
  stadium: 'terminator',
  circle: 'ellipse',
  diamond: 'diamond',
  subroutine: 'subroutine',
  database: 'can',
  hexagon: 'hexagon',
  parallelogram: 'parallelogram',
}

export function geometryOf(shape: FlowShape): Geometry {
  return GEOMETRY[shape]
}

/** Breaks a label at `most` em or, where a word would be torn, wider; its width then is that of its longest line. */
export function measureLabel(text: string, most: Em, { faces, lang }: LabelFaces, bold = false): MeasuredLabel {
  const prepared = prepareText([{ text }], { faces, lang, bold })
  let limit = most
  while (limit < LONGEST_WORD && tears(prepared, limit)) limit += 1
  const best = balancedWidth([{ text: prepared, size: 1, indent: 0 }], limit)
  // Lines of equal length are not worth a torn word.
  const balance = !tears(prepared, best)
  const balanced = balance ? best : limit
  const lines = breakLines(prepared, balanced)
  const widest = Math.max(0, ...lines.map(({ width }) => width))
  // One line keeps some room of its own; more lines keep the width at which none of them flips.
  return {
    text,
    w: lines.length === 1 ? widest + SLACK : Math.max(balanced, widest),
    lines: lines.length,
    balance: balance && lines.length > 1,
  }
}

function tears(prepared: PreparedText, width: Em): boolean {
  const { text } = prepared
  return breakLines(prepared, width).some(
    ({ end }) =>
      end > 0 && end < text.length && isOfWord(text[end]!) && isLetterOrDigit(text[end - 1]!) && !/\p{Script=Han}/u.test(text[end - 1]!),
  )
}

/** Height of a label's lines. */
export function labelHeight({ lines }: MeasuredLabel): Em {
  return lines * LINE_HEIGHT
}

/** The smallest box of a shape whose text rectangle holds the label. */
export function shapeSize(shape: FlowShape, label: MeasuredLabel): { w: Em; h: Em } {
  const { w } = label
  const h = labelHeight(label)
  const plain = { w: Math.max(3.6, w + 2 * PAD.x), h: h + 2 * PAD.y }
  switch (shape) {
    case 'rect':
    case 'rounded':
      return plain
    case 'stadium':
      return { w: Math.max(4.4, w + 2.6), h: Math.max(plain.h, (h * 21_600) / 15_274 + 0.2) }
    case 'circle': {
      const side = Math.max(w, h) / Math.SQRT1_2 + 0.4
      return { w: side, h: side }
    }
    case 'diamond':
      return { w: Math.max(5, 2 * (w + 0.2)), h: 2 * (h + 0.25) }
    case 'subroutine':
      return { w: Math.max(4.8, (w + 0.9) / 0.75), h: plain.h }
    case 'database': {
      const width = plain.w
      const high = (h + 0.6) / (1 - 1.5 * DEPTH)
      return { w: width, h: high <= width ? high : h + 0.6 + 1.5 * DEPTH * width }
    }
    case 'hexagon':
      return { w: Math.max(5, (w + 0.4) / 0.6), h: plain.h }
    case 'parallelogram': {
      const slant = DEPTH * plain.h
      const width = (w + 0.5 + (5 * slant) / 6) * 1.2
      return { w: width, h: Math.max(plain.h, h / (1 - (1 + (5 * slant) / width) / 6) + 0.3) }
    }
    default:
      return shape satisfies never
  }
}

/** A shape's label broken so that the shape takes the least room: round and pointed shapes want squarer text. */
export function fitLabel(text: string, shape: FlowShape, most: Em, faces: LabelFaces, upright: boolean): MeasuredLabel {
  const widths = shape === 'circle' || shape === 'diamond' ? [most, most * 0.75, most * 0.55, most * 0.4] : [most]
  const cost = (label: MeasuredLabel): number => {
    const { w, h } = shapeSize(shape, label)
    // What leads down a slide has width to spare, what leads across it has height.
    return shape === 'diamond' ? w + (upright ? 2.6 : 1.4) * h : w
  }
  return widths.map((width) => measureLabel(text, width, faces)).reduce((best, label) => (cost(label) < cost(best) - 0.01 ? label : best))
}
