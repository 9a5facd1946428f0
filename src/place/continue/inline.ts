import type { Inline } from '../../deck/types.ts'

/** UTF-16 length of inline content as it is set. */
export function inlineLength(content: readonly Inline[]): number {
  return content.reduce((sum, node) => sum + lengthOf(node), 0)
}

function lengthOf(node: Inline): number {
  switch (node.type) {
    case 'text':
    case 'code':
      return node.value.length
    case 'math':
      return node.formula.text.length
    case 'image':
      return node.alt.length
    case 'break':
      return 1
    case 'footnoteReference':
      return String(node.number).length
    default:
      return inlineLength(node.children)
  }
}

/** Inline content cut at a UTF-16 offset; a style that spans the cut stands on both sides of it. */
export function cutInline(content: readonly Inline[], offset: number): [Inline[], Inline[]] {
  const before: Inline[] = []
  const after: Inline[] = []
  let left = offset
  for (const node of content) {
    const length = lengthOf(node)
    if (left >= length) before.push(node)
    else if (left <= 0) after.push(node)
    else {
      const [head, tail] = cutNode(node, left)
      before.push(head)
      after.push(tail)
    }
    left -= length
  }
  return [before, after]
}

/** Cuts inside one node; what cannot be cut goes whole to the second side, with an empty text on the first. */
function cutNode(node: Inline, offset: number): [Inline, Inline] {
  if (node.type === 'text' || node.type === 'code') {
    return [
      { ...node, value: node.value.slice(0, offset) },
      { ...node, value: node.value.slice(offset) },
    ]
  }
  if (!('children' in node)) return [{ type: 'text', value: '', at: node.at }, node]
  const [head, tail] = cutInline(node.children, offset)
  return [
    { ...node, children: head },
    { ...node, children: tail },
  ]
}

/** The nearest offset at or before `offset` at which a line may end: after a space or beside an ideograph. */
export function breakBefore(text: string, offset: number): number {
  for (let at = offset; at > Math.max(0, offset - 60); at--) {
    if (/\s/.test(text[at - 1] ?? '')) return at
    if (/\p{Script=Han}/u.test(text[at] ?? '') && !/[（“‘《【「]/.test(text[at - 1] ?? '')) return at
  }
  // Never between the halves of a surrogate pair.
  return /[\uD800-\uDBFF]/.test(text[offset - 1] ?? '') ? offset - 1 : offset
}
