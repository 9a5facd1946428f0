import type { Readable, Writable } from 'node:stream'
import { posix } from 'node:path'
import {
  CodeActionKind,
  createConnection,
  DidChangeWatchedFilesNotification,
  TextDocuments,
  TextDocumentSyncKind,
  type InitializeResult,
  type Position,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { fileURLToPath } from 'node:url'
import { actionsFor } from './actions.ts'
import { Compiler } from './compiler.ts'
import { completionsAt } from './completion/index.ts'
import { hoverAt } from './hover.ts'
import { definitionAt, linksOf } from './navigate.ts'
import { foldsOf, outlineOf, symbolsOf, type Outline } from './outline.ts'
import { deckFolderOf, isMarkdown } from './project.ts'
import { Publisher } from './publisher.ts'
import { Scheduler } from './scheduler.ts'
import { COMPILED, show, SHOW_SLIDE, SLIDE_AT, slidePlace } from './show.ts'
import { Workspace, type OpenDocument } from './workspace.ts'

const CAPABILITIES: InitializeResult['capabilities'] = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  completionProvider: { triggerCharacters: [':', '#', '(', '/', '.', '{', '`', ' ', '-'] },
  hoverProvider: true,
  definitionProvider: true,
  documentSymbolProvider: true,
  documentLinkProvider: {},
  foldingRangeProvider: true,
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
  executeCommandProvider: { commands: [SHOW_SLIDE] },
}

/**
 * The language server (LSP 3.17) on two streams, until the client says `exit`. Positions are UTF-16. Resolves with the
 * exit code that the protocol asks for: 0 after `shutdown`, else 1.
 */
