/** What somebody makes in PowerPoint from our layouts: “New slide”, then text typed into each placeholder. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { elements, parseXml, type XmlElement } from '../gates/xml.ts'

const NAMESPACES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"' +
  ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"' +
  ' xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
const TYPES = 'application/vnd.openxmlformats-officedocument.presentationml.slide+xml'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Text that is typed: into a placeholder of one line, into one for a large number, and into one that has levels. */
export interface Typed {
  line: string
  figure: string
  levels: readonly string[]
}

/**
 * A .pptx with its slides replaced by one new slide for each layout, in the layouts' order. As in PowerPoint, a new slide's
 * placeholders hold plain runs: nothing but what layout and master give them decides how they look.
 */
export function withTypedSlides(pptx: Uint8Array, typed: Typed): Uint8Array {
  const parts = new Map(
    Object.entries(unzipSync(pptx)).filter(([name]) => !/^ppt\/(?:slides|notesSlides|media|charts|embeddings)\//.test(name)),
  )
  const read = (name: string): string => strFromU8(parts.get(name)!)
  const layouts = [...parts.keys()]
    .filter((name) => /^ppt\/slideLayouts\/[^/]+\.xml$/.test(name))
    .toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))
  layouts.forEach((name, i) => {
    parts.set(`ppt/slides/slide${i + 1}.xml`, strToU8(slideXml(parseXml(read(name)), typed)))
    parts.set(
      `ppt/slides/_rels/slide${i + 1}.xml.rels`,
      strToU8(
        relationships([`<Relationship Id="rId1" Type="${RELATIONSHIPS}/slideLayout" Target="../slideLayouts/${name.split('/').at(-1)}"/>`]),
      ),
    )
  })
  const ids = layouts.map((_, i) => `<p:sldId id="${256 + i}" r:id="rIdT${i}"/>`).join('')
  parts.set(
    'ppt/presentation.xml',
    strToU8(
      read('ppt/presentation.xml')
        .replace(/<p:sldIdLst>.*?<\/p:sldIdLst>/, `<p:sldIdLst>${ids}</p:sldIdLst>`)
        .replace(/<p:extLst>.*<\/p:extLst>/, ''),
    ),
  )
  const others = [...read('ppt/_rels/presentation.xml.rels').matchAll(/<Relationship [^>]*\/>/g)]
    .map(([all]) => all)
    .filter((entry) => !/relationships\/slide"/.test(entry))
  const slides = layouts.map((_, i) => `<Relationship Id="rIdT${i}" Type="${RELATIONSHIPS}/slide" Target="slides/slide${i + 1}.xml"/>`)
  parts.set('ppt/_rels/presentation.xml.rels', strToU8(relationships([...others, ...slides])))
  parts.set(
    'docProps/app.xml',
    strToU8(
      `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Slides>${layouts.length}</Slides></Properties>`,
    ),
  )
  const types = read('[Content_Types].xml').replace(/<Override PartName="\/ppt\/(?:slides|notesSlides|charts|embeddings)\/[^>]*>/g, '')
  const overrides = layouts.map((_, i) => `<Override PartName="/ppt/slides/slide${i + 1}.xml" ContentType="${TYPES}"/>`).join('')
  parts.set('[Content_Types].xml', strToU8(types.replace('</Types>', `${overrides}</Types>`)))
  return zipSync(Object.fromEntries(parts))
}

function slideXml(layout: XmlElement, typed: Typed): string {
  const shapes = [...elements(layout, 'p:sp')].filter((shape) => [...elements(shape, 'p:ph')].length > 0)
  const objects = shapes.map((shape, i) => {
    const [placeholder] = elements(shape, 'p:ph')
    const attributes = [...placeholder!.attributes].map(([name, value]) => ` ${name}="${value}"`).join('')
    return (
      `<p:sp><p:nvSpPr><p:cNvPr id="${i + 2}" name="Placeholder ${i + 1}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph${attributes}/></p:nvPr></p:nvSpPr>` +
      `<p:spPr/><p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/>${paragraphs(shape, placeholder!, typed)}</p:txBody></p:sp>`
    )
  })
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<p:sld ${NAMESPACES}><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>` +
    `${objects.join('')}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`
  )
}

/** Hundredths of a point from which on a placeholder is for a number. */
const LARGE = 6000

/** A field stays a field; where the layout prompts for levels, each level is typed. */
function paragraphs(shape: XmlElement, placeholder: XmlElement, { line, figure, levels }: Typed): string {
  if (placeholder.attributes.get('type') === 'sldNum')
    return '<a:p><a:fld id="{F7021451-1387-4CA6-816F-3879F97B5CBC}" type="slidenum"><a:rPr/><a:t>7</a:t></a:fld></a:p>'
  const count = [...elements(shape, 'a:p')].length
  const [style] = elements(shape, 'a:defRPr')
  if (count < 2) return `<a:p><a:r><a:rPr/><a:t>${Number(style?.attributes.get('sz')) >= LARGE ? figure : line}</a:t></a:r></a:p>`
  return levels
    .slice(0, count)
    .map((text, level) => `<a:p>${level > 0 ? `<a:pPr lvl="${level}"/>` : ''}<a:r><a:rPr/><a:t>${text}</a:t></a:r></a:p>`)
    .join('')
}

function relationships(entries: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`
}
