/** Elements without markup: whatever text comes from the room stays text. */

type Child = Node | string | undefined | false
type Attribute = string | number | boolean | undefined | ((event: never) => void)

/** Creates an element. `on…` attributes are listeners; `true` sets an empty attribute, `false` none. */
export function h<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue
    if (typeof value === 'function') element.addEventListener(key.slice(2), value as EventListener)
    else element.setAttribute(key, value === true ? '' : String(value))
  }
  element.append(...children.filter((child): child is Node | string => child !== undefined && child !== false))
  return element
}

/** Replaces what an element holds, unless it is the same text already. */
export function fill(element: Element, ...children: readonly Child[]): void {
  element.replaceChildren(...children.filter((child): child is Node | string => child !== undefined && child !== false))
}

/** A value that survives a reload, on this device alone. */
export function stored(key: string): { get(): string; set(value: string): void } {
  return {
    get() {
      try {
        return localStorage.getItem(key) ?? ''
      } catch {
        return ''
      }
    },
    set(value) {
      try {
        localStorage.setItem(key, value)
      } catch {
        // A browser that keeps nothing still follows.
      }
    },
  }
}

/** Scrolls a box, and nothing around it, until a part of it shows. */
export function scrollWithin(box: Element | null | undefined, part: Element | null): void {
  if (!box || !part) return
  const [outer, inner] = [box.getBoundingClientRect(), part.getBoundingClientRect()]
  if (inner.top < outer.top) box.scrollTop -= outer.top - inner.top
  else if (inner.bottom > outer.bottom) box.scrollTop += inner.bottom - outer.bottom
}
