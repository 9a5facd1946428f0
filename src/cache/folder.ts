/** Where builds keep what they keep, and what is deleted there. */
import { existsSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/** Most that all files may take up together, in bytes. */
const TOTAL_LIMIT = 256e6

/** Of every file's name. */
export const ENDING = '.cache'

/** Deletes what older versions kept for the deck, and then what was not used for longest, until the rest is small enough. */
export function trim(folder: string, newest: string): void {
  const deck = newest.slice(0, newest.lastIndexOf('-') + 1)
  const current = newest.slice(0, newest.indexOf('.', deck.length) + 1)
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .flatMap((name) => {
      const file = join(folder, name)
      const stat = statSync(file, { throwIfNoEntry: false })
      return stat ? [{ file, size: stat.size, used: stat.mtimeMs }] : []
    })
    .toSorted((a, b) => b.used - a.used)
  let total = 0
  for (const { file, size } of files) {
    total += size
    const isOld = file.startsWith(deck) && !file.startsWith(current)
    if (isOld || (total > TOTAL_LIMIT && !file.startsWith(current))) rmSync(file, { force: true })
  }
}

/** `node_modules/.cache/diptych` above the deck or the working folder, else the system's place for caches. */
export function cacheFolder(path: string): string {
  const modules = modulesAbove(dirname(resolve(path))) ?? modulesAbove(process.cwd())
  if (modules !== undefined) return join(modules, '.cache', 'diptych')
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env
  const system =
    process.platform === 'darwin' ? join(homedir(), 'Library/Caches') : process.platform === 'win32' ? LOCALAPPDATA : XDG_CACHE_HOME
  return join(system || join(homedir(), '.cache'), 'diptych')
}

function modulesAbove(folder: string): string | undefined {
  const modules = join(folder, 'node_modules')
  if (existsSync(modules)) return modules
  const above = dirname(folder)
  return above === folder ? undefined : modulesAbove(above)
}

/** The same for every way to a deck, through links or not. */
export function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return resolve(path)
  }
}
