import { blockByName } from '../blocks/index.ts'
import { visitSlide } from '../deck/index.ts'
import type { Block, Slide } from '../deck/types.ts'
import type { NotesParagraph, Run } from '../scene/types.ts'
import { prepareText } from '../text/index.ts'
import type { RunInput } from '../text/types.ts'
import type { Theme } from '../themes/types.ts'
import { inlineRuns, linkTarget, type InlineStyle } from './inline.ts'

/** What a slide's blocks add to its notes: the answer of a quiz. */
export function blockNotes(slide: Slide, lang: string): Block[] {
  const added: Block[] = []
  visitSlide(slide, {
    block: (block) => {
      if (block.type === 'directive') added.push(...(blockByName(block.name)?.notes?.(block, lang) ?? []))
    },
  })
  return added
}

/** Speaker notes as paragraphs: they are read, not laid out. */
export function notesOf(notes: readonly Block[], theme: Theme, lang: string): NotesParagraph[] {
  const faces = { latin: theme.fonts.latin.table, ea: theme.fonts.ea.table, mono: theme.fonts.mono.table }
  const colors = {
    highlight: theme.colors.highlight,
    muted: theme.colors.muted,
    link: theme.colors.link,
    target: linkTarget,
    plainFormulas: true,
  }
  return paragraphs(notes, 0, (runs) => prepareText(runs, { faces, lang }).runs, colors)
}

function paragraphs(
  blocks: readonly Block[],
  level: number,
  split: (runs: readonly RunInput[]) => readonly Run[],
  colors: InlineStyle,
): NotesParagraph[] {
  const inside = (children: readonly Block[], deeper = 0): NotesParagraph[] => paragraphs(children, level + deeper, split, colors)
  return blocks.flatMap((block): NotesParagraph[] => {
    const cue = block.click === undefined ? {} : { click: block.click }
    switch (block.type) {
      case 'paragraph':
        return [{ runs: split(inlineRuns(block.children, colors)), level, ...cue }]
      case 'heading':
        return [{ runs: split(inlineRuns(block.children, colors).map((run) => ({ ...run, bold: true }))), level, ...cue }]
      case 'list':
        return block.items.flatMap((item, i) => {
          const [first, ...rest] = paragraphs(item.children, level, split, colors)
          const marker = block.ordered ? `${block.start + i}.` : '•'
          return [
            { ...(first ?? { runs: [], level }), ...cue, level, marker },
            ...rest.map((paragraph) => ({ ...paragraph, level: Math.max(paragraph.level, level + 1) })),
          ]
        })
      case 'code':
        return block.value
          .replace(/\n$/, '')
          .split('\n')
          .map((text) => ({ runs: split([{ text, mono: true }]), level }))
      case 'flow':
      case 'chart':
        return block.source.split('\n').map((text) => ({ runs: split([{ text, mono: true }]), level }))
      case 'math':
        return [{ runs: split([{ text: block.formula.text }]), level, ...cue }]
      case 'table':
        return block.rows.map((row) => ({
          runs: split(row.flatMap((cell, i): RunInput[] => [...(i > 0 ? [{ text: ' | ' }] : []), ...inlineRuns(cell, colors)])),
          level,
        }))
      case 'image':
        return block.alt === '' ? [] : [{ runs: split([{ text: block.alt }]), level }]
      case 'quote':
      case 'directive':
        return inside(block.children)
      case 'rule':
        return []
      default:
        return block satisfies never
    }
  })
}
