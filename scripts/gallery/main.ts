/**
 * Pictures of every slide of the decks that ship, in both outputs and every theme, as contact sheets in docs/gallery.
 *
 *   npm run gallery [-- --theme NAME]
 *
 * With a theme, only its sheets are drawn anew.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Compiled, compileDeck } from '../../src/compile/index.ts'
import { loadTheme, themeNames } from '../../src/themes/index.ts'
import { measureDeck } from '../fidelity/measure.ts'
import { resized, shrink } from '../fidelity/pictures/combine.ts'
import { readPng, writePng } from '../fidelity/pictures/png.ts'
import { readPpm } from '../fidelity/pictures/ppm.ts'
import { findTools } from '../fidelity/tools.ts'
import type { Picture } from '../fidelity/types.ts'
import { RESOLUTION } from '../fidelity/web/browser.ts'
import { drawSheets, type Pair, THUMBNAIL } from './sheets.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const FOLDER = join(ROOT, 'docs/gallery')
/** Pairs on one sheet. */
const PER_SHEET = 20

interface Shown {
  deck: string
  title: string
  theme: string
  slides: readonly string[]
  sheets: readonly string[]
}

async function main(only: string | undefined): Promise<void> {
  if (only !== undefined && !themeNames.includes(only)) throw new Error(`there is no theme “${only}”`)
  if (only === undefined) rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  const shown: Shown[] = []
  for (const path of shippedDecks()) {
    for (const theme of themeNames) {
      const compiled = await compileDeck(path, { theme })
      if (!('placed' in compiled)) throw new Error(`${path}: ${compiled.diagnostics.map(({ message }) => message).join(' ')}`)
      const { placed } = compiled
      const deck = basename(path, '.md')
      const sheets = Array.from({ length: Math.ceil(placed.scenes.length / PER_SHEET) }, (_, i) => `${deck}-${theme}-${i + 1}.webp`)
      if (only === undefined || only === theme) await draw(compiled, sheets)
      shown.push({ deck, title: placed.title, theme, slides: placed.scenes.map(({ title }) => title), sheets })
    }
  }
  writeFileSync(join(FOLDER, 'README.md'), page(shown))
}

/** The course, and every deck among the examples. */
function shippedDecks(): string[] {
  const examples = join(ROOT, 'examples')
  const names = existsSync(examples) ? readdirSync(examples).toSorted() : []
  return [
    join(ROOT, 'slides'),
    ...names.map((name) => join(examples, name)).filter((path) => path.endsWith('.md') || existsSync(join(path, 'deck.yaml'))),
  ]
}

/** Draws every slide in both outputs, and the sheets of those pictures: a sheet at a time, so that LibreOffice ends in time. */
async function draw({ placed, theme }: Compiled, names: readonly string[]): Promise<void> {
  const tools = findTools()
  for (const [sheet, name] of names.entries()) {
    const folder = mkdtempSync(join(tmpdir(), 'diptych-gallery-'))
    const first = sheet * PER_SHEET
    const numbers = placed.scenes.slice(first, first + PER_SHEET).map((_, i) => first + i + 1)
    try {
      const measured = await measureDeck({ placed, theme, numbers }, tools, folder, () => {})
      const thumbnail = (kind: string, picture: Picture): string => {
        const file = join(folder, `${kind}.png`)
        writePng(file, resized(shrink(picture, RESOLUTION), THUMBNAIL.width, THUMBNAIL.height))
        return file
      }
      const pairs = measured.map(({ webPng, pptxPpm }, i): Pair => ({
        number: numbers[i]!,
        web: thumbnail(`small-web-${i}`, readPng(webPng)),
        pptx: thumbnail(`small-pptx-${i}`, readPpm(pptxPpm)),
      }))
      await drawSheets([{ file: join(FOLDER, name), pairs }], tools.chromium)
      process.stderr.write(`${name}\n`)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

function page(shown: readonly Shown[]): string {
  const decks = [...new Set(shown.map(({ deck }) => deck))]
  const parts = decks.flatMap((deck) => {
    const own = shown.filter((entry) => entry.deck === deck)
    return [
      `## ${own[0]!.title}`,
      ...own.flatMap(({ theme, slides, sheets }) => [
        `### ${loadTheme(theme).label.en} (\`theme: ${theme}\`)`,
        ...sheets.map((sheet, i) => `![${altOf(slides, i)}](${sheet})`),
      ]),
    ]
  })
  return `${['# Gallery', 'Every slide of the decks that ship, in each theme: left the web deck in Chromium, right the .pptx in LibreOffice. Made by `npm run gallery`.', ...parts].join('\n\n')}\n`
}

function altOf(slides: readonly string[], sheet: number): string {
  const first = sheet * PER_SHEET
  const titles = slides.slice(first, first + PER_SHEET).map((title, i) => `${first + i + 1} ${title}`)
  return titles.join('; ').replaceAll(/[[\]\n]/g, ' ')
}

const { values } = parseArgs({ options: { theme: { type: 'string' } } })
await main(values.theme)
