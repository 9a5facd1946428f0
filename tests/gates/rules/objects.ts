import type { OpenPackage } from '../package.ts'
import { allElements, elements, type XmlElement } from '../xml.ts'

/** A table's columns fill its frame, its rows have heights, and cells that are covered by a span say so (§21.1.3.13–18). */
export function tableGridRule({ documents }: OpenPackage): string[] {
  return [...documents].flatMap(([name, root]) =>
    [...elements(root, 'p:graphicFrame')].flatMap((frame) => {
      const [table] = elements(frame, 'a:tbl')
      if (!table) return []
      const columns = [...elements(table, 'a:gridCol')].map(({ attributes }) => Number(attributes.get('w')))
      const width = columns.reduce((sum, column) => sum + column, 0)
      const frameWidth = Number([...elements(frame, 'a:ext')].find(({ attributes }) => attributes.has('cx'))?.attributes.get('cx'))
      const rows = table.children.filter((child) => child.name === 'a:tr')
      return [
        ...(columns.some((column) => !(column > 0)) ? [`${name}: a column without a width`] : []),
        // Each column is rounded to whole EMU by itself.
        ...(Math.abs(width - frameWidth) > columns.length + 1
          ? [`${name}: a table’s columns are ${width} wide, its frame ${frameWidth}`]
          : []),
        ...(rows.some(({ attributes }) => !(Number(attributes.get('h')) > 0)) ? [`${name}: a row without a height`] : []),
        ...spanProblems(rows).map((problem) => `${name}: ${problem}`),
      ]
    }),
  )
}

/** Cells under a span are marked `hMerge` or `vMerge`, and no others are (§21.1.3.16). */
function spanProblems(rows: readonly XmlElement[]): string[] {
  const covered = new Map<string, 'hMerge' | 'vMerge'>()
  const problems: string[] = []
  const cells = rows.map((row) => row.children.filter((child) => child.name === 'a:tc'))
  cells.forEach((row, r) =>
    row.forEach(({ attributes }, c) => {
      if (attributes.has('hMerge') || attributes.has('vMerge')) return
      const [wide, high] = [Number(attributes.get('gridSpan') ?? 1), Number(attributes.get('rowSpan') ?? 1)]
      if (!(wide >= 1 && c + wide <= row.length && high >= 1 && r + high <= rows.length)) problems.push(`a cell spans beyond its table`)
      for (let y = r; y < r + high; y++)
        for (let x = c; x < c + wide; x++) if (x > c || y > r) covered.set(`${y} ${x}`, y > r ? 'vMerge' : 'hMerge')
    }),
  )
  cells.forEach((row, r) =>
    row.forEach(({ attributes }, c) => {
      const wanted = covered.get(`${r} ${c}`)
      const marked = attributes.has('hMerge') || attributes.has('vMerge')
      if (marked !== (wanted !== undefined) || (wanted !== undefined && !attributes.has(wanted)))
        problems.push(
          `cell ${c + 1} of row ${r + 1} is ${wanted === undefined ? 'marked as covered, and is not' : 'covered, and not marked'}`,
        )
    }),
  )
  return problems
}

/** First bytes of the kinds of picture, sound and film that a package holds, by content type. */
const SIGNATURES: Readonly<Record<string, RegExp>> = {
  'image/png': /^\x89PNG/,
  'image/jpeg': /^\xFF\xD8\xFF/,
  'image/gif': /^GIF8/,
  'image/svg+xml': /^(?:\xEF\xBB\xBF)?\s*</,
  'video/mp4': /^[^]{4}ftyp/,
  'audio/mp4': /^[^]{4}ftyp/,
  'audio/mpeg': /^(?:ID3|\xFF[\xE0-\xFF])/,
  'audio/wav': /^RIFF/,
  'audio/x-wav': /^RIFF/,
}

