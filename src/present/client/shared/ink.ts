/** Ink over a slide. */

export interface Stroke {
  id: string
  color: 'voice' | 'alert' | 'ink'
  /** Points at full pressure. */
  width: number
  /** Fractions of the slide's width and height, and the pressure. */
  points: readonly (readonly [x: number, y: number, pressure: number])[]
}

const COLORS = { voice: '--accent1', alert: '--accent2', ink: '--dk1' } as const
/** Thinnest line, as a factor of its width. */
const THINNEST = 0.35

/** Draws strokes on a canvas that covers the slide. */
export function drawInk(canvas: HTMLCanvasElement, strokes: readonly Stroke[], slideWidth: number): void {
  const { clientWidth, clientHeight } = canvas
  const pixels = devicePixelRatio
  canvas.width = clientWidth * pixels
  canvas.height = clientHeight * pixels
  const context = canvas.getContext('2d')
  if (!context || clientWidth === 0) return
  context.scale(pixels, pixels)
  context.lineCap = 'round'
  context.lineJoin = 'round'
  const style = getComputedStyle(document.documentElement)
  for (const { color, width, points } of strokes) {
    context.strokeStyle = style.getPropertyValue(COLORS[color]).trim() || '#c7401b'
    const full = (width * clientWidth) / slideWidth
    const [first, ...rest] = points
    if (first === undefined) continue
    let from = first
    for (const to of rest.length > 0 ? rest : [first]) {
      context.lineWidth = full * (THINNEST + (1 - THINNEST) * to[2])
      context.beginPath()
      context.moveTo(from[0] * clientWidth, from[1] * clientHeight)
      context.lineTo(to[0] * clientWidth, to[1] * clientHeight)
      context.stroke()
      from = to
    }
  }
}

/** The stroke nearest to a point, if one is within `reach` of it (fractions of the slide's width). */
export function strokeAt(strokes: readonly Stroke[], x: number, y: number, ratio: number, reach = 0.015): Stroke | undefined {
  return strokes.findLast(({ points }) => points.some(([px, py]) => Math.hypot(px - x, (py - y) / ratio) < reach))
}
