import type { Layout } from '../layouts/types.ts'
import type { Color } from '../scene/color.ts'
import type { Box, PictureTones, SceneNode, ShapeNode } from '../scene/types.ts'
import { contrastRatio, mixColors, resolveColor } from '../themes/color.ts'
import type { ColorRole, Theme } from '../themes/types.ts'

/** Of the tones under text, so many of a hundred may be lighter or darker than what the text is made legible on. */
const OUTLIERS = 2
const MOST = 90
const STEP = 5

/** What is written on a light and on a dark wash, and the contrast that it needs. */
const TEXTS: Record<'light' | 'dark', readonly (readonly [ColorRole, number])[]> = {
  light: [
    ['ink', 4.5],
    ['deep', 4.5],
    ['muted', 3],
    ['voice', 3],
    ['link', 3],
  ],
  dark: [
    ['onDeep', 4.5],
    ['onDeepMuted', 3],
    ['voiceOnDeep', 3],
  ],
}

/** Whether light text takes less of a wash on a picture than dark text does; where both take as much, as the layout has it. */
export function isDarkPicture(tones: PictureTones | undefined, { dark }: Layout, theme: Theme): boolean {
  const range = extremes(tones?.values)
  const [light, deep] = [strength(range, 'light', theme), strength(range, 'dark', theme)]
  return light === deep ? dark : deep < light
}

/**
 * A wash in the theme's ground between a picture and what stands on it, as strong as its text needs and no stronger; for a
 * picture whose tones are not known, as strong as any picture could ask for. `undefined` where none is needed.
 */
export function washOver(
  nodes: readonly SceneNode[],
  tones: PictureTones | undefined,
  dark: boolean,
  theme: Theme,
  id: string,
): ShapeNode | undefined {
  const boxes = nodes.flatMap(textBoxes)
  if (boxes.length === 0) return undefined
  const beneath = tones && boxes.flatMap((box) => tonesUnder(box, tones, theme))
  const kind = dark ? 'dark' : 'light'
  const opacity = strength(extremes(beneath), kind, theme)
  if (opacity === 0) return undefined
  const { width, height } = theme.grid
  return { kind: 'shape', id, geometry: 'rect', box: { x: 0, y: 0, w: width, h: height }, fill: groundOf(kind, theme), opacity }
}

/** Opacity in percent at which every text is legible on what the wash makes of the darkest and of the lightest tone. */
function strength(range: readonly [number, number], kind: 'light' | 'dark', theme: Theme): number {
  const ground = resolveColor(groundOf(kind, theme), theme.scheme)
  const texts = TEXTS[kind].map(([role, least]) => [resolveColor(theme.colors[role], theme.scheme), least] as const)
  const greys = range.map(greyOf)
  for (let opacity = 0; opacity < MOST; opacity += STEP) {
    const grounds = greys.map((grey) => mixColors(grey, ground, opacity))
    if (texts.every(([text, least]) => grounds.every((mixed) => contrastRatio(text, mixed) >= least))) return opacity
  }
  return MOST
}

function groundOf(kind: 'light' | 'dark', { colors }: Theme): Color {
  return kind === 'dark' ? colors.deep : colors.paper
}

function extremes(values: readonly number[] | undefined): [number, number] {
  if (!values || values.length === 0) return [0, 1]
  const sorted = values.toSorted((a, b) => a - b)
  const cut = Math.floor((sorted.length * OUTLIERS) / 100)
  return [sorted[cut]!, sorted[sorted.length - 1 - cut]!]
}

/** The grey of a relative luminance. */
function greyOf(luminance: number): string {
  const v = luminance <= 0.0031308 ? luminance * 12.92 : 1.055 * luminance ** (1 / 2.4) - 0.055
  const hex = Math.round(Math.min(1, Math.max(0, v)) * 255)
    .toString(16)
    .padStart(2, '0')
  return `#${hex}${hex}${hex}`
}

function textBoxes(node: SceneNode): Box[] {
  if (node.kind === 'group') return node.children.flatMap(textBoxes)
  return node.kind === 'image' || node.kind === 'shape' || node.kind === 'connector' ? [] : [node.box]
}

function tonesUnder(box: Box, { columns, rows, values }: PictureTones, { grid: { width, height } }: Theme): number[] {
  const left = Math.max(0, Math.floor((box.x / width) * columns))
  const right = Math.min(columns, Math.ceil(((box.x + box.w) / width) * columns))
  const top = Math.max(0, Math.floor((box.y / height) * rows))
  const bottom = Math.min(rows, Math.ceil(((box.y + box.h) / height) * rows))
  const under: number[] = []
  for (let row = top; row < bottom; row++) under.push(...values.slice(row * columns + left, row * columns + Math.max(left, right)))
  return under
}
