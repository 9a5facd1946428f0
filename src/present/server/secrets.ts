import { createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** What opens the doors of a session. Kept beside its log, readable by its owner alone. */
export interface Secrets {
  /** In the console's address; whoever has it drives. */
  console: string
  /** In the stage's address; whoever has it sees the whole deck, without notes. */
  stage: string
  /** What the room types in. */
  code: string
  /** Signs participants' tokens. */
  key: string
}

/** Letters and digits that are not mistaken for each other. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const CODE_LENGTH = 6

export function newSecrets(): Secrets {
  const code = Array.from({ length: CODE_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  const secret = () => randomBytes(24).toString('base64url')
  return { console: secret(), stage: secret(), key: secret(), code }
}

/** The secrets in a file, made if there is none: a session that begins again after a fault keeps its addresses. */
export function secretsAt(path: string): Secrets {
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as Secrets
  const secrets = newSecrets()
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${JSON.stringify(secrets)}\n`, { mode: 0o600, flag: 'wx' })
  return secrets
}

/** Compares without telling by its time how much was right. */
export function sameSecret(given: string, secret: string): boolean {
  const [a, b] = [given, secret].map((text) => createHmac('sha256', 'compare').update(text).digest())
  return timingSafeEqual(a!, b!)
}

/** A new participant: an id, and the token that proves it. */
export function newParticipant({ key }: Secrets): { who: string; token: string } {
  const who = randomBytes(9).toString('base64url')
  return { who, token: `${who}.${signature(who, key)}` }
}

/** Who a token names, `undefined` if it was not made here. */
export function participantOf(token: string | undefined, { key }: Secrets): string | undefined {
  const [who, signed, ...rest] = token?.split('.') ?? []
  if (!who || !signed || rest.length > 0 || who.length > 40) return undefined
  return sameSecret(signed, signature(who, key)) ? who : undefined
}

function signature(who: string, key: string): string {
  return createHmac('sha256', key).update(who).digest('base64url')
}
