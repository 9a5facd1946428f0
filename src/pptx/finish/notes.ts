import type { NotesParagraph, Run } from '../../scene/types.ts'
import { colorXml } from '../color.ts'
import type { DeckPlan, SlidePlan } from '../plan.ts'
import { type Relationship, relationshipsXml } from '../slides/relationships.ts'
import { characterBullet } from '../text/bullets.ts'
import { monoFace } from '../text/fonts.ts'
import { languageAttributes, languageStretches } from '../text/languages.ts'
import { externalAddress, hyperlinkXml, type LinkIds, linkKey } from '../text/links.ts'
import { targetFrom } from './template.ts'
import { DECLARATION, emu, esc, NAMESPACES, relationshipType, TREE_START } from '../xml.ts'

/** Indent of one level of a list in the notes, in points. */
const STEP = 14.4

/** A notes page's two parts. */
export interface NotesPart {
  xml: string
  relationships: string
}

/** What writing notes asks of its surroundings. */
interface NotesContext {
  plan: DeckPlan
  links: LinkIds
}

/** `ppt/notesSlides/notesSlide*.xml` (CT_NotesSlide, §19.3.1.26): the slide's picture and what the speaker says. */
export function notesPart({ scene, number }: SlidePlan, plan: DeckPlan): NotesPart {
  const { words } = plan
  const links = linkRelationships(scene.notes)
  const context = { plan, links: new Map([...links].map(([key, { id }]) => [key, id])) }
  const paragraphs = scene.notes.map((paragraph) => paragraphXml(paragraph, context)).join('')
  return {
    xml:
      `${DECLARATION}<p:notes ${NAMESPACES}><p:cSld><p:spTree>${TREE_START}` +
      `<p:sp><p:nvSpPr><p:cNvPr id="2" name="${words.slideImage} 1"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>` +
      '<p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>' +
      `<p:sp><p:nvSpPr><p:cNvPr id="3" name="${words.notes} 2"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
      `<p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs}</p:txBody></p:sp>` +
      '</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>',
    relationships: relationshipsXml([
      {
        id: 'rId1',
        type: relationshipType('notesMaster'),
        target: targetFrom('ppt/notesSlides/notesSlide1.xml', plan.design.template?.notesMaster ?? 'ppt/notesMasters/notesMaster1.xml'),
      },
      { id: 'rId2', type: relationshipType('slide'), target: `../slides/slide${number}.xml` },
      ...new Map([...links.values()].map((link) => [link.id, link])).values(),
    ]),
  }
}

/**
 * The notes' links to addresses, by `linkKey`. A page of notes leads to its own slide and to no other (§13.3.5): a link to
 * another slide stays text.
 */
function linkRelationships(notes: readonly NotesParagraph[]): ReadonlyMap<string, Relationship> {
  const links = new Map<string, Relationship>()
  const ids = new Map<string, string>()
  for (const { link } of notes.flatMap(({ runs }) => runs)) {
    const target = link?.kind === 'external' ? externalAddress(link.url) : undefined
    if (link === undefined || target === undefined) continue
    const id = ids.get(target) ?? `rId${ids.size + 3}`
    ids.set(target, id)
    links.set(linkKey(link), { id, type: relationshipType('hyperlink'), target, external: true })
  }
  return links
}

function paragraphXml({ runs, level, marker, click }: NotesParagraph, context: NotesContext): string {
  const { plan } = context
  const cue = click ? runXml({ text: plan.words.cue(click), script: 'ea', bold: true }, context) : ''
  const text = joined(runs)
    .map((run) => runXml(run, context))
    .join('')
  const end = cue + text === '' ? `<a:endParaRPr ${languageAttributes(plan.languages, 'ea')}/>` : ''
  return `<a:p>${propertiesXml(level, marker)}${cue}${text}${end}</a:p>`
}

/** Runs of one style as one run: notes are read and edited, not laid out, and need no split by script. */
function joined(runs: readonly Run[]): readonly Run[] {
  const out: Run[] = []
  for (const run of runs) {
    const last = out.at(-1)
    if (last && styleOf(last) === styleOf(run)) {
      out[out.length - 1] = { ...last, text: last.text + run.text, script: last.script === 'ea' ? 'ea' : run.script }
    } else out.push(run)
  }
  return out
}

/** All that a run says but its text and the script that it is split by. */
function styleOf(run: Run): string {
  return JSON.stringify({ ...run, text: '', script: 'ea' })
}

function propertiesXml(level: number, marker: string | undefined): string {
  const depth = level === 0 ? '' : ` lvl="${Math.min(8, level)}"`
  if (marker === undefined) return depth === '' ? '' : `<a:pPr${depth}/>`
  const bullet = /^\d+[.)]?$/.test(marker)
    ? `<a:buFontTx/><a:buAutoNum type="arabicPeriod"${Number.parseInt(marker, 10) === 1 ? '' : ` startAt="${Number.parseInt(marker, 10)}"`}/>`
    : characterBullet(marker)
  return `<a:pPr marL="${emu(STEP * (level + 1))}"${depth} indent="${emu(-STEP)}">${bullet}</a:pPr>`
}

/** Superscript and subscript in thousandths of a percent of the size, as PowerPoint's own buttons set them. */
const BASELINES = { super: 30_000, sub: -25_000 } as const

function runXml(run: Run, context: NotesContext): string {
  return languageStretches(run.text)
    .map((text) => stretchXml({ ...run, text }, context))
    .join('')
}

/** Sizes and colours are the page's own; what an author says by style stays. */
function stretchXml(
  { text, script, bold, italic, underline, strike, baseline, mono, highlight, link }: Run,
  { plan, links }: NotesContext,
): string {
  const linked = hyperlinkXml(link, links)
  const face = monoFace(plan.theme)
  const attributes =
    languageAttributes(plan.languages, script, text) +
    (bold ? ' b="1"' : '') +
    (italic ? ' i="1"' : '') +
    (underline && linked === '' ? ' u="sng"' : '') +
    (strike ? ' strike="sngStrike"' : '') +
    (baseline === undefined ? '' : ` baseline="${BASELINES[baseline]}"`)
  const children =
    (highlight === undefined ? '' : `<a:highlight>${colorXml(highlight)}</a:highlight>`) +
    (mono ? `<a:latin typeface="${face}"/><a:cs typeface="${face}"/>` : '') +
    linked
  const properties = children === '' ? `<a:rPr ${attributes}/>` : `<a:rPr ${attributes}>${children}</a:rPr>`
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : `<a:r>${properties}<a:t>${esc(line)}</a:t></a:r>`))
    .join('<a:br/>')
}
