import type { NotesParagraph, Run } from '../../scene/types.ts'
import type { DeckPlan, SlidePlan } from '../plan.ts'
import { relationshipsXml } from '../slides/relationships.ts'
import { characterBullet } from '../text/bullets.ts'
import { languageAttributes } from '../text/languages.ts'
import { DECLARATION, emu, esc, NAMESPACES, relationshipType, TREE_START } from '../xml.ts'

/** Indent of one level of a list in the notes, in points. */
const STEP = 14.4

/** `ppt/notesSlides/notesSlide*.xml` (CT_NotesSlide, §19.3.1.26): the slide's picture and what the speaker says. */
export function notesXml({ scene }: SlidePlan, plan: DeckPlan): string {
  const { words } = plan
  const paragraphs = scene.notes.map((paragraph) => paragraphXml(paragraph, plan)).join('')
  return (
    `${DECLARATION}<p:notes ${NAMESPACES}><p:cSld><p:spTree>${TREE_START}` +
    `<p:sp><p:nvSpPr><p:cNvPr id="2" name="${words.slideImage} 1"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>` +
    '<p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>' +
    `<p:sp><p:nvSpPr><p:cNvPr id="3" name="${words.notes} 2"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
    `<p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs}</p:txBody></p:sp>` +
    '</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>'
  )
}

function paragraphXml({ runs, level, marker, click }: NotesParagraph, plan: DeckPlan): string {
  const cue = click ? runXml({ text: plan.words.cue(click), script: 'ea', bold: true }, plan) : ''
  const text = joined(runs)
    .map((run) => runXml(run, plan))
    .join('')
  const end = cue + text === '' ? `<a:endParaRPr ${languageAttributes(plan.languages, 'ea')}/>` : ''
  return `<a:p>${propertiesXml(level, marker)}${cue}${text}${end}</a:p>`
}

/** Runs of one style as one run: notes are read and edited, not laid out, and need no split by script. */
function joined(runs: readonly Run[]): readonly Run[] {
  const out: Run[] = []
  for (const run of runs) {
    const last = out.at(-1)
    if (last && last.bold === run.bold && last.italic === run.italic) {
      out[out.length - 1] = { ...last, text: last.text + run.text, script: last.script === 'ea' ? 'ea' : run.script }
    } else out.push(run)
  }
  return out
}

function propertiesXml(level: number, marker: string | undefined): string {
  const depth = level === 0 ? '' : ` lvl="${Math.min(8, level)}"`
  if (marker === undefined) return depth === '' ? '' : `<a:pPr${depth}/>`
  const bullet = /^\d+[.)]?$/.test(marker)
    ? `<a:buFontTx/><a:buAutoNum type="arabicPeriod"${Number.parseInt(marker, 10) === 1 ? '' : ` startAt="${Number.parseInt(marker, 10)}"`}/>`
    : characterBullet(marker)
  return `<a:pPr marL="${emu(STEP * (level + 1))}"${depth} indent="${emu(-STEP)}">${bullet}</a:pPr>`
}

function runXml({ text, script, bold, italic }: Run, { languages }: DeckPlan): string {
  const properties = `<a:rPr ${languageAttributes(languages, script)}${bold ? ' b="1"' : ''}${italic ? ' i="1"' : ''}/>`
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : `<a:r>${properties}<a:t>${esc(line)}</a:t></a:r>`))
    .join('<a:br/>')
}

/** The notes' relationships: their master and their slide. */
export function notesRelationships({ number }: SlidePlan): string {
  return relationshipsXml([
    { id: 'rId1', type: relationshipType('notesMaster'), target: '../notesMasters/notesMaster1.xml' },
    { id: 'rId2', type: relationshipType('slide'), target: `../slides/slide${number}.xml` },
  ])
}
