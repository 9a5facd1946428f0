/** Faults that programs leave in masters and layouts, and that PowerPoint would mend with a warning: mended here without one. */
import type { Package } from './package.ts'
import { attribute, descendants, type Element, serializeXml } from './xml.ts'

/** `idx` of a placeholder that has lost its layout's: no layout has one of that number (ST_UnsignedInt, its maximum). */
const LOST = '4294967295'

/** First index that is given to placeholders without one; templates count from 1, 10 and 100. */
const FIRST_FREE = 9001

/** Mends a part's XML in place. Returns the part as bytes if there was something to mend. */
function mendCanvas(root: Element): Uint8Array | undefined {
  const ids = mendIds(root)
  const indices = mendIndices(root)
  if (!ids && !indices) return undefined
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${serializeXml(root)}`)
}

/** Objects have ids of their own, from 1 (§19.3.1.12). */
function mendIds(root: Element): boolean {
  const objects = descendants(root, 'p:cNvPr')
  const seen = new Set<string>()
  let next = 1 + objects.reduce((most, object) => Math.max(most, Number(attribute(object, 'id')) || 0), 0)
  let mended = false
  for (const object of objects) {
    const id = attribute(object, 'id') ?? '0'
    if (Number(id) > 0 && !seen.has(id)) {
      seen.add(id)
      continue
    }
    object.setAttribute('id', String(next++))
    mended = true
  }
  return mended
}

/** Placeholders of one type are told apart by their indices (§19.3.1.36). */
function mendIndices(root: Element): boolean {
  const seen = new Set<string>()
  let next = FIRST_FREE
  let mended = false
  for (const placeholder of descendants(root, 'p:ph')) {
    const idx = attribute(placeholder, 'idx')
    const key = `${attribute(placeholder, 'type') ?? 'obj'} ${idx ?? ''}`
    if (idx !== LOST && !seen.has(key)) {
      seen.add(key)
      continue
    }
    placeholder.setAttribute('idx', String(next++))
    mended = true
  }
  return mended
}

/** Mends the masters and layouts of a package. @returns how many parts had faults */
export function mendPackage(opened: Package): number {
  let count = 0
  for (const part of opened.parts.keys()) {
    if (!/slide(?:Master|Layout)\+xml$/.test(opened.contentType(part))) continue
    const bytes = mendCanvas(opened.xml(part))
    if (bytes === undefined) continue
    opened.replace(part, bytes)
    count++
  }
  return count
}
