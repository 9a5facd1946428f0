/** The PowerPoint side of the two panes: single slides, drawn by LibreOffice one after the other. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Served } from './files.ts'
import type { RenderStatus } from './types.ts'

/** Pictures that are kept, so that going back to a slide costs nothing. */
const KEPT = 60
/** Longest time that a slide may take, in ms. */
const TIMEOUT = 60_000
/** Resolution of the pictures: 1,600 pixels wide at 13⅓ inches. */
const DPI = 120

interface Tools {
  office: string
  /** Turns a page of a PDF into a picture; without it LibreOffice draws the picture, somewhat coarser. */
  pages?: string
}

/** Draws slides as they are asked for: while one is being drawn, only the newest of the others waits. */
export class SplitRenderer {
  readonly #tell: (status: RenderStatus) => void
  readonly #folder = mkdtempSync(join(tmpdir(), 'diptych-split-'))
  readonly #pictures = new Map<string, Uint8Array>()
  #tools: Tools | undefined | null = null
  #next: { slide: string; pptx: Uint8Array } | undefined
  #running = false

  constructor(tell: (status: RenderStatus) => void) {
    this.#tell = tell
  }

  /** Draws a package of one slide, and tells when it is done. The same package is drawn once. */
  async draw(slide: string, pptx: Uint8Array): Promise<void> {
    this.#tools ??= (await findTools()) ?? undefined
    if (this.#tools === undefined) return this.#tell({ slide, state: 'missing' })
    this.#next = { slide, pptx }
    if (this.#running) return
    this.#running = true
    while (this.#next) {
      const { slide: current, pptx: bytes } = this.#next
      this.#next = undefined
      this.#tell(await this.#drawOne(current, bytes, this.#tools))
    }
    this.#running = false
  }

  async #drawOne(slide: string, pptx: Uint8Array, tools: Tools): Promise<RenderStatus> {
    const hash = createHash('sha1').update(pptx).digest('hex')
    const ready: RenderStatus = { slide, state: 'ready', picture: `${hash}.png` }
    if (this.#pictures.has(hash)) return ready
    this.#tell({ slide, state: 'rendering' })
    try {
      this.#pictures.set(hash, await render(pptx, tools, this.#folder))
      for (const key of this.#pictures.keys()) if (this.#pictures.size > KEPT) this.#pictures.delete(key)
      return ready
    } catch (error) {
      return { slide, state: 'failed', reason: (error as Error).message }
    }
  }

  /** A picture by the name that was told. */
  picture(name: string): Served | undefined {
    const body = this.#pictures.get(name.replace(/\.png$/, ''))
    return body && { type: 'image/png', body, immutable: true }
  }

  close(): void {
    this.#next = undefined
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

async function render(pptx: Uint8Array, { office, pages }: Tools, folder: string): Promise<Uint8Array> {
  const work = mkdtempSync(join(folder, 'slide-'))
  try {
    writeFileSync(join(work, 'slide.pptx'), pptx)
    const profile = pathToFileURL(join(folder, 'profile')).href
    const format = pages === undefined ? 'png' : 'pdf'
    await run(office, [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--convert-to',
      format,
      '--outdir',
      work,
      join(work, 'slide.pptx'),
    ])
    if (pages !== undefined) await run(pages, ['-png', '-singlefile', '-r', String(DPI), join(work, 'slide.pdf'), join(work, 'slide')])
    if (!readdirSync(work).includes('slide.png')) throw new Error('no picture came out')
    return readFileSync(join(work, 'slide.png'))
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

const OFFICES = [
  'soffice',
  'libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
]

async function findTools(): Promise<Tools | undefined> {
  for (const office of OFFICES) {
    if (!(await works(office, ['--version']))) continue
    return { office, ...((await works('pdftoppm', ['-v'])) ? { pages: 'pdftoppm' } : {}) }
  }
  return undefined
}

function works(command: string, args: readonly string[]): Promise<boolean> {
  return run(command, args).then(
    () => true,
    () => false,
  )
}

function run(command: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: TIMEOUT })
    let said = ''
    child.stderr.on('data', (chunk) => (said = (said + String(chunk)).slice(-300)))
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(said.trim() || `${command} ended with ${code ?? 'a signal'}`))))
  })
}
