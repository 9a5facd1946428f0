/** Writing HTML: escaping, lengths, attributes. Everything that an author wrote passes through here. */

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const SPECIAL = /[&<>"]/
const ALL_SPECIAL = /[&<>"]/g

/** Text for element content and for attribute values in double quotes alike. */
export function escapeHtml(text: string): string {
  return SPECIAL.test(text) ? text.replaceAll(ALL_SPECIAL, (character) => ESCAPES[character]!) : text
}

/** Attribute values by name; `undefined` and `false` leave the attribute out, `true` writes it without a value. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

/** One attribute with a leading space; nothing for `undefined`. */
export function attribute(name: string, value: string | number | undefined): string {
  return value === undefined ? '' : ` ${name}="${typeof value === 'string' ? escapeHtml(value) : value}"`
}

/** Attributes with a leading space each. */
export function attributes(values: Attributes): string {
  let html = ''
  for (const name in values) {
    const value = values[name]
    if (value === undefined || value === false) continue
    html += value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`
  }
  return html
}

/** An element with its attributes, or the HTML of them, and with its content, which is HTML already. */
export function element(name: string, values: Attributes | string, content: string): string {
  return `<${name}${typeof values === 'string' ? values : attributes(values)}>${content}</${name}>`
}

/** A number as CSS and SVG write it, with at most three decimals. */
export function decimal(value: number): string {
  const rounded = Math.round(value * 1000) / 1000
  return String(rounded === 0 ? 0 : rounded)
}

/** A length in points of the slide: one CSS px on a slide of 960 × 540. */
export function px(points: number): string {
  const number = decimal(points)
  return number === '0' ? '0' : `${number}px`
}

/** Declarations by property, as the value of a `style` attribute; undefined ones are left out. */
export function style(declarations: Readonly<Record<string, string | undefined>>): string {
  let css = ''
  for (const property in declarations) {
    const value = declarations[property]
    if (value !== undefined) css += `${css && ';'}${property}:${value}`
  }
  return css
}
