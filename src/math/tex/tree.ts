/** What Temml hands over: its tree of MathML elements. */

/** A MathML element, a text in one, or elements without one around them. */
export interface TemmlNode {
  /** Element's name; absent for texts and fragments. */
  type?: string
  text?: string
  attributes?: Readonly<Record<string, string | number | boolean | undefined>>
  classes?: readonly string[]
  style?: Readonly<Record<string, string | number>>
  children?: readonly TemmlNode[]
}

export function attribute(node: TemmlNode, name: string): string | undefined {
  const value = node.attributes?.[name]
  return value === undefined ? undefined : String(value)
}

export function hasClass(node: TemmlNode, name: string): boolean {
  return node.classes?.some((entry) => entry.split(' ').includes(name)) ?? false
}

/** Elements in a node; fragments are looked through. */
export function elementsIn(node: TemmlNode): TemmlNode[] {
  return (node.children ?? []).flatMap((child) => {
    if (child.type !== undefined) return [child]
    return child.text === undefined ? elementsIn(child) : []
  })
}

/** All text below. */
export function textIn(node: TemmlNode): string {
  return node.text ?? (node.children ?? []).map(textIn).join('')
}

/** Points in an em of the size at which Temml counts. */
const POINTS = 12
const UNITS: Readonly<Record<string, number>> = {
  em: 1,
  pt: 1 / POINTS,
  px: 1 / 16,
  ex: 0.45,
  mu: 1 / 18,
  in: 6,
  cm: 2.362,
  mm: 0.2362,
  pc: 1,
}

/** A CSS or MathML length in em; `undefined` if it is none. */
export function lengthOf(value: string | number | undefined): number | undefined {
  const match = /^\s*([+-]?(?:\d+\.?\d*|\.\d+))\s*(em|pt|px|ex|mu|in|cm|mm|pc)?\s*$/.exec(String(value ?? ''))
  if (!match) return undefined
  const length = Number(match[1]) * (match[2] === undefined ? 0 : UNITS[match[2]]!)
  return Math.round(Math.min(20, Math.max(-20, length)) * 1e4) / 1e4
}
