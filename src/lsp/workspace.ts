import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { guessLanguage, languageSample } from '../markdown/index.ts'
import { deckFolderOf, inDeck, looksLikeDeck, isMarkdown, rootOf } from './project.ts'
import { UNKNOWN, type Summary } from './summary.ts'

/** A document that is open, where it stands. */
export interface OpenDocument {
  document: TextDocument
  /** Absolute path; absent for one that was never saved. */
  file?: string
  /** The deck that it belongs to: a folder, or its own path. */
  deck?: string
  /** Its path relative to the deck's folder. */
  path: string
}

/** The documents that are open, and what is known of their decks. Nothing here compiles. */
export class Workspace {
  readonly #documents: { all(): TextDocument[]; get(uri: string): TextDocument | undefined }
  readonly #summaries = new Map<string, Summary>()

  constructor(documents: { all(): TextDocument[]; get(uri: string): TextDocument | undefined }) {
    this.#documents = documents
  }

  /** A document by its URI, if it is open. */
  open(uri: string): OpenDocument | undefined {
    const document = this.#documents.get(uri)
    return document && this.#place(document)
  }

  all(): OpenDocument[] {
    return this.#documents.all().map((document) => this.#place(document))
  }

  summary(deck: string | undefined): Summary {
    return (deck !== undefined && this.#summaries.get(deck)) || UNKNOWN
  }

  /** Remembers a deck; what could not be compiled now keeps its slides from before. */
  remember(deck: string, summary: Summary): void {
    const before = this.#summaries.get(deck)
    this.#summaries.set(deck, summary.files || !before ? summary : { ...before, diagnostics: summary.diagnostics, ms: summary.ms })
  }

  forget(deck: string): void {
    this.#summaries.delete(deck)
  }

  /** Texts of all open files, by absolute path. */
  texts(): Map<string, string> {
    return new Map(this.all().flatMap(({ file, document }) => (file === undefined ? [] : [[file, document.getText()]])))
  }

  /** Language in which to explain things: that of the deck. */
  language({ deck, document }: OpenDocument): 'zh' | 'en' {
    const lang = this.summary(deck).lang ?? guessLanguage(languageSample([document.getText()]))
    return lang.startsWith('zh') ? 'zh' : 'en'
  }

  /** Text of a deck's file: as it is open, else from the disk. */
  text(deck: string, path: string): string | undefined {
    const file = join(rootOf(deck), path)
    const open = this.all().find((entry) => entry.file === file)
    if (open) return open.document.getText()
    try {
      return readFileSync(file, 'utf8')
    } catch {
      return undefined
    }
  }

  /** URI of a deck's file; that of the client if the file is open, for clients spell them in their own way. */
  uri(deck: string, path: string): string {
    const file = join(rootOf(deck), path)
    return this.all().find((entry) => entry.file === file)?.document.uri ?? pathToFileURL(file).href
  }

  #place(document: TextDocument): OpenDocument {
    const file = filePath(document.uri)
    if (file === undefined) return { document, path: 'untitled.md' }
    const folder = deckFolderOf(file)
    if (folder !== undefined) {
      const { files } = this.summary(folder)
      const path = inDeck(folder, file)
      if (path === 'deck.yaml' || files === undefined || files.includes(path)) return { document, file, deck: folder, path }
    }
    const single = isMarkdown(file) && (this.#summaries.has(file) || looksLikeDeck(document.getText()))
    return { document, file, ...(single && { deck: file }), path: inDeck(file, file) }
  }
}

/** `file:` URI → path; `undefined` for any other. */
function filePath(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined
  } catch {
    return undefined
  }
}
