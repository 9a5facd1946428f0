import type { Composed, ParagraphSpec } from '../../blocks/types.ts'
import type { CodeBlock } from '../../deck/types.ts'
import type { Pt, SceneNode } from '../../scene/types.ts'
import type { FlowContext } from '../context.ts'

const PADDING = { x: 20, y: 16 }

/** A code block on its own ground: one paragraph a line, so that each stays a line in PowerPoint. */
export function composeCode(block: CodeBlock, width: Pt, context: FlowContext): Composed {
  const { lines, name } = context.derive(block, () => ({
    lines: block.value
      .replace(/\n$/, '')
      .split('\n')
      .map((text) => [{ text: text.replaceAll('\t', '    '), mono: true }]),
    name: [{ text: block.fileName ?? '' }],
  }))
  const paragraphs = lines.map((runs): ParagraphSpec => context.paragraph('code', runs, { tag: 'code', preformatted: true }))
  const text = context.text({ id: 'code', role: 'code', paragraphs }, width - 2 * PADDING.x)
  const caption =
    block.fileName === undefined
      ? undefined
      : context.text({ id: 'code-name', role: 'caption', paragraphs: [context.paragraph('label', name)] }, width)
  const above = caption === undefined ? 0 : caption.height + 4
  const height = above + text.height + 2 * PADDING.y
  return {
    height,
    place: ({ x, y, w }): SceneNode[] => [
      {
        kind: 'group',
        id: context.id('code-block'),
        role: 'figure',
        box: { x, y, w, h: height },
        ...(block.click === undefined ? {} : { click: block.click }),
        children: [
          ...(caption?.place({ x, y, w, h: caption.height }) ?? []),
          {
            kind: 'shape',
            id: context.id('code-ground'),
            geometry: 'rect',
            box: { x, y: y + above, w, h: height - above },
            fill: context.color('codeFill'),
          },
          ...text.place({ x: x + PADDING.x, y: y + above + PADDING.y, w: w - 2 * PADDING.x, h: text.height }),
        ],
      },
    ],
  }
}
