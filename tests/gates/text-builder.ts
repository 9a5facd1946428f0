import type { Box, Paragraph, Pt, Run, TextNode } from '../../src/scene/types.ts'

type RunStyle = Omit<Run, 'text' | 'script'>

/** Text split by script; `style` holds for all of it. Quotes, dashes and arrows count as East Asian. */
export function runs(words: string, style: RunStyle = {}): Run[] {
  const pieces = words.match(/[\u2E80-\uFFFF“”‘’—…·×→①-⑳]+|[^\u2E80-\uFFFF“”‘’—…·×→①-⑳]+/gu) ?? []
  return pieces.map((piece) => ({ text: piece, script: /^[\u2E80-\uFFFF“”‘’—…·×→①-⑳]/u.test(piece) ? 'ea' : 'latin', ...style }))
}

export interface ParagraphSpec extends Partial<Omit<Paragraph, 'lines' | 'runs'>> {
  runs: readonly Run[]
  size: Pt
  lineHeight: number
  /** How many lines it takes at the box's width. */
  rows?: number
  /** Room above it. */
  before?: Pt
}

/** A text node whose paragraphs follow each other, anchored in its box. */
export function text(
  id: string,
  role: TextNode['role'],
  box: Box,
  paragraphs: readonly ParagraphSpec[],
  more: Partial<TextNode> = {},
): TextNode {
  const height = paragraphs.reduce((sum, p, i) => sum + (i > 0 ? (p.before ?? 0) : 0) + (p.rows ?? 1) * p.size * p.lineHeight, 0)
  const anchor = more.anchor ?? 'top'
  let y = anchor === 'middle' ? (box.h - height) / 2 : anchor === 'bottom' ? box.h - height : 0
  const placed = paragraphs.map(({ rows = 1, before = 0, ...p }, i): Paragraph => {
    if (i > 0) y += before
    const paragraph: Paragraph = {
      tag: 'p',
      align: 'left',
      color: 'dk1',
      level: 0,
      indent: 0,
      ...p,
      y,
      lines: Array.from({ length: rows }, () => ({ start: 0, end: 0, x: p.indent ?? 0, width: 0 })),
    }
    y += rows * p.size * p.lineHeight
    return paragraph
  })
  return { kind: 'text', id, role, box, anchor, paragraphs: placed, contentHeight: height, lang: 'zh-CN', ...more }
}
