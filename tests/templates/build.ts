/** Templates for tests, as bytes: packages written from a few descriptions, in the way in which PowerPoint writes them. */
import { zipSync } from 'fflate'

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const NAMESPACES = `xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${OFFICE}/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`
const TREE =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'

/** In EMU. */
export type Rect = readonly [x: number, y: number, w: number, h: number]

export interface PlaceholderSpec {
  /** Attributes of `p:ph`: `type="body" idx="13"`. */
  ph: string
  name: string
  rect?: Rect
  /** Attributes of `a:bodyPr`. */
  body?: string
  /** Content of `a:lstStyle`. */
  levels?: string
  /** Added to `p:spPr`. */
  look?: string
  prompt?: string
}

export interface CanvasSpec {
  name?: string
  /** Attributes of the root. */
  attributes?: string
  /** Content of `p:bg`. */
  background?: string
  /** XML of art before the placeholders. */
  art?: string
  placeholders: readonly PlaceholderSpec[]
  /** `p:clrMapOvr`'s content. */
  colorMap?: string
  /** Pictures by relationship id. */
  pictures?: Readonly<Record<string, string>>
  /** Further relationships, as XML. */
  relationships?: string
}

export interface MasterSpec extends CanvasSpec {
  styles: string
  clrMap?: string
  theme: string
  layouts: readonly CanvasSpec[]
}

export interface PackageSpec {
  size: readonly [number, number]
  masters: readonly MasterSpec[]
  /** Pictures by file name. */
  media?: Readonly<Record<string, Uint8Array>>
  template?: boolean
  /** Further parts with their content types, and relationships of the presentation. */
  extra?: readonly { name: string; type: string; content: string; relationship?: string }[]
}

export function shape(
  id: number,
  name: string,
  rect: Rect,
  look: string,
  geometry = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>',
  text = '',
): string {
  const [x, y, w, h] = rect
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${w}" cy="${h}"/></a:xfrm>` +
    `${geometry}${look}</p:spPr><p:txBody><a:bodyPr lIns="0" rIns="0" anchor="ctr"/><a:lstStyle/>${text || '<a:p><a:endParaRPr lang="en-US"/></a:p>'}</p:txBody></p:sp>`
  )
}

export function picture(id: number, name: string, rect: Rect, relationship: string): string {
  const [x, y, w, h] = rect
  return (
    `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="${name}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr userDrawn="1"/></p:nvPicPr>` +
    `<p:blipFill><a:blip r:embed="${relationship}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${w}" cy="${h}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`
  )
}

export const solid = (color: string): string =>
  `<a:solidFill>${color.startsWith('#') ? `<a:srgbClr val="${color.slice(1)}"/>` : `<a:schemeClr val="${color}"/>`}</a:solidFill>`

