// oxlint-disable typescript/no-extraneous-class, no-underscore-dangle -- the editor's names, and Node's hook for modules
/**
 * An editor's extension host, as small as will do: loads an extension as Visual Studio Code does, gives it a `vscode`
 * module with one open document, and prints what it did as one JSON object.
 *
 *     node host.mjs EXTENSION_FOLDER DOCUMENT
 */
import { readFileSync } from 'node:fs'
import { createRequire, Module } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [, , folder, file] = process.argv
const seen = { commands: [], diagnostics: {}, log: [], context: {}, errors: [], executed: [] }

/** Resolves with the first diagnostics that the server sends. */
let hear
const heard = new Promise((done) => (hear = done))

class Disposable {
  constructor(dispose) {
    this.call = dispose
  }
  dispose() {
    this.call?.()
  }
}

class Position {
  constructor(line, character) {
    this.line = line
    this.character = character
  }
}

class Range {
  constructor(a, b, c, d) {
    this.start = typeof a === 'number' ? new Position(a, b) : a
    this.end = typeof a === 'number' ? new Position(c, d) : b
  }
}

class Diagnostic {
  constructor(range, message, severity) {
    Object.assign(this, { range, message, severity })
  }
}

class EventEmitter {
  listeners = new Set()
  event = (listener) => {
    this.listeners.add(listener)
    return new Disposable(() => this.listeners.delete(listener))
  }
  fire(value) {
    for (const listener of this.listeners) listener(value)
  }
  dispose() {}
}

class Uri {
  scheme = 'file'
  constructor(path) {
    this.path = this.fsPath = path
  }
  toString() {
    return pathToFileURL(this.path).href
  }
  static file = (path) => new Uri(path)
  static parse = (value) => new Uri(decodeURIComponent(new URL(value).pathname))
}

const text = readFileSync(file, 'utf8')
const document = {
  uri: Uri.file(file),
  fileName: file,
  languageId: 'markdown',
  version: 1,
  isClosed: false,
  isDirty: false,
  getText: () => text,
  lineCount: text.split('\n').length,
}
const editor = { document, selection: { active: new Position(0, 0) } }
const event = () => new Disposable()
const registration = () => new Disposable()

/** Names of the module that a test needs, by namespace; everything else is a class or a function that does nothing. */
const known = {
  Disposable,
  Position,
  Range,
  Diagnostic,
  EventEmitter,
  CancellationTokenSource: class {
    token = { isCancellationRequested: false, onCancellationRequested: event }
    cancel() {}
    dispose() {}
  },
  Uri,
  version: '1.106.0',
  CodeActionKind: class CodeActionKind {
    constructor(value) {
      this.value = value
    }
    append(part) {
      return new CodeActionKind(`${this.value}.${part}`)
    }
    static Empty = new CodeActionKind('')
    static QuickFix = new CodeActionKind('quickfix')
  },
  DiagnosticSeverity: { Error: 0, Warning: 1, Information: 2, Hint: 3 },
  l10n: { t: (message) => message },
  env: { language: 'en', appName: 'host', asExternalUri: async (value) => value },
  window: {
    activeTextEditor: editor,
    visibleTextEditors: [editor],
    tabGroups: { all: [], onDidChangeTabs: event, onDidChangeTabGroups: event },
    createOutputChannel: () =>
      new Proxy(
        {},
        { get: (_, name) => (/^on[A-Z]/.test(String(name)) ? event : (message) => void seen.log.push(`${String(name)}: ${message}`)) },
      ),
    showErrorMessage: async (message) => void seen.errors.push(message),
    withProgress: (_, work) => work({ report() {} }, { isCancellationRequested: false, onCancellationRequested: event }),
  },
  workspace: {
    textDocuments: [document],
    workspaceFolders: undefined,
    notebookDocuments: [],
    getConfiguration: () => ({ get: (_, fallback) => fallback, has: () => false, inspect: () => undefined }),
    createFileSystemWatcher: () => ({ onDidCreate: event, onDidChange: event, onDidDelete: event, dispose() {} }),
  },
  commands: {
    registerCommand: (name, run) => {
      seen.commands.push(name)
      known.commands.run[name] = run
      return new Disposable()
    },
    run: {},
    executeCommand: async (name, ...args) => {
      if (name === 'setContext') seen.context[args[0]] = args[1]
      else seen.executed.push(name)
    },
  },
  languages: {
    match: () => 10,
    createDiagnosticCollection: () => ({
      set: (target, diagnostics) => {
        seen.diagnostics[target.fsPath] = diagnostics.map(({ message, range, code }) => ({
          message,
          code: code?.value ?? code,
          line: range.start.line,
        }))
        if (diagnostics.length > 0) hear()
      },
      delete() {},
      clear() {},
      dispose() {},
    }),
  },
}

/** Fills what is missing: events and registrations answer with something to dispose of, names in capitals are classes. */
function filled(object) {
  return new Proxy(object, {
    get(target, name) {
      if (name in target) {
        return target[name]
      }
      if (typeof name !== 'string' || name === 'then' || name === 'default' || name === '__esModule') return undefined
      if (/^on[A-Z]/.test(name)) return event
      if (/^[A-Z]/.test(name)) return (target[name] = class {})
      return registration
    },
  })
}

// Bundles copy a module's names, so all that the editor's types declare must be there.
const types = readFileSync(createRequire(import.meta.url).resolve('@types/vscode/index.d.ts'), 'utf8')
for (const [, kind, name] of types.matchAll(/^\texport (?:abstract )?(class|enum|namespace) (\w+)/gm)) {
  known[name] ??= kind === 'namespace' ? {} : class {}
}
for (const [name, value] of Object.entries(known)) if (value?.constructor === Object) known[name] = filled(value)
const vscode = known
const load = Module._load
Module._load = (request, ...rest) => (request === 'vscode' ? vscode : load(request, ...rest))

const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
const extension = createRequire(join(folder, 'package.json'))(manifest.main)
const context = { subscriptions: [], extensionPath: folder, asAbsolutePath: (path) => join(folder, path) }
process.on('unhandledRejection', (error) => seen.errors.push(String(error?.stack ?? error)))
await extension.activate(context)
if (seen.errors.length === 0) await heard
await extension.deactivate()
for (const subscription of context.subscriptions) subscription.dispose()
process.stdout.write(JSON.stringify(seen))
