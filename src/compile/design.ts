import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { Deck } from '../deck/index.ts'
import { diagnose, type Diagnostic, type Report, type Where } from '../diagnostics/index.ts'
import { type Design, designOf } from '../layouts/design.ts'
import type { Asset } from '../scene/types.ts'
import { type DeckSource, type Missing, nearestFile, readInside, relativeToDeck, settingPlace } from '../source/index.ts'
import { loadTheme, readOwnTheme, type Theme, themeNames } from '../themes/index.ts'

/** Largest template that is read, in MB. */
const LIMIT = 100

export interface DeckDesign {
  design: Design
  /** Pictures of a template's art, by the keys that its backdrops name. */
  pictures: ReadonlyMap<string, Asset>
}

/** A theme's name that is a file's: a PowerPoint template, or what might be taken for one. */
export function isTemplateFile(theme: string): boolean {
  return /\.(?:potx|pptx|potm|pptm|pot|ppt|ppsx|ppsm|pps|otp|odp)$/i.test(theme)
}

/** A theme's name that is a folder's with a theme of the author's own. */
export function isThemeFolder(theme: string): boolean {
  return !isTemplateFile(theme) && (/[/\\]/.test(theme) || theme === '.' || theme === '..')
}

/** The file of a theme of the author's own. */
export function ownThemeFile(theme: string): string {
  const folder = theme.replaceAll('\\', '/').replace(/\/+$/, '')
  return folder.endsWith('.yaml') ? folder : `${folder}/theme.yaml`
}

/** Finds the design that a deck asks for. */
export type Designer = (deck: Deck, source: DeckSource, chosen: string | undefined, report: Report) => Promise<DeckDesign>

/** A design made before, and what it was made from. */
interface Remembered {
  key: string
  made: DeckDesign
  reported: readonly Diagnostic[]
}

/**
 * A designer that remembers: as long as nothing changes, the design is the same object. What cannot be had is reported
 * and the default theme stands in. What reads templates is loaded only when there is one. `chosen` is a theme given
 * with the command: its path is relative to where the command was called.
 */
export function createDesigner(): Designer {
  const shipped = new WeakMap<Theme, DeckDesign>()
  let last: Remembered | undefined
  const ours = (name: string): DeckDesign => {
    const theme = loadTheme(themeNames.includes(name) ? name : 'default')
    const made = shipped.get(theme) ?? { design: designOf(theme), pictures: new Map() }
    shipped.set(theme, made)
    return made
  }
  const own = (theme: string, source: DeckSource | undefined, at: Where | undefined, report: Report): DeckDesign | undefined => {
    const file = ownThemeFile(theme)
    const missing = { code: 'missing-theme', values: () => ({ path: file }) } as const
    const bytes =
      source === undefined
        ? readGiven(file, report, missing)
        : readInside(source.root, relativeToDeck(file, 'deck.yaml'), at, 1, report, missing)
    if (bytes === undefined) return undefined
    const key = JSON.stringify([file, Buffer.from(bytes).toString('utf8')])
    if (last?.key !== key) {
      const reported: Diagnostic[] = []
      const made = readOwnTheme(Buffer.from(bytes).toString('utf8'), file, (diagnostic) => void reported.push(diagnostic))
      last = { key, made: { design: designOf(made), pictures: new Map() }, reported }
    }
    for (const diagnostic of last.reported) report(diagnostic)
    return last.made
  }
  return async (deck, source, chosen, report) => {
    const theme = chosen ?? deck.theme
    if (!isThemeFolder(theme) && !isTemplateFile(theme)) return ours(theme)
    const at = chosen === undefined ? settingPlace(source, 'theme') : undefined
    if (isThemeFolder(theme)) return own(theme, chosen === undefined ? source : undefined, at, report) ?? ours('default')
    const bytes = chosen === undefined ? readFromDeck(theme, source, at, report) : readGiven(theme, report)
    if (bytes === undefined) return ours('default')
    const used = new Set(deck.slides.map(({ layout }) => layout))
    const hash = createHash('sha256').update(bytes).digest('hex')
    const key = JSON.stringify([theme, hash, deck.lang, at, [...used].toSorted()])
    if (last?.key !== key) {
      const { readTemplate } = await import('../templates/index.ts')
      const reported: Diagnostic[] = []
      const name = basename(theme.replaceAll('\\', '/'))
      const made = readTemplate(
        bytes,
        { name, lang: deck.lang, used, ...(at ? { at } : {}) },
        (diagnostic) => void reported.push(diagnostic),
      )
      last = { key, made: made ?? ours('default'), reported }
    }
    for (const diagnostic of last.reported) report(diagnostic)
    return last.made
  }
}

function readFromDeck(theme: string, source: DeckSource, at: Where | undefined, report: Report): Uint8Array | undefined {
  const path = relativeToDeck(theme, 'deck.yaml')
  return readInside(source.root, path, at, LIMIT, report, {
    code: 'missing-template',
    values: () => ({ path: theme, instead: 'default', nearest: nearestFile(source.root, path) }),
  })
}

/** A file that the command names may lie anywhere. */
function readGiven(theme: string, report: Report, missing?: Missing): Uint8Array | undefined {
  try {
    const path = resolve(theme)
    const size = statSync(path).size
    if (size <= LIMIT * 1e6) return readFileSync(path)
    report(diagnose('file-too-large', undefined, { path: theme, size: Math.ceil(size / 1e6), limit: LIMIT }))
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    if (reason === 'ENOENT' || reason === 'ENOTDIR')
      report(diagnose(missing?.code ?? 'missing-template', undefined, missing?.values() ?? { path: theme, instead: 'default' }))
    else report(diagnose('unreadable-file', undefined, { path: theme, reason }))
  }
  return undefined
}
