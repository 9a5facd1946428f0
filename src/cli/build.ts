import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { clearCache, DeckCache } from '../cache/index.ts'
import { type Compiled, type CompileOptions, createCompiler } from '../compile/index.ts'
import type { Diagnostic } from '../diagnostics/types.ts'
import { buildPptx } from './build-pptx.ts'
import { exitCodeOf, printReport } from './report.ts'
import type { Built, Output } from './output.ts'
import { size } from './size.ts'
import { type Progress, progressOn, type Terminal } from './terminal.ts'
import { readArguments, UsageError } from './usage.ts'
import type { Keep } from '../web/index.ts'
import { replaceFolder } from '../write/index.ts'

/** `diptych build`: compiles, writes both decks whole, then says what was wrong. */
export async function runBuild(args: string[], terminal: Terminal): Promise<number> {
  const { deck, values } = readArguments(args, {
    out: { type: 'string' },
    only: { type: 'string' },
    json: { type: 'boolean' },
    theme: { type: 'string' },
    'no-notes': { type: 'boolean' },
    'lock-breaks': { type: 'boolean' },
    'per-chapter': { type: 'boolean' },
    fonts: { type: 'string' },
    'embed-fonts': { type: 'boolean' },
    'original-images': { type: 'boolean' },
    'no-cache': { type: 'boolean' },
    'clear-cache': { type: 'boolean' },
    results: { type: 'string' },
  })
  const only = values['only']
  if (only !== undefined && only !== 'web' && only !== 'pptx') throw new UsageError(`--only takes web or pptx, not "${String(only)}"`)
  const embedFonts = values['embed-fonts'] === true
  const fonts = fontProfile(values['fonts'], embedFonts)
  for (const option of ['lock-breaks', 'per-chapter', 'fonts', 'embed-fonts']) {
    if (only === 'web' && values[option]) throw new UsageError(`--${option} is about the PowerPoint file, which --only web leaves out`)
  }
  const out = typeof values['out'] === 'string' ? values['out'] : 'dist'
  if (existsSync(out) && !statSync(out).isDirectory()) throw new UsageError(`--out takes a folder, and ${out} is a file`)
  const progress = progressOn(terminal)
  progress.say(`Reading ${deck} …`)
  const theme = values['theme']
  const results = await resultsOf(values['results'])
  if (values['clear-cache']) clearCache(deck)
  const cache = values['no-cache'] ? undefined : DeckCache.open(deck)
  const compiled = await createCompiler(deck, cache).compile({
    ...(fonts && { fonts }),
    ...(typeof theme === 'string' ? { theme } : {}),
    ...(values['original-images'] ? { originalImages: true } : {}),
    ...(results && { results }),
  })
  const diagnostics = [...compiled.diagnostics]
  const outputs: Output[] = []
  if ('placed' in compiled) {
    const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic)
    const { design } = compiled
    const keep = cache && keepIn(cache, compiled)
    const placed = values['no-notes'] ? withoutNotes(compiled.placed) : compiled.placed
    if (only !== 'pptx') outputs.push(...(await buildWeb({ placed, theme: design.theme }, out, progress, report, keep)))
    if (only !== 'web') {
      const options = {
        lockBreaks: values['lock-breaks'] === true,
        perChapter: values['per-chapter'] === true,
        embedFonts,
        keep,
      }
      outputs.push(...(await buildPptx({ placed, theme: design.theme, design }, out, options, progress, report)))
    }
  }
  cache?.save()
  progress.clear()
  if (values['json']) terminal.stdout.write(`${JSON.stringify({ outputs, diagnostics })}\n`)
  else {
    for (const output of outputs) terminal.stdout.write(line(output))
    printReport(diagnostics, terminal)
  }
  return exitCodeOf(diagnostics)
}

/** Whose faces the .pptx names, if that is said: those that are embedded are the theme's own. */
function fontProfile(name: unknown, embedFonts: boolean): CompileOptions['fonts'] {
  if (name !== undefined && name !== 'office' && name !== 'brand')
    throw new UsageError(`--fonts takes office or brand, not "${String(name)}"`)
  if (embedFonts && name === 'office') throw new UsageError('--embed-fonts embeds the theme’s own fonts, and --fonts office names others')
  return embedFonts ? 'brand' : name
}

/** What a room said, from the log of a live session. */
async function resultsOf(log: string | boolean | undefined): Promise<CompileOptions['results']> {
  if (typeof log !== 'string') return undefined
  if (!existsSync(log)) throw new UsageError(`--results takes the log of a session, and there is no file "${log}"`)
  const { LogUnavailable, roomResults } = await import('../present/index.ts')
  try {
    return roomResults(log)
  } catch (error) {
    throw error instanceof LogUnavailable ? new UsageError(`--results: ${log}: ${error.message}`) : error
  }
}

/** What outputs make of scenes, kept on the disk. */
function keepIn(cache: DeckCache, { keyOf }: Compiled): Keep {
  return (scene, purpose, make) => {
    const key = keyOf(scene)
    if (key === undefined) return make()
    const known = cache.get(`${purpose} ${key}`)
    if (known !== undefined) return JSON.parse(known) as string
    const made = make()
    cache.set(`${purpose} ${key}`, JSON.stringify(made))
    return made
  }
}

/** For decks that are given away: what the speaker says stays at home. */
function withoutNotes(placed: Built['placed']): Built['placed'] {
  return { ...placed, scenes: placed.scenes.map((scene) => ({ ...scene, notes: [] })) }
}

async function buildWeb(
  { placed, theme }: Omit<Built, 'design'>,
  out: string,
  progress: Progress,
  report: (d: Diagnostic) => void,
  keep: Keep | undefined,
): Promise<Output[]> {
  progress.say(`Writing the web deck: ${placed.scenes.length} slides …`)
  const start = performance.now()
  const { writeWeb } = await import('../web/index.ts')
  const files = await writeWeb(placed, theme, report, keep)
  const folder = join(out, 'web')
  const bytes = replaceFolder(folder, files, report)
  if (bytes === undefined) return []
  return [{ path: join(folder, 'index.html'), slides: placed.scenes.length, bytes, ms: Math.round(performance.now() - start) }]
}

function line({ path, slides, bytes, ms, fonts }: Output): string {
  const embedded = fonts === undefined ? '' : ` (fonts ${size(fonts)})`
  return `${path}  ${slides} ${slides === 1 ? 'slide' : 'slides'}  ${size(bytes)}${embedded}  ${ms} ms\n`
}
