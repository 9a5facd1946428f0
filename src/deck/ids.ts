/** Longest id made from a title, in characters. */
const LONGEST = 60

/**
 * Text → id: letters (of any script) and digits, lower case, everything else a single hyphen.
 * Empty if the text holds neither. Compatibility forms are unified (UAX #15, NFKC): full-width letters, ①.
 */
export function slug(text: string): string {
  const id = toId(text).toLowerCase()
  return (id.length <= LONGEST ? id : [...id].slice(0, LONGEST).join('')).replace(/-+$/, '')
}

/** An id as an author wrote it → one that every output can name: letter case kept, other characters hyphens. */
export function toId(written: string): string {
  const text = written.normalize('NFKC')
  // V8 takes a millisecond to compile the class of all letters.
  const others = PLAIN.test(text) ? /[^A-Za-z0-9\u4e00-\u9fff]+/g : /[^\p{L}\p{N}]+/gu
  return text.replace(others, '-').replace(/^-+|-+$/g, '')
}

/** ASCII, ideographs, and marks of which none is a letter. */
const PLAIN = /^[\0-\x7f\u2000-\u206f\u3001-\u3003\u3008-\u301b\u4e00-\u9fff\uff01-\uff0f\uff1a-\uff20]*$/

/** Ids that are taken, each with the last number that was added to it. */
export type TakenIds = Map<string, number>

/** The id, or the id with the first of `-2`, `-3` … that is free; the answer is taken from then on. */
export function claimId(wanted: string, taken: TakenIds): string {
  let id = wanted
  for (let count = (taken.get(wanted) ?? 1) + 1; taken.has(id); count++) {
    id = `${wanted}-${count}`
    taken.set(wanted, count)
  }
  taken.set(id, 1)
  return id
}
