/** Puts a stylesheet in the place of another without a moment in which neither is there. */
export function swapStylesheet(before: string, after: string): void {
  const old = document.querySelector<HTMLLinkElement>(`link[rel=stylesheet][href="/${before}"]`)
  const next = document.createElement('link')
  next.rel = 'stylesheet'
  next.href = `/${after}`
  next.addEventListener('load', () => old?.remove())
  if (old) old.after(next)
  else document.head.append(next)
}
