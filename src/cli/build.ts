import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Compiled, compileDeck } from '../compile/index.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import { fileNameFor } from './file-name.ts'
import { exitCodeOf, printReport } from './report.ts'
import { type Progress, progressOn, type Terminal } from './terminal.ts'
import { readArguments, UsageError } from './usage.ts'
import { replaceFile, replaceFolder } from './write.ts'

/** One file or folder that was written. */
interface Output {
  path: string
  slides: number
  bytes: number
  ms: number
}

/** `diptych build`: compiles, writes both decks whole, then says what was wrong. */
export async function runBuild(args: string[], terminal: Terminal): Promise<number> {
  const { deck, values } = readArguments(args, { out: { type: 'string' }, only: { type: 'string' }, json: { type: 'boolean' } })
  const only = values['only']
  if (only !== undefined && only !== 'web' && only !== 'pptx') throw new UsageError(`--only takes web or pptx, not "${String(only)}"`)
  const out = typeof values['out'] === 'string' ? values['out'] : 'dist'
  if (existsSync(out) && !statSync(out).isDirectory()) throw new UsageError(`--out takes a folder, and ${out} is a file`)
  const progress = progressOn(terminal)
  progress.say(`Reading ${deck} …`)
  const compiled = await compileDeck(deck)
  const diagnostics = [...compiled.diagnostics]
  const outputs: Output[] = []
  if ('placed' in compiled) {
    const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic)
    if (only !== 'pptx') outputs.push(...(await buildWeb(compiled, out, progress, report)))
    if (only !== 'web') outputs.push(await buildPptx(compiled, out, progress, report))
  }
  progress.clear()
  if (values['json']) terminal.stdout.write(`${JSON.stringify({ outputs, diagnostics })}\n`)
  else {
    for (const output of outputs) terminal.stdout.write(line(output))
    printReport(diagnostics, terminal)
  }
  return exitCodeOf(diagnostics)
}

async function buildWeb({ placed, theme }: Compiled, out: string, progress: Progress, report: (d: Diagnostic) => void): Promise<Output[]> {
  progress.say(`Writing the web deck: ${placed.scenes.length} slides …`)
  const start = performance.now()
  const { writeWeb } = await import('../web/index.ts')
  const files = await writeWeb(placed, theme, report)
  const folder = join(out, 'web')
  const bytes = replaceFolder(folder, files, report)
  if (bytes === undefined) return []
  return [{ path: join(folder, 'index.html'), slides: placed.scenes.length, bytes, ms: Math.round(performance.now() - start) }]
}

async function buildPptx({ placed, theme }: Compiled, out: string, progress: Progress, report: (d: Diagnostic) => void): Promise<Output> {
  progress.say(`Writing the PowerPoint file: ${placed.scenes.length} slides …`)
  const start = performance.now()
  const { writePptx } = await import('../pptx/index.ts')
  const bytes = await writePptx(placed, theme, report)
  const path = join(out, `${fileNameFor(placed.name)}.pptx`)
  replaceFile(path, bytes)
  return { path, slides: placed.scenes.length, bytes: bytes.length, ms: Math.round(performance.now() - start) }
}

function line({ path, slides, bytes, ms }: Output): string {
  return `${path}  ${slides} ${slides === 1 ? 'slide' : 'slides'}  ${size(bytes)}  ${ms} ms\n`
}

function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
