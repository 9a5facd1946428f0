import type { CatalogueEntry } from './entry.ts'

/** Problems of charts: in their fences, in their data, and where they are placed. */
export const chartCodes = {
  'chart-syntax': {
    severity: 'warning',
    about: 'The YAML of a chart cannot be read.',
    message: 'This chart’s settings are not valid YAML: {reason}. What could not be read has no effect.',
    hint: ['Write one `key: value` a line; put quotes around a value that holds `: ` or `#`.'],
  },
  'chart-type': {
    severity: 'warning',
    about: 'A chart of a type that does not exist.',
    message: 'There is no chart type “{name}”; it is drawn as “{used}”.',
    hint: ['Did you mean “{nearest}”?', 'Types: {known}.'],
  },
  'chart-key': {
    severity: 'warning',
    about: 'A setting that charts do not know.',
    message: 'Charts have no setting “{name}”; it has no effect.',
    hint: ['Did you mean “{nearest}”?', 'The settings of charts are listed in docs/authoring.md.'],
  },
  'chart-value': {
    severity: 'warning',
    about: 'A chart’s setting has a value of the wrong kind.',
    message: '“{name}” is “{value}”; it takes {expected}. It has no effect.',
    hint: ['The settings of charts are listed in docs/authoring.md.'],
  },
  'chart-number': {
    severity: 'warning',
    about: 'A chart’s value is no number.',
    message: '“{value}” is no number; the chart has a gap there.',
    hint: ['Write numbers such as 1,234.5 or 35%, and nothing where there is none.'],
  },
  'chart-lengths': {
    severity: 'warning',
    about: 'A chart’s series has more or fewer values than there are categories.',
    message: 'The series “{name}” has {values} values for {categories} {of}; gaps or numbers stand in for what is missing.',
    hint: ['Give each category one value, and leave it empty where there is none.'],
  },
  'chart-empty': {
    severity: 'warning',
    about: 'A chart’s series holds no numbers.',
    message: 'The series “{name}” holds no numbers; it is not drawn.',
    hint: ['Give it values, or delete it.'],
  },
  'chart-highlight': {
    severity: 'warning',
    about: 'A chart highlights something that it does not have.',
    message: 'No category and no series is called “{name}”; nothing is highlighted.',
    hint: ['Did you mean “{nearest}”?'],
  },
  'chart-range': {
    severity: 'warning',
    about: 'An end of a chart’s axis would cut values off.',
    message: 'The axis cannot end at {name} {value}: a value reaches {at}. It has no effect.',
    hint: ['Choose an end that holds every value, or leave it out.'],
  },
  'chart-round': {
    severity: 'warning',
    about: 'Numbers that are no shares of a whole in a chart of shares.',
    message: 'A {type} chart shows shares of one whole, but {reason}; the numbers stand side by side as columns.',
    hint: ['Use column or bar.'],
  },
  'chart-not-drawn': {
    severity: 'warning',
    about: 'A chart that cannot be drawn is shown as code.',
    message: 'This chart is shown as code: {reason}.',
    hint: ['A chart needs categories and at least one series of numbers.'],
  },
  'chart-crowded': {
    severity: 'warning',
    about: 'A chart’s categories have no room for their names.',
    message: 'There is no room for the names of {count} categories; only every {every}th is shown.',
    hint: ['Use `type: bar`, or fewer categories.'],
  },
  'missing-data': {
    severity: 'error',
    about: 'A chart names a data file that does not exist.',
    message: 'The data file “{path}” does not exist; its numbers are missing.',
    hint: ['Did you mean “{nearest}”?', 'The path is relative to this file.'],
  },
} as const satisfies Record<string, CatalogueEntry>
