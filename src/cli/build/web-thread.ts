/** The second thread of a build: `second-thread.ts` tells it what to do. */
import { parentPort } from 'node:worker_threads'
import { createShare } from '../../compile/share.ts'
import type { Diagnostic } from '../../diagnostics/types.ts'
import { builtOf, compileBuild, openCache } from './compile.ts'
import { keepIn } from './keep.ts'
import type { Task, WebResult } from './second-thread.ts'
import { buildWeb } from './web.ts'

/** Compiles the deck together with the first thread and writes the web deck; tells what came of it: nothing if it could not be done. */
export async function runWebThread({ options, port, claims }: Task): Promise<void> {
  const tell = (result: WebResult | undefined): void => parentPort?.postMessage(result)
  try {
    const slides = openCache(options, 'slides')
    const compiled = await compileBuild(options, slides, createShare(port, claims, 'back'))
    if (!('placed' in compiled)) return tell(undefined)
    const { placed, theme } = builtOf(compiled, options)
    const sections = openCache(options, 'web')
    const diagnostics: Diagnostic[] = []
    const keep = keepIn(sections, compiled.keyOf)
    const outputs = await buildWeb(placed, theme, options.out, (diagnostic) => void diagnostics.push(diagnostic), keep)
    tell({ outputs, diagnostics })
    compiled.keepSource()
    slides?.save()
    sections?.save()
  } catch {
    tell(undefined)
  } finally {
    port.close()
  }
}
