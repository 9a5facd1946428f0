/** A part of a formula, set: what room it takes, and the MathML that takes just this room. */
import type { Extent, Formula } from '../types.ts'
import { LEVELS } from './face.ts'

/** Lengths are em of the formula's own size. */
export interface Box extends Extent {
  mathml: string
  /** Room that the sign at its heart asks for at its sides. */
  sides?: { left: number; right: number }
  /** A sign in its form for displays, and how far its top leans to the right. */
  large?: { italic: number }
}

/** How a part is set. */
export interface Style {
  /** 0: full size; 1: index; 2: index of an index. */
  level: number
  display: boolean
  /** Superscripts are raised less. */
  cramped: boolean
}

export type SetPart = (node: Formula, style: Style) => Box

/** The size of a style as a share of the formula's. */
export function scaleOf({ level }: Style): number {
  return LEVELS[Math.min(level, LEVELS.length - 1)]!
}

/** An index: one level smaller. */
export function indexStyle(style: Style, cramped: boolean): Style {
  return { level: Math.min(style.level + 1, LEVELS.length - 1), display: false, cramped }
}

/** A length in em of a style's size, as CSS and MathML write it. */
export function em(length: number, style?: Style): string {
  const value = Math.round((length / (style ? scaleOf(style) : 1)) * 1e4) / 1e4
  return `${value === 0 ? 0 : value}em`
}

/** Sets an index. Below the second level nothing gets smaller. */
export function setIndex(node: Formula, style: Style, cramped: boolean, set: SetPart): Box {
  const box = set(node, indexStyle(style, cramped))
  return style.level < LEVELS.length - 1
    ? box
    : { ...box, mathml: element('mstyle', { scriptlevel: String(LEVELS.length - 1) }, box.mathml) }
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character]!)
}

/** An element; values of attributes are ours or escaped. */
export function element(name: string, attributes: Readonly<Record<string, string | undefined>>, content: string): string {
  let html = `<${name}`
  for (const key in attributes) if (attributes[key] !== undefined) html += ` ${key}="${escape(attributes[key])}"`
  return `${html}>${content}</${name}>`
}

/** Room and nothing else. */
export function spaceXml(width: number, style: Style): string {
  return width === 0 ? '' : element('mspace', { width: em(width, style) }, '')
}
