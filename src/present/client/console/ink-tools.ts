import { newKey } from '../shared/api.ts'
import { h } from '../shared/dom.ts'
import { drawInk, type Stroke, strokeAt } from '../shared/ink.ts'
import type { SlideView } from '../shared/slide.ts'
import type { Acts } from './act.ts'
import { words } from './words.ts'

type Tool = 'none' | 'laser' | 'pen' | 'eraser'

/** Width of the slide in points, of a stroke, and the most points that one holds. */
const SLIDE = 960
const WIDTH = 4
const MOST_POINTS = 1500
/** Least way between two points of a stroke, in fractions of the slide. */
const LEAST_WAY = 0.002
/** Pressure of what cannot tell it: a mouse. */
const NO_PRESSURE = 0.5

export interface InkTools {
  canvas: HTMLElement
  buttons: readonly HTMLElement[]
  take(strokes: readonly Stroke[]): void
}

/** Pointer, pen and eraser over the present slide. */
export function inkTools(view: SlideView, act: Acts, slide: () => string): InkTools {
  const canvas = h('canvas', { class: 'ink' })
  let tool: Tool = 'none'
  let strokes: readonly Stroke[] = []
  let drawn: [number, number, number][] | undefined
  let color: Stroke['color'] = 'alert'
  const paint = (): void =>
    drawInk(canvas, drawn === undefined ? strokes : [...strokes, { id: '', color, width: WIDTH, points: drawn }], SLIDE)
  new ResizeObserver(paint).observe(canvas)

  const toolButtons = (['laser', 'pen', 'eraser'] as const).map((name) =>
    h('button', { 'aria-pressed': 'false', onclick: () => choose(tool === name ? 'none' : name) }, words[name]),
  )
  const colors = (['alert', 'voice', 'ink'] as const).map((name) =>
    h('button', {
      class: `color ${name}`,
      'aria-label': `${words.pen}: ${name}`,
      'aria-pressed': String(name === color),
      onclick: () => pick(name),
    }),
  )
  const clear = h('button', { onclick: () => act.do({ do: 'clear', slide: slide() }) }, words.clear)

  const choose = (to: Tool): void => {
    if (tool === 'laser') act.point(0, 0, false)
    tool = to
    toolButtons.forEach((button, i) => button.setAttribute('aria-pressed', String(['laser', 'pen', 'eraser'][i] === to)))
    canvas.dataset['tool'] = to
  }
  const pick = (to: Stroke['color']): void => {
    color = to
    colors.forEach((button) => button.setAttribute('aria-pressed', String(button.classList.contains(to))))
    choose('pen')
  }
  const place = ({ clientX, clientY }: PointerEvent): [number, number] => {
    const { x, y } = view.locate(clientX, clientY)
    return [Math.min(1, Math.max(0, x)), Math.min(1, Math.max(0, y))]
  }
  const erase = (event: PointerEvent): void => {
    const [x, y] = place(event)
    const hit = strokeAt(strokes, x, y, canvas.clientWidth / canvas.clientHeight)
    if (hit === undefined) return
    strokes = strokes.filter((stroke) => stroke !== hit)
    act.do({ do: 'unstroke', slide: slide(), stroke: hit.id })
    paint()
  }
  canvas.addEventListener('pointerdown', (event) => {
    if (tool === 'none' || event.button !== 0) return
    canvas.setPointerCapture(event.pointerId)
    if (tool === 'pen') drawn = [[...place(event), event.pointerType === 'pen' ? event.pressure : NO_PRESSURE]]
    if (tool === 'eraser') erase(event)
    paint()
  })
  canvas.addEventListener('pointermove', (event) => {
    if (tool === 'laser') act.point(...place(event), true)
    if (tool === 'eraser' && event.buttons > 0) erase(event)
    if (drawn === undefined || drawn.length >= MOST_POINTS) return
    for (const part of event.getCoalescedEvents?.() ?? [event]) {
      const [x, y] = place(part)
      const last = drawn.at(-1)!
      if (Math.hypot(x - last[0], y - last[1]) >= LEAST_WAY) drawn.push([x, y, part.pointerType === 'pen' ? part.pressure : NO_PRESSURE])
    }
    paint()
  })
  const finish = (): void => {
    if (drawn === undefined) return
    const stroke: Stroke = { id: newKey(), color, width: WIDTH, points: drawn }
    drawn = undefined
    strokes = [...strokes, stroke]
    act.do({ do: 'stroke', slide: slide(), stroke })
    paint()
  }
  canvas.addEventListener('pointerup', finish)
  canvas.addEventListener('pointercancel', finish)
  canvas.addEventListener('pointerleave', () => {
    if (tool === 'laser') act.point(0, 0, false)
  })
  return {
    canvas,
    buttons: [...toolButtons, ...colors, clear],
    take(given) {
      strokes = given
      paint()
    },
  }
}
