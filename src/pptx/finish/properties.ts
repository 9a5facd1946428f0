import type { PlacedDeck } from '../../scene/types.ts'
import type { DeckPlan } from '../plan.ts'
import { labelIn } from '../words.ts'
import { DECLARATION, esc } from '../xml.ts'

/** When a deck was made that names no date: fixed, so that bytes repeat. */
const NO_DATE = '2000-01-01T00:00:00Z'

/** `docProps/core.xml` (ECMA-376 part 2, §11). */
export function coreXml({ deck }: DeckPlan): string {
  const date = timestamp(deck)
  return (
    `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `${element('dc:title', deck.title)}${element('dc:subject', deck.subtitle)}${element('dc:creator', deck.author)}${element('cp:keywords', deck.keywords)}` +
    `${element('cp:lastModifiedBy', deck.author)}<cp:revision>1</cp:revision>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${date}</dcterms:modified>` +
    `${element('dc:language', deck.lang)}</cp:coreProperties>`
  )
}

/** `docProps/app.xml` (§22.2): what programs list of a file without opening it. */
export function appXml({ deck, slides, words, theme }: DeckPlan): string {
  const notes = slides.filter(({ scene }) => scene.notes.length > 0).length
  const hidden = slides.filter(({ scene }) => scene.hidden).length
  const titles = [labelIn(deck.lang, theme.label), ...slides.map(({ scene }) => esc(scene.title.replace(/\s+/g, ' ')))]
  const headings = [
    [words.theme, 1],
    [words.slideTitles, slides.length],
  ] as const
  const pairs = headings.map(
    ([name, count]) => `<vt:variant><vt:lpstr>${name}</vt:lpstr></vt:variant><vt:variant><vt:i4>${count}</vt:i4></vt:variant>`,
  )
  return (
    `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"` +
    ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">' +
    `<TotalTime>0</TotalTime><Application>Microsoft Office PowerPoint</Application><PresentationFormat>${words.wide}</PresentationFormat>` +
    `<Slides>${slides.length}</Slides><Notes>${notes}</Notes><HiddenSlides>${hidden}</HiddenSlides><ScaleCrop>false</ScaleCrop>` +
    `<HeadingPairs><vt:vector size="${pairs.length * 2}" baseType="variant">${pairs.join('')}</vt:vector></HeadingPairs>` +
    `<TitlesOfParts><vt:vector size="${titles.length}" baseType="lpstr">${titles.map((title) => `<vt:lpstr>${title}</vt:lpstr>`).join('')}</vt:vector></TitlesOfParts>` +
    `<Company>${esc(deck.organisation ?? '')}</Company><LinksUpToDate>false</LinksUpToDate><SharedDoc>false</SharedDoc>` +
    '<HyperlinksChanged>false</HyperlinksChanged><AppVersion>16.0000</AppVersion></Properties>'
  )
}

/** An element with text, if there is any. */
function element(name: string, value: string | undefined): string {
  return value ? `<${name}>${esc(value)}</${name}>` : ''
}

/** The deck's date as W3CDTF in UTC; a date without a time is its midnight. */
function timestamp({ date }: PlacedDeck): string {
  const match = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d)(?:\.\d+)?Z)?$/.exec(date ?? '')
  return match ? `${match[1]}T${match[2] ?? '00:00:00'}Z` : NO_DATE
}
