/** Names that Windows keeps for devices. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/** Longest name in bytes of UTF-8: file systems take 255, of which an extension and the name while it is written need some. */
const LONGEST = 200

/**
 * A deck's name as a file name that every system takes, without its extension.
 * @param parts a chapter's number and title, which come behind it: each part keeps its share of the length
 */
export function fileNameFor(name: string, ...parts: readonly string[]): string {
  const share = LONGEST / (1 + parts.length)
  const cleaned = [name, ...parts].map((part) => cleanedName(part, share)).filter((part) => part !== '')
  const joined = cleaned.join('-')
  return joined === '' || RESERVED.test(joined) ? 'deck' : joined
}

function cleanedName(name: string, most: number): string {
  const cleaned = name
    // oxlint-disable-next-line no-control-regex -- control characters are what has to go
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*]+/g, '-')
    // Marks of direction can make a name read as another one.
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\p{Cs}/gu, '')
    .replace(/^[.\s-]+|[.\s-]+$/g, '')
  return cut(cleaned, most).replace(/[.\s-]+$/, '')
}

/** As many whole characters from the beginning as bytes allow. */
function cut(text: string, most: number): string {
  if (Buffer.byteLength(text) <= most) return text
  let kept = ''
  let bytes = 0
  for (const { segment } of new Intl.Segmenter('en').segment(text)) {
    bytes += Buffer.byteLength(segment)
    if (bytes > most) break
    kept += segment
  }
  return kept
}
