/** The place of the monospaced face in a template's theme, which has none of its own for code. */
import type { Template } from '../../layouts/template.ts'
import type { NotesParagraph, PlacedDeck, Run, SceneNode } from '../../scene/types.ts'
import type { Theme } from '../../themes/types.ts'
import { esc } from '../xml.ts'

/** Hebrew, Arabic, the scripts of India and South-East Asia: drawn with the complex-script faces (§21.1.2.3.1). */
const COMPLEX = /[\u0590-\u08FF\u0900-\u0DFF\u0E00-\u0FFF\u1000-\u109F\u1780-\u17FF\uFB1D-\uFDFF\uFE70-\uFEFF]/

/**
 * The theme with code in the headings' complex-script slot, if the template leaves it empty in all its themes and nothing
 * in the deck would be drawn with it; else as it is, and code names its face.
 */
export function withCodeSlot(theme: Theme, template: Template | undefined, { scenes }: PlacedDeck): Theme {
  if (!theme.ownFonts || !template || template.codeThemes.length === 0) return theme
  let code = false
  for (const { nodes, notes } of scenes) {
    for (const { text, mono } of [...nodes.flatMap(runsOf), ...notes.flatMap((paragraph: NotesParagraph) => paragraph.runs)]) {
      if (COMPLEX.test(text)) return theme
      code ||= mono === true
    }
  }
  return code ? { ...theme, ownFonts: false } : theme
}

/** The template's themes with the face in that slot, by part name; none if code names its face. */
export function codeThemes({ fonts, ownFonts }: Theme, { codeThemes: parts, parts: all }: Template): [part: string, xml: string][] {
  if (ownFonts !== false) return []
  return parts.map((part) => {
    const xml = new TextDecoder().decode(all.get(part)!.bytes)
    const start = xml.search(/<(?:\w+:)?majorFont\b/)
    return [
      part,
      xml.slice(0, start) + xml.slice(start).replace(/(<(?:\w+:)?cs\b[^>]*?\btypeface=)(?:""|'')/, `$1"${esc(fonts.mono.pptx)}"`),
    ]
  })
}

function runsOf(node: SceneNode): readonly Run[] {
  switch (node.kind) {
    case 'text':
      return node.paragraphs.flatMap(({ runs }) => runs)
    case 'shape':
      return node.text ? runsOf(node.text) : []
    case 'table':
      return node.cells.flat().flatMap(({ text }) => runsOf(text))
    case 'group':
      return node.children.flatMap(runsOf)
    default:
      return []
  }
}
