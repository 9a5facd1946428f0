/** What all nodes of a scene have. */

export type Pt = number

export interface Box {
  x: Pt
  y: Pt
  w: Pt
  h: Pt
}

/** Where a link leads. Slide ids are those of `Scene.id`. */
export type LinkTarget =
  | { kind: 'external'; url: string; title?: string }
  | { kind: 'slide'; id: string; title?: string; /** Letters and digits of the heading there that is meant. */ heading?: string }

export interface NodeBase {
  /** Unique on its slide, stable between builds; names the object in both outputs. */
  id: string
  box: Box
  /** The click that reveals it; 0 or absent: there from the start. */
  click?: number
  /** The click that takes it away again, later than `click`; absent: it stays. */
  until?: number
}
