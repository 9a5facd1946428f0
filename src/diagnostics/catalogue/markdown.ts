import type { CatalogueEntry } from './entry.ts'

/** Problems met while Markdown is read. */
export const markdownCodes = {
  'bad-formula': {
    severity: 'warning',
    about: 'A formula is not TeX that can be set.',
    message: 'The formula cannot be set: {reason}. Its source is shown as code.',
    hint: ['Mend it here.', 'A dollar that is no formula is written `\\$`.'],
  },
  'bad-front-matter': {
    severity: 'error',
    about: 'The YAML between `---` and `---` cannot be read.',
    message: 'This front matter is not valid YAML: {reason}. What could not be read has no effect.',
    hint: ['Write one `key: value` a line; put quotes around a value that holds `: ` or `#`.'],
  },
  'unknown-layout': {
    severity: 'error',
    about: 'A slide asks for a layout that does not exist.',
    message: 'There is no layout “{name}”; the slide is shown as “{used}”.',
    hint: ['Did you mean “{nearest}”?', 'Layouts: {known}.'],
  },
  'unknown-slot': {
    severity: 'error',
    about: 'A slide fills a slot that its layout does not have.',
    message: 'The layout “{layout}” has no slot “{name}”; its content stands in the main part of the slide.',
    hint: ['Did you mean “{nearest}”?', 'Slots: {known}.', 'A layout with two of them is `two-columns`.'],
  },
  'unknown-block': {
    severity: 'error',
    about: 'A `:::` block has a name that is not known.',
    message: 'There is no block “{name}”; its content is shown as plain text.',
    hint: ['Did you mean “{nearest}”?', 'Blocks: {known}.'],
  },
  'unclosed-block': {
    severity: 'warning',
    about: 'A `:::` block is never closed.',
    message: 'The block “{name}” is not closed; it ends with {end}.',
    hint: ['Close it with a line `{fence}`.'],
  },
  'unclosed-comment': {
    severity: 'error',
    about: 'A comment is never closed.',
    message: 'This comment is not closed; it is taken for notes that end with the slide.',
    hint: ['Close it with `-->`.'],
  },
  'unclosed-fence': {
    severity: 'warning',
    about: 'A code block is never closed.',
    message: 'This code block is not closed; it ends with {end}.',
    hint: ['Close it with a line `{fence}`.'],
  },
  'stray-block-end': {
    severity: 'warning',
    about: 'A `:::` line closes nothing.',
    message: 'This `{fence}` closes no block; it is left out.',
    hint: ['Delete the line, or open a block above it: `:::name`.'],
  },
  'leftover-mark': {
    severity: 'warning',
    about: 'A Markdown mark was not understood and reaches readers as it is.',
    message: 'The mark “{mark}” has no counterpart here; readers will see it as it is.',
    hint: ['Close the mark, or write `{escaped}` if it is meant.'],
  },
  'unsafe-link': {
    severity: 'error',
    about: 'A link could run code or open files of the reader.',
    message: 'A link with “{scheme}:” could run code or open files of the reader; its text is kept without the link.',
    hint: ['Link to an https: address, a mailto: address or a slide: `#slide-id`.'],
  },
  'stripped-html': {
    severity: 'warning',
    about: 'An HTML tag that slides do not know.',
    message: 'The tag <{name}> is not understood; its text is kept.',
    hint: ['Use Markdown, or a `:::` block.'],
  },
  'dropped-html': {
    severity: 'warning',
    about: 'HTML whose content is not text for readers.',
    message: '<{name}> and its content were left out: slides run no scripts and take their look from the theme.',
    hint: [],
  },
  'stripped-attribute': {
    severity: 'warning',
    about: 'An HTML attribute that could run code.',
    message: 'The attribute “{name}” could run code; it was left out.',
    hint: [],
  },
  'missing-footnote': {
    severity: 'warning',
    about: 'A footnote is cited but nowhere written.',
    message: 'The footnote “{label}” is not written anywhere in this file; readers will see “[^{label}]”.',
    hint: ['Did you mean “{nearest}”?', 'Write `[^{label}]: text` on a line of its own.'],
  },
  'unused-footnote': {
    severity: 'warning',
    about: 'A footnote is written but never cited.',
    message: 'The footnote “{label}” is not cited on any slide; it stands on this one.',
    hint: ['Cite it with `[^{label}]`, or delete it.'],
  },
  'too-deep': {
    severity: 'warning',
    about: 'Lists, quotes or marks are nested beyond reason.',
    message: 'Nesting is deeper than {limit} levels here; the rest is shown as plain text.',
    hint: ['A slide shows two or three levels well.'],
  },
  'foreign-syntax': {
    severity: 'warning',
    about: 'Something of another slide tool that is not understood.',
    message: '“{name}” is {dialect} and is not understood; {effect}.',
    hint: ['{help}'],
  },
  'foreign-settings': {
    severity: 'info',
    about: 'Settings of another slide tool.',
    message: 'Settings of another tool have no effect: {names}.',
    hint: [],
  },
  'bad-attribute': {
    severity: 'warning',
    about: 'An attribute’s value is of the wrong kind.',
    message: '“{name}={value}” is not understood: it takes {expected}. It has no effect.',
    hint: [],
  },
  'duplicate-footnote': {
    severity: 'warning',
    about: 'Two footnotes of one slide have the same label.',
    message: 'The footnote “{label}” is written twice; this one is shown after the other.',
    hint: ['Give it another label.'],
  },
  'bad-span': {
    severity: 'warning',
    about: 'A merged cell of an HTML table reaches beyond the table or over another cell.',
    message: '`{name}="{value}"` is not what the table has room for; it counts as {count}.',
    hint: ['A cell can take the free columns beside it and the rows below it in its part of the table: whole numbers from 1.'],
  },
  'extra-cells': {
    severity: 'warning',
    about: 'A table’s row has more cells than its header.',
    message: 'This row has more cells than the {count} of the header; the rest stands in the last one.',
    hint: ['Add columns to the header, or write `\\|` for a bar that is text.'],
  },
} as const satisfies Record<string, CatalogueEntry>
