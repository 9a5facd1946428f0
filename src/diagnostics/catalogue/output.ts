import type { CatalogueEntry } from './entry.ts'

/** Problems met while slides are placed. */
export const outputCodes = {
  overflow: {
    severity: 'error',
    about: 'Content does not fit its slide even at the smallest legible size.',
    message: 'The content is {percent} % too tall for the slide at the smallest legible size.',
    hint: ['Split the slide with `---`, or say less.'],
  },
  'tight-fit': {
    severity: 'info',
    about: 'Content was set at the smallest legible size.',
    message: 'The text is set at {size} pt to fit.',
    hint: ['Say less, or split the slide with `---`.'],
  },
  'hidden-content': {
    severity: 'error',
    about: 'The layout has no place for content of the slide.',
    message: 'The layout “{layout}” has no place for this content; readers do not see it.',
    hint: ['Choose another layout.'],
  },
} as const satisfies Record<string, CatalogueEntry>
