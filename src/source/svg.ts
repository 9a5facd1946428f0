/** Elements that draw nothing of their own but run, load or embed something. */
const ELEMENTS = 'script|foreignObject|iframe|object|embed|handler|listener|audio|video'
const ELEMENT = new RegExp(`<((?:[\\w-]+:)?(?:${ELEMENTS}))\\b(?:[^>"']|"[^"]*"|'[^']*')*?(?:/>|>[\\s\\S]*?(?:</\\1\\s*>|$))`, 'gi')
const TAG = /<[A-Za-z_][\w:.-]*(?:[^>"']|"[^"]*"|'[^']*')*>/g
const ATTRIBUTE = /\s([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')/g
/** References within the drawing, and pictures that it holds itself. */
const OWN = /^\s*(?:#|data:image\/(?:png|jpe?g|gif|webp)[;,])/i
const REFERENCE = /url\(\s*(?:&quot;|["'])?([^)]*)\)/gi

/**
 * A drawing without what runs (scripts, event handlers), what is not drawn alike everywhere (foreign content) and what
 * it would load from elsewhere, the network or the disk: renderers differ in what they allow. Answers the same text
 * where there is none of it.
 */
export function cleanSvg(text: string): string {
  if (
    !/<(?:[\w-]+:)?(?:script|foreignObject|iframe|object|embed|handler|listener|audio|video|image|use|feImage|a|animate|set|style)\b|\son|href|url\(|<!ENTITY|<\?xml-stylesheet|@import/i.test(
      text,
    )
  )
    return text
  return text
    .replace(/<\?xml-stylesheet[\s\S]*?\?>/gi, '')
    .replace(/<!ENTITY\s+(?:%\s*)?[\w.-]+\s+(?:SYSTEM|PUBLIC)[\s\S]*?>/gi, '')
    .replace(ELEMENT, '')
    .replace(TAG, (tag) => tag.replace(ATTRIBUTE, cleanAttribute))
    .replace(/@import[^;<]*;?/gi, '')
    .replace(REFERENCE, (written, address: string) => (OWN.test(address) ? written : 'none'))
}

function cleanAttribute(written: string, name: string, quoted: string): string {
  const local = name.replace(/^.*:/, '').toLowerCase()
  const value = decoded(quoted.slice(1, -1))
  if (local.startsWith('on')) return ''
  if (local === 'href' || local === 'src') return OWN.test(value) ? written : ''
  // An animation could set what was taken away.
  if ((local === 'to' || local === 'from' || local === 'values' || local === 'by') && /(?:javascript|https?|file|data):/i.test(value))
    return ''
  return written
}

/** Character references as they would be read. */
function decoded(value: string): string {
  return value
    .replace(/&#x([\da-f]+);?/gi, (_, hex: string) => character(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);?/g, (_, number: string) => character(Number(number)))
}

function character(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}
