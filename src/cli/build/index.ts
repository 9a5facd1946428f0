import { clearCache } from '../../cache/index.ts'
import type { CompileResult } from '../../compile/index.ts'
import { DecksDiffer, type Share } from '../../compile/share.ts'
import type { Diagnostic, Report } from '../../diagnostics/types.ts'
import { exitCodeOf, printReport } from '../report.ts'
import { size } from '../size.ts'
import { progressOn, type Terminal } from '../terminal.ts'
import { keepIn } from './keep.ts'
import { isLarge } from './large.ts'
import { type BuildOptions, readBuildOptions } from './options.ts'
import type { Output } from './output.ts'
import type { SecondThread, StartThread } from './second-thread.ts'

/**
 * `diptych build`: compiles, writes both decks whole, then says what was wrong.
 * @param startThread starts a thread that may take a part: without it, one thread does all
 */
export async function runBuild(args: string[], terminal: Terminal, startThread?: StartThread): Promise<number> {
  const options = readBuildOptions(args)
  if (options.clearCache) clearCache(options.deck)
  const second = await secondThread(startThread, options)
  const progress = progressOn(terminal)
  try {
    const { outputs, diagnostics } = await build(options, second, (text) => progress.say(text))
    progress.clear()
    if (options.json) terminal.stdout.write(`${JSON.stringify({ outputs, diagnostics })}\n`)
    else {
      for (const output of outputs) terminal.stdout.write(line(output))
      printReport(diagnostics, terminal)
    }
    return exitCodeOf(diagnostics)
  } finally {
    await second?.end()
  }
}

/** A thread that takes a part, where that gains something: of a large deck of which both outputs are wanted. */
async function secondThread(start: StartThread | undefined, options: BuildOptions): Promise<SecondThread | undefined> {
  if (start === undefined || options.only !== undefined || !isLarge(options.deck)) return undefined
  return (await import('./second-thread.ts')).secondThread(start, options)
}

interface Result {
  outputs: Output[]
  diagnostics: Diagnostic[]
}

async function build(options: BuildOptions, second: SecondThread | undefined, say: (text: string) => void): Promise<Result> {
  const { deck, out, only } = options
  say(`Reading ${deck} …`)
  const { builtOf, compileBuild, openCache } = await import('./compile.ts')
  const slides = openCache(options, 'slides')
  const compiled = await sharing(second, (share) => compileBuild(options, slides, share))
  const diagnostics = [...compiled.diagnostics]
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic)
  if (!('placed' in compiled)) return { outputs: [], diagnostics }
  const built = builtOf(compiled, options)
  const webHere = async (): Promise<Output[]> => {
    const { buildWeb } = await import('./web.ts')
    const sections = openCache(options, 'web')
    const outputs = await buildWeb(built.placed, built.theme, out, report, keepIn(sections, compiled.keyOf))
    sections?.save()
    return outputs
  }
  const pptxHere = async (): Promise<Output[]> => {
    const { buildPptx } = await import('./pptx.ts')
    const parts = openCache(options, 'pptx')
    const outputs = await buildPptx(built, out, { ...options, keep: keepIn(parts, compiled.keyOf) }, say, report)
    parts?.save()
    return outputs
  }
  const pptx = only === 'web' ? [] : await pptxHere()
  if (only !== 'pptx') say(`Writing the web deck: ${built.placed.scenes.length} slides …`)
  const web = await second?.web
  diagnostics.push(...(web?.diagnostics ?? []))
  const outputs = [...(only === 'pptx' ? [] : (web?.outputs ?? (await webHere()))), ...pptx]
  // A second thread has saved them.
  if (web === undefined) {
    compiled.keepSource()
    slides?.save()
  }
  return { outputs, diagnostics }
}

/** Compiles with the second thread, or alone if a file was changed between its being read by one and by the other. */
async function sharing(second: SecondThread | undefined, compile: (share?: Share) => Promise<CompileResult>): Promise<CompileResult> {
  try {
    return await compile(second?.share)
  } catch (error) {
    if (error instanceof DecksDiffer) return compile()
    throw error
  }
}

function line({ path, slides, bytes, ms, fonts }: Output): string {
  const embedded = fonts === undefined ? '' : ` (fonts ${size(fonts)})`
  return `${path}  ${slides} ${slides === 1 ? 'slide' : 'slides'}  ${size(bytes)}${embedded}  ${ms} ms\n`
}
