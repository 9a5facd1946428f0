import { diagnose } from '../../diagnostics/index.ts'
import { blocksText, inlineText } from '../../deck/index.ts'
import type { Block, DirectiveBlock } from '../../deck/types.ts'
import { optionLetter, type Question, questionOf } from '../question.ts'
import { composeQuestion } from '../question-figure.ts'
import type { BlockDefinition } from '../types.ts'
import { blockWord } from '../words.ts'

/**
 * ```md
 * :::quiz{points=10}
 * Whose task is the offer?
 *
 * - [ ] Everybody's
 * - [x] One person's
 *
 * What is everybody's is nobody's.
 * :::
 * ```
 * A question with a right answer, marked `[x]`. The answer and what follows the options, its explanation, are not
 * shown: they go into the slide's notes.
 */
export const quiz: BlockDefinition = {
  name: 'quiz',
  check(block, report) {
    const { prompt, options } = questionOf(block)
    if (prompt.length === 0) report(diagnose('question-missing', block.at, { name: 'quiz' }))
    if (options.length < 2) report(diagnose('question-without-options', block.at, { name: 'quiz' }))
    else if (!options.some(({ correct }) => correct)) report(diagnose('quiz-without-answer', block.at))
  },
  compose(block, width, context) {
    const question = context.derive(block, () => questionOf(block))
    return composeQuestion(question, liveOf(question, block), width, context)
  },
  notes(block, lang) {
    const question = questionOf(block)
    const letters = correctOf(question).map((i) => `${optionLetter(i)}. ${blocksText(question.options[i]!.children)}`)
    if (letters.length === 0) return question.rest
    const { at } = block
    const answer: Block = {
      type: 'paragraph',
      at,
      attributes: { classes: [], values: {} },
      children: [
        { type: 'strong', at, children: [{ type: 'text', at, value: blockWord('answer', lang) }] },
        { type: 'text', at, value: ` ${letters.join(/^zh\b/i.test(lang) ? '；' : '; ')}` },
      ],
    }
    return [answer, ...question.rest]
  },
}

function correctOf({ options }: Question): number[] {
  return options.flatMap(({ correct }, i) => (correct ? [i] : []))
}

function liveOf(question: Question, { attributes: { values } }: DirectiveBlock) {
  const points = Number(values.points)
  const seconds = Number(values.seconds)
  return {
    kind: 'quiz' as const,
    answer: question.kind,
    prompt: inlineText(question.prompt),
    options: question.options.map(({ children }) => blocksText(children)),
    correct: correctOf(question),
    ...(points > 0 ? { points } : {}),
    ...(seconds > 0 ? { seconds } : {}),
    ...(question.rest.length > 0 ? { explanation: blocksText(question.rest) } : {}),
  }
}
