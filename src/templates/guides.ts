/** Guides of custom geometries: named values that are computed from others (ECMA-376 §20.1.9.11, `a:gd`). */
import { attribute, child, children, type Element } from './xml.ts'

/** The value of a guide's name or a number; 0 for what is neither. */
export type Guides = (name: string | undefined) => number

const DEGREE = 60_000

/** @param w @param h size of the shape in EMU */
export function evaluateGuides(geometry: Element, w: number, h: number): Guides {
  const short = Math.min(w, h)
  const known = new Map<string, number>([
    ['l', 0],
    ['t', 0],
    ['r', w],
    ['b', h],
    ['w', w],
    ['h', h],
    ['hc', w / 2],
    ['vc', h / 2],
    ['ss', short],
    ['ls', Math.max(w, h)],
    ['cd2', 180 * DEGREE],
    ['cd4', 90 * DEGREE],
    ['cd8', 45 * DEGREE],
    ['3cd4', 270 * DEGREE],
    ['3cd8', 135 * DEGREE],
    ['5cd8', 225 * DEGREE],
    ['7cd8', 315 * DEGREE],
    ...[2, 3, 4, 5, 6, 8, 10, 12, 32].flatMap((n): [string, number][] => [
      [`wd${n}`, w / n],
      [`hd${n}`, h / n],
    ]),
    ...[2, 4, 6, 8, 16, 32].map((n): [string, number] => [`ssd${n}`, short / n]),
  ])
  const value: Guides = (name) => {
    if (name === undefined) return 0
    const found = known.get(name) ?? Number(name)
    return Number.isFinite(found) ? found : 0
  }
  for (const list of ['a:avLst', 'a:gdLst']) {
    for (const guide of children(child(geometry, list), 'a:gd')) {
      const [operator = '', ...names] = (attribute(guide, 'fmla') ?? '').trim().split(/\s+/)
      const result = compute(operator, names.map(value))
      known.set(attribute(guide, 'name') ?? '', Number.isFinite(result) ? result : 0)
    }
  }
  return value
}

function compute(operator: string, [x = 0, y = 0, z = 0]: readonly number[]): number {
  const radians = (angle: number): number => ((angle / DEGREE) * Math.PI) / 180
  switch (operator) {
    case 'val':
      return x
    case '*/':
      return z === 0 ? 0 : (x * y) / z
    case '+-':
      return x + y - z
    case '+/':
      return z === 0 ? 0 : (x + y) / z
    case '?:':
      return x > 0 ? y : z
    case 'abs':
      return Math.abs(x)
    case 'at2':
      return ((Math.atan2(y, x) * 180) / Math.PI) * DEGREE
    case 'cos':
      return x * Math.cos(radians(y))
    case 'sin':
      return x * Math.sin(radians(y))
    case 'tan':
      return x * Math.tan(radians(y))
    case 'cat2':
      return x * Math.cos(Math.atan2(z, y))
    case 'sat2':
      return x * Math.sin(Math.atan2(z, y))
    case 'max':
      return Math.max(x, y)
    case 'min':
      return Math.min(x, y)
    case 'mod':
      return Math.hypot(x, y, z)
    case 'pin':
      return Math.min(Math.max(y, x), z)
    case 'sqrt':
      return Math.sqrt(Math.max(0, x))
    default:
      return 0
  }
}
