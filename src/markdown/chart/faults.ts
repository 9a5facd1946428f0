import type { Code, Values } from '../../diagnostics/index.ts'

/** Hears what is wrong, and where: an offset in the fence. */
export type Fault = (code: Code, at: number, values: Values) => void

/** A cell or value of the author's and how to say where it stands. */
export interface Written {
  value: unknown
  /** Reports a problem of this value. */
  fault(code: Code, values: Values): void
}
