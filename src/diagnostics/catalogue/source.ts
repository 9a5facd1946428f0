import type { CatalogueEntry } from './entry.ts'

/** Problems met while files are read. */
export const sourceCodes = {
  'missing-deck': {
    severity: 'error',
    about: 'The path names no deck.',
    message: 'There is no deck at “{path}”.',
    hint: ['Give a folder with deck.yaml or .md files, or one .md file.', 'Did you mean “{nearest}”?'],
  },
  'empty-deck': {
    severity: 'error',
    about: 'The deck holds no slides.',
    message: 'The deck “{name}” has no slides.',
    hint: ['Add a .md file with a heading.'],
  },
  'empty-file': {
    severity: 'warning',
    about: 'A chapter’s file holds nothing.',
    message: 'The file is empty; it makes no slides.',
    hint: ['Write a heading, or take the file out of the deck.'],
  },
  'missing-chapter': {
    severity: 'error',
    about: 'The manifest names a chapter that does not exist.',
    message: 'The chapter “{name}” does not exist; the deck is built without it.',
    hint: ['Did you mean “{nearest}”?', 'Paths under `chapters` are relative to deck.yaml.'],
  },
  'unreadable-file': {
    severity: 'error',
    about: 'A file exists but cannot be read.',
    message: '“{path}” cannot be read: {reason}.',
    hint: ['Check the file’s permissions.'],
  },
  'file-too-large': {
    severity: 'error',
    about: 'A file is far larger than any deck or picture.',
    message: '“{path}” is {size} MB, more than the {limit} MB that are read; it is left out.',
    hint: ['Make the file smaller.'],
  },
  'not-text': {
    severity: 'error',
    about: 'A Markdown file holds binary bytes.',
    message: '“{path}” is not a text file; it is left out.',
    hint: ['Save it as UTF-8 text.'],
  },
  'bad-encoding': {
    severity: 'warning',
    about: 'A file is not UTF-8.',
    message: 'Bytes here are not UTF-8; each is shown as “\ufffd”.',
    hint: ['Save the file as UTF-8.'],
  },
  'guessed-encoding': {
    severity: 'warning',
    about: 'A file is not UTF-8 and was read in another encoding.',
    message: 'The file is not UTF-8; it was read as {encoding}.',
    hint: ['Save it as UTF-8, so that no character depends on a guess.'],
  },
  'control-character': {
    severity: 'warning',
    about: 'A character that no reader sees stood in the text.',
    message: 'A control character (U+{code}) stood here and was removed{more}.',
    hint: ['Delete it: it came with text pasted from elsewhere.'],
  },
  'bad-manifest': {
    severity: 'error',
    about: 'deck.yaml is not YAML, or a value in it is of the wrong kind.',
    message: 'deck.yaml: {reason}.',
    hint: ['{help}'],
  },
  'unknown-key': {
    severity: 'warning',
    about: 'A setting that is not known.',
    message: 'The setting “{name}” is not known; it has no effect.',
    hint: ['Did you mean “{nearest}”?', 'The settings are listed in docs/authoring.md.'],
  },
  'bad-value': {
    severity: 'warning',
    about: 'A setting has a value of the wrong kind.',
    message: '“{name}” is {value}; it takes {expected}. It has no effect.',
    hint: ['Did you mean “{nearest}”?', 'The settings are listed in docs/authoring.md.'],
  },
  'outside-deck': {
    severity: 'error',
    about: 'A path leads out of the deck’s folder.',
    message: '“{path}” lies outside the deck’s folder; it is not read.',
    hint: ['Copy it into the deck’s folder: a deck must be complete in itself.'],
  },
  'missing-include': {
    severity: 'error',
    about: '`src:` names a file that does not exist.',
    message: '“{path}” does not exist; its slides are missing here.',
    hint: ['Did you mean “{nearest}”?', 'The path is relative to this file.'],
  },
  'bad-include': {
    severity: 'error',
    about: '`src:` names slides that the file does not have.',
    message: '“{path}” has {count} slides; “{range}” names others, which are missing here.',
    hint: ['Slides count from 1: `src: ./other.md#2,5-7`.'],
  },
  'include-cycle': {
    severity: 'error',
    about: 'Files include each other in a circle.',
    message: '“{path}” includes itself ({chain}); it is left out here.',
    hint: ['Take one of the `src:` settings away.'],
  },
  'missing-snippet': {
    severity: 'error',
    about: 'A `<<<` line names code that does not exist.',
    message: 'The code “{path}” does not exist or is no text; the line stays as it is.',
    hint: ['Did you mean “{nearest}”?', 'The path is relative to this file, or to the deck’s folder if it begins with `@/`.'],
  },
  'missing-region': {
    severity: 'error',
    about: 'A `<<<` line names a region that its file does not have.',
    message: '“{path}” has no region “{region}”; the line stays as it is.',
    hint: ['Write `#region {region}` and `#endregion` in comments around the lines.'],
  },
  'missing-image': {
    severity: 'error',
    about: 'A picture’s file does not exist.',
    message: 'The picture “{path}” does not exist; its place stays empty.',
    hint: ['Did you mean “{nearest}”?', 'The path is relative to this file.'],
  },
  'remote-image': {
    severity: 'warning',
    about: 'A picture is on the network.',
    message: 'The picture “{path}” is on the network; a deck does not fetch it, its alternative text is shown.',
    hint: ['Download it into the deck’s folder and name the file here.'],
  },
  'bad-image': {
    severity: 'error',
    about: 'A picture’s file is broken or of a kind that slides cannot show.',
    message: 'The picture “{path}” cannot be shown: {reason}.',
    hint: ['Use PNG, JPEG, GIF, SVG or WebP.'],
  },
  'misnamed-image': {
    severity: 'info',
    about: 'A picture’s name promises another type than its bytes hold.',
    message: 'The picture “{path}” is {type}, whatever its name says; it is shown as such.',
    hint: ['Rename it with the right ending.'],
  },
  'turned-image': {
    severity: 'warning',
    about: 'A photo says how it wants to be turned; PowerPoint does not listen.',
    message: 'The photo “{path}” is stored lying on its side; PowerPoint shows it so.',
    hint: ['Turn it in a picture editor and save it.'],
  },
} as const satisfies Record<string, CatalogueEntry>
