/** Files that were read before, and the fonts of a deck whose characters are those of the time before. */
import { readFileSync, statSync } from 'node:fs'
import { digestOf } from '../../digest/index.ts'
import type { DeckCharacters } from '../../fonts/characters.ts'
import type { Keep } from '../../scene/keep.ts'
import type { Theme } from '../../themes/index.ts'
import type { StoredFile } from '../files.ts'
import { fileHash } from '../hash.ts'

/** A file that the web deck ships: its path there, where it stands, what stands for its content; a licence has no hash. */
export interface ShippedFile {
  name: string
  path: string
  hash?: string
  content: Uint8Array | string | StoredFile
}

export interface Shipped {
  files: readonly ShippedFile[]
  css: string
}

/** A file and what stands for its content: of one that is as it was, both without reading it. */
export function hashedFile(path: string, keep: Keep | undefined): { hash: string; content: Uint8Array | StoredFile } {
  if (keep === undefined) {
    const content = readFileSync(path)
    return { hash: fileHash(content), content }
  }
  const { size, ctimeMs } = statSync(path)
  let content: Uint8Array | StoredFile = { path, size }
  const hash = keep.bytes(undefined, `font ${path} ${size} ${ctimeMs}`, () => {
    content = readFileSync(path)
    return Buffer.from(fileHash(content))
  })
  return { hash: Buffer.from(hash).toString('latin1'), content }
}

/** What was shipped for the same characters, if every file is where it was and as it was; else what is shipped now. */
export function keptFonts(characters: DeckCharacters, theme: Theme, ship: () => Shipped, keep: Keep | undefined): Shipped {
  if (keep === undefined) return ship()
  let shipped: Shipped | undefined
  const bytes = keep.bytes(undefined, `fonts ${keyOf(characters, theme)}`, () => {
    shipped = ship()
    const { css, files } = shipped
    return Buffer.from(JSON.stringify({ css, files: files.map(({ name, path, hash }) => [name, path, hash ?? null]) } satisfies Kept))
  })
  return shipped ?? restored(bytes, keep) ?? ship()
}

interface Kept {
  css: string
  files: readonly (readonly [name: string, path: string, hash: string | null])[]
}

function restored(bytes: Uint8Array, keep: Keep): Shipped | undefined {
  const { css, files } = JSON.parse(Buffer.from(bytes).toString()) as Kept
  const found: ShippedFile[] = []
  try {
    for (const [name, path, hash] of files) {
      if (hash === null) found.push({ name, path, content: readFileSync(path, 'utf8') })
      else {
        const file = hashedFile(path, keep)
        if (file.hash !== hash) return undefined
        found.push({ name, path, ...file })
      }
    }
  } catch {
    // The packages may have been moved to another place, all of them as they were.
    return undefined
  }
  return { css, files: found }
}

/** Stands for all that fonts depend on beside their packages. */
function keyOf({ faces, formulas }: DeckCharacters, { fonts }: Theme): string {
  const used = faces.map(({ characters, ...face }) => [face, Uint32Array.from(characters).sort().join()])
  return digestOf(JSON.stringify([fonts, formulas, used]))
}
