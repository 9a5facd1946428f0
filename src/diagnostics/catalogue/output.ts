import type { CatalogueEntry } from './entry.ts'

/** Problems met while slides are placed and files are written. */
export const outputCodes = {
  overflow: {
    severity: 'warning',
    about: 'Content does not fit its slide even at the smallest legible size.',
    message: 'The {region} of the slide does not fit: it needs {needs} pt and has {has} pt, so its end runs over the edge.',
    hint: ['Shorten it, or begin a new slide with a line that holds only `---`.'],
  },
  'metrics-without-numbers': {
    severity: 'warning',
    about: 'A `:::metrics` block holds no numbers.',
    message: 'This :::metrics block holds no list item that begins with a bold number, so it is set as plain text.',
    hint: ['Write each item as `- **+15%** what it measures`.'],
  },
  'compare-needs-two-sides': {
    severity: 'warning',
    about: 'A `:::compare` block has one side only.',
    message: 'A :::compare block sets two sides against each other, but only one was found.',
    hint: ['Begin each side with a heading: `### With`, then `### Without`.'],
  },
  'foreign-folder': {
    severity: 'error',
    about: 'The folder to write to holds something else.',
    message: '{folder} holds files that are not a web deck, so nothing was written there.',
    hint: ['Name another folder with --out.'],
  },
} as const satisfies Record<string, CatalogueEntry>
