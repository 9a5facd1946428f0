import type { Composed, FlowOptions, ParagraphSpec } from '../blocks/types.ts'
import { mediaKind } from '../deck/index.ts'
import type { Block, ImageBlock, ParagraphBlock } from '../deck/types.ts'
import type { Pt, SceneNode } from '../scene/types.ts'
import type { FlowContext } from './context.ts'
import { composeChart } from './flow/chart.ts'
import { composeCode } from './flow/code.ts'
import { composeDirective } from './flow/directive.ts'
import { composeFlowchart } from './flow/flowchart.ts'
import { composeImage } from './flow/image.ts'
import { composeImageRow } from './flow/image-row.ts'
import { listParts } from './flow/list.ts'
import { composeMath } from './flow/math.ts'
import { composeQuote } from './flow/quote.ts'
import { composeRule } from './flow/rule.ts'
import { composeTable } from './flow/table.ts'

/** A flow is text and things between the text. */
export type FlowPart = { kind: 'text'; paragraphs: ParagraphSpec[] } | { kind: 'block'; composed: Composed; indent: Pt }

/** Room between two parts, in em of the running text. */
const PART_GAP = 0.9
/** Most that the room between parts grows when a slide is not full. */
const MOST_GAP_GROWTH = 1.2

/**
 * Sets blocks one under the other. Neighbouring paragraphs, headings and lists become one text, so that
 * they stay one text in PowerPoint.
 */
export function composeFlow(blocks: readonly Block[], width: Pt, context: FlowContext, options: FlowOptions = {}): Composed {
  const parts = mergeText(
    withRows(blocks).flatMap((entry) => (Array.isArray(entry) ? rowPart(entry, width, context) : partsOf(entry, width, context, options))),
  )
  const items = parts.map((part): { composed: Composed; indent: Pt } =>
    part.kind === 'block'
      ? part
      : {
          composed: context.text(
            {
              id: options.id ?? 'text',
              role: 'body',
              paragraphs: part.paragraphs,
              placeholder: options.placeholder,
              spread: options.spread ?? 1,
            },
            width,
          ),
          indent: 0,
        },
  )
  const gap = context.size(options.role ?? 'body') * PART_GAP
  const gaps = gap * Math.max(0, items.length - 1)
  const height = items.reduce((sum, { composed }) => sum + composed.height, gaps)
  const ideal = items.reduce((sum, { composed }) => sum + (composed.ideal ?? composed.height), gaps)
  return {
    height,
    ideal,
    ...(items.some(({ composed }) => composed.cramped) ? { cramped: true } : {}),
    get lonely() {
      return items.some(({ composed }) => composed.lonely)
    },
    place(box) {
      const stretch = ideal > height ? Math.min(1, Math.max(0, (box.h - height) / (ideal - height))) : 0
      const left = box.h - height - stretch * (ideal - height)
      const extra = items.length > 1 ? Math.min(Math.max(0, left) / (items.length - 1), gap * MOST_GAP_GROWTH) : 0
      let y = box.y
      return items.flatMap(({ composed, indent }, i): SceneNode[] => {
        const own = composed.height + stretch * ((composed.ideal ?? composed.height) - composed.height)
        // The last text takes the room that is left, so that what is added to it in PowerPoint has a place.
        const h = i === items.length - 1 && parts[i]!.kind === 'text' ? Math.max(own, box.y + box.h - y) : own
        const nodes = composed.place({ x: box.x + indent, y, w: width - indent, h })
        y += own + gap + extra
        return nodes
      })
    },
  }
}

/** Pictures that follow each other as one entry. */
function withRows(blocks: readonly Block[]): (Block | ImageBlock[])[] {
  const entries: (Block | ImageBlock[])[] = []
  for (const block of blocks) {
    const last = entries.at(-1)
    if (block.type !== 'image' || block.click !== undefined || last === undefined || isSound(block)) entries.push(block)
    else if (Array.isArray(last)) last.push(block)
    else if (last.type === 'image' && last.click === undefined && !isSound(last)) entries[entries.length - 1] = [last, block]
    else entries.push(block)
  }
  return entries
}

