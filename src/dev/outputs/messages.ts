/** Between the preview and the thread that writes files. */

export type OutputKind = 'web' | 'pptx'

export interface WorkerData {
  deck: string
  out: string
  kinds: readonly OutputKind[]
  /** One 32-bit number: the newest build that was asked for. An older one that sees it gives up. */
  newest: SharedArrayBuffer
}

export type ToWorker =
  | { kind: 'build'; build: number }
  /** Asks for a package that holds one slide alone. */
  | { kind: 'slide'; id: string }

export interface Written {
  path: string
  slides: number
  bytes: number
  ms: number
}

export type FromWorker =
  | { kind: 'written'; build: number; written: Written }
  /** The build is done: all that could be written is. */
  | { kind: 'done'; build: number; complete: boolean }
  /** Another program keeps the file; it is tried again. */
  | { kind: 'locked'; path: string }
  | { kind: 'refused'; message: string }
  | { kind: 'slide'; id: string; bytes: Uint8Array }
