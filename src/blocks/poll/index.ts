import { diagnose } from '../../diagnostics/index.ts'
import { blocksText, inlineText } from '../../deck/index.ts'
import { ANSWER_KINDS, isAnswerKind, questionOf } from '../question.ts'
import { composeQuestion } from '../question-figure.ts'
import type { BlockDefinition } from '../types.ts'

/**
 * ```md
 * :::poll{type=multiple}
 * Where does a message get lost?
 *
 * - In the chat
 * - Between two teams
 * :::
 * ```
 * A question to the room. `type` is `single`, `multiple`, `scale`, `text`, `words` or `ranking`; without it a poll with
 * options takes one of them, and one without takes a sentence. What follows the options stands beneath.
 */
export const poll: BlockDefinition = {
  name: 'poll',
  check(block, report) {
    const { type } = block.attributes.values
    if (type !== undefined && !isAnswerKind(type))
      report(diagnose('unknown-answer-kind', block.at, { value: type, known: ANSWER_KINDS.join(', ') }))
    const { prompt, options, kind } = questionOf(block)
    if (prompt.length === 0) report(diagnose('question-missing', block.at, { name: 'poll' }))
    if (kind !== 'text' && kind !== 'words' && options.length < 2) report(diagnose('question-without-options', block.at, { name: 'poll' }))
  },
  compose(block, width, context) {
    const question = context.derive(block, () => questionOf(block))
    const live = {
      kind: 'poll' as const,
      answer: question.kind,
      prompt: inlineText(question.prompt),
      options: question.options.map(({ children }) => blocksText(children)),
    }
    const figure = composeQuestion(question, live, width, context)
    if (question.rest.length === 0) return figure
    const rest = context.flow(question.rest, width, { id: 'poll-text' })
    const gap = context.size('body')
    const below = gap + rest.height
    return {
      height: figure.height + below,
      ideal: (figure.ideal ?? figure.height) + below,
      place: (box) => {
        const h = box.h - below
        return [...figure.place({ ...box, h }), ...rest.place({ ...box, y: box.y + h + gap, h: rest.height })]
      },
    }
  },
}
