import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { diagnose, type Report } from '../../diagnostics/index.ts'
import type { EmbeddedFont } from '../../fonts/embed.ts'
import { writePptx } from '../../pptx/index.ts'
import type { Keep } from '../../scene/keep.ts'
import { fileNameFor, replaceFile } from '../../write/index.ts'
import type { Built, Output } from './output.ts'

export interface PptxOptions {
  /** Every line ends with a break. */
  lockBreaks: boolean
  /** Also one file for each chapter. */
  perChapter: boolean
  /** What earlier builds kept. */
  keep?: Keep | undefined
  /** The theme's own faces go into the file. */
  embedFonts: boolean
}

/** Writes the PowerPoint file, and beside it one a chapter where that is asked for. */
export async function buildPptx(
  { placed, design }: Built,
  out: string,
  options: PptxOptions,
  say: (text: string) => void,
  report: Report,
): Promise<Output[]> {
  const name = fileNameFor(placed.name)
  const embed = options.embedFonts ? (await import('../../fonts/embed.ts')).createFontEmbedder(design.theme, report) : undefined
  const deck = options.lockBreaks ? (await import('../../pptx/lock-breaks.ts')).lockBreaks(placed) : placed
  const write = async (part: Built['placed'], fileName: string, told: Report): Promise<Output> => {
    say(`Writing ${fileName}: ${part.scenes.length} slides …`)
    const start = Date.now()
    const fonts = (await embed?.(part)) ?? []
    const bytes = await writePptx(part, design, told, undefined, fonts, options.keep)
    const path = join(out, fileName)
    replaceFile(path, bytes)
    return {
      path,
      slides: part.scenes.length,
      bytes: bytes.length,
      ms: Date.now() - start,
      ...(embed && { fonts: packedSize(fonts) }),
    }
  }
  const outputs = [await write(deck, `${name}.pptx`, report)]
  if (!options.perChapter) return outputs
  const { chapterDecks } = await import('../../pptx/chapters.ts')
  const chapters = chapterDecks(deck)
  if (chapters.length === 0) report(diagnose('one-chapter', undefined))
  const digits = Math.max(2, String(chapters.length).length)
  for (const { number, title, deck: chapter } of chapters) {
    // What is wrong with a picture has been said of the whole deck.
    outputs.push(await write(chapter, `${fileNameFor(placed.name, String(number).padStart(digits, '0'), title)}.pptx`, () => {}))
  }
  return outputs
}

/** What fonts take up in the file, which is compressed. */
function packedSize(fonts: readonly EmbeddedFont[]): number {
  return fonts.flatMap(({ styles }) => Object.values(styles)).reduce((sum, bytes) => sum + deflateRawSync(bytes).length, 0)
}
