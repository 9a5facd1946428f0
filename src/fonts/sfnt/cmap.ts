/** Characters to glyphs (OpenType, `cmap`): subtables of format 4 for the basic plane and 12 for all of Unicode. */

/** Subtables by their use, the one with most characters last. */
const WANTED: readonly (readonly [platform: number, encoding: number])[] = [
  [3, 1],
  [0, 3],
  [3, 10],
  [0, 4],
]

/** Glyph ids by code point. */
export function readCmap(table: Buffer): Map<number, number> {
  const glyphs = new Map<number, number>()
  for (let i = 0, at = 4; i < table.readUInt16BE(2); i++, at += 8) {
    const [platform, encoding] = [table.readUInt16BE(at), table.readUInt16BE(at + 2)]
    if (!WANTED.some(([p, e]) => p === platform && e === encoding)) continue
    const subtable = table.subarray(table.readUInt32BE(at + 4))
    const format = subtable.readUInt16BE(0)
    if (format === 4) readSegments(subtable, glyphs)
    else if (format === 12) readGroups(subtable, glyphs)
  }
  return glyphs
}

function readSegments(table: Buffer, glyphs: Map<number, number>): void {
  const size = table.readUInt16BE(6)
  for (let i = 0; i < size; i += 2) {
    const last = table.readUInt16BE(14 + i)
    const first = table.readUInt16BE(16 + size + i)
    const delta = table.readUInt16BE(16 + 2 * size + i)
    const rangeAt = 16 + 3 * size + i
    const range = table.readUInt16BE(rangeAt)
    for (let point = first; point <= last && point < 0xffff; point++) {
      const glyph = range === 0 ? point : table.readUInt16BE(rangeAt + range + 2 * (point - first))
      const id = range !== 0 && glyph === 0 ? 0 : (glyph + delta) & 0xffff
      if (id !== 0) glyphs.set(point, id)
    }
  }
}

function readGroups(table: Buffer, glyphs: Map<number, number>): void {
  for (let i = 0, at = 16; i < table.readUInt32BE(12); i++, at += 12) {
    const first = table.readUInt32BE(at)
    for (let point = first; point <= table.readUInt32BE(at + 4); point++) glyphs.set(point, table.readUInt32BE(at + 8) + point - first)
  }
}

/** Neighbours whose glyphs are neighbours too. */
interface Stretch {
  first: number
  last: number
  glyph: number
}

function stretches(sorted: readonly (readonly [number, number])[]): Stretch[] {
  const all: Stretch[] = []
  for (const [point, glyph] of sorted) {
    const last = all.at(-1)
    if (last && point === last.last + 1 && glyph === last.glyph + point - last.first) last.last = point
    else all.push({ first: point, last: point, glyph })
  }
  return all
}

/** @param glyphs ids by code point */
export function writeCmap(glyphs: ReadonlyMap<number, number>): Buffer {
  const sorted = [...glyphs].toSorted(([a], [b]) => a - b)
  const basic = segmentsTable(stretches(sorted.filter(([point]) => point < 0xffff)))
  const hasMore = sorted.some(([point]) => point > 0xffff)
  const full = hasMore ? groupsTable(stretches(sorted)) : undefined
  const records: readonly (readonly [number, number, Buffer])[] = full
    ? [
        [0, 3, basic],
        [0, 4, full],
        [3, 1, basic],
        [3, 10, full],
      ]
    : [
        [0, 3, basic],
        [3, 1, basic],
      ]
  const header = Buffer.alloc(4 + records.length * 8)
  header.writeUInt16BE(records.length, 2)
  records.forEach(([platform, encoding, subtable], i) => {
    header.writeUInt16BE(platform, 4 + i * 8)
    header.writeUInt16BE(encoding, 6 + i * 8)
    header.writeUInt32BE(header.length + (subtable === basic ? 0 : basic.length), 8 + i * 8)
  })
  return Buffer.concat([header, basic, ...(full ? [full] : [])])
}

/** Format 4: each stretch is a segment with a delta; the last one is the sentinel that the format asks for. */
function segmentsTable(basic: readonly Stretch[]): Buffer {
  const segments = [...basic, { first: 0xffff, last: 0xffff, glyph: 0 }]
  const count = segments.length
  const power = 2 ** Math.floor(Math.log2(count))
  const table = Buffer.alloc(16 + count * 8)
  table.writeUInt16BE(4, 0)
  table.writeUInt16BE(table.length, 2)
  table.writeUInt16BE(count * 2, 6)
  table.writeUInt16BE(power * 2, 8)
  table.writeUInt16BE(Math.log2(power), 10)
  table.writeUInt16BE((count - power) * 2, 12)
  segments.forEach(({ first, last, glyph }, i) => {
    table.writeUInt16BE(last, 14 + i * 2)
    table.writeUInt16BE(first, 16 + count * 2 + i * 2)
    table.writeUInt16BE((glyph - first) & 0xffff, 16 + count * 4 + i * 2)
  })
  return table
}

function groupsTable(groups: readonly Stretch[]): Buffer {
  const table = Buffer.alloc(16 + groups.length * 12)
  table.writeUInt16BE(12, 0)
  table.writeUInt32BE(table.length, 4)
  table.writeUInt32BE(groups.length, 12)
  groups.forEach(({ first, last, glyph }, i) => {
    table.writeUInt32BE(first, 16 + i * 12)
    table.writeUInt32BE(last, 20 + i * 12)
    table.writeUInt32BE(glyph, 24 + i * 12)
  })
  return table
}
