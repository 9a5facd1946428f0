import * as vscode from 'vscode'
import type { LanguageClient } from 'vscode-languageclient/node'
import { showSlide, startClient } from './client'
import { concernsUs } from './diptych'
import { Previews } from './preview'

let client: LanguageClient | undefined

/** Starts the language server with the first document that is part of a deck. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel('Diptych', { log: true })
  const previews = new Previews(output)
  let starting: Promise<LanguageClient | undefined> | undefined

  const begin = (file: string): Promise<LanguageClient | undefined> =>
    (starting ??= startClient(file, output).then(
      async (started) => {
        client = started
        await vscode.commands.executeCommand('setContext', 'diptych.active', true)
        return started
      },
      (error: Error) => {
        starting = undefined
        output.appendLine(error.stack ?? error.message)
        void offerPath(error)
        return undefined
      },
    ))
  const withEditor = async (work: (running: LanguageClient, editor: vscode.TextEditor) => Promise<unknown>): Promise<void> => {
    const editor = vscode.window.activeTextEditor
    const running = editor && (await begin(editor.document.uri.fsPath))
    if (!running) return
    try {
      await work(running, editor)
    } catch (error) {
      void vscode.window.showErrorMessage(`Diptych: ${(error as Error).message}`)
    }
  }
  const look = async (document: vscode.TextDocument): Promise<void> => {
    if (concernsUs(document)) await begin(document.uri.fsPath)
  }

  context.subscriptions.push(
    output,
    previews,
    vscode.commands.registerCommand('diptych.openPreview', () => withEditor((running, editor) => previews.open(running, editor))),
    vscode.commands.registerCommand('diptych.showThisSlide', () =>
      withEditor(async (running, editor) => {
        const place = await showSlide(running, editor)
        if (place?.url === undefined) await previews.open(running, editor)
      }),
    ),
    vscode.commands.registerCommand('diptych.restart', () => client?.restart()),
    vscode.workspace.onDidOpenTextDocument((document) => void look(document)),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      const follows = vscode.workspace.getConfiguration('diptych').get<boolean>('followCursor', true)
      if (client && follows && textEditor.document.languageId === 'markdown') previews.follow(client, textEditor)
    }),
  )
  for (const document of vscode.workspace.textDocuments) await look(document)
}

export async function deactivate(): Promise<void> {
  await client?.stop()
  client = undefined
}

/** Says that Diptych was not found, and where that can be set. */
async function offerPath(error: Error): Promise<void> {
  const settings = vscode.l10n.t('Open settings')
  const chosen = await vscode.window.showErrorMessage(
    vscode.l10n.t('Diptych could not be started ({0}). Install it in the workspace: npm install diptych.', error.message),
    settings,
  )
  if (chosen === settings) await vscode.commands.executeCommand('workbench.action.openSettings', 'diptych.path')
}
