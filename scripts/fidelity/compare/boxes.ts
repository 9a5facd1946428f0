import type { ExpectedBox } from '../expected.ts'
import type { DrawnBox, DrawnSlide, Side } from '../types.ts'
import { type BoxOffset, type Finding, LIMITS } from './report.ts'
import { sameColor } from './styles.ts'

/** Objects of one side that are missing, stand elsewhere than in the scene, or have another colour. */
export function compareBoxes(
  expected: readonly ExpectedBox[],
  { boxes }: DrawnSlide,
  side: Side,
): { offsets: BoxOffset[]; findings: Finding[] } {
  const offsets: BoxOffset[] = []
  const findings: Finding[] = []
  for (const box of expected) {
    // The layout's art has no names on the web: the pictures are compared instead. A text box of the pptx stands
    // where its baselines fall right, and may be wider: lines are compared instead.
    // LibreOffice writes a formula as a line of text.
    if (side === 'web' ? box.backdrop : box.kind === 'text' || box.kind === 'math') continue
    const drawn = boxes.get(box.id)
    if (!drawn) {
      findings.push({ kind: 'missing object', id: box.id, side, message: `the ${box.kind} is not there` })
      continue
    }
    const offset = offsetOf(box, drawn, side)
    if ([offset.left, offset.top, offset.right, offset.bottom].some((off) => Math.abs(off) > LIMITS.box)) offsets.push(offset)
    findings.push(...colors(box, drawn, side))
  }
  return { offsets, findings }
}

function offsetOf({ id, kind, edges }: ExpectedBox, drawn: DrawnBox, side: Side): BoxOffset {
  // What has no width or height gets a little, to be drawn at all.
  const [flat, thin] = [edges.bottom - edges.top < 2, edges.right - edges.left < 2]
  return {
    id,
    kind,
    side,
    left: drawn.edges.left - edges.left,
    top: drawn.edges.top - edges.top,
    right: thin ? 0 : drawn.edges.right - edges.right,
    bottom: flat ? 0 : drawn.edges.bottom - edges.bottom,
  }
}

function colors({ id, fill, stroke }: ExpectedBox, drawn: DrawnBox, side: Side): Finding[] {
  const off = (name: string, wanted: string | undefined, got: string | undefined): Finding[] =>
    wanted === undefined || (got !== undefined && sameColor(wanted, got))
      ? []
      : [{ kind: 'colour', id, side, message: `its ${name} is ${got ?? 'not there'}, not ${wanted}` }]
  return [...off('fill', fill, drawn.fill), ...off('stroke', stroke, drawn.stroke)]
}
