import { blockCodes } from './catalogue/blocks.ts'
import { chartCodes } from './catalogue/chart.ts'
import { deckCodes } from './catalogue/deck.ts'
import type { CatalogueEntry } from './catalogue/entry.ts'
import { markdownCodes } from './catalogue/markdown.ts'
import { outputCodes } from './catalogue/output.ts'
import { sourceCodes } from './catalogue/source.ts'
import { templateCodes } from './catalogue/template.ts'

export type { CatalogueEntry } from './catalogue/entry.ts'

const codes = { ...sourceCodes, ...markdownCodes, ...deckCodes, ...blockCodes, ...outputCodes, ...chartCodes, ...templateCodes }

/** A kind of problem. */
export type Code = keyof typeof codes

/** Every kind of problem that Diptych reports. */
export const catalogue: Readonly<Record<Code, CatalogueEntry>> = codes