export function serve(input: Readable, output: Writable, version: string): Promise<number> {
  const connection = createConnection(input, output)
  const documents = new TextDocuments(TextDocument)
  const workspace = new Workspace({ all: () => documents.all(), get: (uri) => documents.get(uri) })
  const publisher = new Publisher(workspace, (message) => void connection.sendDiagnostics(message))
  const compiler = new Compiler()
  const scheduler = new Scheduler(compiler, workspace, {
    done: (deck, summary) => {
      const before = workspace.summary(deck).files
      workspace.remember(deck, summary)
      publisher.publish(deck, summary.diagnostics)
      void connection.sendNotification(COMPILED, { deck, slides: summary.count, problems: summary.diagnostics.length })
      // Files that turn out not to belong to the folder's deck may be decks of their own.
      if (before === undefined)
        for (const entry of workspace.all()) if (entry.deck !== undefined && entry.deck === entry.file) scheduler.touch(entry.deck)
    },
    failed: (deck, error) => connection.console.error(`${deck} could not be compiled: ${error.stack ?? error.message}`),
  })
  const client = { snippets: false, watches: false }
  const outlines = new WeakMap<TextDocument, { version: number; outline: Outline }>()

  connection.onInitialize(({ capabilities }): InitializeResult => {
    client.snippets = capabilities.textDocument?.completion?.completionItem?.snippetSupport === true
    client.watches = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true
    compiler.warm()
    return { capabilities: CAPABILITIES, serverInfo: { name: 'diptych', version } }
  })
  connection.onInitialized(() => {
    if (!client.watches) return
    const watchers = [{ globPattern: '**/*.{md,markdown,yaml,yml,csv,tsv,json,png,jpg,jpeg,gif,svg,webp}' }]
    void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers })
  })

  documents.onDidChangeContent(({ document }) => touch(workspace.open(document.uri)))
  documents.onDidSave(({ document }) => touch(workspace.open(document.uri)))
  documents.onDidClose(({ document }) => {
    const file = document.uri.startsWith('file:') ? fileURLToPath(document.uri) : undefined
    if (file === undefined) return
    const folder = deckFolderOf(file)
    // What was not saved is gone; a file that stood for itself is no longer looked at.
    if (folder !== undefined) scheduler.touch(folder)
    publisher.clear(file)
    workspace.forget(file)
  })
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const open = new Set(workspace.all().map(({ document }) => document.uri))
    const decks = new Set(workspace.all().flatMap(({ deck }) => (deck === undefined ? [] : [deck])))
    const changed = changes.filter(({ uri }) => !open.has(uri)).map(({ uri }) => fileURLToPath(uri))
    for (const deck of decks) {
      const folder = isMarkdown(deck) ? posix.dirname(deck) : deck
      if (changed.some((file) => file.startsWith(folder))) scheduler.touch(deck)
    }
  })

  connection.onCompletion(({ textDocument, position }) =>
    answer(textDocument.uri, [], ({ document, ...entry }) =>
      completionsAt(position, {
        text: document.getText(),
        path: entry.path,
        ...(entry.file !== undefined && { deck: entry.deck ?? entry.file }),
        summary: workspace.summary(entry.deck),
        language: workspace.language({ document, ...entry }),
        snippets: client.snippets,
      }),
    ),
  )
  connection.onHover(({ textDocument, position }) =>
    answer(textDocument.uri, null, (entry) =>
      hoverAt(position, {
        text: entry.document.getText(),
        path: entry.path,
        single: isSingle(entry),
        summary: workspace.summary(entry.deck),
        language: workspace.language(entry),
      }),
    ),
  )
  connection.onDefinition(({ textDocument, position }) =>
    answer(textDocument.uri, null, (entry) => definitionAt(position, entry, workspace)),
  )
  connection.onDocumentLinks(({ textDocument }) => answer(textDocument.uri, [], (entry) => linksOf(entry, workspace)))
  connection.onDocumentSymbol(({ textDocument }) =>
    answer(textDocument.uri, [], (entry) => (isMarkdown(entry.path) ? symbolsOf(outline(entry)) : [])),
  )
  connection.onFoldingRanges(({ textDocument }) =>
    answer(textDocument.uri, [], (entry) => (isMarkdown(entry.path) ? foldsOf(outline(entry)) : [])),
  )
  connection.onCodeAction(({ textDocument, context }) =>
    answer(textDocument.uri, [], (entry) => actionsFor(textDocument.uri, context.diagnostics, workspace.language(entry))),
  )
  connection.onRequest(SLIDE_AT, ({ textDocument, position }: { textDocument: { uri: string }; position: Position }) =>
    answer(textDocument.uri, null, (entry) => slidePlace(entry, position, workspace)),
  )
  connection.onExecuteCommand(({ command, arguments: [uri, position] = [] }) => {
    if (command !== SHOW_SLIDE || typeof uri !== 'string' || !isPosition(position)) return null
    return answer(uri, null, async (entry) => {
      const place = slidePlace(entry, position, workspace)
      return place && (await show(place))
    })
  })

  let code = 1
  connection.onShutdown(async () => {
    code = 0
    scheduler.close()
    await compiler.close()
  })
  const ended = new Promise<number>((resolve) => {
    const end = (): void => {
      scheduler.close()
      void compiler.close().then(() => resolve(code))
    }
    connection.onExit(end)
    input.once('end', end)
    input.once('close', end)
  })
  documents.listen(connection)
  connection.listen()
  return ended

  function touch(entry: OpenDocument | undefined): void {
    if (entry?.deck !== undefined) scheduler.touch(entry.deck)
    else if (entry?.file !== undefined) publisher.clear(entry.file)
  }

  function outline(entry: OpenDocument): Outline {
    const { document } = entry
    const known = outlines.get(document)
    if (known?.version === document.version) return known.outline
    const made = outlineOf(document.getText(), entry.path, isSingle(entry))
    outlines.set(document, { version: document.version, outline: made })
    return made
  }

  /** Answers for an open document. A fault of ours is logged and answered with nothing: it must not end the session. */
  async function answer<T, N>(
    uri: string,
    nothing: N,
    make: (entry: OpenDocument) => T | undefined | Promise<T | undefined>,
  ): Promise<T | N> {
    const entry = workspace.open(uri)
    if (!entry) return nothing
    try {
      return (await make(entry)) ?? nothing
    } catch (error) {
      connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error))
      return nothing
    }
  }
}

function isSingle({ deck, file }: OpenDocument): boolean {
  return deck === undefined || deck === file
}

function isPosition(value: unknown): value is Position {
  return typeof value === 'object' && value !== null && 'line' in value && typeof value.line === 'number'
}
