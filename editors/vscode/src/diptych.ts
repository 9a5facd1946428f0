import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as vscode from 'vscode'

/** How Diptych is started: a script for Node, or a command. */
export type Diptych = { script: string } | { command: string }

/**
 * The copy of Diptych to use for a file: the one that the settings name, else the one installed in the nearest folder
 * above it, else the checkout that it lies in, else `diptych` on the path.
 */
export function diptychFor(file: string): Diptych {
  const named = vscode.workspace.getConfiguration('diptych').get<string>('path', '').trim()
  if (named) return /\.[cm]?js$/.test(named) ? { script: named } : { command: named }
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const installed = join(folder, 'node_modules/diptych/bin/diptych.js')
    if (existsSync(installed)) return { script: installed }
    const own = join(folder, 'bin/diptych.js')
    if (existsSync(own) && nameOf(folder) === 'diptych') return { script: own }
    if (folder === dirname(folder)) return { command: process.platform === 'win32' ? 'diptych.cmd' : 'diptych' }
  }
}

function nameOf(folder: string): unknown {
  try {
    return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name?: unknown }).name
  } catch {
    return undefined
  }
}

/** The file is part of a deck, or looks like slides: other Markdown needs no server. */
export function concernsUs(document: vscode.TextDocument): boolean {
  if (document.uri.scheme !== 'file') return false
  const { fsPath } = document.uri
  if (/[\\/]deck\.yaml$/.test(fsPath)) return true
  if (document.languageId !== 'markdown') return false
  let folder = dirname(fsPath)
  for (let i = 0; i < 8 && folder !== dirname(folder); i++) {
    if (existsSync(join(folder, 'deck.yaml'))) return true
    folder = dirname(folder)
  }
  return /^(?::{3,}\s*\p{L}|::[\w-]+::\s*$|---\s*$[^]*?^(?:layout|theme|transition|marp|background)\s*:)/mu.test(document.getText())
}
