/** The second thread of a build: `second-thread.ts` starts it. */
import { parentPort } from 'node:worker_threads'
import { createShare, DecksDiffer } from '../../compile/share.ts'
import type { Diagnostic } from '../../diagnostics/types.ts'
import { builtOf, compileBuild, keepIn, openCache } from './compile.ts'
import type { Task, WebResult } from './second-thread.ts'
import { buildWeb } from './web.ts'

/** Compiles the deck with the first thread and writes the web deck. */
export async function runWebThread({ options, port, claims }: Task): Promise<void> {
  const tell = (result: WebResult | undefined): void => parentPort?.postMessage(result)
  try {
    const slides = openCache(options, 'slides')
    const compiled = await compileBuild(options, slides, createShare(port, claims, 'back'))
    if (!('placed' in compiled)) return tell(undefined)
    const sections = openCache(options, 'web')
    const diagnostics: Diagnostic[] = []
    const outputs = await buildWeb(
      builtOf(compiled, options),
      options.out,
      (diagnostic) => void diagnostics.push(diagnostic),
      keepIn(sections, compiled),
    )
    tell({ outputs, diagnostics })
    slides?.save()
    sections?.save()
  } catch (error) {
    if (!(error instanceof DecksDiffer) && process.env['DIPTYCH_DEBUG']) console.error(error)
    tell(undefined)
  } finally {
    port.close()
  }
}
