import type { Color } from '../../scene/color.ts'
import { isPlain } from '../../scene/run.ts'
import type { Paragraph, Run } from '../../scene/types.ts'
import type { Theme } from '../../themes/types.ts'
import { colorXml, sameColor, solidFill } from '../color.ts'
import { centipoints, esc } from '../xml.ts'
import { monoFace } from './fonts.ts'
import { oMath } from '../math/omml.ts'
import type { FormulaLook } from '../math/runs.ts'
import { isOwnText, languageAttributes, languageStretches, type RunLanguages } from './languages.ts'
import { hyperlinkXml, type LinkIds, linkKey } from './links.ts'
import type { InheritedText } from './style.ts'

/** What writing text asks of its surroundings. */
export interface TextContext {
  theme: Theme
  languages: RunLanguages
  inherited: InheritedText
  links: LinkIds
  /** Drawn in the theme's heading fonts (`+mj`) instead of its body fonts (`+mn`). */
  major: boolean
  /** Formulas are written as such; absent: as the text that they read as. */
  formulas?: boolean
  /** Digits stand for the slide's number: a field counts them. */
  slideNumber?: boolean
}

const NUMBER_FIELD = 'a:fld id="{F7021451-1387-4CA6-816F-3879F97B5CBC}" type="slidenum"'

/** Characters that a program may draw with the Latin font although the run is East Asian: “ ” — … · ① → */
const AMBIGUOUS = /[\u0021-\u2E7F]/

const COMMON_LETTER = /^[A-Za-z0-9\u4E00-\u9FFF]/
const COMMON_OTHER = /^[\0-\x7F\u2000-\u206F\u2190-\u22FF\u3000-\u3003\u3008-\u301B\uFF01-\uFF0F\uFF1A-\uFF20]/

/**
 * A run that begins with no letter: LibreOffice gives such a beginning the script, and so the face, of what stands before it.
 * The commonest beginnings are told without the class of all letters, which takes a millisecond to be compiled.
 */
function beginsWeakly(text: string): boolean {
  if (COMMON_LETTER.test(text)) return false
  return COMMON_OTHER.test(text) || /^[^\p{L}\p{N}]/u.test(text)
}

/**
 * Superscript and subscript in thousandths of a percent of the size; Office shrinks the text by itself.
 * A subscript lower than this would make its line taller (measured: LibreOffice 7.4).
 */
const BASELINES = { super: 30_000, sub: -8_000 } as const

/** A run as `a:r`, its newlines as `a:br`, the slide's number as `a:fld` (§21.1.2.3.8, §21.1.2.2.1, §21.1.2.2.4). */
export function runXml(run: Run, paragraph: Paragraph, context: TextContext): string {
  if (run.text === '') return ''
  if (run.math && context.formulas) return `<a14:m>${oMath(run.math.tree, formulaLook(run, paragraph, context))}</a14:m>`
  if (!run.text.includes('\n')) {
    if (!isOwnText(run.text)) {
      const stretches = languageStretches(run.text)
      if (stretches.length > 1) return stretches.map((text) => runXml({ ...run, text }, paragraph, context)).join('')
    }
    const content = `${runProperties('a:rPr', run, paragraph, context)}<a:t>${esc(run.text)}</a:t>`
    return context.slideNumber && /^\d+$/.test(run.text) ? `<${NUMBER_FIELD}>${content}</a:fld>` : `<a:r>${content}</a:r>`
  }
  return run.text
    .split('\n')
    .map((text) => runXml({ ...run, text }, paragraph, context))
    .join(`<a:br>${runProperties('a:rPr', run, paragraph, context)}</a:br>`)
}

