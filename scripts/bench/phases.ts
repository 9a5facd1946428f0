import { compileDeck } from '../../src/compile/index.ts'
import { writePptx } from '../../src/pptx/index.ts'
import { writeWeb } from '../../src/web/index.ts'

/** One build in this process: milliseconds of each phase, and the process's peak memory in MB. */
export interface PhaseTimes {
  slides: number
  phases: Record<string, number>
  peakMemory: number
  /** Milliseconds of processor time of the whole process, which other work on the machine does not lengthen. */
  processor: number
}

/** Builds a deck once, cold, and says how long each phase took. */
async function measurePhases(deck: string): Promise<PhaseTimes> {
  const phases: Record<string, number> = {}
  const note = (phase: string, ms: number): void => void (phases[phase] = (phases[phase] ?? 0) + ms)
  const compiled = await compileDeck(deck, { onPhase: note })
  if (!('placed' in compiled)) throw new Error('the benchmark deck does not compile')
  const start = performance.now()
  await writeWeb(compiled.placed, compiled.theme, () => {})
  note('web', performance.now() - start)
  await writePptx(compiled.placed, compiled.theme, () => {}, note)
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  return { slides: compiled.placed.scenes.length, phases, peakMemory: maxRSS / 1024, processor: (userCPUTime + systemCPUTime) / 1000 }
}

const deck = process.argv[2]
if (deck !== undefined) console.log(JSON.stringify(await measurePhases(deck)))
