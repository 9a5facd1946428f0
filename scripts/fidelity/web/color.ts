/** A computed CSS colour as `#rrggbb`; undefined for one that is transparent or none. */
export function hexOfCss(css: string | undefined): string | undefined {
  const match = /^rgba?\(([^)]*)\)$/.exec(css ?? '')
  if (!match) return undefined
  const [r = 0, g = 0, b = 0, alpha = 1] = match[1]!.split(/[\s,/]+/).map(Number)
  if (alpha === 0) return undefined
  return `#${[r, g, b].map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`
}
