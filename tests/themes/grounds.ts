/** What lies behind each text of a scene. */
import type { Color } from '../../src/scene/color.ts'
import type { Box, Paragraph, PathCommand, Scene, SceneNode, ShapeNode, TextNode } from '../../src/scene/types.ts'
import { mixColors, resolveColor } from '../../src/themes/color.ts'
import type { Theme } from '../../src/themes/types.ts'

export interface SeenText {
  text: string
  color: string
  /** Every colour that lies behind some part of it. */
  grounds: ReadonlySet<string>
  size: number
}

interface Layer {
  shape: Pick<ShapeNode, 'geometry' | 'box' | 'path' | 'opacity'>
  fill: Color
}

/** Texts of a scene as they are seen, each sampled at both ends and in the middle of each of its lines. */
export function seenTexts(scene: Scene, theme: Theme): SeenText[] {
  const layers: Layer[] = []
  const seen: SeenText[] = []
  const text = (node: TextNode): void => {
    for (const paragraph of node.paragraphs) {
      const grounds = new Set(linePoints(node, paragraph).map(([x, y]) => groundAt(x, y, layers, scene, theme)))
      if (grounds.size === 0) continue
      for (const run of paragraph.runs) {
        if (run.text.trim() === '') continue
        const own = run.highlight ? new Set([resolveColor(run.highlight, theme.scheme)]) : grounds
        const size = paragraph.size * (run.scale ?? 1) * (run.baseline ? 2 / 3 : 1)
        seen.push({ text: run.text, color: resolveColor(run.color ?? paragraph.color, theme.scheme), grounds: own, size })
      }
    }
  }
  const visit = (node: SceneNode): void => {
    if (node.kind === 'group') node.children.forEach(visit)
    if (node.kind === 'text') text(node)
    if (node.kind === 'shape') {
      if (node.fill) layers.push({ shape: node, fill: node.fill })
      if (node.text) text(node.text)
    }
    if (node.kind === 'table') {
      for (const cell of node.cells.flat()) {
        if (cell.fill) layers.push({ shape: { geometry: 'rect', box: cell.text.box }, fill: cell.fill })
        text(cell.text)
      }
    }
  }
  scene.backdrop.forEach(visit)
  scene.nodes.forEach(visit)
  return seen
}

function linePoints({ box }: TextNode, { y, lines, size, lineHeight }: Paragraph): [number, number][] {
  return lines.flatMap((line, i) => {
    const middle = box.y + y + (i + 0.5) * size * lineHeight
    return [0.02, 0.5, 0.98].map((part): [number, number] => [box.x + line.x + line.width * part, middle])
  })
}

function groundAt(x: number, y: number, layers: readonly Layer[], { background }: Scene, { scheme }: Theme): string {
  return layers.reduce(
    (ground, { shape, fill }) => (covers(shape, x, y) ? mixColors(ground, resolveColor(fill, scheme), shape.opacity ?? 100) : ground),
    resolveColor(background, scheme),
  )
}

function covers({ geometry, box, path }: Layer['shape'], x: number, y: number): boolean {
  if (geometry === 'path') return inside(outline(path ?? [], box), x, y)
  if (geometry === 'ellipse') return Math.hypot((x - box.x - box.w / 2) / box.w, (y - box.y - box.h / 2) / box.h) <= 0.5
  return x >= box.x && x <= box.x + box.w && y >= box.y && y <= box.y + box.h
}

/** Corners of an outline; curves as eight straight pieces. */
function outline(path: readonly PathCommand[], { x: left, y: top, w, h }: Box): [number, number][] {
  let [px, py] = [0, 0]
  return path.flatMap((command): [number, number][] => {
    if (command.to === 'close') return []
    const from = [px, py] as const
    ;[px, py] = [command.x, command.y]
    const place = (fx: number, fy: number): [number, number] => [left + fx * w, top + fy * h]
    if (command.to !== 'cubic') return [place(px, py)]
    const { x1, y1, x2, y2, x, y } = command
    return [1, 2, 3, 4, 5, 6, 7, 8].map((step) => {
      const t = step / 8
      const at = (a: number, b: number, c: number, d: number): number =>
        (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d
      return place(at(from[0], x1, x2, x), at(from[1], y1, y2, y))
    })
  })
}

function inside(points: readonly (readonly [number, number])[], x: number, y: number): boolean {
  return points.reduce((within, [ax, ay], i) => {
    const [bx, by] = points[(i + 1) % points.length]!
    return ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax) ? !within : within
  }, false)
}
