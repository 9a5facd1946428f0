import type { CatalogueEntry } from './entry.ts'

/** Problems of what `:::` blocks for the room hold. */
export const blockCodes = {
  'question-missing': {
    severity: 'warning',
    about: 'A poll or quiz asks nothing.',
    message: 'This :::{name} holds no question.',
    hint: ['Write the question as a paragraph before its options.'],
  },
  'question-without-options': {
    severity: 'warning',
    about: 'A poll or quiz offers too few answers.',
    message: 'This :::{name} offers fewer than two answers to choose from.',
    hint: ['Write each as a list item: `- Between two teams`.'],
  },
  'quiz-without-answer': {
    severity: 'warning',
    about: 'A quiz has no right answer.',
    message: 'None of the answers of this :::quiz is marked as the right one.',
    hint: ['Mark it with `- [x]`, the others with `- [ ]`; a question without a right answer is a `:::poll`.'],
  },
  'unknown-answer-kind': {
    severity: 'warning',
    about: 'A poll names a kind of answer that does not exist.',
    message: 'There is no kind of answer “{value}”; the poll takes what suits its options.',
    hint: ['Kinds: {known}.'],
  },
  'exercise-number': {
    severity: 'warning',
    about: 'An exercise’s minutes or people are not a number.',
    message: '“{value}” is no number for {key}; it is left out.',
    hint: ['Write `{minutes=12 people=3}`, or `people=all` for the whole room.'],
  },
} as const satisfies Record<string, CatalogueEntry>
