/** Compiles decks apart from the server's own thread, so that completion never waits and no deck can end the server. */
import { parentPort } from 'node:worker_threads'
import { createCompiler, type Compiler } from '../compile/index.ts'
import { inlineText } from '../deck/index.ts'
import type { Summary } from './summary.ts'

/** One deck to compile, with the files that are open in the editor. */
export interface Job {
  number: number
  deck: string
  open: ReadonlyMap<string, string>
}

export interface JobResult {
  number: number
  summary?: Summary
  /** A fault of ours. */
  error?: string
}

/** Decks whose last compilation is remembered: what an edit does not touch is not done again. */
const MOST = 4
const compilers = new Map<string, Compiler>()

/** The deck's compiler, its memory kept from the time before; the deck that was longest not asked for is forgotten. */
function compilerOf(deck: string): Compiler {
  const compiler = compilers.get(deck) ?? createCompiler(deck)
  compilers.delete(deck)
  compilers.set(deck, compiler)
  const [oldest] = compilers.keys()
  if (compilers.size > MOST) compilers.delete(oldest!)
  return compiler
}

async function summarize({ deck: path, open }: Job): Promise<Summary> {
  const start = performance.now()
  const compiled = await compilerOf(path).compile({ open })
  const ms = (): number => performance.now() - start
  if (!('placed' in compiled)) return { diagnostics: compiled.diagnostics, slides: [], count: 0, ms: ms() }
  const { deck, placed, diagnostics, files } = compiled
  const index = new Map(placed.scenes.map(({ id }, position) => [id, position]))
  const slides = deck.slides.map(({ id, layout, title, at }) => ({
    id,
    layout,
    at,
    title: title ? inlineText(title.children) : '',
    index: index.get(id) ?? 0,
  }))
  return { diagnostics, lang: deck.lang, files, slides, count: placed.scenes.length, ms: ms() }
}

parentPort?.on('message', (job: Job) => {
  const answer = (result: Omit<JobResult, 'number'>): void => parentPort!.postMessage({ number: job.number, ...result })
  summarize(job).then(
    (summary) => answer({ summary }),
    (error: unknown) => answer({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  )
})
