/** Longest id made from a title, in characters. */
const LONGEST = 60

/**
 * Text → id: letters (of any script) and digits, lower case, everything else a single hyphen.
 * Empty if the text holds neither. Compatibility forms are unified (UAX #15, NFKC): full-width letters, ①.
 */
export function slug(text: string): string {
  return [...toId(text).toLowerCase()].slice(0, LONGEST).join('').replace(/-+$/, '')
}

/** An id as an author wrote it → one that every output can name: letter case kept, other characters hyphens. */
export function toId(written: string): string {
  return written
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
}

/** The id, or the id with the first of `-2`, `-3` … that is free; the answer is taken from then on. */
export function claimId(wanted: string, taken: Set<string>): string {
  let id = wanted
  for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`
  taken.add(id)
  return id
}
