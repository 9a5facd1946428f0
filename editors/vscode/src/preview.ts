import { spawn, type ChildProcess } from 'node:child_process'
import { dirname } from 'node:path'
import * as vscode from 'vscode'
import type { LanguageClient } from 'vscode-languageclient/node'
import { showSlide, slideUnder, type SlidePlace } from './client'
import { diptychFor } from './diptych'

/** Longest wait for a preview that was started, and the pause between looks, in milliseconds. */
const WAIT = { most: 20_000, step: 200 }

/** The cursor rests this long before the preview follows it, in milliseconds. */
const REST = 120

/** The previews that this window has started, and the one that follows the cursor. */
export class Previews implements vscode.Disposable {
  readonly #output: vscode.OutputChannel
  readonly #servers = new Map<string, ChildProcess>()
  #timer: NodeJS.Timeout | undefined
  #shown: string | undefined

  constructor(output: vscode.OutputChannel) {
    this.#output = output
  }

  /** Opens the slide under the cursor beside the editor; starts the deck's preview if none runs. */
  async open(client: LanguageClient, editor: vscode.TextEditor): Promise<void> {
    const place = await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title: 'Diptych' }, () =>
      this.#running(client, editor),
    )
    if (place?.url === undefined) {
      this.#output.show(true)
      throw new Error(place ? 'the preview did not start' : 'this file belongs to no deck that can be shown')
    }
    const url = await vscode.env.asExternalUri(vscode.Uri.parse(place.url))
    await vscode.commands.executeCommand('simpleBrowser.api.open', url, {
      viewColumn: vscode.ViewColumn.Beside,
      preserveFocus: true,
    })
    this.#shown = place.id
  }

  /** Turns the preview to the slide under the cursor, once the cursor rests. */
  follow(client: LanguageClient, editor: vscode.TextEditor): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#turn(client, editor), REST)
  }

  async #turn(client: LanguageClient, editor: vscode.TextEditor): Promise<void> {
    const place = await slideUnder(client, editor)
    if (place?.url === undefined || place.id === this.#shown) return
    this.#shown = place.id
    await showSlide(client, editor)
  }

  dispose(): void {
    clearTimeout(this.#timer)
    for (const server of this.#servers.values()) server.kill()
    this.#servers.clear()
  }

  async #running(client: LanguageClient, editor: vscode.TextEditor): Promise<SlidePlace | undefined> {
    let place = await this.#settled(client, editor)
    if (place === undefined || place.url !== undefined) return place
    const { deck } = place
    if (!this.#servers.has(deck)) this.#start(deck, editor.document.uri.fsPath)
    for (let waited = 0; waited < WAIT.most && place?.url === undefined && this.#servers.has(deck); waited += WAIT.step) {
      await pause()
      place = await slideUnder(client, editor)
    }
    return place
  }

  /** A file that has just been opened is in no deck until it has been compiled. */
  async #settled(client: LanguageClient, editor: vscode.TextEditor): Promise<SlidePlace | undefined> {
    let place = await slideUnder(client, editor)
    for (let waited = 0; waited < 5000 && place === undefined; waited += WAIT.step) {
      await pause()
      place = await slideUnder(client, editor)
    }
    return place
  }

  #start(deck: string, file: string): void {
    const diptych = diptychFor(file)
    const cwd = dirname(file)
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
    const server =
      'script' in diptych
        ? spawn(process.execPath, [diptych.script, 'dev', deck, '--port', '0', '--no-pptx'], { cwd, env })
        : spawn(diptych.command, ['dev', deck, '--port', '0', '--no-pptx'], { cwd, shell: process.platform === 'win32' })
    const say = (data: Buffer): void => this.#output.append(String(data))
    server.stdout.on('data', say)
    server.stderr.on('data', say)
    server.on('error', (error) => this.#output.appendLine(error.message))
    server.once('close', () => this.#servers.delete(deck))
    this.#servers.set(deck, server)
  }
}

function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done, WAIT.step))
}
