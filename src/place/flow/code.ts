import { groundForm } from '../../blocks/panel.ts'
import { codeLines, type CodeToken } from '../../blocks/code/index.ts'
import type { Composed, ParagraphSpec } from '../../blocks/types.ts'
import { firstLineOf, lineCount } from '../../deck/index.ts'
import type { CodeBlock } from '../../deck/types.ts'
import type { Pt, SceneNode } from '../../scene/types.ts'
import type { RunInput } from '../../text/types.ts'
import { type CodePalette, codePalette } from '../../themes/index.ts'
import type { FlowContext } from '../context.ts'
import { codeBands } from './code-bands.ts'

const PADDING = { x: 20, y: 16 }
/** Room between a block's name and its ground. */
const NAME_GAP = 4
/** Advance of a monospaced character, in em. */
const COLUMN = 0.6
/** Columns that a line's continuation is further in than the line. */
const HANG = 2
/** A continuation leaves at least this share of the width to its text. */
const MOST_HANG = 0.4
/** Columns between line numbers and code; half of one is room for other faces’ digits. */
const GUTTER_GAP = 2
const DIGIT_ROOM = 0.5

/** A code block on its own ground: one paragraph a line, so that each stays a line in PowerPoint. */
export function composeCode(block: CodeBlock, width: Pt, context: FlowContext): Composed {
  const { slide } = context
  const palette = codePalette(context.theme, slide.dark)
  const { lines, name, numbers } = context.derive(block, () => ({
    lines: codeLines(block, slide.code).map((tokens) => ({ runs: runsOf(tokens, palette), columns: indentation(tokens) })),
    name: [{ text: block.fileName ?? '' }],
    numbers: block.lineNumbers ? numberRuns(block) : undefined,
  }))
  const size = context.size('code')
  const gutter = numbers === undefined ? 0 : (numbers.digits + GUTTER_GAP) * COLUMN * size
  const room = width - 2 * PADDING.x - gutter
  const paragraphs = lines.map(({ runs, columns }): ParagraphSpec => {
    const hang = Math.min((columns + HANG) * COLUMN * size, room * MOST_HANG)
    return context.paragraph('code', runs, { tag: 'code', preformatted: true, color: palette.text, hang })
  })
  const text = context.text({ id: 'code', role: 'code', paragraphs }, room)
  const caption =
    block.fileName === undefined
      ? undefined
      : context.text({ id: 'code-name', role: 'caption', paragraphs: [context.paragraph('label', name)] }, width)
  const above = caption === undefined ? 0 : caption.height + NAME_GAP
  const height = above + text.height + 2 * PADDING.y
  const pitch = size * context.theme.type.code.lineHeight
  return {
    height,
    place: ({ x, y, w }): SceneNode[] => {
      const top = y + above + PADDING.y
      const counting = numbers === undefined ? 0 : (numbers.digits + DIGIT_ROOM) * COLUMN * size
      const counted = numbers && numberColumn(numbers.runs, text.lines, counting, context, palette)
      const ground = { x, y: y + above, w, h: height - above }
      return [
        {
          kind: 'group',
          id: context.id('code-block'),
          role: 'figure',
          box: { x, y, w, h: height },
          ...(block.click === undefined ? {} : { click: block.click }),
          children: [
            ...(caption?.place({ x, y, w, h: caption.height }) ?? []),
            { kind: 'shape', id: context.id('code-ground'), ...groundForm(context.theme), box: ground, fill: palette.ground },
            ...codeBands(block, text.lines, { x, y: top, w, pitch }, palette, context),
            ...(counted?.place({ x: x + PADDING.x, y: top, w: counting, h: text.height }) ?? []),
            ...text.place({ x: x + PADDING.x + gutter, y: top, w: room, h: text.height }),
          ],
        },
      ]
    },
  }
}

function runsOf(tokens: readonly CodeToken[], { roles }: CodePalette): readonly RunInput[] {
  return tokens.map(({ text, role }) => ({ text, mono: true, ...(role === undefined ? {} : { color: roles[role] }) }))
}

function indentation(tokens: readonly CodeToken[]): number {
  return /^ */.exec(tokens.map(({ text }) => text).join(''))![0].length
}

/** Numbers of a block's lines, and how many digits the longest has in the whole of it. */
function numberRuns(block: CodeBlock): { runs: readonly (readonly RunInput[])[]; digits: number } {
  const first = firstLineOf(block)
  const count = lineCount(block.value)
  const last = block.part === undefined ? first + count - 1 : first - block.part.line + lineCount(block.part.of) - 1
  const runs = Array.from({ length: count }, (_, i) => [{ text: block.part?.column && i === 0 ? '' : String(first + i), mono: true }])
  return { runs, digits: String(last).length }
}

/** Line numbers beside the code, each at its line's first row. They are a text of their own, so that code is copied without them. */
function numberColumn(
  runs: readonly (readonly RunInput[])[],
  rows: readonly number[],
  width: Pt,
  context: FlowContext,
  { roles }: CodePalette,
) {
  const pitch = context.size('code') * context.theme.type.code.lineHeight
  const paragraphs = runs.map((number, i) =>
    context.paragraph('code', number, {
      align: 'right',
      preformatted: true,
      color: roles.comment,
      spaceBefore: i === 0 ? 0 : (rows[i - 1]! - 1) * pitch,
    }),
  )
  return context.text({ id: 'code-numbers', role: 'label', paragraphs, decorative: true }, width)
}
