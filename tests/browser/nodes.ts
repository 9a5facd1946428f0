/** Scene nodes for tests, set by the text engine. */
import type { Box, Marker, Paragraph, Scene, SceneNode, TextNode, TextRole } from '../../src/scene/index.ts'
import { breakLines, prepareText } from '../../src/text/index.ts'
import type { RunInput } from '../../src/text/types.ts'

const FACES = { latin: 'arimo', ea: 'noto-sans-sc', mono: 'cousine' }

interface ParagraphOptions extends Partial<Omit<Paragraph, 'runs' | 'lines' | 'y'>> {
  spaceBefore?: number
}

/** A paragraph before it has a place. */
export type Draft = readonly [text: string | readonly RunInput[], options?: ParagraphOptions]

/** Sets paragraphs in a box, from its top. */
export function text(id: string, role: TextRole, box: Box, drafts: readonly Draft[], more: Partial<TextNode> = {}): TextNode {
  let y = 0
  const paragraphs = drafts.map(([content, options = {}]): Paragraph => {
    const { spaceBefore = 0, ...rest } = options
    const base = {
      tag: 'p' as const,
      size: 22.2,
      lineHeight: 1.5,
      align: 'left' as const,
      color: 'dk1' as const,
      level: 0,
      indent: 0,
      ...rest,
    }
    const runs = typeof content === 'string' ? [{ text: content }] : content
    const prepared = prepareText(runs, { faces: FACES, lang: more.lang ?? 'zh-CN', bold: base.bold, preformatted: base.tag === 'code' })
    const room = box.w - base.indent
    const lines = breakLines(prepared, room / base.size).map(({ start, end, width }) => {
      const free = room - width * base.size
      return {
        start,
        end,
        width: width * base.size,
        x: base.indent + (base.align === 'center' ? free / 2 : base.align === 'right' ? free : 0),
      }
    })
    y += spaceBefore
    const paragraph = { ...base, runs: prepared.runs, lines, y }
    y += lines.length * base.size * base.lineHeight
    return paragraph
  })
  return { kind: 'text', id, role, box, anchor: 'top', paragraphs, contentHeight: y, lang: 'zh-CN', ...more }
}

export function title(content: string): TextNode {
  const box = { x: 56, y: 40, w: 848, h: 52 }
  return text('title', 'title', box, [[content, { tag: 'h2', size: 30, lineHeight: 1.248, bold: true, color: 'dk2' }]], {
    placeholder: 'title',
  })
}

export function bullet(x: number, mark = '•'): Marker {
  return { kind: 'bullet', text: mark, color: 'accent1', x, width: 24 }
}

export function number(value: number, start = 1): Marker {
  return { kind: 'number', text: `${value}.`, value, start, color: 'accent1', x: 0, width: 28 }
}

export function scene(id: string, nodes: readonly SceneNode[], more: Partial<Scene> = {}): Scene {
  return { id, layout: 'default', title: id, lang: 'zh-CN', background: 'lt1', nodes, backdrop: [], clicks: 0, notes: [], ...more }
}