/** Media are what their content type says, and a drawing stands in for its raster only (§15.2.14; [MS-ODRAWXML] 2.29). */
export function mediaRule({ parts, documents, relationships }: OpenPackage): string[] {
  const types = documents.get('[Content_Types].xml')
  const byExtension = new Map(
    types
      ? [...elements(types, 'Default')].map(({ attributes }) => [attributes.get('Extension')?.toLowerCase(), attributes.get('ContentType')])
      : [],
  )
  const problems: string[] = []
  for (const [name, bytes] of parts) {
    if (!name.startsWith('ppt/media/')) continue
    const type = byExtension.get(name.slice(name.lastIndexOf('.') + 1).toLowerCase())
    const signature = SIGNATURES[type ?? '']
    if (signature && !signature.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1'))) problems.push(`${name}: is no ${type}`)
  }
  for (const [name, root] of documents) {
    const targets = new Map(relationships.get(name)?.map(({ id, target }) => [id, target]))
    const target = (element: XmlElement): string => targets.get(element.attributes.get('r:embed') ?? '') ?? ''
    for (const blip of elements(root, 'a:blip'))
      if (target(blip).endsWith('.svg')) problems.push(`${name}: a drawing where a raster has to be`)
    for (const blip of elements(root, 'asvg:svgBlip'))
      if (!target(blip).endsWith('.svg')) problems.push(`${name}: an svgBlip that is no drawing`)
  }
  return problems
}

/** Animated objects stand on the slide themselves, not in a group; what is built is animated, what is animated by parts is listed (§19.3.1.2). */
export function buildsRule({ documents }: OpenPackage): string[] {
  return [...documents]
    .filter(([name]) => /^ppt\/slides\/[^/]+\.xml$/.test(name))
    .flatMap(([name, root]) => {
      const [tree] = elements(root, 'p:spTree')
      const outer = new Set<string>()
      const collect = (object: XmlElement): void => {
        if (object.name === 'mc:AlternateContent' || object.name === 'mc:Choice' || object.name === 'mc:Fallback')
          object.children.forEach(collect)
        else
          for (const { attributes } of object.children.flatMap((child) => child.children.filter((inner) => inner.name === 'p:cNvPr')))
            outer.add(attributes.get('id')!)
      }
      tree?.children.forEach(collect)
      const targets = [...elements(root, 'p:spTgt')].map(({ attributes }) => attributes.get('spid')!)
      const built = new Set([...elements(root, 'p:bldP')].map(({ attributes }) => attributes.get('spid')!))
      const grouped = [...elements(root, 'p:par')].flatMap(({ children }) =>
        children
          .filter((node) => node.name === 'p:cTn' && node.attributes.has('grpId'))
          .flatMap((node) => [...elements(node, 'p:spTgt')].map(({ attributes }) => attributes.get('spid')!)),
      )
      return [
        ...[...new Set(targets)]
          .filter((id) => !outer.has(id))
          .map((id) => `${name}: animation of shape ${id}, which is inside a group or not there`),
        ...[...built].filter((id) => !targets.includes(id)).map((id) => `${name}: build of shape ${id}, which is not animated`),
        ...[...new Set(grouped)]
          .filter((id) => !built.has(id))
          .map((id) => `${name}: shape ${id} is animated in a build that is not listed`),
      ]
    })
}

/** Prefixes that a consumer must know (`Requires`) or may skip (`mc:Ignorable`) are declared; extensions of Office stand in alternatives (part 3, §7). */
export function alternativesRule({ documents }: OpenPackage): string[] {
  const problems: string[] = []
  const visit = (element: XmlElement, scope: ReadonlySet<string>, skippable: ReadonlySet<string>, name: string): void => {
    const declared = [...element.attributes.keys()].filter((key) => key.startsWith('xmlns:')).map((key) => key.slice(6))
    const known = declared.length === 0 ? scope : new Set([...scope, ...declared])
    const required = element.name === 'mc:Choice' ? (element.attributes.get('Requires') ?? '').split(/\s+/).filter(Boolean) : []
    const ignorable = (element.attributes.get('mc:Ignorable') ?? '').split(/\s+/).filter(Boolean)
    for (const prefix of [...required, ...ignorable])
      if (!known.has(prefix)) problems.push(`${name}: the prefix ${prefix} is required, and not declared`)
    if (element.name === 'mc:Choice' && required.length === 0) problems.push(`${name}: a choice that requires nothing`)
    const within = new Set([...skippable, ...required, ...ignorable])
    for (const key of element.attributes.keys()) {
      const prefix = /^(p1\d+|a1\d+|p159|p14):/.exec(key)?.[1]
      if (prefix && !within.has(prefix)) problems.push(`${name}: the attribute ${key} stands outside of an alternative`)
    }
    for (const child of element.children) visit(child, known, within, name)
  }
  for (const [name, root] of documents) if (name.startsWith('ppt/')) visit(root, new Set(), new Set(), name)
  return problems
}

/** The properties' lists are as long as they say, and count the slides that there are (§22.2). */
export function propertiesRule({ documents }: OpenPackage): string[] {
  const app = documents.get('docProps/app.xml')
  const presentation = documents.get('ppt/presentation.xml')
  if (!app || !presentation) return ['docProps/app.xml is missing']
  const slides = [...elements(presentation, 'p:sldId')].length
  const said = Number([...elements(app, 'Slides')][0]?.text)
  const [titles] = elements(app, 'TitlesOfParts')
  const [pairs] = elements(app, 'HeadingPairs')
  const listed = titles ? [...elements(titles, 'vt:lpstr')].length : 0
  const counted = pairs ? [...elements(pairs, 'vt:i4')].reduce((sum, { text }) => sum + Number(text), 0) : 0
  const vectors = [...allElements(app)].filter((element) => element.name === 'vt:vector')
  return [
    ...(said === slides ? [] : [`docProps/app.xml counts ${said} slides of ${slides}`]),
    ...(listed === counted ? [] : [`docProps/app.xml lists ${listed} titles for ${counted}`]),
    ...vectors
      .filter(({ attributes, children }) => Number(attributes.get('size')) !== children.length)
      .map(() => 'docProps/app.xml: a list of another length than it says'),
  ]
}
