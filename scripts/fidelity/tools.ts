/** Programs of other people that measuring needs, and one clear line where one is missing. */
import { execFileSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'

/** The machine lacks something; the message says what to install. */
export class ToolMissing extends Error {}

export interface Tools {
  chromium: string
  soffice: string
  pdftoppm: string
  /** Lists fonts: fontconfig's `fc-list`. */
  fontList: string
  /** A Python that knows UNO. */
  python: string
}

/** Finds every program. @throws ToolMissing with one line that says what to install. */
export function findTools(environment: NodeJS.ProcessEnv = process.env): Tools {
  const find = (names: readonly string[], hint: string): string => {
    const found = names.map((name) => onPath(name, environment['PATH'] ?? '')).find((path) => path !== undefined)
    if (found === undefined) throw new ToolMissing(`${names[0]} is missing: ${hint}`)
    return found
  }
  const chromium = environment['CHROMIUM']
    ? find([environment['CHROMIUM']], 'CHROMIUM names no program')
    : find(
        ['/usr/bin/chromium', 'chromium', 'chromium-browser', 'google-chrome'],
        'apt-get install chromium, or name a browser in CHROMIUM',
      )
  const tools = {
    chromium,
    soffice: find(['soffice', 'libreoffice'], 'apt-get install libreoffice-impress'),
    pdftoppm: find(['pdftoppm'], 'apt-get install poppler-utils'),
    fontList: find(['fc-list'], 'apt-get install fontconfig'),
    python: find(['/usr/bin/python3', 'python3'], 'apt-get install python3-uno'),
  }
  if (!succeeds(tools.python, ['-c', 'import uno'])) throw new ToolMissing(`${tools.python} does not know UNO: apt-get install python3-uno`)
  return tools
}

function onPath(name: string, path: string): string | undefined {
  const places = isAbsolute(name) ? [name] : path.split(delimiter).map((folder) => join(folder, name))
  return places.find((place) => {
    try {
      accessSync(place, constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

function succeeds(program: string, args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
