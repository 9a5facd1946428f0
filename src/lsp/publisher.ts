import { DiagnosticSeverity, type Diagnostic as Published } from 'vscode-languageserver/node'
import type { Diagnostic, Severity } from '../diagnostics/index.ts'
import { isMarkdown } from './project.ts'
import { rangeOf } from './ranges.ts'
import type { Workspace } from './workspace.ts'

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
}

type Send = (message: { uri: string; diagnostics: Published[] }) => void

/** Tells the client what is wrong with each file of a deck, and clears the files in which nothing is any more. */
export class Publisher {
  readonly #workspace: Workspace
  readonly #send: Send
  /** URIs that have diagnostics, by deck. */
  readonly #shown = new Map<string, Set<string>>()

  constructor(workspace: Workspace, send: Send) {
    this.#workspace = workspace
    this.#send = send
  }

  publish(deck: string, diagnostics: readonly Diagnostic[]): void {
    const byFile = new Map<string, Diagnostic[]>()
    for (const diagnostic of diagnostics) {
      const file = diagnostic.where?.file ?? this.#headOf(deck)
      byFile.set(file, [...(byFile.get(file) ?? []), diagnostic])
    }
    const shown = new Set<string>()
    for (const [file, found] of byFile) {
      const uri = this.#workspace.uri(deck, file)
      const lines =
        this.#workspace
          .text(deck, file)
          ?.replace(/^\ufeff/, '')
          .split(/\r\n?|\n/) ?? []
      shown.add(uri)
      this.#send({ uri, diagnostics: found.map((diagnostic) => toPublished(diagnostic, lines)) })
    }
    for (const uri of this.#shown.get(deck) ?? []) if (!shown.has(uri)) this.#send({ uri, diagnostics: [] })
    this.#shown.set(deck, shown)
  }

  clear(deck: string): void {
    this.publish(deck, [])
    this.#shown.delete(deck)
  }

  /** The file that problems of the whole deck are shown in. */
  #headOf(deck: string): string {
    if (isMarkdown(deck)) return deck.replace(/^.*[\\/]/, '')
    return this.#workspace.text(deck, 'deck.yaml') === undefined ? (this.#workspace.summary(deck).files?.[0] ?? 'deck.yaml') : 'deck.yaml'
  }
}

function toPublished(diagnostic: Diagnostic, lines: readonly string[]): Published {
  const { range, write } = rangeOf(diagnostic, lines)
  const { code, severity, message, hint } = diagnostic
  return {
    range,
    severity: SEVERITY[severity],
    code,
    source: 'diptych',
    message: hint ? `${message}\n${hint}` : message,
    ...(write !== undefined && { data: { write } }),
  }
}
