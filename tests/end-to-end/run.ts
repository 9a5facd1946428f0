import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { main } from '../../src/cli/main.ts'
import type { Diagnostic } from '../../src/diagnostics/types.ts'

/** What a run of the command line left behind. */
export interface Run {
  code: number
  stdout: string
  stderr: string
}

/** Runs the command line in this process. */
export async function diptych(...args: string[]): Promise<Run> {
  const run: Run = { code: -1, stdout: '', stderr: '' }
  run.code = await main(args, {
    stdout: { write: (text) => void (run.stdout += text) },
    stderr: { write: (text) => void (run.stderr += text) },
  })
  return run
}

/** A folder of its own for one test, removed afterwards. */
export function workFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'diptych-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Writes a deck's files into a folder of its own. */
export function deckOf(files: Record<string, string | Uint8Array>): string {
  const folder = join(workFolder(), 'deck')
  mkdirSync(folder)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

/** The object that `--json` printed. */
export interface JsonReport {
  outputs: { path: string; slides: number; bytes: number; ms: number }[]
  diagnostics: Diagnostic[]
}

/** Builds with `--json`. */
export async function buildJson(deck: string, out = join(workFolder(), 'out')): Promise<JsonReport & { code: number; out: string }> {
  const run = await diptych('build', deck, '--out', out, '--json')
  return { code: run.code, out, ...(JSON.parse(run.stdout) as JsonReport) }
}
