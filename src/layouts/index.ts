import { closingLayout } from './closing.ts'
import { contentsLayout } from './contents.ts'
import { coverLayout } from './cover.ts'
import { defaultLayout } from './default.ts'
import { sectionLayout } from './section.ts'
import { statementLayout } from './statement.ts'
import { summaryLayout } from './summary.ts'
import { twoColumnsLayout } from './two-columns.ts'
import type { Layout } from './types.ts'

export type { Layout, Placeholder, Region, RegionContent, Seat } from './types.ts'

/** Every layout, in the order in which PowerPoint lists them. */
export const layouts: readonly Layout[] = [
  coverLayout,
  contentsLayout,
  sectionLayout,
  defaultLayout,
  twoColumnsLayout,
  statementLayout,
  summaryLayout,
  closingLayout,
]

export { layoutVariants } from './variants.ts'
