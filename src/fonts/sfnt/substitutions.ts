/**
 * What Chinese makes of a face's glyphs (OpenType, `GSUB`): its local forms (`locl`, single substitutions), such as a
 * dash of a whole em, and what it joins (`ccmp`, ligatures), such as two dashes in a row.
 */

/** Glyphs in a row that one glyph stands for. */
export interface Ligature {
  components: readonly number[]
  glyph: number
}

export interface Substitutions {
  /** The Chinese form of a glyph, by glyph. */
  local: ReadonlyMap<number, number>
  ligatures: readonly Ligature[]
}

const SINGLE = 1
const LIGATURE = 4
const SCRIPTS = ['hani', 'DFLT']
const CHINESE = 'ZHS '

export function readSubstitutions(table: Buffer): Substitutions {
  const local = new Map<number, number>()
  const ligatures: Ligature[] = []
  const lookups = table.subarray(table.readUInt16BE(8))
  for (const [tag, lookup] of chineseLookups(table)) {
    const start = lookups.subarray(lookups.readUInt16BE(2 + 2 * lookup))
    const type = start.readUInt16BE(0)
    for (const subtable of offsets(start, 4)) {
      if (tag === 'locl' && type === SINGLE) readSingle(subtable, local)
      if (tag === 'ccmp' && type === LIGATURE) readLigatures(subtable, ligatures)
    }
  }
  return { local, ligatures }
}

/** Features with the lookups that they name, for simplified Chinese. */
function chineseLookups(table: Buffer): [tag: string, lookup: number][] {
  const scripts = tagged(table.subarray(table.readUInt16BE(4)), 0)
  const script = SCRIPTS.map((tag) => scripts.get(tag)).find((found) => found !== undefined)
  if (script === undefined) return []
  const main = script.readUInt16BE(0)
  const language = tagged(script, 2).get(CHINESE) ?? (main === 0 ? undefined : script.subarray(main))
  if (language === undefined) return []
  const features = table.subarray(table.readUInt16BE(6))
  return numbers(language, 4).flatMap((index) => {
    const at = 2 + index * 6
    const feature = features.subarray(features.readUInt16BE(at + 4))
    return numbers(feature, 2).map((lookup): [string, number] => [features.toString('latin1', at, at + 4), lookup])
  })
}

/** A counted list of tags with offsets from the table's beginning. */
function tagged(table: Buffer, at: number): Map<string, Buffer> {
  return new Map(
    Array.from({ length: table.readUInt16BE(at) }, (_, i) => {
      const record = at + 2 + i * 6
      return [table.toString('latin1', record, record + 4), table.subarray(table.readUInt16BE(record + 4))]
    }),
  )
}

/** A counted list of 16-bit numbers. */
function numbers(table: Buffer, at: number): number[] {
  return Array.from({ length: table.readUInt16BE(at) }, (_, i) => table.readUInt16BE(at + 2 + i * 2))
}

function offsets(table: Buffer, at: number): Buffer[] {
  return numbers(table, at).map((offset) => table.subarray(offset))
}

function readSingle(table: Buffer, local: Map<number, number>): void {
  const covered = coverage(table.subarray(table.readUInt16BE(2)))
  const format = table.readUInt16BE(0)
  covered.forEach((glyph, i) => {
    if (!local.has(glyph)) local.set(glyph, format === 1 ? (glyph + table.readUInt16BE(4)) & 0xffff : table.readUInt16BE(6 + i * 2))
  })
}

function readLigatures(table: Buffer, ligatures: Ligature[]): void {
  const sets = offsets(table, 4)
  coverage(table.subarray(table.readUInt16BE(2))).forEach((first, i) => {
    for (const ligature of offsets(sets[i]!, 0)) {
      const rest = Array.from({ length: ligature.readUInt16BE(2) - 1 }, (_, n) => ligature.readUInt16BE(4 + n * 2))
      ligatures.push({ components: [first, ...rest], glyph: ligature.readUInt16BE(0) })
    }
  })
}

/** The glyphs of a coverage table, in its order. */
function coverage(table: Buffer): number[] {
  if (table.readUInt16BE(0) === 1) return numbers(table, 2)
  return Array.from({ length: table.readUInt16BE(2) }, (_, i) => {
    const first = table.readUInt16BE(4 + i * 6)
    return Array.from({ length: table.readUInt16BE(6 + i * 6) - first + 1 }, (__, n) => first + n)
  }).flat()
}

/** `GSUB` with one feature, `ccmp`, of the ligatures, in every script; nothing without ligatures. */
export function writeLigatures(ligatures: readonly Ligature[]): Buffer | undefined {
  if (ligatures.length === 0) return undefined
  const sets = new Map<number, Ligature[]>()
  for (const ligature of ligatures) sets.set(ligature.components[0]!, [...(sets.get(ligature.components[0]!) ?? []), ligature])
  const firsts = [...sets.keys()].toSorted((a, b) => a - b)
  // Of ligatures that begin alike the longest is tried first.
  const setTables = firsts.map((first) =>
    listOf(
      sets
        .get(first)!
        .toSorted((a, b) => b.components.length - a.components.length)
        .map(ligatureTable),
    ),
  )
  const covered = words(1, firsts.length, ...firsts)
  const subtable = linked([1], [covered], setTables)
  const lookup = linked([LIGATURE, 0], [], [subtable])
  const script = linked([], [words(0, 0xffff, 1, 0)], [], 1)
  const feature = words(0, 1, 0)
  const scripts = tagList(['DFLT', 'hani', 'kana', 'latn'], script)
  return linked([1, 0], [scripts, tagList(['ccmp'], feature), listOf([lookup])])
}

function ligatureTable({ components, glyph }: Ligature): Buffer {
  return words(glyph, components.length, ...components.slice(1))
}

function words(...values: number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 2)
  values.forEach((value, i) => buffer.writeUInt16BE(value, i * 2))
  return buffer
}

/** A counted list of offsets to tables, and the tables. */
function listOf(tables: readonly Buffer[]): Buffer {
  return linked([], [], tables)
}

/**
 * Numbers, offsets to single tables, a counted list of offsets to others, then `padding` more zeros; then the tables.
 * Without others there is no count.
 */
function linked(values: readonly number[], single: readonly Buffer[], others: readonly Buffer[] = [], padding = 0): Buffer {
  const length = (values.length + single.length + (others.length > 0 ? 1 + others.length : 0) + padding) * 2
  let offset = length
  const place = (table: Buffer): number => {
    const at = offset
    offset += table.length
    return at
  }
  const singles = single.map(place)
  const rest = others.map(place)
  const counted = rest.length > 0 ? [rest.length, ...rest] : []
  return Buffer.concat([words(...values, ...singles, ...counted, ...Array<number>(padding).fill(0)), ...single, ...others])
}

/** A counted list of tags that all lead to the same table. */
function tagList(tags: readonly string[], table: Buffer): Buffer {
  const header = Buffer.alloc(2 + tags.length * 6)
  header.writeUInt16BE(tags.length, 0)
  tags.forEach((tag, i) => {
    header.write(tag, 2 + i * 6, 'latin1')
    header.writeUInt16BE(header.length, 6 + i * 6)
  })
  return Buffer.concat([header, table])
}
