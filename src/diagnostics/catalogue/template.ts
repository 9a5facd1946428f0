import type { CatalogueEntry } from './entry.ts'

/** Problems met with a PowerPoint template that a deck is to look like. */
export const templateCodes = {
  'missing-template': {
    severity: 'error',
    about: 'The deck’s theme is a file that does not exist.',
    message: 'The template “{path}” does not exist; the deck is shown in the theme “{instead}”.',
    hint: ['Did you mean “{nearest}”?', 'The path is relative to the deck’s folder.'],
  },
  'bad-template': {
    severity: 'error',
    about: 'A template’s file cannot be used.',
    message: 'The template “{path}” cannot be used: {reason}. The deck is shown in the default theme.',
    hint: ['Open it in PowerPoint and save it as a PowerPoint template (.potx).'],
  },
  'template-macros': {
    severity: 'warning',
    about: 'A template holds macros.',
    message: 'The template “{name}” holds macros; they were left out, and the deck has none.',
    hint: ['Save the template as .potx, which cannot hold macros.'],
  },
  'template-external': {
    severity: 'warning',
    about: 'A template’s master or layouts lead out of the file.',
    message: 'The template “{name}” leads out of its file in {count} places (links, linked pictures); they were left out.',
    hint: ['Embed linked pictures in the template.'],
  },
  'template-mended': {
    severity: 'info',
    about: 'Masters or layouts of a template have faults that PowerPoint would complain of.',
    message: 'The template “{name}” has {count} masters or layouts whose objects share numbers; in the deck each has its own.',
    hint: ['Open the template in PowerPoint and save it again to have it mended there too.'],
  },
  'template-font': {
    severity: 'info',
    about: 'A template’s face does not come with the web deck.',
    message:
      'The template’s face “{face}” is kept in the PowerPoint file; the web deck shows Arimo, {accuracy}, so lines may break elsewhere there.',
    hint: ['Look at long titles in both decks.'],
  },
  'template-art': {
    severity: 'warning',
    about: 'Art of a template cannot be drawn in the web deck.',
    message: 'The template “{name}” has art that the web deck does not show: {what}. The PowerPoint file has it.',
    hint: ['Save such pictures as PNG, JPEG or SVG, and such shapes as pictures, in the template.'],
  },
  'template-layout-missing': {
    severity: 'warning',
    about: 'A template has no layout of the kind that slides ask for.',
    message: 'The template “{name}” has no layout for “{layout}”; such slides stand on its “{used}”.',
    hint: ['Add a layout of that kind to the template, or use another layout for these slides.'],
  },
} as const satisfies Record<string, CatalogueEntry>
