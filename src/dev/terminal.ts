import { printDiagnostic, summarize, type Diagnostic } from '../diagnostics/index.ts'

/** Where the preview speaks: a terminal, or a test's list of lines. */
export interface Speaker {
  write(text: string): void
  color: boolean
}

/** Says of problems only what has changed: new ones in full, how many are gone, how many there are. */
export class ProblemLog {
  readonly #speaker: Speaker
  #known = new Set<string>()
  #isFirst = true

  constructor(speaker: Speaker) {
    this.#speaker = speaker
  }

  update(diagnostics: readonly Diagnostic[]): void {
    const { color } = this.#speaker
    const now = new Map(diagnostics.map((diagnostic) => [keyOf(diagnostic), diagnostic]))
    const added = [...now].filter(([key]) => !this.#known.has(key))
    const gone = [...this.#known].filter((key) => !now.has(key)).length
    this.#known = new Set(now.keys())
    for (const [, diagnostic] of added) this.#speaker.write(`${printDiagnostic(diagnostic, { color })}\n`)
    if (added.length + gone > 0 || (this.#isFirst && now.size > 0)) {
      const solved = gone > 0 && added.length < gone ? `${gone} solved; ` : ''
      this.#speaker.write(`${solved}${summarize([...now.values()])}\n`)
    }
    this.#isFirst = false
  }
}

/** A problem that only moved is the same one. */
function keyOf({ code, message, where, slide }: Diagnostic): string {
  return JSON.stringify([code, message, where?.file, slide])
}
