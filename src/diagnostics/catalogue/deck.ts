import type { CatalogueEntry } from './entry.ts'

/** Problems of the deck as a whole: what `check` says. */
export const deckCodes = {
  'duplicate-id': {
    severity: 'error',
    about: 'Two slides have the same id.',
    message: 'The id “{id}” is taken by the slide at {other}; this one is called “{used}”.',
    hint: ['Give it an id of its own: links and the presenter’s view depend on it.'],
  },
  'broken-link': {
    severity: 'warning',
    about: 'A link leads to a slide or a heading that does not exist.',
    message: 'There is no slide and no heading “{id}”; the link leads nowhere, its text is shown.',
    hint: ['Did you mean “#{nearest}”?', 'A slide is named by `{#id}` after its heading.'],
  },
  'local-link': {
    severity: 'warning',
    about: 'A link leads to a file of this machine.',
    message: 'The link leads to the file “{url}”, which the decks do not carry.',
    hint: ['Link to an address on the web, or to a slide: `#slide-id`.'],
  },
  'empty-slide': {
    severity: 'warning',
    about: 'A slide shows nothing.',
    message: 'The slide shows nothing.',
    hint: ['Delete one of the `---` around it.'],
  },
  'empty-block': {
    severity: 'warning',
    about: 'A block holds nothing.',
    message: 'The block “{name}” is empty.',
    hint: ['Fill it, or delete it.'],
  },
  'missing-alt': {
    severity: 'warning',
    about: 'A picture has no alternative text.',
    message: 'The picture “{path}” has no alternative text; who cannot see it learns nothing of it.',
    hint: ['Say in a few words what it shows: `![…]({path})`, or mark it `{.decorative}`.'],
  },
  'missing-title': {
    severity: 'info',
    about: 'A slide has no title.',
    message: 'The slide has no title; outlines and screen readers name it by its first words.',
    hint: ['Begin it with a heading.'],
  },
  'missing-click': {
    severity: 'warning',
    about: 'The notes wait for a click that does not come.',
    message: 'These notes are for click {click}, but the slide has {clicks}.',
    hint: ['Mark what comes on the click with `{.click}`, or take the `[click]` away.'],
  },
  'misplaced-click': {
    severity: 'warning',
    about: 'A click mark where nothing can be revealed.',
    message: 'The click mark has no effect here: only whole blocks and list items come on a click.',
    hint: ['Move it to the end of the paragraph or the item.'],
  },
  'heading-level': {
    severity: 'info',
    about: 'A heading skips a level.',
    message: 'A heading of level {level} follows one of level {above}.',
    hint: ['Use level {expected}.'],
  },
  'missing-theme': {
    severity: 'error',
    about: 'The deck asks for a theme of its own that is not there.',
    message: 'There is no theme at “{path}”; the deck is shown in “default”.',
    hint: ['A theme is a folder with a file theme.yaml; its path is relative to the deck’s folder.'],
  },
  'bad-theme': {
    severity: 'error',
    about: 'A theme’s file says something that cannot be used.',
    message: '“{key}” in the theme is left out: {reason}.',
    hint: ['Did you mean “{nearest}”?', 'The authoring guide lists what a theme may say.'],
  },
  'unknown-theme': {
    severity: 'error',
    about: 'The deck asks for a theme that does not exist.',
    message: 'There is no theme “{name}”; the deck is shown in “{used}”.',
    hint: ['Did you mean “{nearest}”?', 'Themes: {known}.'],
  },
} as const satisfies Record<string, CatalogueEntry>
