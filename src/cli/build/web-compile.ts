import { createShare } from '../../compile/share.ts'
import type { Diagnostic } from '../../diagnostics/types.ts'
import { builtOf, compileBuild, openCache } from './compile.ts'
import { keepIn } from './keep.ts'
import type { Task, WebResult } from './second-thread.ts'
import { buildWeb } from './web.ts'

/** Compiles the deck together with the first thread, and writes the web deck. */
export async function compileAndWrite(
  { options, port, claims }: Extract<Task, { kind: 'compile' }>,
  tell: (result: WebResult | undefined) => void,
): Promise<void> {
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
    slides?.save()
    sections?.save()
  } finally {
    port.close()
  }
}