/** A sound is a bar: bars stand one below the other. */
function isSound({ src }: ImageBlock): boolean {
  return mediaKind(src) === 'audio'
}

function rowPart(images: readonly ImageBlock[], width: Pt, context: FlowContext): FlowPart[] {
  return [{ kind: 'block', composed: composeImageRow(images, width, context), indent: 0 }]
}

function mergeText(parts: readonly FlowPart[]): FlowPart[] {
  const merged: FlowPart[] = []
  for (const part of parts) {
    const last = merged.at(-1)
    if (part.kind === 'text' && last?.kind === 'text') last.paragraphs.push(...part.paragraphs)
    else merged.push(part.kind === 'text' ? { kind: 'text', paragraphs: [...part.paragraphs] } : part)
  }
  return merged
}

function partsOf(block: Block, width: Pt, context: FlowContext, options: FlowOptions): FlowPart[] {
  const part = (composed: Composed): FlowPart[] => [{ kind: 'block', composed, indent: 0 }]
  switch (block.type) {
    case 'paragraph':
      if (block.children.some((child) => child.type === 'image')) return withPictures(block, width, context, options)
      return [{ kind: 'text', paragraphs: [bodyParagraph(block.children, context, options, block.click)] }]
    case 'heading':
      return [{ kind: 'text', paragraphs: [subheading(block, context, options)] }]
    case 'list':
      return listParts(block, { indent: 0, level: 0 }, context, options, (child, inner) => partsOf(child, inner, context, options), width)
    case 'table':
      return part(composeTable(block, width, context))
    case 'code':
      return part(composeCode(block, width, context))
    case 'flow':
      return part(composeFlowchart(block, width, context))
    case 'chart':
      return part(composeChart(block, width, context))
    case 'math':
      return part(composeMath(block, width, context, options))
    case 'quote':
      return part(composeQuote(block, width, context, options))
    case 'image':
      return part(composeImage(block, width, context))
    case 'rule':
      return part(composeRule(context))
    case 'directive':
      // A container without a look of its own: its blocks flow on.
      return block.name === 'clicks'
        ? block.children.flatMap((child) => partsOf(child, width, context, options))
        : part(composeDirective(block, width, context))
    default:
      return block satisfies never
  }
}

/** A paragraph with pictures in its lines: its text, then the pictures in a row beneath, at most in their own size. */
function withPictures(block: ParagraphBlock, width: Pt, context: FlowContext, options: FlowOptions): FlowPart[] {
  const { text, images } = context.derive(block, () => ({
    text: block.children.filter((child) => child.type !== 'image' || context.slide.assetOf(child.src) === undefined),
    images: block.children.flatMap((child): ImageBlock[] =>
      child.type === 'image' && context.slide.assetOf(child.src) !== undefined
        ? [{ ...child, ...(block.click ? { click: block.click } : {}) }]
        : [],
    ),
  }))
  const words = text.some((child) => child.type !== 'text' || child.value.trim() !== '')
  return [
    ...(words ? [{ kind: 'text' as const, paragraphs: [bodyParagraph(text, context, options, block.click)] }] : []),
    ...(images.length > 0 ? rowPart(images, width, context) : []),
  ]
}

type Content = Parameters<FlowContext['runs']>[0]

/** A paragraph of running text. */
function bodyParagraph(content: Content, context: FlowContext, options: FlowOptions, click?: number): ParagraphSpec {
  const role = options.role ?? 'body'
  return context.paragraph(role, context.runs(content), {
    spaceBefore: context.size(role) * 0.55,
    ...(options.color ? { color: options.color } : {}),
    ...(options.align ? { align: options.align } : {}),
    ...(click === undefined ? {} : { click }),
  })
}

function subheading(block: Extract<Block, { type: 'heading' }>, context: FlowContext, options: FlowOptions): ParagraphSpec {
  const size = Math.max(context.size(options.role ?? 'body'), context.size('heading'))
  return context.paragraph('heading', context.runs(block.children), {
    tag: block.level <= 3 ? 'h3' : 'h4',
    size,
    spaceBefore: size * 0.8,
    ...(options.color ? { color: options.color } : {}),
    ...(block.click === undefined ? {} : { click: block.click }),
  })
}
