import type { CatalogueEntry } from './entry.ts'

/** Problems met while slides are placed and files are written. */
export const outputCodes = {
  overflow: {
    severity: 'warning',
    about: 'Content does not fit its slide even at the smallest legible size.',
    message: 'The {region} of the slide does not fit: it needs {needs} pt and has {has} pt, so its end runs over the edge.',
    hint: ['Shorten it, or begin a new slide with a line that holds only `---`.'],
  },
  'one-chapter': {
    severity: 'info',
    about: 'One file a chapter was asked for, and the deck has one chapter.',
    message: 'The deck has one chapter, so it is written as one file.',
    hint: ['A chapter is a file that `chapters` in `deck.yaml` names, with a `title` of its own.'],
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
  'flow-statement': {
    severity: 'warning',
    about: 'A line of a flowchart is not understood.',
    message: '“{statement}” is not understood in a flowchart here; it has no effect.',
    hint: ['Nodes are `A[text]`, edges `A --> B`, groups `subgraph name` … `end`; colours come from the theme.'],
  },
  'flow-edge': {
    severity: 'warning',
    about: 'An edge of a flowchart has no end, or joins a group to what it holds.',
    message: 'The edge “{link}” joins no two things that can be joined; it is left out.',
    hint: ['Name a node or a group on both sides: `A --> B`.'],
  },
  'flow-small': {
    severity: 'warning',
    about: 'A flowchart fits its slide only with labels that are too small to be read.',
    message: 'The flowchart of {count} steps fits the slide only with labels of {size} pt; from the back row, {least} pt can be read.',
    hint: ['Share it out to several slides, or leave steps out.'],
  },
  'flow-class': {
    severity: 'warning',
    about: 'A class of a flowchart that no role of the theme stands for.',
    message: 'The class “{name}” has no look in this theme; its nodes are drawn muted.',
    hint: ['Use one of {known}.'],
  },
  'flow-unclosed': {
    severity: 'warning',
    about: 'A group of a flowchart is not closed.',
    message: 'The subgraph “{name}” is not closed; it ends with the chart.',
    hint: ['Write `end` on a line of its own after its content.'],
  },
  'flow-not-drawn': {
    severity: 'warning',
    about: 'A diagram that cannot be drawn is shown as code.',
    message: 'This {lang} diagram is shown as code: {reason}.',
    hint: ['Flowcharts begin with `flowchart TD` and hold at least one node.'],
  },
  'unknown-language': {
    severity: 'info',
    about: 'A code block names a language that is not known.',
    message: 'The language “{lang}” is not known; the code has no colours.',
    hint: ['Did you mean “{nearest}”?', 'Write `text` if it is meant to have none.'],
  },
  'code-not-coloured': {
    severity: 'info',
    about: 'Code is too long, or takes too long, to be coloured.',
    message: 'This {lang} code has no colours: it is too long, or takes too long to read.',
    hint: ['Show the part that matters.'],
  },
  'font-not-embedded': {
    severity: 'warning',
    about: 'A font is to be embedded in the PowerPoint file, and Diptych has none of that name.',
    message: 'Not embedded: {faces}. The PowerPoint file names them, and Diptych has no fonts of these names.',
    hint: ['A PowerPoint template can bring its own: have PowerPoint save it with “Embed fonts in the file”.'],
  },
  'foreign-folder': {
    severity: 'error',
    about: 'The folder to write to holds something else.',
    message: '{folder} holds files that are not a web deck, so nothing was written there.',
    hint: ['Name another folder with --out.'],
  },
} as const satisfies Record<string, CatalogueEntry>
