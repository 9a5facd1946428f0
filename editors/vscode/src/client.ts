import * as vscode from 'vscode'
import { LanguageClient, TransportKind, type ServerOptions } from 'vscode-languageclient/node'
import { diptychFor } from './diptych'

/** What the server says of the slide at a place. */
export interface SlidePlace {
  deck: string
  id: string
  index: number
  count: number
  /** Where the preview shows it, if one runs. */
  url?: string
}

/** Starts the language server that belongs to a file. Rejects if it cannot be started. */
export async function startClient(file: string, output: vscode.LogOutputChannel): Promise<LanguageClient> {
  const diptych = diptychFor(file)
  const server: ServerOptions =
    'script' in diptych
      ? { module: diptych.script, args: ['lsp'], transport: TransportKind.stdio }
      : { command: diptych.command, args: ['lsp'], options: { shell: process.platform === 'win32' } }
  const client = new LanguageClient('diptych', 'Diptych', server, {
    documentSelector: [
      { scheme: 'file', language: 'markdown' },
      { scheme: 'file', pattern: '**/deck.yaml' },
    ],
    outputChannel: output,
  })
  await client.start()
  return client
}

/** The slide under the cursor, if the document belongs to a deck. */
export async function slideUnder(client: LanguageClient, editor: vscode.TextEditor): Promise<SlidePlace | undefined> {
  const { line, character } = editor.selection.active
  const textDocument = { uri: client.code2ProtocolConverter.asUri(editor.document.uri) }
  return (await client.sendRequest<SlidePlace | null>('diptych/slideAt', { textDocument, position: { line, character } })) ?? undefined
}

/** Turns the preview to the slide under the cursor. */
export async function showSlide(client: LanguageClient, editor: vscode.TextEditor): Promise<SlidePlace | undefined> {
  const { line, character } = editor.selection.active
  const uri = client.code2ProtocolConverter.asUri(editor.document.uri)
  const place = await client.sendRequest<SlidePlace | null>('workspace/executeCommand', {
    command: 'diptych.showSlide',
    arguments: [uri, { line, character }],
  })
  return place ?? undefined
}
