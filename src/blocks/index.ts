import { callout } from './callout/index.ts'
import { cards } from './cards/index.ts'
import { columns } from './columns/index.ts'
import { compare } from './compare/index.ts'
import { contents } from './contents/index.ts'
import { exercise } from './exercise/index.ts'
import { metrics } from './metrics/index.ts'
import { poll } from './poll/index.ts'
import { qa } from './qa/index.ts'
import { quiz } from './quiz/index.ts'
import { quote } from './quote/index.ts'
import { steps } from './steps/index.ts'
import { timeline } from './timeline/index.ts'
import type { BlockDefinition } from './types.ts'

export { calloutKind, isAlert } from './callout/kinds.ts'
export type { BlockContext, BlockDefinition, Composed, ComposedText, FlowOptions, ParagraphSpec, TextSpec } from './types.ts'

const definitions: readonly BlockDefinition[] = [
  cards,
  steps,
  timeline,
  compare,
  metrics,
  callout,
  quote,
  columns,
  contents,
  exercise,
  qa,
  poll,
  quiz,
]
const byName = new Map(definitions.map((definition) => [definition.name, definition]))

/** Containers that only group: `clicks` reveals its blocks one by one, `column` is a part of `columns`. */
const CONTAINERS = ['clicks', 'column']

/** Every name that may follow `:::`. */
export const blockNames: ReadonlySet<string> = new Set([...byName.keys(), ...CONTAINERS])

/** The block of that name, if it has a look of its own. */
export function blockByName(name: string): BlockDefinition | undefined {
  return byName.get(name)
}
