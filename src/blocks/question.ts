import type { Block, DirectiveBlock, Inline, ListItem } from '../deck/types.ts'

/** How a room answers. */
export const ANSWER_KINDS = ['single', 'multiple', 'scale', 'text', 'words', 'ranking'] as const
export type AnswerKind = (typeof ANSWER_KINDS)[number]

export interface Option {
  children: readonly Block[]
  /** `[x]` in a quiz. */
  correct: boolean
  click?: number
}

/** A question to the room, as a `:::poll` or a `:::quiz` holds it. */
export interface Question {
  prompt: readonly Inline[]
  options: readonly Option[]
  /** What follows the options: an explanation, a remark. */
  rest: readonly Block[]
  kind: AnswerKind
}

/** Reads the block: its first paragraph or heading asks, its first list offers the options. */
export function questionOf(block: DirectiveBlock): Question {
  const { children, argument, at, attributes } = block
  const [first] = children
  const asks = first?.type === 'paragraph' || first?.type === 'heading'
  const prompt = asks ? first.children : argument === '' ? [] : [{ type: 'text' as const, value: argument, at }]
  const others = asks ? children.slice(1) : children
  const list = others.find((child) => child.type === 'list')
  const options = list?.type === 'list' ? list.items.map(optionOf) : []
  const correct = options.filter((option) => option.correct).length
  return {
    prompt,
    options,
    rest: others.filter((child) => child !== list),
    kind: isAnswerKind(attributes.values.type)
      ? attributes.values.type
      : options.length === 0
        ? 'text'
        : correct > 1
          ? 'multiple'
          : 'single',
  }
}

/** The letter of an option: A, B … Z, then 27, 28 … */
export function optionLetter(index: number): string {
  return index < 26 ? String.fromCodePoint(65 + index) : String(index + 1)
}

export function isAnswerKind(value: string | undefined): value is AnswerKind {
  return ANSWER_KINDS.some((kind) => kind === value)
}

function optionOf({ children, checked, click }: ListItem): Option {
  return { children, correct: checked === true, ...(click === undefined ? {} : { click }) }
}
