/** A template's faces, and what measures and stands in for them. */
import type { FontNames } from '../themes/index.ts'
import { attribute, child, children, type Element } from './xml.ts'

/** `a:fontScheme` (§20.1.4.1.18). Empty where the scheme leaves a face to the program. */
export interface FontScheme {
  major: { latin: string; ea: string }
  minor: { latin: string; ea: string }
}

export function readFonts(theme: Element): FontScheme {
  const scheme = child(theme, 'a:themeElements', 'a:fontScheme')
  return { major: faces(child(scheme, 'a:majorFont')), minor: faces(child(scheme, 'a:minorFont')) }
}

/** Whether the headings' complex-script face is left to the program: a slot that nothing but such scripts draws with. */
export function hasFreeSlot(theme: Element): boolean {
  const face = child(theme, 'a:themeElements', 'a:fontScheme', 'a:majorFont', 'a:cs')
  return face !== undefined && attribute(face, 'typeface') === ''
}

function faces(element: Element | undefined): { latin: string; ea: string } {
  const hans = children(element, 'a:font').find((font) => attribute(font, 'script') === 'Hans')
  return {
    latin: attribute(child(element, 'a:latin'), 'typeface') ?? '',
    ea: attribute(child(element, 'a:ea'), 'typeface') || (attribute(hans, 'typeface') ?? ''),
  }
}

/**
 * How wide common faces set English text, as a factor of Arial's: advances of the ten commonest characters by their
 * frequency. The web draws Arimo that much smaller or larger, so that lines break where they do in the face itself.
 */
const WIDTHS: Readonly<Record<string, number>> = {
  arial: 1,
  helvetica: 1,
  'helvetica neue': 1,
  'liberation sans': 1,
  arimo: 1,
  'nimbus sans': 1,
  calibri: 0.92,
  'calibri light': 0.92,
  carlito: 0.92,
  aptos: 1,
  'aptos display': 1,
  'segoe ui': 1,
  'segoe ui light': 0.99,
  'segoe ui semibold': 1.02,
  'times new roman': 0.89,
  'liberation serif': 0.89,
  times: 0.89,
  tinos: 0.89,
  georgia: 1,
  cambria: 0.94,
  garamond: 0.83,
  'book antiqua': 0.96,
  'palatino linotype': 0.96,
  tahoma: 1.01,
  verdana: 1.16,
  'trebuchet ms': 0.98,
  'century gothic': 1.08,
  'gill sans mt': 0.92,
  corbel: 0.94,
  candara: 0.95,
  constantia: 0.96,
  'franklin gothic book': 0.95,
  'franklin gothic medium': 0.97,
  'tw cen mt': 0.88,
  'arial narrow': 0.82,
  'arial black': 1.2,
  bahnschrift: 0.94,
  rockwell: 1,
  roboto: 0.97,
  'open sans': 1.03,
  lato: 0.95,
  montserrat: 1.13,
  poppins: 1.1,
  'noto sans': 1.03,
  inter: 1.02,
  'source sans pro': 0.92,
  'dejavu sans': 1.13,
  'microsoft yahei': 1,
  'microsoft yahei ui': 1,
  微软雅黑: 1,
  dengxian: 0.93,
  等线: 0.93,
  'noto sans sc': 1,
  'source han sans cn': 1,
  思源黑体: 1,
  simhei: 0.9,
  黑体: 0.9,
  simsun: 0.9,
  宋体: 0.9,
}

/** Whether the face's width is known. */
export function isKnown(face: string): boolean {
  return face === '' || WIDTHS[face.toLowerCase()] !== undefined
}

/** Faces whose advances are Arial's: the web shows them as they are. */
export function isCompatible(face: string): boolean {
  return ['arial', 'helvetica', 'liberation sans', 'arimo', 'nimbus sans'].includes(face.toLowerCase())
}

/** The wider of the two Latin faces measures both: what fits in it fits in the other. */
function latinTable({ major, minor }: FontScheme): string {
  const factor = Math.max(...[major.latin, minor.latin].map((face) => WIDTHS[face.toLowerCase()] ?? 1))
  return factor === 1 ? 'arimo' : `arimo@${factor}`
}

export function measuredFaces(fonts: FontScheme): { latin: string; ea: string; mono: string } {
  return { latin: latinTable(fonts), ea: 'noto-sans-sc', mono: 'cousine' }
}

/** The theme's faces as each output names them. No web font is fetched: what ships stands in. */
export function fontNames(fonts: FontScheme): { latin: FontNames; ea: FontNames; mono: FontNames } {
  const { latin, ea, mono } = measuredFaces(fonts)
  return {
    latin: { web: 'Arimo', pptx: fonts.minor.latin || 'Arial', table: latin },
    ea: { web: 'Noto Sans SC', pptx: fonts.minor.ea || 'Microsoft YaHei', table: ea },
    mono: { web: 'Cousine', pptx: 'Courier New', table: mono },
  }
}
