/** The second thread of a build: `second-thread.ts` tells it what to do. */
import { parentPort } from 'node:worker_threads'
import { DeckCache } from '../../cache/index.ts'
import type { Diagnostic } from '../../diagnostics/types.ts'
import { readFontPackages } from '../../fonts/packages.ts'
import type { Scene } from '../../scene/types.ts'
import { keepIn } from './keep.ts'
import type { Task, WebResult } from './second-thread.ts'
import { buildWeb } from './web.ts'

// What nearly every deck needs is read while there is nothing to do.
setImmediate(readFontPackages)

/** Does what the thread is told, and tells what came of it: nothing if it could not be done. */
export async function runWebThread(task: Task): Promise<void> {
  const tell = (result: WebResult | undefined): void => parentPort?.postMessage(result)
  try {
    await (task.kind === 'compile' ? (await import('./web-compile.ts')).compileAndWrite(task, tell) : write(task, tell))
  } catch {
    tell(undefined)
  }
}

async function write(
  { options, deck, theme, scenes: text, keys }: Extract<Task, { kind: 'write' }>,
  tell: (result: WebResult) => void,
): Promise<void> {
  const scenes = JSON.parse(text) as Scene[]
  const keyOf = new Map(scenes.map((scene, i) => [scene, keys[i]]))
  const sections = options.cache ? DeckCache.open(options.deck, 'web') : undefined
  const diagnostics: Diagnostic[] = []
  const keep = keepIn(sections, (scene) => keyOf.get(scene))
  const outputs = await buildWeb({ ...deck, scenes }, theme, options.out, (diagnostic) => void diagnostics.push(diagnostic), keep)
  tell({ outputs, diagnostics })
  sections?.save()
}