/** `a:rPr`, `a:endParaRPr` (CT_TextCharacterProperties, §21.1.2.3.9): only what is not inherited. */
export function runProperties(name: 'a:rPr' | 'a:endParaRPr', run: Run, paragraph: Paragraph, context: TextContext): string {
  const { inherited, languages } = context
  const plain = isPlain(run)
  const size = centipoints(plain || run.baseline !== undefined ? paragraph.size : paragraph.size * (run.scale ?? 1))
  const bold = (plain ? undefined : run.bold) ?? paragraph.bold ?? false
  const attributes =
    languageAttributes(languages, run.script, run.text) +
    (size === centipoints(inherited.size) ? '' : ` sz="${size}"`) +
    (bold === inherited.bold ? '' : ` b="${bold ? 1 : 0}"`) +
    (plain ? '' : markAttributes(run)) +
    ' dirty="0"'
  const children = plain
    ? ownFill(paragraph.color, context) + fontsXml(run, context)
    : fillXml(run, paragraph, context) +
      highlightXml(run) +
      fontsXml(run, context) +
      hyperlinkXml(run.link, context.links, run.color !== undefined && !sameColor(run.color, context.theme.colors.link))
  return children === '' ? `<${name} ${attributes}/>` : `<${name} ${attributes}>${children}</${name}>`
}

function markAttributes({ italic, underline, strike, baseline, mono }: Run): string {
  return (
    (italic ? ' i="1"' : '') +
    (underline ? ' u="sng"' : '') +
    (strike ? ' strike="sngStrike"' : '') +
    (baseline === undefined ? '' : ` baseline="${BASELINES[baseline]}"`) +
    (mono ? ' noProof="1"' : '')
  )
}

/** What a formula has of the run that it is: size and colour, where they are not inherited. No weight, and no font: programs have one for formulas. */
export function formulaLook(run: Run, paragraph: Paragraph, context: TextContext): FormulaLook {
  const { inherited, languages } = context
  const size = paragraph.size * (run.scale ?? 1)
  const fill = fillXml(run, paragraph, context)
  const attributes =
    languageAttributes(languages, run.script) +
    (centipoints(size) === centipoints(inherited.size) ? '' : ` sz="${centipoints(size)}"`) +
    ' dirty="0"'
  return lookOf(attributes, fill + highlightXml(run))
}

/** @param attributes of `a:rPr`; @param children in it, its fill first */
function lookOf(attributes: string, children: string): FormulaLook {
  return {
    properties: children === '' ? `<a:rPr ${attributes}/>` : `<a:rPr ${attributes}>${children}</a:rPr>`,
    colored: (color) => lookOf(attributes, solidFill(color as Color)),
  }
}

/** A link that has no colour of its own has the theme's; said aloud, because LibreOffice 7.4 gives it to a text's first link only. */
function fillXml(run: Run, paragraph: Paragraph, context: TextContext): string {
  if (run.link && context.links.has(linkKey(run.link))) return solidFill(run.color ?? context.theme.colors.link)
  return ownFill(run.color ?? paragraph.color, context)
}

function ownFill(color: Color, { inherited }: TextContext): string {
  return sameColor(color, inherited.color) ? '' : solidFill(color)
}

/** `a:highlight` (§21.1.2.3.4), which follows fill and effects and comes before the fonts. */
function highlightXml({ highlight }: Run): string {
  return highlight === undefined ? '' : `<a:highlight>${colorXml(highlight)}</a:highlight>`
}

/** `a:latin`, `a:ea`, `a:cs` (CT_TextFont, §21.1.2.3.1–7), only where the theme's own choice would be wrong. */
function fontsXml(run: Run, { major, theme }: TextContext): string {
  if (run.script === 'ea') {
    if (!AMBIGUOUS.test(run.text)) return ''
    const face = major ? '+mj-ea' : '+mn-ea'
    return `<a:latin typeface="${face}"/><a:ea typeface="${face}"/>`
  }
  if (!run.mono) return beginsWeakly(run.text) ? `<a:ea typeface="${major ? '+mj-lt' : '+mn-lt'}"/>` : ''
  const face = monoFace(theme)
  return `<a:latin typeface="${face}"/><a:cs typeface="${face}"/>`
}
