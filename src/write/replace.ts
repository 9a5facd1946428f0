import {
  closeSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmdirSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { diagnose, type Report } from '../diagnostics/index.ts'

/** Marks a folder as ours: its index.html holds this. */
const MARK = '<meta name="generator" content="Diptych'
/** Where it does, in bytes from the file's start: behind what the author says of the deck. The deck may be many times as long. */
const MARKED_WITHIN = 65_536

/** A file's content, or where it stands: then its name stands for all of it. */
type Content = Uint8Array | string | { path: string; size: number }

/** Writes a file whole or not at all: under another name first, then renamed. */
export function replaceFile(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  const temporary = `${path}.${process.pid}.tmp`
  try {
    writeFileSync(temporary, bytes)
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/**
 * Writes a folder whole or not at all, in place of the one that an earlier build made. A folder that
 * holds anything else is left alone and reported. Returns the bytes written.
 */
export function replaceFolder(folder: string, files: ReadonlyMap<string, Content>, report: Report): number | undefined {
  const isThere = existsSync(folder)
  if (isThere && !isOurs(folder)) {
    report(diagnose('foreign-folder', undefined, { folder }))
    return undefined
  }
  const temporary = `${folder}.${process.pid}.tmp`
  const old = `${folder}.${process.pid}.old`
  let bytes = 0
  try {
    const folders = new Set([...files.keys()].map((name) => dirname(join(temporary, name))))
    for (const made of folders) mkdirSync(made, { recursive: true })
    for (const [name, content] of files) bytes += writeContent(join(temporary, name), content, isThere ? join(folder, name) : undefined)
    // Another build may have been here since.
    if (existsSync(folder)) renameSync(folder, old)
    renameSync(temporary, folder)
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true })
    if (existsSync(old)) renameSync(old, folder)
    throw error
  }
  if (existsSync(old)) remove(old)
  return bytes
}

/**
 * Writes a file of a folder. One that stands elsewhere, and in the old folder under the same name and in the same size, is
 * not written again: it stands in both folders until the old one is deleted.
 * @param old its path in the old folder
 * @returns its bytes
 */
function writeContent(path: string, content: Content, old: string | undefined): number {
  if (typeof content === 'string' || content instanceof Uint8Array) {
    const data = typeof content === 'string' ? Buffer.from(content) : content
    writeFileSync(path, data)
    return data.length
  }
  if (old === undefined || !isLinked(old, path, content.size)) writeFileSync(path, readFileSync(content.path))
  return content.size
}

function isLinked(old: string, path: string, size: number): boolean {
  const there = lstatSync(old, { throwIfNoEntry: false })
  // What a symbolic link that somebody has put there leads to is left alone.
  if (!there?.isFile() || there.size !== size) return false
  try {
    linkSync(old, path)
    return true
  } catch {
    // Not every file system can.
    return false
  }
}

/** Deletes a folder of an earlier build. Node's own way takes several times as long, and is left for what resists. */
function remove(folder: string): void {
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) remove(path)
      else unlinkSync(path)
    }
    rmdirSync(folder)
  } catch {
    rmSync(folder, { recursive: true, force: true })
  }
}

function isOurs(folder: string): boolean {
  const index = join(folder, 'index.html')
  if (existsSync(index)) return readStart(index, MARKED_WITHIN).includes(MARK)
  return readdirSync(folder).length === 0
}

function readStart(path: string, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  const file = openSync(path, 'r')
  try {
    return bytes.subarray(0, readSync(file, bytes))
  } finally {
    closeSync(file)
  }
}
