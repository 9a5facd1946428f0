/**
 * Builds a deck once, cold, in this process, from the compiled modules; prints what `PhaseTimes` of `phases-table.ts` says:
 * milliseconds of each phase, the process's peak memory, its processor time.
 */
import { createCompiler } from '../../lib/compile/index.js'
import { writePptx } from '../../lib/pptx/index.js'
import { writeWeb } from '../../lib/web/index.js'

const phases = {}
const note = (phase, ms) => void (phases[phase] = (phases[phase] ?? 0) + ms)
const compiled = await createCompiler(process.argv[2]).compile({ onPhase: note })
if (!('placed' in compiled)) throw new Error('the benchmark deck does not compile')
const { placed, design } = compiled
const start = performance.now()
await writeWeb(placed, design.theme, () => {})
note('web', performance.now() - start)
await writePptx(placed, design, () => {}, note)
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
console.log(
  JSON.stringify({ slides: placed.scenes.length, phases, peakMemory: maxRSS / 1024, processor: (userCPUTime + systemCPUTime) / 1000 }),
)