function placeholder({ ph, name, rect, body = '', levels = '', look = '', prompt = 'Click to edit' }: PlaceholderSpec, id: number): string {
  const frame = rect
    ? `<a:xfrm><a:off x="${rect[0]}" y="${rect[1]}"/><a:ext cx="${rect[2]}" cy="${rect[3]}"/></a:xfrm>${look.includes('Geom') ? '' : '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'}`
    : ''
  const content = /sldNum/.test(ph)
    ? '<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-US"/><a:t>‹#›</a:t></a:fld></a:p>'
    : `<a:p><a:r><a:rPr lang="en-US"/><a:t>${prompt}</a:t></a:r></a:p>`
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${ph}/></p:nvPr></p:nvSpPr>` +
    `<p:spPr>${frame}${look}</p:spPr><p:txBody><a:bodyPr${body ? ` ${body}` : ''}/><a:lstStyle>${levels}</a:lstStyle>${content}</p:txBody></p:sp>`
  )
}

function canvas({ name = '', background, art = '', placeholders }: CanvasSpec): string {
  const bg = background ? `<p:bg>${background}</p:bg>` : ''
  return `<p:cSld${name ? ` name="${name}"` : ''}>${bg}<p:spTree>${TREE}${art}${placeholders.map((spec, i) => placeholder(spec, i + 50)).join('')}</p:spTree></p:cSld>`
}

const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`
const relationships = (entries: readonly string[]): string =>
  `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`
const pictures = (spec: CanvasSpec): string[] => [
  ...Object.entries(spec.pictures ?? {}).map(([id, file]) => relationship(id, 'image', `../media/${file}`)),
  ...(spec.relationships ? [spec.relationships] : []),
]

const PLAIN_MAP =
  'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"'

/** The package of a template. */
export function buildTemplate({ size, masters, media = {}, template = true, extra = [] }: PackageSpec): Uint8Array {
  const text = new Map<string, string>()
  const types: string[] = []
  const add = (name: string, type: string, content: string): void => {
    text.set(name, DECLARATION + content)
    types.push(`<Override PartName="/${name}" ContentType="${type}"/>`)
  }
  const PML = 'application/vnd.openxmlformats-officedocument.presentationml'
  let layoutNumber = 0
  let id = 2_147_483_648
  const list: string[] = []
  const presentation: string[] = []
  masters.forEach((master, m) => {
    const ids: string[] = []
    const entries: string[] = []
    list.push(`<p:sldMasterId id="${id++}" r:id="rId${m + 1}"/>`)
    presentation.push(relationship(`rId${m + 1}`, 'slideMaster', `slideMasters/slideMaster${m + 1}.xml`))
    master.layouts.forEach((layout, l) => {
      const number = ++layoutNumber
      ids.push(`<p:sldLayoutId id="${id++}" r:id="rId${l + 1}"/>`)
      entries.push(relationship(`rId${l + 1}`, 'slideLayout', `../slideLayouts/slideLayout${number}.xml`))
      add(
        `ppt/slideLayouts/slideLayout${number}.xml`,
        `${PML}.slideLayout+xml`,
        `<p:sldLayout ${NAMESPACES} preserve="1"${layout.attributes ? ` ${layout.attributes}` : ''}>${canvas(layout)}<p:clrMapOvr>${layout.colorMap ?? '<a:masterClrMapping/>'}</p:clrMapOvr></p:sldLayout>`,
      )
      text.set(
        `ppt/slideLayouts/_rels/slideLayout${number}.xml.rels`,
        relationships([relationship('rId1', 'slideMaster', `../slideMasters/slideMaster${m + 1}.xml`), ...pictures(layout)]),
      )
    })
    add(
      `ppt/slideMasters/slideMaster${m + 1}.xml`,
      `${PML}.slideMaster+xml`,
      `<p:sldMaster ${NAMESPACES}>${canvas(master)}<p:clrMap ${master.clrMap ?? PLAIN_MAP}/><p:sldLayoutIdLst>${ids.join('')}</p:sldLayoutIdLst>${master.styles}</p:sldMaster>`,
    )
    entries.push(relationship(`rId${master.layouts.length + 1}`, 'theme', `../theme/theme${m + 1}.xml`), ...pictures(master))
    text.set(`ppt/slideMasters/_rels/slideMaster${m + 1}.xml.rels`, relationships(entries))
    add(`ppt/theme/theme${m + 1}.xml`, 'application/vnd.openxmlformats-officedocument.theme+xml', master.theme)
  })
  for (const { name, type, content, relationship: kind } of extra) {
    add(name, type, content)
    if (kind) presentation.push(relationship(`rIdX${presentation.length}`, kind, name.replace(/^ppt\//, '')))
  }
  presentation.push(relationship('rIdT', 'theme', 'theme/theme1.xml'))
  add(
    'ppt/presentation.xml',
    template ? `${PML}.template.main+xml` : `${PML}.presentation.main+xml`,
    `<p:presentation ${NAMESPACES} saveSubsetFonts="1"><p:sldMasterIdLst>${list.join('')}</p:sldMasterIdLst><p:sldSz cx="${size[0]}" cy="${size[1]}"/><p:notesSz cx="6858000" cy="9144000"/>` +
      `<p:defaultTextStyle><a:defPPr><a:defRPr lang="en-US"/></a:defPPr>${Array.from({ length: 9 }, (_, i) => `<a:lvl${i + 1}pPr marL="${i * 457_200}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:defRPr sz="1800" kern="1200">${solid('tx1')}<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl${i + 1}pPr>`).join('')}</p:defaultTextStyle></p:presentation>`,
  )
  text.set('ppt/_rels/presentation.xml.rels', relationships(presentation))
  text.set('_rels/.rels', relationships([relationship('rId1', 'officeDocument', 'ppt/presentation.xml')]))
  const extensions = ['rels', 'xml', 'png', 'jpeg', 'emf'].map(
    (extension) =>
      `<Default Extension="${extension}" ContentType="${{ rels: 'application/vnd.openxmlformats-package.relationships+xml', xml: 'application/xml', png: 'image/png', jpeg: 'image/jpeg', emf: 'image/x-emf' }[extension]}"/>`,
  )
  const parts: Record<string, Uint8Array> = {
    '[Content_Types].xml': encode(
      `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${extensions.join('')}${types.join('')}</Types>`,
    ),
  }
  for (const [name, content] of text) parts[name] = encode(content)
  for (const [name, bytes] of Object.entries(media)) parts[`ppt/media/${name}`] = bytes
  return zipSync(parts, { mtime: new Date(1980, 0, 1) })
}

const encode = (content: string): Uint8Array => new TextEncoder().encode(content)

export interface ThemeSpec {
  name: string
  /** Twelve colours in the order of the scheme. */
  colors: readonly string[]
  latin: readonly [major: string, minor: string]
  ea?: string
}

const SLOTS = ['dk1', 'lt1', 'dk2', 'lt2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink']
const PH = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'

export function themeXml({ name, colors, latin, ea = '' }: ThemeSpec): string {
  const font = (element: string, face: string): string =>
    `<a:${element}><a:latin typeface="${face}" panose="020F0302020204030204"/><a:ea typeface="${ea}"/><a:cs typeface=""/><a:font script="Hans" typeface="等线"/></a:${element}>`
  const line = (w: number): string =>
    `<a:ln w="${w}" cap="flat" cmpd="sng" algn="ctr">${PH}<a:prstDash val="solid"/><a:miter lim="800000"/></a:ln>`
  const gradient =
    '<a:gradFill rotWithShape="1"><a:gsLst><a:gs pos="0"><a:schemeClr val="phClr"><a:tint val="93000"/><a:satMod val="150000"/></a:schemeClr></a:gs><a:gs pos="100000"><a:schemeClr val="phClr"><a:shade val="63000"/></a:schemeClr></a:gs></a:gsLst><a:lin ang="5400000" scaled="0"/></a:gradFill>'
  return (
    `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${name}"><a:themeElements><a:clrScheme name="${name}">${SLOTS.map((slot, i) => `<a:${slot}><a:srgbClr val="${colors[i]}"/></a:${slot}>`).join('')}</a:clrScheme>` +
    `<a:fontScheme name="${name}">${font('majorFont', latin[0])}${font('minorFont', latin[1])}</a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst>${PH}${gradient}${gradient}</a:fillStyleLst>` +
    `<a:lnStyleLst>${line(6350)}${line(12_700)}${line(19_050)}</a:lnStyleLst><a:effectStyleLst>${'<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${PH}${PH}${gradient}</a:bgFillStyleLst></a:fmtScheme></a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>`
  )
}

export interface StyleSpec {
  title: { size: number; color?: string; bold?: boolean; caps?: boolean; align?: string }
  sizes: readonly number[]
  color?: string
  bullets?: readonly string[]
}

/** `p:txStyles` as PowerPoint writes them. */
export function stylesXml({ title, sizes, color = 'tx1', bullets = ['•', '•', '•', '•', '•'] }: StyleSpec): string {
  const face = (kind: string): string => `<a:latin typeface="+${kind}-lt"/><a:ea typeface="+${kind}-ea"/><a:cs typeface="+${kind}-cs"/>`
  const rules = 'defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"'
  const level = (i: number): string =>
    `<a:lvl${i + 1}pPr marL="${228_600 + i * 457_200}" indent="-228600" algn="l" ${rules}><a:lnSpc><a:spcPct val="90000"/></a:lnSpc><a:spcBef><a:spcPts val="${i === 0 ? 1000 : 500}"/></a:spcBef>` +
    `<a:buFont typeface="Arial"/><a:buChar char="${bullets[Math.min(i, bullets.length - 1)]}"/><a:defRPr sz="${sizes[Math.min(i, sizes.length - 1)]! * 100}" kern="1200">${solid(color)}${face('mn')}</a:defRPr></a:lvl${i + 1}pPr>`
  const other = (i: number): string =>
    `<a:lvl${i + 1}pPr marL="${i * 457_200}" algn="l" ${rules}><a:defRPr sz="1800" kern="1200">${solid('tx1')}${face('mn')}</a:defRPr></a:lvl${i + 1}pPr>`
  const nine = (write: (i: number) => string): string => Array.from({ length: 9 }, (_, i) => write(i)).join('')
  return (
    `<p:txStyles><p:titleStyle><a:lvl1pPr algn="${title.align ?? 'l'}" ${rules}><a:lnSpc><a:spcPct val="90000"/></a:lnSpc><a:spcBef><a:spcPct val="0"/></a:spcBef><a:buNone/>` +
    `<a:defRPr sz="${title.size * 100}"${title.bold ? ' b="1"' : ''} kern="1200"${title.caps ? ' cap="all"' : ''}>${solid(title.color ?? 'tx1')}${face('mj')}</a:defRPr></a:lvl1pPr></p:titleStyle>` +
    `<p:bodyStyle>${nine(level)}</p:bodyStyle><p:otherStyle>${nine(other)}</p:otherStyle></p:txStyles>`
  )
}
