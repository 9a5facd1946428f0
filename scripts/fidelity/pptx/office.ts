/** The PowerPoint file in LibreOffice. */
import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Edges } from '../types.ts'
import type { Tools } from '../tools.ts'

/** One object as LibreOffice placed it. */
export interface OfficeObject {
  name: string
  kind: 'text' | 'shape' | 'image' | 'table' | 'chart'
  edges: Edges
  fill?: string
  stroke?: string
}

/** What LibreOffice made of a file. */
export interface OfficeDeck {
  /** PDF as LibreOffice draws it by itself: with its own CJK–Latin spacing and pair kerning. */
  raw: string
  /** PDF without these. */
  plain: string
  /** Objects of each of these slides and of its layout, bottom to top. */
  slides: readonly { slide: readonly OfficeObject[]; layout: readonly OfficeObject[] }[]
}

/** px at 1280 × 720 in a hundredth of a millimetre. */
const SCALE = 96 / 2540

/** Longest that LibreOffice may take, in milliseconds. */
const PATIENCE = 240_000

/**
 * Has LibreOffice draw a file, in one run.
 * @param numbers which slides, from 1
 * @param folder for its profile and its output; made if it is not there
 * @throws if LibreOffice fails, with what it said
 */
export async function drawWithOffice(
  pptx: string,
  numbers: readonly number[],
  folder: string,
  { python, soffice }: Tools,
  environment: Record<string, string>,
): Promise<OfficeDeck> {
  mkdirSync(folder, { recursive: true })
  const script = fileURLToPath(new URL('export.py', import.meta.url))
  const env = { ...process.env, ...environment, HOME: folder, LC_ALL: 'C.UTF-8', SAL_USE_VCLPLUGIN: 'svp', PYTHONDONTWRITEBYTECODE: '1' }
  try {
    await promisify(execFile)(python, [script, soffice, pptx, folder, numbers.join()], { env, timeout: PATIENCE })
  } catch (error) {
    const { stderr, killed } = error as { stderr?: string; killed?: boolean }
    const last = stderr?.trim().split('\n').at(-1)
    throw new Error(killed ? `LibreOffice did not end within ${PATIENCE / 1000} s` : `LibreOffice failed: ${last || String(error)}`, {
      cause: error,
    })
  }
  const objects = JSON.parse(readFileSync(join(folder, 'objects.json'), 'utf8')) as { slide: RawObject[]; layout: RawObject[] }[]
  return {
    raw: join(folder, 'raw.pdf'),
    plain: join(folder, 'plain.pdf'),
    slides: objects.map(({ slide, layout }) => ({ slide: slide.map(officeObject), layout: layout.map(officeObject) })),
  }
}

interface RawObject {
  name: string
  kind: OfficeObject['kind']
  edges: [number, number, number, number]
  fill: string | null
  stroke: string | null
}

function officeObject({ name, kind, edges, fill, stroke }: RawObject): OfficeObject {
  const [left, top, right, bottom] = edges.map((edge) => edge * SCALE) as [number, number, number, number]
  return { name, kind, edges: { left, top, right, bottom }, ...(fill === null ? {} : { fill }), ...(stroke === null ? {} : { stroke }) }
}
