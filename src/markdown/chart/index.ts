import type { Token } from 'markdown-it'
import type { ChartBlock, CodeBlock } from '../../deck/index.ts'
import { diagnose, nearestName } from '../../diagnostics/index.ts'
import { relativeToDeck, staysInside } from '../../source/index.ts'
import type { FileContext } from '../context.ts'
import { locator } from '../locate.ts'
import { assembleChart } from './assemble.ts'
import { parseCsv } from './csv.ts'
import type { Fault } from './faults.ts'
import { readSpec, type SpecContext } from './spec.ts'

/** A `chart` fence as a chart; as the code that it is where nothing can be drawn. */
export function chartBlock(code: CodeBlock, token: Token, context: FileContext): ChartBlock | CodeBlock {
  if (token.type !== 'fence' || code.lang !== 'chart') return code
  const { value, attributes, click, at } = code
  const locate = locator(context, value, (token.map?.[0] ?? 0) + 1)
  const fault: Fault = (problem, offset, values) => context.report(diagnose(problem, locate(offset), values))
  const word = /\p{Script=Han}/u.test(value) ? '系列' : 'Series'
  const spec = readSpec(value, token.info.trim().slice('chart'.length).trim(), { fault, word, readFile: dataFile(context, fault) })
  const chart = assembleChart(spec, fault)
  if (typeof chart === 'string') {
    context.report(diagnose('chart-not-drawn', at, { reason: chart }))
    return code
  }
  return { type: 'chart', chart, source: value, attributes, at, ...(click === undefined ? {} : { click }) }
}

/** Looks a data file up among those that were read with the deck. */
function dataFile(context: FileContext, fault: Fault): SpecContext['readFile'] {
  return (written, at) => {
    const path = relativeToDeck(written, context.file)
    const file = context.data?.get(path)
    if (!file) {
      // What was found but could not be read has been reported with the file.
      if (!staysInside(path)) fault('outside-deck', at, { path: written })
      else if (!context.data?.has(path))
        fault('missing-data', at, { path: written, nearest: nearestName(path, [...(context.data?.keys() ?? [])]) })
      return undefined
    }
    return {
      rows: parseCsv(file.text),
      // Told where the chart names the file: places of a slide move with its file.
      fault: (line) => (code, values) => fault(code, at, { ...values, value: `${values['value'] ?? ''} (${path}:${line + 1})` }),
    }
  }
}
