import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { onTestFinished } from 'vitest'
import {
  type CompletionItem,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type TextEdit,
} from 'vscode-languageserver/node'

const BIN = resolve(import.meta.dirname, '../../bin/diptych.js')

/** A language server in a process of its own, driven as an editor drives it. */
export class Session {
  /** Where the files of the present test are. */
  folder = ''
  readonly server: ChildProcess
  readonly connection: ProtocolConnection
  initialized!: InitializeResult
  readonly #diagnostics = new Map<string, Diagnostic[]>()
  readonly #listeners = new Set<() => void>()
  readonly #texts = new Map<string, { text: string; version: number }>()
  /** Compilations that the server has told of, by deck. */
  compiled = 0

  constructor() {
    this.server = spawn(process.execPath, [BIN, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
    this.connection = createProtocolConnection(this.server.stdout!, this.server.stdin!)
    this.connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: PublishDiagnosticsParams) => {
      this.#diagnostics.set(uri, diagnostics)
      this.#changed()
    })
    this.connection.onNotification('diptych/compiled', ({ deck }: { deck: string }) => {
      if (deck.startsWith(this.folder)) this.compiled++
      this.#changed()
    })
    this.connection.listen()
  }

  /** Closes what the test before had open, and writes a deck into a folder of its own. */
  fresh(files: Readonly<Record<string, string | Uint8Array>>): this {
    for (const name of this.#texts.keys()) {
      void this.connection.sendNotification('textDocument/didClose', { textDocument: { uri: this.uri(name) } })
    }
    this.#texts.clear()
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'diptych-lsp-')))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    this.folder = folder
    this.compiled = 0
    for (const [name, content] of Object.entries(files)) this.write(name, content)
    return this
  }

  async start(): Promise<this> {
    this.initialized = await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } } } },
    })
    await this.connection.sendNotification('initialized', {})
    return this
  }

  write(name: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.folder, name)), { recursive: true })
    writeFileSync(join(this.folder, name), content)
  }

  uri(name: string): string {
    return pathToFileURL(join(this.folder, name)).href
  }

  text(name: string): string {
    return this.#texts.get(name)?.text ?? readFileSync(join(this.folder, name), 'utf8')
  }

  /** Opens a file as it is on the disk, or with other text, and waits until its deck has been compiled. */
  async open(name: string, text = readFileSync(join(this.folder, name), 'utf8')): Promise<void> {
    const before = this.compiled
    this.openOnly(name, text)
    await this.until(() => this.compiled > before)
  }

  /** Opens a file without waiting. */
  openOnly(name: string, text: string): void {
    this.#texts.set(name, { text, version: 1 })
    const languageId = name.endsWith('.md') ? 'markdown' : 'yaml'
    void this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri: this.uri(name), languageId, version: 1, text } })
  }

  /** Replaces a file's text without saving it, and waits for the next compilation. */
  async edit(name: string, text: string): Promise<void> {
    const before = this.compiled
    this.type(name, text)
    await this.until(() => this.compiled > before)
  }

  /** Replaces a file's text without saving or waiting. */
  type(name: string, text: string): void {
    const version = this.#texts.get(name)!.version + 1
    this.#texts.set(name, { text, version })
    void this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri(name), version },
      contentChanges: [{ text }],
    })
  }

  diagnostics(name: string): Diagnostic[] {
    return this.#diagnostics.get(this.uri(name)) ?? []
  }

  /** Codes of a file's diagnostics with the text that each underlines. */
  problems(name: string): string[] {
    const lines = this.text(name).split('\n')
    return this.diagnostics(name).map(
      ({ code, range: { start, end } }) => `${code}: ${lines[start.line]!.slice(start.character, end.character)}`,
    )
  }

  /** Asks for something at the place where `mark` stands in the file, `offset` characters on. */
  at<T>(method: string, name: string, mark: string, offset = mark.length): Promise<T> {
    return this.connection.sendRequest(`textDocument/${method}`, {
      textDocument: { uri: this.uri(name) },
      position: this.place(name, mark, offset),
    })
  }

  of<T>(method: string, name: string, more: object = {}): Promise<T> {
    return this.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri: this.uri(name) }, ...more })
  }

  place(name: string, mark: string, offset = mark.length): Position {
    const before = this.text(name)
    const start = before.indexOf(mark)
    if (start < 0) throw new Error(`“${mark}” is not in ${name}`)
    const lines = before.slice(0, start + offset).split('\n')
    return { line: lines.length - 1, character: lines.at(-1)!.length }
  }

  /** Types `text` at the end of a file's text and asks what could follow. */
  async complete(name: string, mark: string): Promise<CompletionItem[]> {
    return this.at<CompletionItem[]>('completion', name, mark)
  }

  /** A file's text after a completion has been taken. */
  accept(name: string, item: CompletionItem | undefined): string {
    if (!item) throw new Error('nothing was offered')
    return apply(this.text(name), [item.textEdit as TextEdit])
  }

  async until(happened: () => boolean): Promise<void> {
    if (happened()) return
    await new Promise<void>((done, failed) => {
      const gone = (): void => failed(new Error('the server ended'))
      this.server.once('exit', gone)
      const look = (): void => {
        if (!happened()) return
        this.#listeners.delete(look)
        this.server.off('exit', gone)
        done()
      }
      this.#listeners.add(look)
    })
  }

  /** Ends the session as the protocol asks; answers with the server's exit code. */
  async close(): Promise<number | null> {
    if (this.server.exitCode !== null) return this.server.exitCode
    const exited = new Promise<number | null>((done) => this.server.once('exit', done))
    await this.connection.sendRequest('shutdown')
    await this.connection.sendNotification('exit')
    const code = await exited
    this.connection.dispose()
    return code
  }

  #changed(): void {
    for (const listener of this.#listeners) listener()
  }
}

/** Applies edits to a text. */
export function apply(text: string, edits: readonly TextEdit[]): string {
  const offset = ({ line, character }: Position): number =>
    text
      .split('\n')
      .slice(0, line)
      .reduce((sum, entry) => sum + entry.length + 1, character)
  return edits
    .toSorted((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce((all, { range, newText }) => all.slice(0, offset(range.start)) + newText + all.slice(offset(range.end)), text)
}
