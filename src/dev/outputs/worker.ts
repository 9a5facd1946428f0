/** The thread that writes decks: it compiles for itself, so that nothing it does keeps the preview waiting. */
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { createCompiler, type Compiled } from '../../compile/index.ts'
import { fileNameFor, replaceFile, replaceFolder } from '../../write/index.ts'
import type { FromWorker, ToWorker, WorkerData } from './messages.ts'
import { writePatiently } from './patience.ts'

const { deck, out, kinds, newest } = workerData as WorkerData
const newestBuild = new Int32Array(newest)
const compiler = createCompiler(deck)

const tell = (message: FromWorker): void => parentPort!.postMessage(message)

/** A newer build has been asked for. */
class Abandoned extends Error {}

let queue = Promise.resolve()
parentPort!.on('message', (message: ToWorker) => {
  queue = queue.then(() => (message.kind === 'build' ? build(message.build) : slide(message.id)))
})

async function build(number: number): Promise<void> {
  const stillWanted = (): void => {
    if (Atomics.load(newestBuild, 0) !== number) throw new Abandoned()
  }
  try {
    stillWanted()
    const compiled = await compiler.compile()
    let complete = 'placed' in compiled
    if ('placed' in compiled) {
      for (const kind of kinds) {
        stillWanted()
        complete =
          (kind === 'web' ? await writeWebDeck(compiled, number) : await writePowerPoint(compiled, number, stillWanted)) && complete
      }
    }
    tell({ kind: 'done', build: number, complete })
  } catch (error) {
    if (error instanceof Abandoned) return
    tell({ kind: 'refused', message: (error as Error).message })
    tell({ kind: 'done', build: number, complete: false })
  }
}

async function writeWebDeck({ placed, theme }: Compiled, number: number): Promise<boolean> {
  const start = performance.now()
  const { writeWeb } = await import('../../web/index.ts')
  const files = await writeWeb(placed, theme, () => {})
  const folder = join(out, 'web')
  const bytes = replaceFolder(folder, files, ({ message }) => tell({ kind: 'refused', message }))
  if (bytes === undefined) return false
  tell({
    kind: 'written',
    build: number,
    written: { path: join(folder, 'index.html'), slides: placed.scenes.length, bytes, ms: since(start) },
  })
  return true
}

async function writePowerPoint({ placed, design }: Compiled, number: number, stillWanted: () => void): Promise<boolean> {
  const start = performance.now()
  const { writePptx } = await import('../../pptx/index.ts')
  const bytes = await writePptx(placed, design, () => {}, stillWanted)
  const path = join(out, `${fileNameFor(placed.name)}.pptx`)
  await writePatiently(() => replaceFile(path, bytes), { stillWanted, locked: () => tell({ kind: 'locked', path }) })
  tell({ kind: 'written', build: number, written: { path, slides: placed.scenes.length, bytes: bytes.length, ms: since(start) } })
  return true
}

/** One slide as a package of its own, under its number in the deck. `id` is that of its element in the web deck. */
async function slide(id: string): Promise<void> {
  const { slideAnchor } = await import('../../web/index.ts')
  const compiled = await compiler.compile()
  if (!('placed' in compiled)) return
  const { placed, design } = compiled
  const index = placed.scenes.findIndex((scene) => slideAnchor(scene.id) === id)
  if (index < 0) return
  const { writePptx } = await import('../../pptx/index.ts')
  const alone = { ...placed, scenes: [placed.scenes[index]!], firstNumber: (placed.firstNumber ?? 1) + index }
  tell({ kind: 'slide', id, bytes: await writePptx(alone, design, () => {}) })
}

function since(start: number): number {
  return Math.round(performance.now() - start)
}
