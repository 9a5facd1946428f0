import type { Session } from '../session/session.ts'
import type { Hub } from './hub.ts'
import { Limiter } from './limits.ts'
import type { Secrets } from './secrets.ts'

/** A session that is being served. */
export interface Live {
  session: Session
  hub: Hub
  secrets: Secrets
  limits: Limits
  /** How the room joins: the address, and its QR code as SVG. */
  join: { url: string; qr: string }
  /** Files of the web deck by path below `/assets/`, and the session's own pages. */
  files: ReadonlyMap<string, Uint8Array | string>
  /** Ids of the slides that show a picture, by the picture's path. */
  pictures: ReadonlyMap<string, readonly string[]>
}

export interface Limits {
  /** Joins from one address. */
  join: Limiter
  /** Wrong codes and secrets from one address. */
  wrongCode: Limiter
  /** What one participant does. */
  act: Limiter
}

/**
 * @param joins how many may join from one address in a minute: a class behind one router is one address
 */
export function newLimits(joins: number): Limits {
  return { join: new Limiter(joins), wrongCode: new Limiter(20, 10), act: new Limiter(240, 60) }
}
