/** The part of the DOM's types that measuring uses: the project compiles without them. */

export interface Rect {
  left: number
  top: number
  right: number
  bottom: number
  width: number
  height: number
}

export interface Style {
  transform: string
  translate: string
  scale: string
  fontStyle: string
  fontWeight: string
  fontSize: string
  fontFamily: string
  textRendering: string
  color: string
  backgroundColor: string
  borderTopColor: string
  fill: string
  stroke: string
  visibility: string
}

export interface PageElement {
  tagName: string
  parentElement: PageElement
  offsetWidth?: number
  currentCSSZoom?: number
  clientLeft: number
  style: { cssText: string }
  firstChild: TextLeaf
  append(...children: (PageElement | string)[]): void
  remove(): void
  querySelectorAll(selector: string): Iterable<PageElement>
  querySelector(selector: string): PageElement | null
  closest(selector: string): PageElement | null
  getAttribute(name: string): string | null
  getBoundingClientRect(): Rect
}

export interface TextLeaf {
  data: string
  parentElement: PageElement
}
