/** Names that Windows keeps for devices. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/** A deck's name as a file name that every system takes, without its extension. */
export function fileNameFor(name: string): string {
  const cleaned = name
    // oxlint-disable-next-line no-control-regex -- control characters are what has to go
    .replace(/[\u0000-\u001f<>:"/\\|?*]+/g, '-')
    .replace(/^[.\s-]+|[.\s-]+$/g, '')
    .slice(0, 120)
  return cleaned === '' || RESERVED.test(cleaned) ? 'deck' : cleaned
}
