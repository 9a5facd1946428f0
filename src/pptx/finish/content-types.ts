import { DECLARATION, esc } from '../xml.ts'

const OFFICE = 'application/vnd.openxmlformats-officedocument.'

/** Content types by extension (ECMA-376 part 2, §10.1.2.2.2, Default). */
const DEFAULTS: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  mp4: 'video/mp4',
  mov: 'video/quicktime',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  wav: 'audio/x-wav',
  fntdata: 'application/x-fontdata',
}

/** Content types by part name, or by the folder that parts of one type stand in (Override). */
const OVERRIDES: Readonly<Record<string, string>> = {
  'ppt/presentation.xml': `${OFFICE}presentationml.presentation.main+xml`,
  'ppt/slides/': `${OFFICE}presentationml.slide+xml`,
  'ppt/slideLayouts/': `${OFFICE}presentationml.slideLayout+xml`,
  'ppt/slideMasters/': `${OFFICE}presentationml.slideMaster+xml`,
  'ppt/notesSlides/': `${OFFICE}presentationml.notesSlide+xml`,
  'ppt/notesMasters/': `${OFFICE}presentationml.notesMaster+xml`,
  'ppt/charts/': `${OFFICE}drawingml.chart+xml`,
  'ppt/theme/': `${OFFICE}theme+xml`,
  'ppt/presProps.xml': `${OFFICE}presentationml.presProps+xml`,
  'ppt/viewProps.xml': `${OFFICE}presentationml.viewProps+xml`,
  'ppt/tableStyles.xml': `${OFFICE}presentationml.tableStyles+xml`,
  'docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
  'docProps/app.xml': `${OFFICE}extended-properties+xml`,
}

/** Content types of parts that are not ours, by name; for pictures and fonts that is a type for their extension. */
export type KnownTypes = ReadonlyMap<string, { contentType: string }>

/**
 * `[Content_Types].xml` for the parts that are really there.
 * @param known parts of a template with the types that it gives them
 * @throws if a part has no known content type: a fault of ours
 */
export function contentTypesXml(names: Iterable<string>, known: KnownTypes = new Map()): string {
  const extensions = new Set(['rels', 'xml'])
  const overrides: string[] = []
  for (const name of names) {
    const extension = name.slice(name.lastIndexOf('.') + 1)
    const given = known.get(name)?.contentType
    if (given !== undefined && extension !== 'rels') {
      if (DEFAULTS[extension.toLowerCase()] === given && extension === extension.toLowerCase()) extensions.add(extension)
      else overrides.push(`<Override PartName="/${esc(encodeURI(name))}" ContentType="${esc(given)}"/>`)
    } else if (extension === 'xml') {
      const type = OVERRIDES[name.slice(0, name.lastIndexOf('/') + 1)] ?? OVERRIDES[name]
      if (type === undefined) throw new Error(`No content type is known for the part ${name}.`)
      overrides.push(`<Override PartName="/${name}" ContentType="${type}"/>`)
    } else if (DEFAULTS[extension] !== undefined) extensions.add(extension)
    else throw new Error(`No content type is known for the part ${name}.`)
  }
  const defaults = [...extensions].sort().map((extension) => `<Default Extension="${extension}" ContentType="${DEFAULTS[extension]}"/>`)
  return `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join('')}${overrides.join('')}</Types>`
}
