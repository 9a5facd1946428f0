import { blockText, type Block } from '../../deck/index.ts'

/** Layouts of Slidev and its themes, and of other tools, by our names. */
const LAYOUTS: Readonly<Record<string, string>> = {
  'two-cols': 'two-columns',
  'two-cols-header': 'two-columns',
  'two-cols-title': 'two-columns',
  'top-title-two-cols': 'two-columns',
  'side-title': 'two-columns',
  'two-column': 'two-columns',
  twocols: 'two-columns',
  'image-left': 'default',
  'image-right': 'default',
  'iframe-left': 'default',
  'iframe-right': 'default',
  iframe: 'default',
  image: 'default',
  bullets: 'default',
  content: 'default',
  body: 'default',
  'section-header': 'section',
  'section-title': 'section',
  intro: 'cover',
  title: 'cover',
  end: 'closing',
  thanks: 'closing',
  center: 'statement',
  fact: 'statement',
  quote: 'statement',
  toc: 'contents',
  'table-of-contents': 'contents',
  index: 'contents',
  none: 'default',
  full: 'default',
}

/** Layouts that show a title and a few words. */
const BRIEF: ReadonlySet<string> = new Set(['cover', 'section', 'statement', 'closing'])
/** Most words, as blocks and as characters of each, that those have room for. */
const FEW = { blocks: 4, characters: 120 }

/** Our layout that is nearest to another tool's; `undefined` if there is none, or if it has no room for the content. */
export function foreignLayout(name: string, slots: Readonly<Record<string, readonly Block[]>>): string | undefined {
  const layout = isForeignLayout(name) ? LAYOUTS[name.toLowerCase()] : undefined
  if (layout === undefined || !BRIEF.has(layout)) return layout
  const blocks = Object.values(slots).flat()
  const brief = blocks.length <= FEW.blocks && blocks.every(isBrief) && Object.keys(slots).length === 1
  return brief ? layout : undefined
}

function isBrief(block: Block): boolean {
  return (block.type === 'paragraph' || block.type === 'heading') && blockText(block).length <= FEW.characters
}

/** A layout of another tool that is known. */
export function isForeignLayout(name: string): boolean {
  return Object.hasOwn(LAYOUTS, name.toLowerCase())
}
